import type { RowKind } from '../model.ts';
import { rowLabel } from '../totals/summary-rows.ts';
import type { TextRow } from './cells.ts';

/** Says of each row what it is for. */
export function rowKinds(rows: readonly TextRow[], kind: 'html' | 'pipe'): readonly RowKind[] {
  const heads = headRows(rows, kind);
  return rows.map((row, i) => {
    if (i < heads || isSecondHeader(row)) return 'head';
    const texts = row.own.map((cell) => cell.text.text);
    if (rowLabel(texts) || (row.raw.section === 'foot' && texts.some((text) => /\d/.test(text)))) return 'summary';
    return isSection(row) ? 'section' : 'body';
  });
}

/**
 * Number of header rows at the top: those of `thead`, else rows of `<th>`; a pipe table has one; else the first row, if it names
 * columns, and those that the spanning cells of a header row reach over.
 */
function headRows(rows: readonly TextRow[], kind: 'html' | 'pipe'): number {
  const marked = rows.findIndex((row) => row.raw.section !== 'head');
  if (marked !== 0) return marked < 0 ? rows.length : marked;
  const headed = rows.findIndex((row) => !row.own.every((cell) => cell.header));
  if (headed !== 0) return headed < 0 ? 1 : headed;
  if (kind === 'pipe' || rows.length < 3) return 0;
  let heads = 0;
  while (heads < rows.length - 1 && namesColumns(rows[heads]) && (heads === 0 || isSpanned(rows[heads - 1]))) heads += 1;
  return heads;
}

/** Words, years or nothing in every cell, and words in one at least. */
function namesColumns(row: TextRow | undefined): boolean {
  const texts = row?.own.map((cell) => cell.text.text) ?? [];
  const naming = texts.every((text) => /^(?:\P{N}*|#.*|(?:19|20)\d\d\p{L}?)$/u.test(text) || /^(?!~)(?:\P{N}*|(?:19|20)\d\d.*)\p{L}{2}/u.test(text));
  return naming && texts.some((text) => /\p{L}/u.test(text)) && !rowLabel(texts);
}

/** A header row with cells that span columns or rows has another row of names below it. */
function isSpanned(row: TextRow | undefined): boolean {
  return row?.own.some((cell) => cell.colspan > 1 || cell.rowspan > 1) ?? false;
}

/** A row of `<th>` with words, further down: a second header. `<th>` around an `X` or a figure is a cell of data. */
function isSecondHeader({ own, raw }: TextRow): boolean {
  if (raw.section !== 'body' || own.length < 2 || !own.every((cell) => cell.header)) return false;
  return own.every(({ text }) => text.text === '' || /\p{L}{2}/u.test(text.text)) && !rowLabel(own.map((cell) => cell.text.text));
}

/** One text over all columns, or a bold one alone in its row: it names the rows below. */
function isSection({ own, slots }: TextRow): boolean {
  const [first, ...others] = own;
  if (!first || slots.length < 2 || first.text.text === '') return false;
  if (others.length === 0) return first.colspan >= slots.length;
  return first.strong && others.every((cell) => cell.text.text === '');
}
