import type { LanguageTag, Message } from '../model/index.ts';
import { english, type Catalogue } from './en.ts';
import { french } from './fr.ts';

/** A hole of a template: `{name}`, or `{name|one|many}` whose two wordings may hold simple holes. */
const hole = /\{(\w+)(?:\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}|]|\{\w+\})*))?\}/g;

/** What is said in each language of the interface. To add one, imitate `fr.ts`. */
const catalogues = { en: english, fr: french } as const satisfies Readonly<Partial<Record<LanguageTag, Catalogue>>>;

/** A language that the interface speaks. */
export type InterfaceLanguage = keyof typeof catalogues;

/** The tags of these languages. */
export const interfaceLanguages: readonly InterfaceLanguage[] = ['en', 'fr'];

/** Those who say something beside the findings. */
type Surface = 'service' | 'cli' | 'project';

/** Id of a sentence of one of them. */
export type SentenceId<Of extends Surface> = keyof Catalogue[Of];

/** A sentence of the service, the command line or the project file; in English where the language has none. */
export function say<Of extends Surface>(
  of: Of,
  { id, data }: { readonly id: SentenceId<Of>; readonly data: Message['data'] },
  language: LanguageTag,
): string {
  const catalogue = catalogueOf(language);
  return fill(String(catalogue[of][id]), data, catalogue);
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
 * Puts data into a template: `{name}` becomes the datum, `{name|one|many}` one of two wordings by the number, as the language counts
 * (in French 0 and 1 are singular, elsewhere only 1). A hole without a datum stays as it is, to be seen.
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
