import type { Span } from '../text/span.ts';
import type { SourceText } from '../text/source-text.ts';
import type { SummaryCell } from './total.ts';
import type { CellValue, DecimalMark, Dimension, ReadingContext } from './value.ts';

/** How a table is written. */
export type TableKind = 'html' | 'pipe' | 'simple' | 'multiline' | 'grid' | 'latex' | 'list-table' | 'csv-table';

/** One table, laid out as the HTML standard's "forming a table" does. */
export interface Table {
  /** Its place among all tables of the chapter, from 0. */
  readonly index: number;
  readonly kind: TableKind;
  /** The island: from `<table` to the end of `</table>`, or the lines of the table. */
  readonly span: Span;
  readonly caption: Caption | undefined;
  /** The headings above the table, outermost first. */
  readonly headings: readonly string[];
  /** Text right beside it says that figures are made of some of the rows only: `the best two count`. */
  readonly selective: boolean;
  /** False for a table that is never closed: where it ends is a guess, so it is analysed but never edited. */
  readonly editable: boolean;
  /** Laid out for looks (a single column, or a single row) rather than holding data. */
  readonly layout: boolean;
  /** Number of columns of the grid. */
  readonly width: number;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** The cells that state an aggregate, each with its verdict, in source order. */
  readonly summaryCells: readonly SummaryCell[];
}

/** A caption: the `<caption>` element, or a line such as `Table 3: …` near the table. */
export interface Caption {
  readonly text: string;
  readonly span: Span;
}

/** `head` rows name columns, `body` rows are data, `summary` rows state aggregates, `section` rows name the rows below them. */
export type RowKind = 'head' | 'body' | 'summary' | 'section';

/** One row of the grid. */
export interface Row {
  readonly index: number;
  readonly kind: RowKind;
  readonly span: Span;
  /** Slots the row itself fills (colspans counted), cells reaching down from rows above included. */
  readonly slots: number;
  /** `slots[c]` of the grid: the cell that covers column `c`, or undefined where the row is too short. Length: the table's width. */
  readonly cells: readonly (Cell | undefined)[];
}

/** One cell. A spanning cell is the same object in every slot that it covers. */
export interface Cell {
  /** Row and column of its first slot. */
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  /** Written as `<th>`. */
  readonly header: boolean;
  /** The whole element with its tags; in a pipe table what stands between the pipes. */
  readonly span: Span;
  /** What stands between the tags; elsewhere without the blanks at its ends, and of a text on several lines the first one. */
  readonly content: Span;
  /** The further lines of its text, where other cells stand between them. */
  readonly continued: readonly Span[];
  /** What a reader sees: tags, entities, emphasis and footnote marks resolved; `<br>` and list items are line ends. */
  readonly text: SourceText;
  /** Marked bold, by `<b>`, `<strong>` or Markdown. */
  readonly strong: boolean;
  /** Number of `<li>` in the cell. */
  readonly items: number;
  /** What its text is as a value, read with its column in mind. */
  readonly value: CellValue;
}

/** What the cells of a column have in common. */
export interface Column {
  readonly index: number;
  /** The header cells above it, outermost first, joined by a space. */
  readonly name: string;
  /**
   * `identifier` numbers the rows; `quantity` holds amounts; `group` repeats labels; `text` is the rest; `task` holds checkboxes;
   * `empty` holds nothing.
   */
  readonly kind: 'identifier' | 'quantity' | 'group' | 'text' | 'task' | 'empty';
  /** Unit of the amounts, as written in the header or the cells (`min`, `€`, `%`); empty if none. */
  readonly unit: string;
  /** What kind of amount the column holds; undefined unless it is a quantity. */
  readonly dimension: Dimension | undefined;
  /** The decimal mark that the column's own figures give away; undefined if they do not. */
  readonly decimalMark: DecimalMark | undefined;
  /** How its figures are read, those of its totals too: decided once, for all who read a cell of it. */
  readonly reading: ReadingContext;
}
