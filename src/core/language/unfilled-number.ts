import type { LanguageTag } from '../model/index.ts';
import { locales } from './index.ts';
import type { Locale } from './locale.ts';
import { type Stretch, stretches, withoutQuotations } from './prose.ts';
import { capitalised } from './words.ts';

/** Finds the numbers of a chapter that its author has still to fill in. */
export interface UnfilledNumbers {
  /** Each `X` that holds the place of a number, with the word that it belongs to: `Figure X`, `X interviews`. */
  in(text: string): readonly Stretch[];
}

/**
 * Prepares the search in a chapter. An `X` after “figure” is no gap where the chapter's figures have Roman numerals or letters.
 * @param chapter the chapter's source
 */
export function unfilledNumbers(chapter: string, language: LanguageTag): UnfilledNumbers {
  const patterns = patternsOf.get(language);
  if (!patterns || !ANY.test(chapter)) return { in: () => [] };
  const numbered = patterns.lettered.test(chapter) ? undefined : patterns.numbered;
  return {
    in(text) {
      if (!ANY.test(text)) return [];
      const said = withoutQuotations(text);
      const counted = stretches(said, patterns.counted).filter(({ start }) =>
        mayCount(said.slice(Math.max(0, start - LOOK_BACK), start), patterns),
      );
      return [...(numbered ? stretches(said, numbered) : []), ...counted].sort((a, b) => a.start - b.start);
    },
  };
}

/** A number of which only the shape is there: `XX`, `X.XX`, `XX,XXX`. */
const SHAPE = String.raw`(?:X{1,3}(?:[.,]X{1,3})+|\d{0,3}[.,]X{2,3}|X{2,4})(?![\p{L}\p{N}_])`;

/** `N = XX`, `p < 0.XX`, `XX%`, `XX.X ± X.X`, `XX-XX minutes`, and whatever stands in the same brackets. */
const figures = new RegExp(
  String.raw`\[[^[\]\n]{0,80}?(?:[=<>≈±][ \u00a0]?${SHAPE}|(?<![\p{L}\p{N}.,])${SHAPE}(?:[ \u00a0\u202f]?%|[–-]X|[ \u00a0]\p{Ll}{3}))[^[\]\n]{0,80}\](?![([])` +
    String.raw`|(?:(?<![\p{L}\p{N}])\p{L}{1,12}[ \u00a0]?)?[=<>≈±][ \u00a0]?${SHAPE}[ \u00a0\u202f]?%?|(?<![\p{L}\p{N}.,/])${SHAPE}[ \u00a0\u202f]?%`,
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

const patternsOf: ReadonlyMap<LanguageTag, Patterns> = new Map(locales.map((locale) => [locale.tag, compile(locale)]));

function compile({ tag, numberedWords, countedWords, letteredWords }: Locale): Patterns {
  const blank = tag === 'ja' || tag === 'zh' ? String.raw`[ \u00a0\u3000]?` : String.raw`[ \u00a0\u202f]`;
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
