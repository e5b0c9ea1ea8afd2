import { fold } from '../locales/fold.ts';
import { locales } from '../locales/index.ts';
import type { FunctionId } from '../model.ts';

/** A text that announces an aggregate. */
export interface SummaryLabel {
  readonly function: FunctionId;
  /** The words themselves, as written: `Total`, `Sous-total avant remise`. */
  readonly text: string;
  /**
   * `plain`: a summary word and nothing else (`Total`, `Grand total`, `Total (min)`); `qualified`: with further words (`Total HT`);
   * `loose`: a word that may mean several functions (`Overall`). Only a plain label says for sure what is meant.
   */
  readonly strength: 'plain' | 'qualified' | 'loose';
  /** Where the figure begins, when label and figure share the text (`Total : 14`); undefined if there is none. */
  readonly figureAt: number | undefined;
}

/** Functions whose words may be followed by others (`Total HT`, `Moyenne des essais`); `min` or `nombre` alone begin too many ordinary labels. */
const QUALIFIABLE: ReadonlySet<FunctionId> = new Set(['sum', 'mean', 'median']);

const PHRASES: ReadonlyMap<string, FunctionId> = new Map(
  locales.flatMap(({ summaryWords, closingWords }) =>
    (Object.entries({ ...summaryWords, 'roll-forward': closingWords }) as [FunctionId, readonly string[]][]).flatMap(([id, phrases]) =>
      phrases.map((phrase): [string, FunctionId] => [fold(phrase), id]),
    ),
  ),
);
const BY_LENGTH = [...PHRASES.keys()].sort((a, b) => b.length - a.length);
const LOOSE = new Set(locales.flatMap((locale) => locale.looseSummaryWords.map(fold)));
const GRAND = new Set(locales.flatMap((locale) => locale.grandWords.map(fold)));

/** Words that leave rows out of a total, or put others in. */
const EXCLUDING = new Set(locales.flatMap((locale) => locale.excludingWords.map(fold)));

/** Reads a cell's text as a summary label, with or without a figure after it. */
export function readLabel(text: string): SummaryLabel | undefined {
  const found =
    /^(?<label>[^\d:=]*[^\d:=\s~≈(+−-])(?<gap>\s*[:=]?\s*)(?<figure>(?:\([\d.,\s]+\)|[~≈+−-]?\s?(?:\p{Sc}\s?)?\d.*))?$/su.exec(text) ??
    /^(?<label>[^\d:=]{2,}\([^()]*\))$/su.exec(text);
  const label = found?.groups?.['label'];
  if (label === undefined) return undefined;
  const words = readWords(label);
  const figure = found?.groups?.['figure'];
  return words && { ...words, text: label, figureAt: figure === undefined ? undefined : text.length - figure.length };
}

/** Whether the label's further words leave rows out of it (`Total hors taxes`, `Total sans option`). */
export function isExcluding(label: SummaryLabel): boolean {
  return fold(label.text)
    .split(/[^\p{L}']+/u)
    .some((word) => EXCLUDING.has(word));
}

function readWords(label: string): Pick<SummaryLabel, 'function' | 'strength'> | undefined {
  const folded = fold(label).replace(/^[^\p{L}\p{N}Σ∑#]+|[^\p{L}\p{N}Σ∑).]+$/gu, '');
  const exact = PHRASES.get(folded) ?? (/^[Σ∑]/.test(folded) ? 'sum' : undefined);
  if (exact) return { function: exact, strength: 'plain' };
  if (LOOSE.has(folded)) return { function: 'sum', strength: 'loose' };
  const words = folded.split(' ');
  const phrase =
    words.length > 6
      ? undefined
      : BY_LENGTH.find((candidate) => QUALIFIABLE.has(PHRASES.get(candidate) ?? 'count') && isIn(folded, candidate, words.length));
  const found = phrase === undefined ? undefined : PHRASES.get(phrase);
  if (phrase === undefined || !found) return undefined;
  const rest = folded.startsWith(phrase) ? folded.slice(phrase.length) : folded.slice(0, -phrase.length);
  return { function: found, strength: saysNothing(rest) ? 'plain' : 'qualified' };
}

/** The phrase begins the label, or ends a short one: `Grand total`, `Day total`. */
function isIn(label: string, phrase: string, words: number): boolean {
  if (/\p{Script=Han}{2}/u.test(phrase) && label.endsWith(phrase)) return label.length <= phrase.length + 6;
  return [' ', '(', ','].some((next) => label.startsWith(phrase + next)) || (words <= 3 && label.endsWith(` ${phrase}`));
}

/** `Total (min)`, `Grand total`: neither a unit in brackets nor a word for the whole qualifies the label. */
function saysNothing(rest: string): boolean {
  return (
    /^\s*[([][^()[\]\d]{1,8}[)\]]$/.test(rest) ||
    rest
      .trim()
      .split(' ')
      .every((word) => GRAND.has(word))
  );
}
