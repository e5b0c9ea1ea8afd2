import type { LanguageTag } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import { locales } from './index.ts';
import { capitalised, type Locale } from './locale.ts';
import { fold, isPhrase, phrasesOf } from './phrases.ts';

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

/** A part of a text, in its units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What ends code or a quotation, by the sign that begins it. */
const closings: Readonly<Record<string, RegExp>> = { '`': /`/g, '«': /»/g, '“': /”/g, '„': /[“”]/g, '"': /"/g, '「': /」/g };

/** The text with code and what others say blanked out, every character in its place. Takes linear time. */
export function withoutQuotations(text: string): string {
  const parts: string[] = [];
  const lost = new Set<string>();
  const sign = /[`«“„"「]/g;
  let last = 0;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [opening] = found;
    const closing = closings[opening];
    // What is not closed from here on is not closed from further on either.
    if (!closing || lost.has(opening)) continue;
    closing.lastIndex = sign.lastIndex;
    if (!closing.test(text)) lost.add(opening);
    else {
      parts.push(text.slice(last, found.index), ' '.repeat(closing.lastIndex - found.index));
      last = sign.lastIndex = closing.lastIndex;
    }
  }
  return parts.join('') + text.slice(last);
}

/** Where a pattern with the flag `g` is found. */
function stretches(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

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

/** `(TODO, FIXME, …)`, `[TBD / TBC]`: such words are spoken of. */
const listed = new RegExp(
  String.raw`^[[(](?:${inCapitals([...NOTES, ...words])})[ \u00a0]?[,/][ \u00a0]?(?:${inCapitals([...NOTES, ...words])}|TKTK|XXX|\?{2,})${END}`,
  'u',
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
  if (!/[[(]/.test(text)) return [];
  return stretches(withoutQuotations(text), bracketed).filter(({ start, end }) => !listed.test(text.slice(start, end)));
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

/** Finds the numbers of a chapter that its author has still to fill in. */
export interface UnfilledNumbers {
  /** Each `X` that holds the place of a number, with the word that it belongs to: `Figure X`, `X interviews`. */
  in(text: string): readonly Stretch[];
  /** All that it takes from the chapter beside its language. */
  readonly kind: 'none' | 'counted' | 'all';
}

/** Whether an `X` in a text may stand for a number. */
export function holdsNumberSign(text: string): boolean {
  return text.includes('X') && ANY.test(text);
}

/** Whether figures and the like have Roman numerals or letters in a text: `Figure IX`. */
export function holdsLetteredNumber(text: string, language: LanguageTag): boolean {
  return patternsOf.get(language)?.().lettered.test(text) ?? false;
}

/**
 * Prepares the search in a chapter.
 * @param kind `counted` where the chapter's figures have Roman numerals or letters: then an `X` after “figure” is no gap
 */
export function unfilledNumbers(language: LanguageTag, kind: UnfilledNumbers['kind']): UnfilledNumbers {
  const patterns = patternsOf.get(language)?.();
  if (!patterns || kind === 'none') return { kind: 'none', in: () => [] };
  return {
    kind,
    in(text) {
      if (!ANY.test(text)) return [];
      const said = withoutQuotations(text);
      const counted = stretches(said, patterns.counted).filter(({ start }) =>
        mayCount(said.slice(Math.max(0, start - LOOK_BACK), start), patterns),
      );
      return [...(kind === 'all' ? stretches(said, patterns.numbered) : []), ...counted].sort((a, b) => a.start - b.start);
    },
  };
}

/** A number of which only the shape is there: `XX`, `X.XX`, `XX,XXX`. */
const SHAPE = String.raw`(?:X{1,3}(?:[.,]X{1,3})+|\d{0,3}[.,]X{2,3}|X{2,4})(?![\p{L}\p{N}_])`;

/** `N = XX`, `p < 0.XX` (but no arrow: `name => XXX`), `XX%`, `XX.X ± X.X`, `XX-XX minutes`, and whatever stands in the same brackets. */
const figures = new RegExp(
  String.raw`\[[^[\]\n]{0,80}?(?:(?:[=<≈±]|(?<![=-])>)[ \u00a0]?${SHAPE}|(?<![\p{L}\p{N}.,])${SHAPE}(?:[ \u00a0\u202f]?%|[–-]X|[ \u00a0]\p{Ll}{3}))[^[\]\n]{0,80}\](?![([])` +
    String.raw`|(?:(?<![\p{L}\p{N}])\p{L}{1,12}[ \u00a0]?)?(?:[=<≈±]|(?<![=-])>)[ \u00a0]?${SHAPE}[ \u00a0\u202f]?%?|(?<![\p{L}\p{N}.,/])${SHAPE}[ \u00a0\u202f]?%`,
  'gu',
);

/** The figures of a text of which only the shape is there, in any language. */
export function unfilledFigures(text: string): readonly Stretch[] {
  return /XX|X[.,]X/.test(text) ? stretches(withoutQuotations(text), figures) : [];
}

/** Characters before an `X` that are looked at. */
const LOOK_BACK = 60;

const ANY = /(?<![\p{Script=Latin}\p{N}])X{1,3}(?![\p{Script=Latin}\p{N}])/u;

interface Patterns {
  /** `Figure X`. */
  readonly numbered: RegExp;
  /** `Figure IX`, `Figure B`: then `X` may be a number or a letter. */
  readonly lettered: RegExp;
  /** `X interviews`. */
  readonly counted: RegExp;
  /** Ends with a word after which `X` is a name. */
  readonly naming: RegExp;
}

const patternsOf: ReadonlyMap<LanguageTag, () => Patterns> = new Map(locales.map((locale) => [locale.tag, lazily(() => compile(locale))]));

function compile({ tag, numberedWords, countedWords, letteredWords }: Locale): Patterns {
  const blank = ['ja', 'ko', 'zh'].includes(tag) ? String.raw`[ \u00a0\u3000]?` : String.raw`[ \u00a0\u202f]`;
  const numbered = String.raw`(?<![\p{Script=Latin}\p{N}])(?:${alternatives(numberedWords, spellings)})${blank}`;
  return {
    numbered: new RegExp(String.raw`${numbered}X{1,3}(?![\p{Script=Latin}\p{N}\p{M}_'’^({-]|[.,:]\d| out\b)`, 'gu'),
    lettered: new RegExp(String.raw`${numbered}(?!X{1,3}(?!\p{L}))(?:[IVXLCDM]{1,7}|[A-MO-W])(?![\p{L}\p{N}'’])`, 'u'),
    counted: new RegExp(
      String.raw`(?<![\p{Script=Latin}\p{N}\p{M}_.,/$€-])X{1,3}${blank}(?:${alternatives(countedWords, asListed)})(?![\p{Script=Latin}\p{N}\p{M}_-]|[ \u00a0]\d)`,
      'gu',
    ),
    naming: new RegExp(String.raw`(?<!\p{Script=Latin})(?:${alternatives(letteredWords, asListed)})[ \u00a0]?$`, 'iu'),
  };
}

function alternatives(words: readonly string[], spell: (word: string) => readonly string[]): string {
  const spelt = words.flatMap(spell).flatMap((word) => [word.normalize('NFC'), word.normalize('NFD')]);
  return [...new Set(spelt)].map((word) => word.replaceAll('.', '\\.')).join('|');
}

/** In lower case, with a capital, in capitals; a word listed with a capital is never in lower case. */
function spellings(word: string): readonly string[] {
  return [word, capitalised(word), word.toUpperCase()];
}

function asListed(word: string): readonly string[] {
  return [word];
}

/** After a name (`Malcolm X`) or a word that letters tell apart (`group X`), `X` is one of them; a sentence may begin with a capital. */
function mayCount(before: string, { naming }: Patterns): boolean {
  if (naming.test(before)) return false;
  return !/[^\s.!?:;(–—-][ \u00a0]+\p{Lu}[\p{L}\p{M}'’]*[ \u00a0]$/u.test(before);
}
