import fc from 'fast-check';
import type { AmountColumn, Draw, Piece } from './columns.ts';
import { sumOf, type BodyRow, type RandomTable, type Slot } from './table.ts';

/** A total of a table, right or wrong. */
export interface StatedTotal {
  /** What it is written with; undefined for a count of rows. */
  readonly column: AmountColumn | undefined;
  readonly right: number;
  /** What other readings of the same figure would give. */
  readonly others: readonly number[];
  /** How many amounts it is the sum of. */
  readonly operands: number;
}

/** A table written down, but for its totals: these stand as `⟦0|⟧`, `⟦1|⟧`, in the order of `totals`. */
export interface WrittenTable {
  readonly text: string;
  readonly totals: readonly StatedTotal[];
}

interface Cell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
}

interface Style {
  readonly html: boolean;
  readonly bold: boolean;
  /** `Total : 14` in one cell. */
  readonly joined: boolean;
  readonly spanned: boolean;
  readonly header: 'thead' | 'th' | 'td' | 'spanner';
  readonly sections: boolean;
  readonly dittos: '"' | 'idem' | 'rowspan';
}

/** Writes a table as HTML or with pipes. */
export function writeTable(g: Draw, table: RandomTable): WrittenTable {
  const style = drawStyle(g, table);
  const totals: StatedTotal[] = [];
  const label = g(fc.constantFrom, ...table.tongue.total);
  const several = table.blocks.length > 1;
  const rows = table.blocks.flatMap((block, i) => {
    const body = block.map((row, j) => bodyCells(table, style, block, row, j));
    const section = style.sections ? [sectionCells(table, style, i)] : [];
    return [...section, ...body, ...(several ? [totalCells(table, style, table.tongue.subtotal, block, totals, false)] : [])];
  });
  const closing = totalCells(table, style, label, table.blocks.flat(), totals, true);
  const all = [...rows, closing];
  return { text: `${table.tongue.prose}\n\n${style.html ? html(table, style, all) : pipes(table, all)}\n`, totals };
}

function drawStyle(g: Draw, { blocks, numbered }: RandomTable): Style {
  const html = g(fc.boolean);
  return {
    html,
    bold: g(fc.boolean),
    joined: blocks.length === 1 && numbered && g(fc.boolean),
    spanned: html && g(fc.boolean),
    header: g(fc.constantFrom, 'thead', 'th', 'td', 'spanner'),
    sections: blocks.length > 1 && g(fc.boolean),
    dittos: html ? g(fc.constantFrom, '"', 'idem', 'rowspan') : g(fc.constantFrom, '"', 'idem'),
  };
}

function bodyCells(table: RandomTable, style: Style, block: readonly BodyRow[], row: BodyRow, index: number): readonly Cell[] {
  const amounts = row.slots.flatMap((slot, i): readonly Cell[] => {
    const column = table.amounts[i];
    if (!column) return [];
    if (slot === 'ditto') return style.dittos === 'rowspan' ? [] : [{ text: style.dittos }];
    return [{ text: textOf(slot, column), rowspan: style.dittos === 'rowspan' ? 1 + dittosBelow(block, index, i) : 1 }];
  });
  const across = table.across && row.across !== undefined ? [{ text: joined(table.across.cell(row.across)) }] : [];
  const number = table.numbered ? [{ text: String(row.number) }] : [];
  return [...number, ...row.words.map((text) => ({ text })), ...amounts, ...across];
}

function dittosBelow(block: readonly BodyRow[], row: number, column: number): number {
  const next = block.findIndex(({ slots }, i) => i > row && slots[column] !== 'ditto');
  return (next < 0 ? block.length : next) - row - 1;
}

function textOf(slot: Exclude<Slot, 'ditto'>, column: AmountColumn): string {
  if (typeof slot === 'number') return joined(column.cell(slot));
  return slot === 'blank' ? '' : '–';
}

function joined({ before, figure, after }: Piece): string {
  return before + figure + after;
}

function sectionCells(table: RandomTable, style: Style, index: number): readonly Cell[] {
  const name = `Part ${'ABC'.charAt(index)}`;
  const width = widthOf(table);
  if (style.html) return [{ text: name, colspan: width }];
  return [{ text: `**${name}**` }, ...Array.from({ length: width - 1 }, () => ({ text: '' }))];
}

/** A row of totals over some rows; those of the whole table may lead their figures with the label. */
function totalCells(
  table: RandomTable,
  style: Style,
  label: string,
  rows: readonly BodyRow[],
  totals: StatedTotal[],
  whole: boolean,
): readonly Cell[] {
  const alone = style.joined && whole;
  const state = (column: AmountColumn | undefined, key: number | 'across' | 'count'): Cell => {
    if (column?.kind === 'rate') return { text: '' };
    const right = key === 'count' ? rows.length : sumOf(rows, key);
    const others = key === 'count' ? [] : table.blocks.flatMap((_, i) => sumsUpTo(table, i, key)).filter((sum) => sum !== right);
    totals.push({ column, right, others, operands: rows.length });
    const { before, after } = column?.total(right) ?? { before: '', after: '' };
    return { text: strong(`${alone ? `${label} : ` : ''}${before}⟦${totals.length - 1}|⟧${after}`, style) };
  };
  const lead = leadCells(table, style, label, alone, () => state(undefined, 'count'));
  const amounts = table.amounts.map((column, i) => state(column, i));
  return [...lead, ...amounts, ...(table.across ? [state(table.across, 'across')] : [])];
}

/** The cells before the amounts: the label, or nothing but a count under the numbers. */
function leadCells(table: RandomTable, style: Style, label: string, alone: boolean, count: () => Cell): readonly Cell[] {
  const width = table.words.length + (table.numbered ? 1 : 0);
  const blanks = (length: number): readonly Cell[] => Array.from({ length }, () => ({ text: '' }));
  if (alone) return [count(), ...blanks(width - 1)];
  if (style.spanned && width > 1) return [{ text: strong(label, style), colspan: width }];
  const at = style.header === 'td' ? width - 1 : 0;
  return [...blanks(at), { text: strong(label, style) }, ...blanks(width - 1 - at)];
}

/** The sums that a figure under the blocks up to one of them may be mistaken for: of each of them, of each run of them, of all. */
function sumsUpTo(table: RandomTable, last: number, key: number | 'across'): readonly number[] {
  return table.blocks.slice(0, last + 1).map((_, first) => sumOf(table.blocks.slice(first, last + 1).flat(), key));
}

function strong(text: string, { bold, html: isHtml }: Style): string {
  if (!bold) return text;
  return isHtml ? `<b>${text}</b>` : `**${text}**`;
}

function widthOf({ numbered, words, amounts, across }: RandomTable): number {
  return (numbered ? 1 : 0) + words.length + amounts.length + (across ? 1 : 0);
}

function names({ tongue, numbered, words, amounts, across }: RandomTable): readonly string[] {
  return [...(numbered ? [tongue.identifier] : []), ...words, ...amounts.map(({ name }) => name), ...(across ? [across.name] : [])];
}

function pipes(table: RandomTable, rows: readonly (readonly Cell[])[]): string {
  const header = names(table);
  const lines = [header, header.map(() => '---'), ...rows.map((row) => row.map(({ text }) => text))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function html(table: RandomTable, style: Style, rows: readonly (readonly Cell[])[]): string {
  const header = names(table);
  const tag = style.header === 'td' ? 'td' : 'th';
  const top = `<tr>${header.map((name) => `<${tag}>${name}</${tag}>`).join('')}</tr>`;
  const head = style.header === 'thead' ? `<thead>${top}</thead>` : style.header === 'spanner' ? spanners(header) : top;
  return `<table>\n${head}\n${rows.map((row) => `<tr>${row.map(element).join('')}</tr>`).join('\n')}\n</table>`;
}

/** Two header rows: the first column's name reaches over both, the others stand under a common one. */
function spanners([first = '', ...others]: readonly string[]): string {
  const below = others.map((name) => `<th>${name}</th>`).join('');
  return `<tr><th rowspan="2">${first}</th><th colspan="${others.length}">2024</th></tr>\n<tr>${below}</tr>`;
}

function element({ text, colspan = 1, rowspan = 1 }: Cell): string {
  return `<td${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}>${text}</td>`;
}
