import { containsPhrase, fold, isPhrase, phrasePattern, phrasesOf, startsWithPhrase } from './phrases.ts';

const nonAdditive = phrasesOf(({ nonAdditiveWords }) => nonAdditiveWords);
const periods = phrasesOf(({ periodWords }) => periodWords);
const durations = phrasesOf(({ durationWords }) => durationWords);
const bounds = phrasesOf(({ boundWords }) => boundWords);
const groups = phrasesOf(({ groupWords }) => groupWords);
const runningTotals = phrasesOf(({ runningTotalWords }) => runningTotalWords);
const weights = phrasesOf(({ weightWords }) => weightWords);
const counts = phrasesOf(({ summaryWords }) => ['n', ...(summaryWords.count ?? [])]);
const derived = phrasesOf(({ derivedWords }) => derivedWords);
const selecting = phrasesOf(({ selectingPhrases }) => selectingPhrases);
const remarks = phrasesOf(({ remarkWords }) => remarkWords);
const partial = phrasesOf(({ partialWords }) => partialWords);
const parts = phrasesOf(({ partWords }) => partWords);
const reductions = phrasesOf(({ reductionWords }) => reductionWords);

/** Decides whether a word is a span of time for which one budgets (`month`, `mois`, `Jahre`), in the singular or with a plural ending. */
export function isPeriod(unit: string): boolean {
  const folded = fold(unit);
  return [folded, folded.replace(/s$/, ''), folded.replace(/e[ns]?$/, '')].some((word) => isPhrase(word, periods));
}

/** Decides whether a name is one of rates, scores, ages, extremes: of a column, or of a row in a table of statistics. */
export function isNonAdditiveName(name: string): boolean {
  return containsPhrase(withoutUnit(name), nonAdditive);
}

/** Decides whether a name is one of figures that are worked out from others: `Écart`, `Share`, `Δ`. */
export function isDerivedName(name: string): boolean {
  return /[Δ∆%±]/.test(name) || containsPhrase(name, derived);
}

/** Decides whether a text says that figures are made of some of the rows only: `the best two count`, `without option B`. */
export function isSelecting(text: string): boolean {
  return containsPhrase(text, selecting);
}

/** Decides whether a header announces durations, even without a unit: `Durée`, `Temps passé`. */
export function isDurationHeader(name: string): boolean {
  return containsPhrase(name, durations);
}

/** Decides whether a header is one of beginnings or ends: `Start`, `Heure de fin`. */
export function isBoundHeader(name: string): boolean {
  return containsPhrase(name, bounds);
}

/** Decides whether a header says which rows belong together: `Focus group`, `Séance`. */
export function isGroupHeader(name: string): boolean {
  return containsPhrase(name, groups);
}

/** Decides whether a header is one of amounts that are added to those above: `Cumulative visits`. */
export function isRunningTotalHeader(name: string): boolean {
  return containsPhrase(name, runningTotals);
}

/** Decides whether a header is one of weights or shares, and of nothing else: `Weight`, `Coefficient`. */
export function isWeightHeader(name: string): boolean {
  return isPhrase(name, weights);
}

/** Decides whether a header is one of counts, and of nothing else: `n`, `Headcount`. */
export function isCountHeader(name: string): boolean {
  return isPhrase(name, counts);
}

/** Decides whether a header is one of a column that need not be filled: `Notes`, `Other remarks`. */
export function isRemarkName(name: string): boolean {
  return containsPhrase(name, remarks);
}

/** Decides whether a caption says that not all rows are shown: `Extract`, `Top`. */
export function saysPartial(caption: string): boolean {
  return containsPhrase(caption, partial);
}

const inAll = new RegExp(String.raw`(?<![\p{L}\p{N}])${phrasePattern(({ outOfWords }) => outOfWords)} (?:\p{L}{2,3} )?(\d{1,5})\b`, 'iu');

/** Finds how many rows there are in all, as a caption announces: 41 in `12 of the 41 towns`; undefined where it does not. */
export function rowsInAll(caption: string): number | undefined {
  const found = inAll.exec(caption)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Decides whether the name of a row says that it is part of the row above it: `of which …`, `(dont …)`. */
export function isPartName(name: string): boolean {
  return startsWithPhrase(fold(name).replace(/^\(/, ''), parts);
}

/** Decides whether the name of a row is one of what went out, written without a minus: `Withdrawals`. */
export function isReductionName(name: string): boolean {
  return startsWithPhrase(name, reductions);
}

const rate = new RegExp(
  String.raw`\p{L}\)? ?\/ ?(?<slash>\p{L}+)| ${phrasePattern(({ perWords = [] }) => perWords)} (?<word>\p{L}+)`,
  'iu',
);

/** Finds what the figures under a header are per: `person` of `Cost/person` and of `Cost per person`; undefined where they are amounts. */
export function rateUnit(name: string): string | undefined {
  const found = rate.exec(name)?.groups;
  return found?.['slash'] ?? found?.['word'];
}

/** The header without its unit in brackets. */
export function withoutUnit(name: string): string {
  return name.replace(/[([][^()[\]]*[)\]]/g, ' ');
}
