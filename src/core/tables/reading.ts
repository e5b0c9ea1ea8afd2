import type { DecimalMark, Table } from '../model.ts';
import type { RawTable } from '../parse/raw-table.ts';
import { decimalMarksIn } from '../values/decimal-mark.ts';
import { readTextTable, understandTable, type TextTable } from './table.ts';

/** A table read by itself: all places are counted from the start of the part of the source that holds it. */
export interface TableReading {
  readonly text: TextTable;
  /** The decimal marks that its figures give away. */
  readonly marks: ReadonlySet<DecimalMark>;
  /** The table understood, given what the chapter says of it. */
  understood(decimalMark: DecimalMark, caption: string | undefined): Table;
}

/** Reads the texts of a table; what they mean depends on the chapter, and is worked out when asked for. */
export function readTable(source: string, raw: RawTable): TableReading {
  const text = readTextTable(source, raw);
  let last: { readonly decimalMark: DecimalMark; readonly caption: string | undefined; readonly table: Table } | undefined;
  return {
    text,
    marks: decimalMarksIn(figuresOf(text)),
    understood(decimalMark, caption) {
      if (last?.decimalMark !== decimalMark || last.caption !== caption) {
        const around = {
          index: 0,
          headings: [],
          decimalMark,
          caption: caption === undefined ? undefined : { text: caption, span: raw.span },
        };
        last = { decimalMark, caption, table: understandTable(text, around) };
      }
      return last.table;
    },
  };
}

function* figuresOf({ rows }: TextTable): Generator<string> {
  for (const row of rows) for (const cell of row.own) if (/\d/.test(cell.text.text)) yield cell.text.text;
}
