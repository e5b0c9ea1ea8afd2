import type { Cell, Edit, Refusal, Row, Span, Table } from '../../model/index.ts';
import { refuse, type Target } from '../rewrite.ts';
import { writers } from '../table-edits/writer.ts';
import { slotsEdit, numberIn } from '../table-edits/attributes.ts';
import { delimiterCells, endOf } from '../table-edits/lines.ts';
import { insertCell, insertDelimiter } from '../table-edits/new-cells.ts';
import { tagEnd } from '../../parse/tags.ts';
import { ownCells } from '../../tables/query.ts';

/**
 * The edits that put a column into a table: a cell into each row that reaches so far, a wider span where one reaches over the place; and
 * what `<col>` or the line of dashes say of it.
 * @param column the number that it will have
 * @param contentOf what its cell is to hold in a row, already escaped
 */
export function insertColumn(target: Target, column: number, contentOf: (row: Row) => string): readonly Edit[] | Refusal {
  const { report, table } = target;
  const writer = writers[table.kind];
  if (writer) return writer.insertColumn(target, column, contentOf) ?? refuse(startOf(target), 'rewrite.out-of-shape');
  const { text } = report.chapter;
  const cells = table.rows.flatMap((row): readonly Edit[] => {
    const wide = cellAcross(row, column);
    if (wide) return wide.row === row.index ? [spanEdit(text, wide, wide.colspan + 1)] : [];
    // Behind a slot that nothing fills, a new cell would slide into it.
    const isWhole = row.cells.slice(0, column).every((cell) => cell !== undefined);
    const reaches = isWhole && (row.slots > column || (row.slots === column && column === table.width));
    return !reaches ? [] : [insertCell(target, row, column, contentOf(row)) ?? []].flat();
  });
  if (table.kind === 'html') return [...cells, ...insertColumnTag(text, table, column)];
  const beside = delimiterCells(text, table)[Math.max(0, column - 1)];
  const dashes = beside ? text.slice(beside.start, beside.end).trim() : '---';
  return [...cells, insertDelimiter(target, column, dashes) ?? []].flat();
}

/** The edits that take a column out of a table; the row that would have no cell of its own left, where there is one. */
export function dropColumn(target: Target, column: number): readonly Edit[] | Row | Refusal {
  const { report, table } = target;
  const { text } = report.chapter;
  const bare = table.rows.find((row) => ownCells(row).every((cell) => cell.column === column && cell.colspan === 1));
  if (bare) return bare;
  const writer = writers[table.kind];
  if (writer) return writer.dropColumn(target, column) ?? refuse(startOf(target), 'rewrite.out-of-shape');
  const cells = table.rows.flatMap((row): readonly Edit[] => {
    const cell = row.cells[column];
    if (cell?.row !== row.index) return [];
    return cell.colspan > 1 ? [spanEdit(text, cell, cell.colspan - 1)] : [removeCell(text, table, row, cell)];
  });
  if (table.kind === 'html') return [...cells, ...dropColumnTag(text, table, column)];
  const dashes = delimiterCells(text, table);
  const slot = dashes[column];
  const [before, after] = [dashes[column - 1], dashes[column + 1]];
  if (!slot) return cells;
  const span = before ? { start: before.end, end: slot.end } : { start: slot.start, end: after ? startAfter(text, slot, after) : slot.end };
  return [...cells, { span, text: '' }];
}

function startOf({ table }: Target): Span {
  return table.rows[0]?.span ?? table.span;
}

/** The cell that reaches over the place of a new column; one that is alone in its row does so at its ends too. */
function cellAcross({ cells, slots }: Row, column: number): Cell | undefined {
  const [left, right] = [cells[column - 1], cells[column]];
  if (left && left === right) return left;
  return [left, right].find((cell) => cell && cell.colspan > 1 && cell.column === 0 && cell.colspan >= slots);
}

function spanEdit(text: string, { span, content }: Cell, slots: number): Edit {
  return slotsEdit(text.slice(span.start, content.start), span.start, 'colspan', slots);
}

/** Takes a cell out, with what stands between it and the cell before it, or behind it for the first of its row. */
export function removeCell(text: string, { kind }: Table, row: Row, cell: Cell): Edit {
  const own = ownCells(row);
  const place = own.indexOf(cell);
  const [before, after] = [own[place - 1], own[place + 1]];
  if (kind === 'pipe') return pipeRemoval(text, row, cell, before, after);
  const end = endOf(text, cell.span);
  const gap = before ? { start: endOf(text, before.span), end: cell.span.start } : undefined;
  if (gap && text.slice(gap.start, gap.end).trim().replace(/^>+$/, '') === '') return { span: { start: gap.start, end }, text: '' };
  const next = before ? end : (after?.span.start ?? end);
  const clean = text.slice(end, next).trim().replace(/^>+$/, '') === '';
  return { span: { start: cell.span.start, end: clean ? next : end }, text: '' };
}

/** Where an outer pipe is left out and a blank cell would come to stand at the edge, the pipe between the two stays. */
function pipeRemoval(text: string, row: Row, cell: Cell, before: Cell | undefined, after: Cell | undefined): Edit {
  const isBlank = (other: Cell): boolean => text.slice(other.span.start, other.span.end).trim() === '';
  if (before) {
    const open = !after && row.span.end === cell.span.end && isBlank(before);
    return { span: { start: before.span.end + (open ? 1 : 0), end: cell.span.end }, text: '' };
  }
  const open = row.span.start === cell.span.start && after && isBlank(after);
  return { span: { start: cell.span.start, end: open || !after ? cell.span.end : startAfter(text, cell.span, after.span) }, text: '' };
}

/** Where the slot behind the first of a line begins; at the start of the line without its blanks, which would indent it. */
function startAfter(text: string, first: Span, { start, end }: Span): number {
  const blanks = text.slice(start, end).length - text.slice(start, end).trimStart().length;
  return text.charAt(first.start - 1) === '|' ? start : start + blanks;
}

/** A `<col>`, or a `<colgroup>` without any, with the columns that it speaks of. */
interface ColumnTag {
  readonly span: Span;
  readonly first: number;
  readonly slots: number;
  readonly group: boolean;
}

/**
 * The edits that keep the `<col>` of a table in step with a new column.
 * @param column the number that the new column will have
 */
function insertColumnTag(text: string, table: Table, column: number): readonly Edit[] {
  const tags = columnTags(text, table);
  const within = tags.find(({ first, slots }) => first < column && column < first + slots);
  const before = tags.find(({ first, slots }) => first + slots === column) ?? tags.find(({ first }) => first === column);
  const tag = within ?? before;
  if (!tag) return [];
  const written = text.slice(tag.span.start, tag.span.end);
  if (tag.group || within || tag.slots > 1) return [slotsEdit(written, tag.span.start, 'span', tag.slots + 1)];
  const start = text.slice(0, tag.span.start);
  const gap = start.slice(endOf(text, { start: 0, end: tag.span.start }));
  return [{ span: { start: tag.span.end, end: tag.span.end }, text: gap + written }];
}

/** The edits that keep the `<col>` of a table in step when a column goes. */
function dropColumnTag(text: string, table: Table, column: number): readonly Edit[] {
  const tag = columnTags(text, table).find(({ first, slots }) => first <= column && column < first + slots);
  if (!tag) return [];
  const { start, end } = tag.span;
  if (tag.slots > 1) return [slotsEdit(text.slice(start, end), start, 'span', tag.slots - 1)];
  return tag.group ? [] : [{ span: { start: endOf(text, { start: 0, end: start }), end }, text: '' }];
}

function columnTags(text: string, { kind, span, rows }: Table): readonly ColumnTag[] {
  if (kind === 'pipe') return [];
  const opener = /<!--[^]*?-->|<(?<name>col|colgroup)(?=[\s/>])/gi;
  opener.lastIndex = span.start;
  const end = rows[0]?.span.start ?? span.end;
  const found: Omit<ColumnTag, 'first'>[] = [];
  for (let match = opener.exec(text); match && match.index < end; match = opener.exec(text)) {
    const name = match.groups?.['name']?.toLowerCase();
    const close = name === undefined ? undefined : tagEnd(text, match.index);
    if (close === undefined) continue;
    const slots = numberIn(text.slice(match.index, close), 'span') ?? 1;
    found.push({ span: { start: match.index, end: close }, slots, group: name === 'colgroup' });
  }
  return placed(found.filter(({ group }, i) => !group || found[i + 1]?.group !== false));
}

function placed(tags: readonly Omit<ColumnTag, 'first'>[]): readonly ColumnTag[] {
  let first = 0;
  return tags.map((tag) => {
    const here = { ...tag, first };
    first += tag.slots;
    return here;
  });
}
