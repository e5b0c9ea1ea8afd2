import type { Cell } from '../../model.ts';
import type { Edit } from '../../text/edit.ts';
import { refuse, type Draft, type Target } from '../rewrite.ts';
import { besideText } from '../shared/cell-text.ts';
import { blankOnly } from '../shared/lines.ts';
import { ownCells } from '../shared/new-row.ts';

/** The edits that give a cell's tag a rowspan and a title, either of them or none. */
export function covering({ report }: Target, cell: Cell, rows: number | undefined, title: string | undefined): readonly Edit[] | Draft {
  const { text } = report.chapter;
  const edits: Edit[] = [];
  const old = attribute(text, cell, 'rowspan');
  if (rows !== undefined && old) edits.push({ span: old.value, text: String(rows) });
  let added = rows !== undefined && !old ? ` rowspan="${rows}"` : '';
  if (title !== undefined) {
    if (attribute(text, cell, 'title')) return refuse(cell.span, 'merge-durations.has-title');
    added += ` title="${title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  }
  const at = tagNameEnd(text, cell);
  return added === '' ? edits : [...edits, { span: { start: at, end: at }, text: added }];
}

/** The edit that takes a cell out of its row, with the blanks between it and the cell before it, or after it if it is the first. */
export function removal({ report, table }: Target, cell: Cell): Edit | Draft {
  const { text } = report.chapter;
  const row = table.rows[cell.row];
  const own = row ? ownCells(row) : [];
  const [before, after] = [own[own.indexOf(cell) - 1], own[own.indexOf(cell) + 1]];
  if (besideText(text, cell)) return refuse(cell.span, 'rewrite.keeps-cell');
  if (own.length < 2 || cell.colspan > 1) return refuse(cell.span, 'merge-durations.no-rowspan');
  if (before && blankOnly(text.slice(before.span.end, cell.span.start)) === text.slice(before.span.end, cell.span.start))
    return { span: { start: before.span.end, end: cell.span.end }, text: '' };
  if (after && blankOnly(text.slice(cell.span.end, after.span.start)) === text.slice(cell.span.end, after.span.start))
    return { span: { start: cell.span.start, end: after.span.start }, text: '' };
  return { span: cell.span, text: '' };
}

/** An attribute of a cell's tag. */
export interface Attribute {
  /** With the blank before it. */
  readonly span: Edit['span'];
  /** Within its quotes. */
  readonly value: Edit['span'];
}

/** Finds an attribute of a cell's tag. */
export function attribute(text: string, cell: Cell, name: string): Attribute | undefined {
  const tag = text.slice(cell.span.start, cell.content.start);
  const pattern = /\s+([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
  const found = [...tag.matchAll(pattern)].find((match) => match[1]?.toLowerCase() === name);
  if (!found) return undefined;
  const [whole, , value = ''] = found;
  const start = cell.span.start + found.index;
  const quote = /^["']/.test(value) ? 1 : 0;
  const end = start + whole.length;
  return { span: { start, end }, value: { start: end - value.length + quote, end: end - quote } };
}

/** Behind `<td` or `<th`. */
function tagNameEnd(text: string, cell: Cell): number {
  return cell.span.start + (/^<\w+/.exec(text.slice(cell.span.start, cell.content.start))?.[0].length ?? 0);
}
