import type { LanguageTag } from '../model/index.ts';
import { fold } from './phrases.ts';
import { localeOf } from './index.ts';
import type { Gender, RunningText } from './locale.ts';

/** A number read from words. */
export interface WordNumber {
  readonly value: number;
  /** How many words it takes. */
  readonly length: number;
}

/** Numbers are looked up as far as they are spelled; those from a thousand on are put together. */
const BELOW = 1000;

interface Reader {
  /** By their spelling, folded, with blanks for hyphens. */
  readonly values: ReadonlyMap<string, number>;
  /** The words that begin one. */
  readonly first: ReadonlySet<string>;
  /** Most words in one. */
  readonly longest: number;
  readonly thousands: readonly string[];
}

const readers = new Map<LanguageTag, Reader | undefined>();

/**
 * Reads the longest number that words begin with: `vingt et un`, `nonante-neuf`, `zweitausenddreihundert`. From 0 to 999,999.
 * @param words folded, without the hyphens between them
 * @returns undefined if they begin with none, or the language's number words are not known
 */
export function readNumberWords(words: readonly string[], tag: LanguageTag): WordNumber | undefined {
  const reader = readerOf(tag);
  const [first] = words;
  if (!reader || first === undefined) return undefined;
  const compound = reader.first.has(first) ? undefined : readCompound(first, reader);
  if (compound !== undefined) return { value: compound, length: 1 };
  const head = longest(words, reader);
  const thousandAt = head?.length ?? 0;
  if (!reader.thousands.includes(words[thousandAt] ?? '') || head?.value === 0) return head;
  const rest = words.slice(thousandAt + 1);
  const joined = /^(?:and|et|und|y|e)$/.test(rest[0] ?? '') ? 1 : 0;
  const tail = longest(rest.slice(joined), reader);
  const length = thousandAt + 1 + (tail && tail.value > 0 ? joined + tail.length : 0);
  return { value: (head?.value ?? 1) * 1000 + (tail?.value ?? 0), length };
}

/** Writes a whole number below a thousand in words; undefined where the language's number words are not known. */
export function writeNumberWord(number: number, gender: Gender, tag: LanguageTag): string | undefined {
  return Number.isInteger(number) && number >= 0 && number < BELOW ? localeOf(tag).runningText?.spell(number, gender)[0] : undefined;
}

function longest(words: readonly string[], { values, first, longest: most }: Reader): WordNumber | undefined {
  if (!first.has(words[0] ?? '')) return undefined;
  for (let length = Math.min(most, words.length); length > 0; length -= 1) {
    const value = values.get(words.slice(0, length).join(' '));
    if (value !== undefined) return { value, length };
  }
  return undefined;
}

/** `duemilatrecento`: thousands in one word with what is before and after them. */
function readCompound(word: string, { values, thousands }: Reader): number | undefined {
  const thousand = thousands.find((name) => word.includes(name));
  if (thousand === undefined) return undefined;
  const at = word.indexOf(thousand);
  const [before, after] = [word.slice(0, at), word.slice(at + thousand.length)];
  const head = before === '' ? 1 : values.get(before);
  const tail = after === '' ? 0 : (values.get(after) ?? values.get(after.replace(/^und/, '')));
  return head === undefined || tail === undefined ? undefined : head * 1000 + tail;
}

function readerOf(tag: LanguageTag): Reader | undefined {
  if (!readers.has(tag)) {
    const runningText = localeOf(tag).runningText;
    readers.set(tag, runningText && createReader(runningText));
  }
  return readers.get(tag);
}

function createReader({ spell, thousands }: RunningText): Reader {
  const values = new Map<string, number>();
  for (let number = 0; number < BELOW; number += 1)
    for (const gender of ['masculine', 'feminine'] as const)
      for (const spelling of spell(number, gender)) values.set(fold(spelling).replaceAll('-', ' '), number);
  const spellings = [...values.keys()].map((spelling) => spelling.split(' '));
  return {
    values,
    first: new Set([...spellings.map(([first = '']) => first), ...thousands]),
    longest: Math.max(...spellings.map(({ length }) => length)),
    thousands,
  };
}
