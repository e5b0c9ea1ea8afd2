import { locales } from './index.ts';
import { type Stretch, stretches, withoutQuotations } from './prose.ts';
import { capitalised } from './words.ts';

/** Words that are written for oneself alone, and never in a text that is done. */
const NOTES = ['todo', 'to-do', 'fixme', 'tbd'];

const words = [...new Set([...NOTES, ...locales.flatMap(({ placeholders }) => placeholders)])].filter(
  (word) => word !== word.toUpperCase(),
);
const states = new Set(locales.flatMap(({ stateWords }) => stateWords));

/** Where a word ends. */
const END = String.raw`(?![\p{L}\p{M}\p{N}_-])`;

/** `TODO: …`, `À FAIRE – …`; not in capitals only what nobody writes in a text that is done. */
const opening = new RegExp(
  String.raw`^[*_\s]*(?:${[inCapitals(words), ...NOTES, ...NOTES.map(capitalised)].join('|')})${END}[*_]*[ \u00a0\u202f]?(?:[:：–—]|- )`,
  'u',
);

/** `[TODO: a reference]`, `(TBD)`; what may also be a state of the thing told of, as `(COMING SOON)`, is left alone. */
const bracketed = new RegExp(
  String.raw`(?:\[|\()(?:${inCapitals([...NOTES, ...words.filter((word) => !states.has(word))])})${END}[^[\]()]*[\])](?![[(])`,
  'gu',
);

const remark = new RegExp(String.raw`^(?:${words.join('|')}|xxx+)${END}`, 'iu');

/** Whether a paragraph, list item or cell as a whole is a note of what is to be done: `TODO: …`. */
export function isOpenNote(text: string): boolean {
  return opening.test(text);
}

/** The notes of what is to be done that stand in brackets in a text, code and quotations aside. */
export function notesInBrackets(text: string): readonly Stretch[] {
  return /[[(]/.test(text) ? stretches(withoutQuotations(text), bracketed) : [];
}

/** The notes of what is to be done in comments of HTML, without the marks of the comment. */
export function notesInComments(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', open)) {
    const close = text.indexOf('-->', open);
    if (close < 0) break;
    const inside = text.slice(open + '<!--'.length, close);
    const start = close - inside.trimStart().length;
    if (remark.test(text.slice(start, close))) found.push({ start, end: start + inside.trim().length });
    open = close;
  }
  return found;
}

/** Also without their accents, as many write capitals. */
function inCapitals(list: readonly string[]): string {
  const capitals = list.map((word) => word.toUpperCase());
  return [...new Set(capitals.flatMap((word) => [word, word.normalize('NFD').replace(/\p{M}/gu, '')]))].join('|');
}
