import type { LanguageTag, Message, SummaryCell, Table } from '../model/index.ts';
import { figureIn } from '../totals/amounts.ts';
import { writeQuantity } from '../values/read.ts';
import { type Catalogue, english } from './en.ts';
import { french } from './fr.ts';

/** A hole of a template: `{name}`, or `{name|one|many}` whose two wordings may hold simple holes. */
const hole = /\{(\w+)(?:\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*))?\}/g;

/** A language that the interface speaks. */
export type InterfaceLanguage = 'en' | 'fr';

/** What is said in each of them. To add one, imitate `fr.ts`. */
const catalogues: Readonly<Record<InterfaceLanguage, Catalogue>> = { en: english, fr: french };

/** The tags of these languages. */
export const interfaceLanguages: readonly InterfaceLanguage[] = ['en', 'fr'];

/** Those who say something beside the findings. */
type Surface = 'service' | 'page' | 'cli' | 'project';

/** Id of a sentence of one of them. */
export type SentenceId<Of extends Surface> = keyof Catalogue[Of];

/** A sentence of the service, the page of a table, the command line or the project file; in English where the language has none. */
export function say<Of extends Surface>(
  of: Of,
  { id, data }: { readonly id: SentenceId<Of>; readonly data: Message['data'] },
  language: LanguageTag,
): string {
  const catalogue = catalogueOf(language);
  return fill(String(catalogue[of][id]), data, catalogue);
}

/** All that the page of a table says by itself, by id; the holes are left for the page to fill in. */
export function pageWords(language: LanguageTag): Readonly<Record<string, string>> {
  const catalogue = catalogueOf(language);
  return Object.fromEntries(Object.entries(catalogue.page).map(([id, template]) => [id, catalogue.spaced(template)]));
}

/**
 * The sentence of a message in a language; in English where the language has none, and the bare id where nobody knows it.
 * Never throws.
 */
export function formatMessage({ id, data, also }: Message, language: LanguageTag): string {
  const own = catalogueOf(language);
  const catalogue = own.core[id] === undefined ? english : own;
  const sentence = fill(catalogue.core[id] ?? id, data, catalogue);
  return also ? `${sentence} ${formatMessage(also, language)}` : sentence;
}

/** The locale in which a language of the interface writes dates; the English one for any other language. */
export function dateLocale(language: LanguageTag): Intl.UnicodeBCP47LocaleIdentifier {
  return catalogueOf(language).dates;
}

/**
 * Puts data into a template: `{name}` becomes the datum, `{name|one|many}` one of two wordings by the number. Languages count differently:
 * in French 0 and 1 are singular, elsewhere only 1. A hole without a datum stays as it is, to be seen.
 */
export function fillTemplate(template: string, data: Message['data'], language: LanguageTag): string {
  return fill(template, data, catalogueOf(language));
}

function fill(template: string, data: Message['data'], catalogue: Catalogue): string {
  return catalogue.spaced(template).replace(hole, (whole, name: string, one?: string, many?: string) => {
    const datum = data[name];
    if (datum === undefined) return whole;
    if (one === undefined || many === undefined) return String(datum);
    return fill(catalogue.isSingular(Number(datum)) ? one : many, data, catalogue);
  });
}

function catalogueOf(language: LanguageTag): Catalogue {
  const speaking = interfaceLanguages.find((tag) => tag === language);
  return speaking ? catalogues[speaking] : english;
}

/** Operands shown in full, where nobody asks for more; beyond, the middle ones give way to an ellipsis. */
const SHOWN = 12;

/**
 * How a stated figure is obtained, in Markdown lines: what the verdict rests on, the operands, and a duration in hours and minutes.
 * @param most so many operands are shown
 * @example ['The 15 cells add up to 866.', '58 + 46 + … = 866', '866 min = 14 h 26 min']
 */
export function derivation(cell: SummaryCell, table: Table, language: LanguageTag, most = SHOWN): readonly string[] {
  const reason = formatMessage(cell.reason, language);
  const { reading } = cell;
  if (!reading || reading.function === 'count') return [reason];
  const figures = reading.operands.flatMap((operand) => figureIn(operand) ?? []);
  const shown = figures.length > most ? [...figures.slice(0, most - 2), '…', ...figures.slice(-1)] : figures;
  const operands = reading.function === 'sum' ? shown.join(' + ') : shown.join(' · ');
  const sum = `${operands} ${reading.function === 'sum' ? '=' : '→'} ${cell.expectedText ?? ''}`;
  return [reason, sum, ...inHours(cell, table)];
}

/** A duration stated as a bare figure, in hours and minutes. */
function inHours({ reading, stated, expectedText }: SummaryCell, table: Table): readonly string[] {
  if (
    !reading ||
    stated.dimension !== 'duration' ||
    ['parted', 'clock', 'iso'].includes(stated.format.reader) ||
    stated.format.scale.gte(3600) ||
    reading.result.lt(3600)
  )
    return [];
  const like = { ...stated, format: { ...stated.format, reader: 'parted' as const, units: [3600, 60], template: '{1} h {1} min' } };
  const unit = stated.unit || (table.columns.find((column) => column.dimension === 'duration')?.unit ?? '');
  return [`${expectedText ?? ''} ${unit} = ${writeQuantity(reading.result, like)}`];
}
