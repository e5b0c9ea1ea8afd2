import { fold } from './fold.ts';
import { locales } from './index.ts';

const placeholderWords = new Set(locales.flatMap(({ placeholders }) => placeholders).map(fold));
const stateWords = new Set(locales.flatMap((locale) => locale.stateWords).map(fold));

const pageMark = new RegExp(
  String.raw`^(?:\*\*|__) ?(?:${locales
    .flatMap(({ pageWords }) => pageWords)
    .map(fold)
    .join('|')}) ?(?:\d{1,4}|n|x{1,3}|\?+) ?(?:\*\*|__)$`,
);

/** A longer text is none, unless it is lorem ipsum; nor is one with figures, unless somebody's own word has them. */
const longest = 200;

const longestPageMark = 30;

/**
 * Whether the text as a whole holds the place of another: `xxx`, `???`, `TODO`, `à compléter`, lorem ipsum. Emphasis, brackets and
 * final punctuation do not matter; quotation marks do, because a quoted `XXX` is somebody's words.
 * @param extra further words that count as placeholders
 */
export function isPlaceholder(text: string, extra: readonly string[] = []): boolean {
  if (/^[\s*_]*lorem ipsum/i.test(text)) return true;
  if (text.length > longest || (extra.length === 0 && /\d/.test(text))) return false;
  const bare = bareText(text);
  return /^(?:x{3,}|\?{3,})$/.test(bare) || placeholderWords.has(bare) || extra.some((word) => bare !== '' && fold(word) === bare);
}

/**
 * Whether a paragraph as written is a mark for a page to come, all of it bold: `**Page 5**`, of which authors write as many as the
 * chapter is to have pages.
 */
export function isPageMark(written: string): boolean {
  return written.length <= longestPageMark && pageMark.test(fold(written));
}

/** Whether the placeholder also names a state of work (`à faire`), which a column of states repeats without lacking anything. */
export function isStateWord(text: string): boolean {
  return stateWords.has(bareText(text));
}

function bareText(text: string): string {
  const folded = fold(text).replace(/^[\s*_~([{<]+/, '');
  return /^\?+$/.test(folded) ? folded : folded.replace(/[\s*_~)\]}>.:!?…]+$/, '');
}
