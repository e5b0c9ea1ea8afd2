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

/** Number of header rows at the top: those of `thead`, else rows of `<th>`, else a first row of words above figures or check boxes. */
function headRows(rows: readonly TextRow[], kind: 'html' | 'pipe'): number {
  const marked = rows.findIndex((row) => row.raw.section !== 'head');
  if (marked !== 0) return marked < 0 ? rows.length : marked;
  const headed = rows.findIndex((row) => !row.own.every((cell) => cell.header));
  if (headed !== 0) return headed < 0 ? 1 : headed;
  const [first, ...others] = rows;
  if (!first || kind === 'pipe' || others.length < 2) return 0;
  const naming = first.own.length > 1 && first.own.every(({ text }) => /\p{L}|^#$/u.test(text.text) && !/^[~≈]?\s?\d/.test(text.text));
  return naming && !rowLabel(first.own.map((cell) => cell.text.text)) ? 1 : 0;
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
