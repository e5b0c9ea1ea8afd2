import { locales } from './index.ts';
import { fold } from './phrases.ts';
import type { Locale } from './locale.ts';

/** A longer line is a paragraph that happens to begin like a caption. */
const longest = 400;

/** Characters in which word, number and separator have room. */
const beginning = 80;

const tableCaption = captionPattern(({ captionWords }) => captionWords);
const figureCaption = captionPattern(({ figureWords }) => figureWords);
const captionWord = new RegExp(
  `^(?:${alternatives([({ captionWords }) => captionWords, ({ figureWords }) => figureWords])})(?![\\p{L}])`,
  'u',
);

/**
 * The text of a line that is a table's caption (`Table: …`, `**Tableau 3** — …`, `Tab. 2.1`), without the emphasis around it.
 * A caption has a separator after its word and number, or ends there; `Table 3 shows …` is a sentence. Undefined if it is none.
 */
export function captionText(line: string): string | undefined {
  return matches(tableCaption, line) ? withoutMarks(line) : undefined;
}

/** Whether the line is the caption of a picture, a chart, a box… (`Figure 4: …`). */
export function isFigureCaption(line: string): boolean {
  return matches(figureCaption, line);
}

/** Whether the line begins with a word that captions begin with, whatever follows: `Tableau des visites`. */
export function beginsLikeCaption(line: string): boolean {
  return matches(captionWord, line);
}

function matches(pattern: RegExp, line: string): boolean {
  return line.length <= longest && !line.includes('\n') && pattern.test(fold(withoutMarks(line).slice(0, beginning)));
}

/** Word, then a number and a separator or the end, or a separator without a number. */
function captionPattern(wordsOf: (locale: Locale) => readonly string[]): RegExp {
  const number = String.raw`(?:n[°o]\.? ?)?(?:\d+[a-z]?|[a-z]|[ivxlc]+)(?:[.-]\d+)*`;
  const separator = String.raw`[:–—]|\.(?= |$)|- `;
  return new RegExp(String.raw`^(?:${alternatives([wordsOf])})(?: ?(?:${separator})| ${number} ?(?:$|\||${separator}))`, 'u');
}

function alternatives(wordsOf: readonly ((locale: Locale) => readonly string[])[]): string {
  const words = wordsOf.flatMap((of) => locales.flatMap(of)).map(fold);
  return [...new Set(words)].map((text) => text.replace('.', '\\.')).join('|');
}

/** Emphasis may enclose the line, its first words or any others; underscores within words are none. */
function withoutMarks(line: string): string {
  return line
    .trim()
    .replace(/\s*\{[#.][^{}]*\}$/, '')
    .replace(/\*+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, '')
    .trim();
}
