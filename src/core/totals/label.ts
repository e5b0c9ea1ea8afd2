import { fold } from '../locales/fold.ts';
import { locales } from '../locales/index.ts';
import type { FunctionId } from '../model.ts';

/** A text that announces an aggregate. */
export interface SummaryLabel {
  readonly function: FunctionId;
  /** The words themselves, as written: `Total`, `Sous-total avant remise`. */
  readonly text: string;
  /** Nothing but a summary word, so that there is no doubt what is meant: `Total`, not `Total participants`. */
  readonly plain: boolean;
  /** Says that it adds up other totals: `Grand total`, `Total général`. */
  readonly grand: boolean;
  /** Where the figure begins, when label and figure share the text (`Total : 14`); undefined if there is none. */
  readonly figureAt: number | undefined;
}

/** Functions whose words may be followed by others (`Total HT`, `Moyenne des essais`); `min` or `nombre` alone begin too many ordinary labels. */
const QUALIFIABLE: ReadonlySet<FunctionId> = new Set(['sum', 'mean', 'median']);

const PHRASES: ReadonlyMap<string, FunctionId> = new Map(
  locales.flatMap(({ summaryWords }) =>
    (Object.entries(summaryWords) as [FunctionId, readonly string[]][]).flatMap(([id, phrases]) => phrases.map((phrase): [string, FunctionId] => [fold(phrase), id])),
  ),
);
const BY_LENGTH = [...PHRASES.keys()].sort((a, b) => b.length - a.length);
const GRAND = new Set(locales.flatMap((locale) => locale.grandWords.map(fold)));

/** Reads a cell's text as a summary label, with or without a figure after it. */
export function readLabel(text: string): SummaryLabel | undefined {
  const found = /^(?<label>[^\d:=]*[^\d:=\s~≈(+−-])(?<gap>\s*[:=]?\s*)(?<figure>\(?[~≈+−-]?\s?(?:\p{Sc}\s?)?\d.*)?$/su.exec(text);
  const label = found?.groups?.['label'];
  if (label === undefined) return undefined;
  const words = readWords(label);
  const figure = found?.groups?.['figure'];
  return words && { ...words, text: label, figureAt: figure === undefined ? undefined : text.length - figure.length };
}

function readWords(label: string): Pick<SummaryLabel, 'function' | 'plain' | 'grand'> | undefined {
  const folded = fold(label).replace(/^[^\p{L}\p{N}Σ∑#]+|[^\p{L}\p{N}Σ∑).]+$/gu, '');
  const exact = PHRASES.get(folded) ?? (/^[Σ∑]/.test(folded) ? 'sum' : undefined);
  const words = folded.split(' ');
  if (exact) return { function: exact, plain: true, grand: words.some((word) => GRAND.has(word)) };
  if (words.length > 6) return undefined;
  const phrase = BY_LENGTH.find((candidate) => QUALIFIABLE.has(PHRASES.get(candidate) ?? 'count') && (startsWith(folded, candidate) || endsWith(folded, candidate, words)));
  const found = phrase === undefined ? undefined : PHRASES.get(phrase);
  return found && phrase !== undefined ? { function: found, plain: isUnit(folded.slice(phrase.length)), grand: words.some((word) => GRAND.has(word)) } : undefined;
}

function startsWith(text: string, phrase: string): boolean {
  return text.startsWith(`${phrase} `) || text.startsWith(`${phrase}(`) || text.startsWith(`${phrase},`);
}

/** `Grand total`, `Day total`: the summary word ends a short label. */
function endsWith(text: string, phrase: string, words: readonly string[]): boolean {
  return words.length <= 3 && text.endsWith(` ${phrase}`);
}

/** `Total (min)`: a unit in brackets does not qualify the label. */
function isUnit(rest: string): boolean {
  return /^\s*[([][^()[\]]{1,8}[)\]]$/.test(rest);
}
