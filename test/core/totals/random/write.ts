import type { AmountColumn, Piece } from './columns.ts';
import type { Draw } from './draw.ts';
import { layOut, type Cell, type Layout } from './layout.ts';
import { addNoise } from './noise.ts';
import { holdsSum, sumOf, sumsOfLastRun, type BodyRow, type RandomTable, type Slot } from './table.ts';
import { written } from '../../values/support/written.ts';

/** A total of a table, right or wrong. */
export interface StatedTotal {
  /** What it is written with; undefined for a count of rows. */
  readonly column: AmountColumn | undefined;
  readonly right: number;
  /** What other readings of the same figure would give. */
  readonly others: readonly number[];
  /** How many amounts it is the sum of. */
  readonly operands: number;
  /** Another figure in its place is certainly wrong. */
  readonly judged: boolean;
}

/** A table written down, but for its totals: these stand as `⟦0|⟧`, `⟦1|⟧`, in the order of `totals`. */
export interface WrittenTable {
  readonly text: string;
  readonly totals: readonly StatedTotal[];
}

/** The table with its totals in it, all of them right. */
export function withTotals({ text, totals }: WrittenTable): string {
  return text.replace(/⟦(\d+)\|⟧/g, (_, index: string) => {
    const total = totals[Number(index)];
    return total?.column ? total.column.total(total.right).figure : String(total?.right);
  });
}

interface Style extends Layout {
  readonly bold: boolean;
  /** `Total : 14` in one cell. */
  readonly joined: boolean;
  readonly spanned: boolean;
  /** The total row above the others. */
  readonly first: boolean;
  readonly mean: boolean;
  readonly sections: boolean;
  readonly dittos: '"' | 'idem' | 'rowspan';
}

/**
 * Writes a table as HTML or with pipes.
 * @param noisy with a row missing, a cell too few or a cell that cannot be read: then no total can be held to be wrong
 */
export function writeTable(g: Draw, table: RandomTable, noisy: boolean): WrittenTable {
  const style = drawStyle(g, table);
  const writer: Writer = { table, style, totals: [] };
  const label = g.pick(table.tongue.total);
  const several = table.blocks.length > 1;
  const rows = table.blocks.flatMap((block, i) => {
    const body = block.map((row, j) => bodyCells(writer, block, row, j));
    const section = style.sections ? [sectionCells(writer, i)] : [];
    return [...section, ...body, ...(several ? [totalCells(writer, table.tongue.subtotal, block, false)] : [])];
  });
  const closing = totalCells(writer, label, table.blocks.flat(), true);
  const mean = style.mean ? [meanCells(writer)] : [];
  const all = style.first ? [closing, ...rows] : [...rows, closing, ...mean];
  const shown = noisy ? addNoise(g, all) : all;
  return { text: `${table.tongue.prose}\n\n${layOut(columnNames(table), shown, style)}\n`, totals: writer.totals };
}

interface Writer {
  readonly table: RandomTable;
  readonly style: Style;
  readonly totals: StatedTotal[];
}

function drawStyle(g: Draw, { blocks, numbered }: RandomTable): Style {
  const html = g.flip();
  const first = blocks.length === 1 && g.integer(0, 7) === 0;
  return {
    html,
    bold: g.flip(),
    joined: !first && blocks.length === 1 && numbered && g.flip(),
    spanned: html && g.flip(),
    header: g.pick(['thead', 'th', 'td', 'spanner']),
    first,
    mean: !first && g.integer(0, 4) === 0,
    sections: blocks.length > 1 && g.flip(),
    dittos: html ? g.pick(['"', 'idem', 'rowspan']) : g.pick(['"', 'idem']),
  };
}

function columnNames({ tongue, numbered, words, amounts, across, shared }: RandomTable): readonly string[] {
  const names = amounts.flatMap(({ name }, i) => (i === 0 && shared ? [name, tongue.share] : [name]));
  return [...(numbered ? [tongue.identifier] : []), ...words, ...names, ...(across ? [across.name] : [])];
}

function bodyCells(writer: Writer, block: readonly BodyRow[], row: BodyRow, index: number): readonly Cell[] {
  const { table, style } = writer;
  const amounts = row.slots.flatMap((slot, i): readonly Cell[] => {
    const column = table.amounts[i];
    const cells = column ? slotCells(style, column, slot, 1 + dittosBelow(block, index, i)) : [];
    return i === 0 && table.shared ? [...cells, { text: typeof slot === 'number' ? shareOf(table, slot) : '' }] : cells;
  });
  const across = table.across && row.across !== undefined ? [acrossCell(writer, table.across, row.across)] : [];
  const number = table.numbered ? [{ text: String(row.number) }] : [];
  return [...number, ...row.words.map((text) => ({ text })), ...amounts, ...across];
}

/** The total of a row. It takes several other rows, each with several amounts, to show that it must be one. */
function acrossCell({ table, totals }: Writer, column: AmountColumn, right: number): Cell {
  const rows = table.blocks.flat();
  const shown = rows.length > 3 && rows.every(({ slots }) => slots.every((slot) => typeof slot === 'number'));
  totals.push({ column, right, others: [], operands: table.amounts.length, judged: shown });
  const { before, after } = column.cell(right);
  return { text: `${before}⟦${totals.length - 1}|⟧${after}` };
}

function slotCells({ dittos }: Style, column: AmountColumn, slot: Slot, rows: number): readonly Cell[] {
  if (slot === 'ditto') return dittos === 'rowspan' ? [] : [{ text: dittos }];
  const text = typeof slot === 'number' ? joined(column.cell(slot)) : slot === 'blank' ? '' : '–';
  return [{ text, rowspan: dittos === 'rowspan' ? rows : 1 }];
}

function dittosBelow(block: readonly BodyRow[], row: number, column: number): number {
  const next = block.findIndex(({ slots }, i) => i > row && slots[column] !== 'ditto');
  return (next < 0 ? block.length : next) - row - 1;
}

function joined({ before, figure, after }: Piece): string {
  return before + figure + after;
}

/** In percent of the first column's whole, to one decimal. */
function shareOf({ blocks, tongue }: RandomTable, part: number): string {
  const steps = Math.round((1000 * part) / sumOf(blocks.flat(), 0));
  return `${written(steps, 1, { decimal: tongue.decimal, group: '' })} %`;
}

function sectionCells({ table, style }: Writer, index: number): readonly Cell[] {
  const name = `Part ${'ABC'.charAt(index)}`;
  const width = columnNames(table).length;
  if (style.html) return [{ text: name, colspan: width }];
  return [{ text: `**${name}**` }, ...Array.from({ length: width - 1 }, () => ({ text: '' }))];
}

/** A row of totals over some rows; one over all of them may have its label in every cell. */
function totalCells(writer: Writer, label: string, rows: readonly BodyRow[], whole: boolean): readonly Cell[] {
  const { table, style } = writer;
  const prefix = style.joined && whole ? `${label} : ` : '';
  const lead = prefix ? [state(writer, rows, 'count', prefix)] : [];
  const amounts = table.amounts.flatMap((column, i) => {
    const cell = column.kind === 'rate' ? { text: '' } : state(writer, rows, i, prefix);
    const share = whole ? '100 %' : shareOf(table, sumOf(rows, 0));
    return i === 0 && table.shared ? [cell, { text: strong(share, style) }] : [cell];
  });
  const across = table.across ? [state(writer, rows, 'across', prefix)] : [];
  return [...leadCells(table, style, label, lead), ...amounts, ...across];
}

/** States a total: a sum of a column, or a count of the rows. */
function state({ table, style, totals }: Writer, rows: readonly BodyRow[], key: number | 'across' | 'count', prefix: string): Cell {
  const column = key === 'count' ? undefined : key === 'across' ? table.across : table.amounts[key];
  const right = key === 'count' ? rows.length : sumOf(rows, key);
  const others = key === 'count' ? [] : [...runs(table, key), ...sumsOfLastRun(rows, key)].filter((sum) => sum !== right);
  const columns = table.amounts.filter(({ kind }) => kind !== 'rate').length;
  const clear = key === 'count' || !table.blocks.some((block) => holdsSum(block, key));
  totals.push({ column, right, others, operands: rows.length, judged: clear && (!style.first || columns > 1) });
  const { before, after } = column?.total(right) ?? { before: '', after: '' };
  return { text: strong(`${prefix}${before}⟦${totals.length - 1}|⟧${after}`, style) };
}

/** Sums of neighbouring blocks: what a figure in the column may be mistaken for. */
function runs({ blocks }: RandomTable, key: number | 'across'): readonly number[] {
  return blocks.flatMap((_, last) => blocks.slice(0, last + 1).map((_block, first) => sumOf(blocks.slice(first, last + 1).flat(), key)));
}

/** Under the total, the mean of every column, to the places of its cells. */
function meanCells({ table, style }: Writer): readonly Cell[] {
  const rows = table.blocks.flat();
  const mean = (column: AmountColumn, key: number | 'across'): Cell => {
    const count = rows.filter((row) => typeof (key === 'across' ? row.across : row.slots[key]) === 'number').length;
    return { text: joined(column.cell(Math.round(sumOf(rows, key) / count))) };
  };
  const amounts = table.amounts.flatMap((column, i) => (i === 0 && table.shared ? [mean(column, i), { text: '' }] : [mean(column, i)]));
  return [...leadCells(table, style, table.tongue.mean, []), ...amounts, ...(table.across ? [mean(table.across, 'across')] : [])];
}

/** The cells before the amounts: the label among blank cells, or what stands in its place. */
function leadCells({ words, numbered }: RandomTable, style: Style, label: string, lead: readonly Cell[]): readonly Cell[] {
  const width = words.length + (numbered ? 1 : 0);
  const blanks = (length: number): readonly Cell[] => Array.from({ length }, () => ({ text: '' }));
  if (lead.length > 0) return [...lead, ...blanks(width - lead.length)];
  if (style.spanned && width > 1) return [{ text: strong(label, style), colspan: width }];
  const at = style.header === 'td' ? width - 1 : 0;
  return [...blanks(at), { text: strong(label, style) }, ...blanks(width - 1 - at)];
}

function strong(text: string, { bold, html }: Style): string {
  if (!bold) return text;
  return html ? `<b>${text}</b>` : `**${text}**`;
}
