import type { LanguageTag } from '../model/index.ts';
import { fold } from './phrases.ts';
import { localeOf } from './index.ts';

/** Letters that no accent is taken from, as they are looked up in a dictionary. */
const LIGATURES: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Quotation marks and apostrophes: a word stands where it would stand without them; the blanks inside French ones go with them. */
const QUOTES = /«\s*|\s*»|["'„“”‘’]/g;

/** The first of the characters that belong to nobody; they stand behind all letters. */
const BEHIND = 0xe000;

/**
 * The order of two texts in a dictionary of the language, figures by their value: below 0 if `a` comes first. Neither case nor, at
 * first, accents count; quotation marks do not at all. The machine has no say in it.
 */
export function compareTexts(a: string, b: string, language: LanguageTag): number {
  return compareParts(keyOf(a, language), keyOf(b, language)) || compareParts(accentsOf(a), accentsOf(b));
}

/** The text by which a word is looked up. */
function keyOf(text: string, language: LanguageTag): string {
  let key = text.normalize('NFC').toLowerCase();
  for (const row of localeOf(language).ownLetters ?? []) {
    for (let i = 1; i < row.length; i += 1) key = key.replaceAll(row.charAt(i), row.charAt(0) + String.fromCharCode(BEHIND + i));
  }
  return fold(key.replace(QUOTES, '')).replace(/[æœøđðłþı]/g, (letter) => LIGATURES[letter] ?? letter);
}

function accentsOf(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(QUOTES, '');
}

/** Compares stretches of figures by value, all else character by character. */
function compareParts(a: string, b: string): number {
  const [mine, theirs] = [partsOf(a), partsOf(b)];
  for (const [i, part] of mine.entries()) {
    const other = theirs[i];
    if (other === undefined) return 1;
    const order = comparePart(part, other);
    if (order !== 0) return order;
  }
  return mine.length - theirs.length;
}

function partsOf(text: string): readonly string[] {
  return text.match(/\d+|\D+/g) ?? [];
}

function comparePart(a: string, b: string): number {
  if (/^\d/.test(a) && /^\d/.test(b)) {
    const [x, y] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
    return x.length - y.length || compareUnits(x, y);
  }
  return compareUnits(a, b);
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
