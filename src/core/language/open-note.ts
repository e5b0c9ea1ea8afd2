import { locales } from './index.ts';
import { isPhrase, phrasesOf } from './phrases.ts';
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

/** Whom a note is for: `(SJ)`. */
const WHOM = String.raw`(?:[ \u00a0]?\([^()\n]{1,40}\))?`;

/** `TODO: …`, `À FAIRE – …`, `TODO (SJ): …`; not in capitals only what nobody writes in a text that is done. */
const opening = new RegExp(
  String.raw`^[*_\s]*(?:${[inCapitals(words), ...NOTES, ...NOTES.map(capitalised)].join('|')})${END}[*_]*${WHOM}[ \u00a0\u202f]?(?:[:：–—]|- )`,
  'u',
);

/** A question that the author asks in brackets, as all of a text: `[FINDINGS: what do they know?]`. */
const question = /^\[\p{Lu}[\p{Lu}\d _/-]{2,40}: [^[\]]*\?\]$/u;

/** `[TODO: a reference]`, `(TBD)`; what may also be a state of the thing told of, as `(COMING SOON)`, is left alone. */
const bracketed = new RegExp(
  String.raw`(?:\[|\()(?:${inCapitals([...NOTES, ...words.filter((word) => !states.has(word))])})${END}[^[\]()]*[\])](?![[(])`,
  'gu',
);

/** Initials that stand for what is still open, in any case behind a colon: `Time: tbd`. */
const INITIALS = ['tbd', 'tba', 'tbc', 'tbw', 'todo', 'to-do', 'fixme'];

/** `Time: TBD`, `Chapter 5: TBD (awaiting the interviews)`. */
const keyed = new RegExp(
  String.raw`^[ \u00a0]*(?<key>[^:：!?|\n]{1,60}?)[ \u00a0]?[:：][ \u00a0]*(?:${[...INITIALS, ...words.filter((word) => !states.has(word))].join('|')})${END}(?=[ \u00a0]*(?:$|[.,;!?(–—-]))`,
  'iu',
);
const stateHeaders = phrasesOf((locale) => locale.stateHeaders);

/** `--> TODO: …` to the end of the line. */
const pointed = /(?:-+>|=+>|[→⇒])[ \u00a0]?(?:TODO|TO-DO|FIXME|TBD)(?![\p{L}\p{N}_-])[^\n]*$/gu;

/** The end of a text that is not yet there: `… The date is TBD.`, `… is missing: TODO`. */
const ending = /(?:(?<=[.:;,)–—-] )(?:TODO|FIXME)|(?<= )TBD)[.!]?$/gu;

/** “To come”, as English-speaking editors write it so that no word is like it: `Guidance TK.` */
const toCome = /(?:^|(?<=\p{Ll}[\p{L},;:]* ))(?:TK)+[.:]?$|(?<![\p{L}\p{N}])TKTK(?:TK)*(?![\p{L}\p{N}])/gu;

const remark = new RegExp(String.raw`^(?:${words.join('|')}|xxx+)${END}`, 'iu');

/** Whether a paragraph, list item or cell as a whole is a note of what is to be done: `TODO: …`. */
export function isOpenNote(text: string): boolean {
  return opening.test(text) || question.test(text);
}

/**
 * The notes of what is to be done in one line of a text: behind a colon, an arrow or at its end.
 * @param line what a reader sees of it
 * @param isEnglish whether `TK` stands for something to come
 */
export function notesInLine(line: string, isEnglish: boolean): readonly Stretch[] {
  if (line.length > LONGEST_LINE) return [];
  const key = keyed.exec(line)?.groups?.['key'];
  if (key !== undefined) return isPhrase(key, stateHeaders) ? [] : [{ start: 0, end: line.length }];
  const said = withoutQuotations(line);
  return [pointed, ending, ...(isEnglish ? [toCome] : [])].flatMap((pattern) => stretches(said, pattern)).slice(0, 1);
}

/** A longer line is a paragraph on a single line; only its end is a note's place, and is not looked for. */
const LONGEST_LINE = 2000;

/** The notes of what is to be done that stand in brackets in a text, code and quotations aside. */
export function notesInBrackets(text: string): readonly Stretch[] {
  return /[[(]/.test(text) ? stretches(withoutQuotations(text), bracketed) : [];
}

/** What a comment begins and ends with: in HTML, in Liquid and Jinja, in MDX. */
const COMMENTS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['{% comment %}', '{% endcomment %}'],
  ['{#', '#}'],
  ['{/*', '*/}'],
];

/** The notes of what is to be done in comments, without the marks of the comment. */
export function notesInComments(text: string): readonly Stretch[] {
  return COMMENTS.flatMap(([opener, closer]) => {
    const found: Stretch[] = [];
    for (let open = text.indexOf(opener); open >= 0; open = text.indexOf(opener, open)) {
      const close = text.indexOf(closer, open + opener.length);
      if (close < 0) break;
      const inside = text.slice(open + opener.length, close);
      const start = close - inside.trimStart().length;
      if (remark.test(text.slice(start, close))) found.push({ start, end: start + inside.trim().length });
      open = close;
    }
    return found;
  });
}

/** The note in a definition that is a comment: `[//]: # (TODO …)`. */
export function noteInDefinition(text: string): Stretch | undefined {
  const [whole = '', before = '', inside = ''] = /^(\[(?:\/\/|comment)\]:\s*(?:#|<>)\s*[("'])([^]*)[)"']\s*$/i.exec(text) ?? [];
  return whole !== '' && remark.test(inside) ? { start: before.length, end: before.length + inside.length } : undefined;
}

/** Also without their accents, as many write capitals. */
function inCapitals(list: readonly string[]): string {
  const capitals = list.map((word) => word.toUpperCase());
  return [...new Set(capitals.flatMap((word) => [word, word.normalize('NFD').replace(/\p{M}/gu, '')]))].join('|');
}
