import { isNonAdditiveName } from '../language/headers.ts';
import type { Cell, FunctionId, RowKind, SourceText, TableKind } from '../model/index.ts';
import type { Grid, PlacedCell } from '../parse/grid.ts';
import { type Inline, readInline } from '../parse/inline.ts';
import type { RawCell, RawRow, RawTable } from '../parse/tables/raw-table.ts';
import { pipeEscapes } from '../parse/tables/pipe-line.ts';
import { readTex } from '../parse/tables/tex-text.ts';
import { sourceTextBuilder, verbatim } from '../text/source-text.ts';
import { readLabel, rowLabel, type SummaryLabel } from './label.ts';

/** Says of each row what it is for. */
export function rowKinds(rows: readonly TextRow[], kind: TableKind): readonly RowKind[] {
  const heads = headRows(rows, kind);
  const summaries = summaryRows(rows, heads);
  const width = Math.max(0, ...rows.map(({ slots }) => slots.length));
  return rows.map((row, i) => {
    if (i < heads || isSecondHeader(row)) return 'head';
    if (summaries[i]) return 'summary';
    return isSection(row, width) ? 'section' : 'body';
  });
}

/** Functions whose labels sum up wherever they stand; the words for the others also name sizes, levels and priorities. */
const ANYWHERE: ReadonlySet<FunctionId | undefined> = new Set<FunctionId>(['sum', 'difference', 'roll-forward']);

/** Rows that a mean, median or extreme in the middle of a table must at least sum up. */
const FEWEST_ABOVE = 3;

/**
 * `Moyenne` between `Faible` and `Forte` is a level: a mean in the middle sums up only if a few rows stand above it, and needs a plain label.
 * `Result` is what is left only at the foot.
 */
function summaryRows(rows: readonly TextRow[], heads: number): readonly boolean[] {
  if (isStatistics(rows.slice(heads))) return rows.map(() => false);
  const names = rows[heads - 1]?.slots.map((cell) => cell?.text.text ?? '') ?? [];
  const written = rows.map(
    ({ own }) =>
      rowLabel(
        own.map((cell) => cell.text.text),
        own.map(({ column }) => names[column] ?? ''),
      )?.label,
  );
  const items = itemRows(written, heads);
  const labels = written.map((label, i) => (i < items ? undefined : label));
  const lastBody = rows.findLastIndex((row, i) => labels[i] === undefined && !isSecondHeader(row));
  let above = 0;
  return rows.map((row, i) => {
    const label = labels[i];
    const enough = i > lastBody || (label?.strength === 'plain' && above >= FEWEST_ABOVE);
    const anywhere = ANYWHERE.has(label?.function) && (label?.function === 'sum' || label?.strength !== 'loose');
    const summary = label ? anywhere || enough : isFoot(row);
    above = summary || i < heads ? 0 : above + 1;
    return summary;
  });
}

/** Labels of totals that, one after another at the top of a table, name the rows of which it is made: `Costes salariales totales`. */
const FEWEST_ITEMS = 2;

/**
 * Index of the row up to which rows with qualified labels are ordinary ones: a few of them stand above all other rows, with no rows of
 * their own to sum up, and a total follows further down.
 */
function itemRows(labels: readonly (SummaryLabel | undefined)[], heads: number): number {
  const end = labels.findIndex((label, i) => i >= heads && (label?.strength !== 'qualified' || label.function !== 'sum'));
  const summedUp = end >= heads + FEWEST_ITEMS && labels.slice(end).some((label) => label?.function === 'sum');
  return summedUp ? end : heads;
}

/** A table of statistics (`n`, `Mean`, `SD`, `Min`, `25 %`, `Max`) describes data that it does not show. */
function isStatistics(rows: readonly TextRow[]): boolean {
  const stubs = rows.map(({ own }) => own[0]?.text.text ?? '');
  return stubs.every((stub) => isStatistic(stub) || /^[pq]?\d{1,2} ?%?$/i.test(stub)) && stubs.filter(isStatistic).length > 2;
}

function isStatistic(stub: string): boolean {
  const label = readLabel(stub);
  return stub === 'n' || isNonAdditiveName(stub) || (label !== undefined && !ANYWHERE.has(label.function));
}

function isFoot({ raw, own }: TextRow): boolean {
  return raw.section === 'foot' && own.some((cell) => /\d/.test(cell.text.text));
}

/**
 * Number of header rows at the top: those of `thead`, else rows of `<th>`; a pipe table has one; else the first row, if it names
 * columns, and those that the spanning cells of a header row reach over.
 */
function headRows(rows: readonly TextRow[], kind: TableKind): number {
  const marked = rows.findIndex((row) => row.raw.section !== 'head');
  if (marked !== 0) return marked < 0 ? rows.length : marked;
  const headed = rows.findIndex((row) => !row.own.every((cell) => cell.header));
  if (headed !== 0) return headed < 0 ? 1 : headed;
  if (kind === 'pipe' || rows.length < 3) return 0;
  let heads = 0;
  while (heads < rows.length - 1 && isHeadAfter(heads === 0 ? undefined : rows[heads - 1], rows[heads])) heads += 1;
  return heads;
}

/** The first row is a header if it names columns; one below a header also if that spans columns, or reaches down into it. */
function isHeadAfter(before: TextRow | undefined, row: TextRow | undefined): boolean {
  if (!before) return namesColumns(row);
  const reached = row?.slots.some((cell, i) => cell !== undefined && cell === before.slots[i] && cell.colspan === 1) ?? false;
  return isSpanned(before) && (reached || namesColumns(row));
}

/** Words, symbols, years or nothing in every cell, and words in one at least. */
function namesColumns(row: TextRow | undefined): boolean {
  const texts = row?.own.map((cell) => cell.text.text) ?? [];
  const naming = texts.every(
    (text) =>
      /^(?:\P{N}*|#.*|(?:19|20)\d\d\p{L}?|\$\p{L}[^$]*\$)$/u.test(text) || /^(?!~)(?:\P{N}*|(?:19|20)\d\d.*)\p{L}[\p{L}\d]/u.test(text),
  );
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
function isSection({ own, slots }: TextRow, width: number): boolean {
  const [first, ...others] = own;
  if (!first || width < 2 || first.text.text === '') return false;
  const isAlone = slots.every((cell) => cell === undefined || cell === first);
  if (others.length === 0) return (first.colspan > 1 && first.colspan >= slots.length) || (first.strong && isAlone);
  return first.strong && others.every((cell) => cell.text.text === '');
}

/** A cell with its text, before it is known what the text means. */
export interface TextCell extends Omit<Cell, 'value'> {
  readonly text: SourceText;
}

/** A row of such cells, slot by slot. */
export interface TextRow {
  readonly raw: RawRow;
  readonly index: number;
  /** The grid's slots of this row; undefined where it is too short. */
  readonly slots: readonly (TextCell | undefined)[];
  /** The cells that begin in this row, from left to right. */
  readonly own: readonly TextCell[];
}

/** Reads the text of every cell of a grid. A cell that spans slots is one object in all of them. */
export function readCells(source: string, { kind, rows }: Pick<RawTable, 'kind' | 'rows'>, grid: Grid): readonly TextRow[] {
  const readText = (cell: RawCell): Inline => {
    const written = writtenIn(source, cell, kind);
    return kind === 'latex' ? readTex(written) : readInline(written, kind);
  };
  const known = new Map<PlacedCell, TextCell>();
  const read = (placed: PlacedCell | undefined): TextCell | undefined => {
    if (!placed) return undefined;
    const cell = known.get(placed) ?? readCell(placed, readText);
    known.set(placed, cell);
    return cell;
  };
  return rows.map((raw, index) => {
    const slots = (grid.slots[index] ?? []).map(read);
    const own = slots.filter((cell, column): cell is TextCell => cell?.row === index && cell.column === column);
    return { raw, index, slots, own };
  });
}

function readCell({ raw, row, column, rowspan, colspan }: PlacedCell, readText: (cell: RawCell) => Inline): TextCell {
  const { text, strong, items } = readText(raw);
  const { header, span, content, continued } = raw;
  return { row, column, rowspan, colspan, header, span, content, continued, text, strong, items };
}

/** The characters of a cell, its lines one after the other. */
function writtenIn(source: string, { content, continued, nested }: RawCell, kind: TableKind): SourceText {
  if (kind === 'pipe') return verbatim(source, content, pipeEscapes(source, content));
  if (continued.length === 0) return verbatim(source, content, nested);
  const out = sourceTextBuilder();
  for (const [i, { start, end }] of [content, ...continued].entries()) {
    if (i > 0) out.add('\n', start, start + 1);
    out.add(source.slice(start, end), start, end);
  }
  return out.build();
}
