import { locales } from '../language/index.ts';
import { fold } from '../language/phrases.ts';
import type { FunctionId } from '../model/index.ts';
import { asciiDigits } from '../values/read.ts';
import { secondsOf } from '../values/time-units.ts';

/** A text that announces an aggregate. */
export interface SummaryLabel {
  readonly function: FunctionId;
  /** The words themselves, as written: `Total`, `Sous-total avant remise`. */
  readonly text: string;
  /**
   * `plain`: a summary word and nothing else (`Total`, `Grand total`, `Total (min)`); `qualified`: with further words (`Total HT`);
   * `loose`: a word that may mean several functions (`Overall`), or an ordinary row (`Result`). Only a plain label says for sure what is meant.
   */
  readonly strength: 'plain' | 'qualified' | 'loose';
  /** A colon or an equals sign stands between label and figure. */
  readonly separated: boolean;
  /** Where the figure begins, when label and figure share the text (`Total : 14`); undefined if there is none. */
  readonly figureAt: number | undefined;
}

/** Functions whose words may be followed by others (`Total HT`, `Moyenne des essais`); `min` or `nombre` alone begin too many ordinary labels. */
const QUALIFIABLE: ReadonlySet<FunctionId> = new Set(['sum', 'mean', 'median', 'weighted-mean']);

const PHRASES: ReadonlyMap<string, FunctionId> = new Map(
  locales.flatMap(({ summaryWords, closingWords }) =>
    (Object.entries({ ...summaryWords, 'roll-forward': closingWords }) as [FunctionId, readonly string[]][]).flatMap(([id, phrases]) =>
      phrases.map((phrase): [string, FunctionId] => [fold(phrase), id]),
    ),
  ),
);
const BY_LENGTH = [...PHRASES.keys()]
  .filter((phrase) => QUALIFIABLE.has(PHRASES.get(phrase) ?? 'count'))
  .sort((a, b) => b.length - a.length);

/** The words of these phrases: hardly any cell has one of them, and the phrases need not be tried on the others. */
const VOCABULARY: ReadonlySet<string> = new Set(BY_LENGTH.flatMap(wordsOf));
const LOOSE = new Set(locales.flatMap((locale) => locale.looseSummaryWords.map(fold)));
const RESULTS = new Set(locales.flatMap((locale) => locale.resultWords.map(fold)));
const GRAND = new Set(locales.flatMap((locale) => locale.grandWords.map(fold)));

/** Words that leave rows out of a total, or put others in. */
const EXCLUDING = new Set(locales.flatMap((locale) => locale.excludingWords.map(fold)));

/** Words that end like a word for a sum, in languages that do not part them by blanks. */
const NO_SUMS = locales.flatMap(({ nonSummaryWords = [] }) => nonSummaryWords.map(fold));

const SUBTOTAL = locales.flatMap((locale) => locale.subtotalWords.map(fold));

/** What one does to a total: `Calculer le total`, `Check the totals`, `Summe berechnen` are work in a plan, and state none. */
const VERBS = locales.flatMap(({ totalVerbs }) => totalVerbs.map(fold));
const LAST_VERBS = locales.filter(({ verbsLast }) => verbsLast).flatMap(({ totalVerbs }) => totalVerbs.map(fold));

/** A longer text announces no total: a paragraph in a cell may begin with any word. */
const LONGEST_LABEL = 400;

/** Reads a cell's text as a summary label, with or without a figure after it. */
export function readLabel(written: string): SummaryLabel | undefined {
  if (written.length > LONGEST_LABEL) return undefined;
  const text = asciiDigits(written);
  const found =
    /^(?<label>[^\d:=]*[^\d:=\s~≈(+−-])(?<gap>\s*[:=]?\s*)(?<figure>(?:\([\d.,\s]+\)|[~≈+−-]?\s?(?:\p{Sc}\s?)?\d.*))?$/su.exec(text) ??
    /^(?<label>[^\d:=]{2,}\([^()]*\))$/u.exec(text);
  const { label, gap = '', figure } = found?.groups ?? {};
  const words = label === undefined ? undefined : (readWords(label) ?? readSampleSize(label, gap));
  if (!label || !words) return numberedLabel(text);
  const figureAt = figure === undefined ? undefined : text.length - figure.length;
  return { ...words, text: written.slice(0, label.length), separated: /[:=]/.test(gap), figureAt };
}

/** The letters by which the plural of a word may be longer, or differ at its end: `country`, `countries`. */
const PLURAL = { more: 3, other: 1 };

/** Reads `All age groups` under the header `Age group`: all that the column names, one with another. */
function wholeLabel(written: string, header: string): SummaryLabel | undefined {
  const [first = '', ...others] = fold(written).split(' ');
  const [rest, name] = [others.join(' '), fold(header).replace(/[^\p{L}]+$/u, '')];
  const stem = name.slice(0, -PLURAL.other);
  const isWhole = LOOSE.has(first) && stem.length > 1 && rest.startsWith(stem) && rest.length <= name.length + PLURAL.more;
  return isWhole ? { function: 'sum', strength: 'loose', text: written, separated: false, figureAt: undefined } : undefined;
}

/** `Week 1 Total`, `Total Q3`: the figure is part of the label. */
function numberedLabel(text: string): SummaryLabel | undefined {
  const words = /\d/.test(text) && /\p{L}/u.test(text) ? readWords(text.replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim()) : undefined;
  return words?.function === 'sum' ? { ...words, strength: 'qualified', text, separated: false, figureAt: undefined } : undefined;
}

/** Whether the label's further words leave rows out of it (`Total hors taxes`, `Total sans option`). */
export function isExcluding(label: SummaryLabel): boolean {
  return fold(label.text)
    .split(/[^\p{L}']+/u)
    .some((word) => EXCLUDING.has(word));
}

/** Whether the label itself says that it speaks of a part of the rows: `Sous-total`, `Zwischensumme Reisen`. */
export function isSubtotal(label: SummaryLabel): boolean {
  const folded = fold(label.text);
  return SUBTOTAL.some((word) => folded.includes(word));
}

/** `N = 14`: it may be the number of rows, or of the people behind each of them. */
function readSampleSize(label: string, gap: string): Pick<SummaryLabel, 'function' | 'strength'> | undefined {
  const id = PHRASES.get(fold(label + gap.trimEnd()).replace(/\s*=$/, ' ='));
  return id && { function: id, strength: 'loose' };
}

function readWords(label: string): Pick<SummaryLabel, 'function' | 'strength'> | undefined {
  const folded = closedUp(fold(label)).replace(/^[^\p{L}\p{N}Σ∑#]+|[^\p{L}\p{N}Σ∑).]+$/gu, '');
  const exact = PHRASES.get(folded) ?? (/^[Σ∑]/.test(folded) ? 'sum' : undefined);
  if (exact) return { function: exact, strength: 'plain' };
  if (LOOSE.has(folded)) return { function: 'sum', strength: 'loose' };
  if (RESULTS.has(folded)) return { function: 'difference', strength: 'loose' };
  const words = wordsOf(folded);
  const hopeful = words.length <= 6 && (words.some((word) => VOCABULARY.has(word)) || /[\p{Script=Han}\p{Script=Hangul}]/u.test(folded));
  const phrase = hopeful ? BY_LENGTH.find((candidate) => isIn(folded, candidate, words.length)) : undefined;
  const found = phrase === undefined ? undefined : PHRASES.get(phrase);
  if (phrase === undefined || !found) return undefined;
  const isFirst = folded.startsWith(phrase);
  const rest = isFirst ? folded.slice(phrase.length) : folded.slice(0, -phrase.length);
  if (isFirst ? endsWithVerb(rest) : beginsWithVerb(rest)) return undefined;
  return { function: found, strength: saysNothing(rest) ? 'plain' : 'qualified' };
}

/** Without a word between, the verb may be another word: `Correct total` and `Check total` state one. */
function beginsWithVerb(rest: string): boolean {
  return VERBS.some((verb) => rest.startsWith(`${verb} `) && rest.trim() !== verb);
}

function endsWithVerb(rest: string): boolean {
  return LAST_VERBS.some((verb) => rest.endsWith(` ${verb}`));
}

function wordsOf(folded: string): readonly string[] {
  return folded.replace(/\([^()]*\)/g, '').match(/[\p{L}\p{N}'.-]+/gu) ?? [];
}

/** `合 計` as `合計`: characters are set apart to fill a cell. */
function closedUp(label: string): string {
  return /^[\p{Script=Han}\p{Script=Hangul}](?: [\p{Script=Han}\p{Script=Hangul}])+$/u.test(label) ? label.replaceAll(' ', '') : label;
}

/** The phrase begins the label, or ends a short one: `Grand total`, `Day total`, `契約合計`. */
function isIn(label: string, phrase: string, words: number): boolean {
  if (isUnparted(phrase) && label.endsWith(phrase)) return endsCompound(label, phrase);
  return [' ', '(', ','].some((next) => label.startsWith(phrase + next)) || (words <= 3 && label.endsWith(` ${phrase}`));
}

/** Whether the phrase may end a longer word: two characters or more, or a Chinese one. */
function isUnparted(phrase: string): boolean {
  return /^\p{Script=Han}$|\p{Script=Han}{2}|\p{Script=Hangul}{2}/u.test(phrase);
}

/** The phrase ends a word made of it: `追加計`, not `設計`. Behind one character, a phrase of one is but a half of a word. */
function endsCompound(label: string, phrase: string): boolean {
  if (label.endsWith(` ${phrase}`)) return true;
  const before = label.length - phrase.length;
  return before <= LONGEST_BEFORE && before + phrase.length > 2 && !NO_SUMS.some((word) => label.endsWith(word));
}

/** Characters before a word for a sum in a word that ends in it. */
const LONGEST_BEFORE = 6;

/** A word of a few letters is a unit; a longer one, a unit of time: `kEUR`, `minutes`, but not `active`. */
function isUnit(bracketed: string | undefined): boolean {
  return bracketed !== undefined && (bracketed.length <= 4 || secondsOf(bracketed) !== undefined);
}

/** `Total (min)`, `Grand total`: neither a unit in brackets nor a word for the whole qualifies the label. */
function saysNothing(rest: string): boolean {
  return (
    isUnit(/^\s*[([]([^()[\]\d]{1,8})[)\]]$/.exec(rest)?.[1]) ||
    rest
      .trim()
      .split(' ')
      .every((word) => GRAND.has(word))
  );
}

/** Where a row says that it states aggregates. */
interface RowLabel {
  readonly label: SummaryLabel;
  /** Index, in the texts given, of the cell that holds the label. */
  readonly at: number;
}

/**
 * The label of a summary row: its first cell with words in it carries a summary word, and there is a figure in it or after it.
 * @param texts of the row's cells, from left to right
 * @param headers of the columns that they stand in
 */
export function rowLabel(texts: readonly string[], headers: readonly string[] = []): RowLabel | undefined {
  const at = texts.findIndex((text) => /[\p{L}Σ∑]/u.test(text));
  const label = at < 0 ? undefined : (labelAt(texts, at) ?? wholeLabel(texts[at] ?? '', headers[at] ?? ''));
  if (!label) return undefined;
  const figured = label.figureAt !== undefined || texts.slice(at + 1).some((text) => /\p{Nd}/u.test(text));
  return figured ? { label, at } : undefined;
}

/**
 * The summary label in one cell of a row. `Total Phase 1` beside other figures is a label with a number in it; `Total : 14` states a
 * figure whatever stands beside it.
 */
export function labelAt(texts: readonly string[], at: number): SummaryLabel | undefined {
  const text = texts[at] ?? '';
  const label = readLabel(text);
  const others = texts.some((other, i) => i !== at && /\p{Nd}/u.test(other));
  const numbered = label?.figureAt !== undefined && !label.separated && label.strength !== 'plain' && others;
  return label && numbered ? { ...label, text, figureAt: undefined } : label;
}
