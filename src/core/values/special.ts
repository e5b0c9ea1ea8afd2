import { fold } from '../language/phrases.ts';
import { locales } from '../language/index.ts';
import { isPlaceholder } from '../language/placeholder-text.ts';
import type { CellValue } from '../model/index.ts';
import { SIGN } from './forms/currency.ts';

const ABSENT = new Set(locales.flatMap((locale) => locale.absentWords.map(fold)));
const DITTO = new Set(locales.flatMap((locale) => locale.dittoWords.map(fold)));

/** A dash, with the currency of an account or the mark of a note; the dashes of a row that only draws a line (`----:`). */
const DASH = new RegExp(`^(?:(?:${SIGN})?\\s*[-–—‒―]+\\s*(?:${SIGN})?(?:\\s[⁰¹²³⁴-⁹*]+)?|:?-{2,}:?)$`, 'iu');

/** Cells that are signs or words with a meaning of their own; undefined if the text is an ordinary one. */
export function readSpecial(text: string): CellValue | undefined {
  if (text === '') return { kind: 'empty', word: '' };
  if (/^(?:["〃″]|''|,,|»|-"-)$/.test(text) || DITTO.has(fold(text))) return { kind: 'covered', by: 'ditto' };
  if (/^(?:…|\.{3,}|⋮|\[(?:…|\.{3})\]|\((?:…|\.{3})\))$/.test(text)) return { kind: 'ellipsis' };
  if (DASH.test(text) || /^(?:\/|×)$/.test(text) || ABSENT.has(fold(text))) return { kind: 'empty', word: text };
  if (/^\(\P{N}+\)$/u.test(text)) return { kind: 'empty', word: text };
  if (isPlaceholder(text)) return { kind: 'unreadable', why: 'placeholder' };
  const checkboxes = [...text.matchAll(/\[([ xX])\]|[☐☑☒]/g)];
  const all = checkboxes[0]?.index === 0;
  return all ? { kind: 'checkbox', done: checkboxes.every((box) => /[xX☑☒]/.test(box[0])) } : undefined;
}
