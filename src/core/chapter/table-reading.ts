import type { DecimalMark, Table, Column, SummaryCell } from '../model/index.ts';
import type { RawTable } from '../parse/tables/raw-table.ts';
import { decimalMarksIn } from '../values/numeral.ts';
import { readTextTable, type TextTable, isUndecided, understandTable, type TableSurroundings } from '../tables/table.ts';
import { judgeTotals } from '../totals/index.ts';

/** A table read by itself: all places are counted from the start of the part of the source that holds it. */
export interface TableReading {
  readonly text: TextTable;
  /** The decimal marks that its figures give away. */
  readonly marks: ReadonlySet<DecimalMark>;
  /** The table understood, given what the chapter says of it. */
  understood(said: SaidOfTable): Table;
}

/** What the chapter says of a table. */
export interface SaidOfTable {
  readonly decimalMark: DecimalMark;
  readonly caption: string | undefined;
  /** Text beside it says that figures are made of some of the rows only. */
  readonly selective: boolean;
}

/** One text may stand in a chapter several times, under several captions; and a caption changes as it is typed. */
const MOST_REMEMBERED = 16;

/**
 * Reads the texts of a table; what they mean depends on the chapter, and is worked out when asked for.
 * @param onJudge is told when it is
 */
export function readTable(source: string, raw: RawTable, onJudge: () => void): TableReading {
  const text = readTextTable(source, raw);
  const known = new Map<string, Table>();
  return {
    text,
    marks: decimalMarksIn(figuresOf(text)),
    understood({ decimalMark, caption, selective }) {
      const key = `${decimalMark}${selective ? '!' : ' '}${caption ?? ''}`;
      let table = known.get(key);
      if (!table) {
        const around = {
          index: 0,
          headings: [],
          decimalMark,
          selective,
          caption: caption === undefined ? undefined : { text: caption, span: raw.span },
        };
        onJudge();
        table = judgeTable(text, around);
        if (known.size >= MOST_REMEMBERED) known.clear();
        known.set(key, table);
      }
      return table;
    },
  };
}

function* figuresOf({ rows }: TextTable): Generator<string> {
  for (const row of rows) for (const cell of row.own) if (/\d/.test(cell.text.text)) yield cell.text.text;
}

/**
 * Understands a table and judges its totals. Where a total does not agree and the figures do not tell whether `1,234` is a thousand,
 * the other decimal mark is tried too: a column whose totals agree under it is read so, for an author's own figures are the best evidence.
 */
function judgeTable(text: TextTable, around: TableSurroundings): Table {
  const table = judged(text, around);
  const doubtful = table.summaryCells.some(({ verdict }) => verdict !== 'agrees') && isUndecided(text, table);
  return doubtful ? preferAgreeing(table, judged(text, { ...around, decimalMark: around.decimalMark === ',' ? '.' : ',' })) : table;
}

function judged(text: TextTable, around: TableSurroundings): Table {
  const table = understandTable(text, around);
  return { ...table, summaryCells: judgeTotals(table) };
}

/** What a verdict says for the decimal mark under which a figure is read: a right one more than one that is nearly right. */
const SAID: Readonly<Record<SummaryCell['verdict'], number>> = { agrees: 1, disagrees: 0.4, unverified: 0 };

/**
 * The table as it is read under the other decimal mark, where more totals of a column that this changes agree: each column in which no fewer do.
 */
function preferAgreeing(table: Table, other: Table): Table {
  const agreeing = ({ summaryCells }: Table, { index }: Column): number =>
    summaryCells.reduce((sum, { verdict, about }) => sum + (about === index ? SAID[verdict] : 0), 0);
  const isReadOtherwise = ({ index }: Column): boolean =>
    table.rows.some(({ cells }, i) => {
      const [one, two] = [cells[index]?.value, other.rows[i]?.cells[index]?.value];
      return one?.kind === 'value' && two?.kind === 'value' && !one.quantity.amount.eq(two.quantity.amount);
    });
  if (!other.columns.some((column) => agreeing(other, column) > agreeing(table, column) && isReadOtherwise(column))) return table;
  const better = new Set(other.columns.filter((column) => agreeing(other, column) >= agreeing(table, column)).map(({ index }) => index));
  const summaryCells = [
    ...table.summaryCells.filter(({ about }) => !better.has(about)),
    ...other.summaryCells.filter(({ about }) => better.has(about)),
  ].sort(bySource);
  const columns = table.columns.map((column) => (better.has(column.index) ? (other.columns[column.index] ?? column) : column));
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => (cell && better.has(cell.column) ? other.rows[row.index]?.cells[i] : cell)),
  }));
  return { ...table, columns, rows, summaryCells };
}

function bySource(a: SummaryCell, b: SummaryCell): number {
  return a.span.start - b.span.start;
}
