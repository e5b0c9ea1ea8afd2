import { fold } from './fold.ts';
import { locales } from './index.ts';

const NON_ADDITIVE = locales.flatMap((locale) => locale.nonAdditiveWords.map(fold));

const PERIODS = new Set(locales.flatMap((locale) => locale.periodWords.map(fold)));

/** `month`, `mois`, `Jahre`: a span of time for which one budgets, in the singular or with a plural ending. */
export function isPeriod(unit: string): boolean {
  const folded = fold(unit);
  return [folded, folded.replace(/s$/, ''), folded.replace(/e[ns]?$/, '')].some((word) => PERIODS.has(word));
}

/** A name of rates, scores, ages, extremes: a header, or the stub of a row in a table of statistics. */
export function isNonAdditiveName(name: string): boolean {
  return holdsWord(withoutUnit(name), NON_ADDITIVE);
}

/** A header without its unit in brackets. */
export function withoutUnit(name: string): string {
  return name.replace(/[([][^()[\]]*[)\]]/g, ' ');
}

/** Whether one of the words, folded, stands in the text as a word of its own. */
export function holdsWord(text: string, words: readonly string[]): boolean {
  const padded = ` ${fold(text).replace(/[^\p{L}\p{N}'./-]+/gu, ' ')} `;
  return words.some((word) => padded.includes(` ${word} `));
}
