import type { DecimalMark, Table } from '../model/index.ts';
import type { RawTable } from '../parse/raw-table.ts';
import { decimalMarksIn } from '../values/decimal-mark.ts';
import { readTextTable, type TextTable } from '../tables/table.ts';
import { judgeTable } from './judged-table.ts';

/** A table read by itself: all places are counted from the start of the part of the source that holds it. */
export interface TableReading {
  readonly text: TextTable;
  /** The decimal marks that its figures give away. */
  readonly marks: ReadonlySet<DecimalMark>;
  /** The table understood, given what the chapter says of it. */
  understood(decimalMark: DecimalMark, caption: string | undefined): Table;
}

/** One text may stand in a chapter several times, under several captions; and a caption changes as it is typed. */
const MOST_REMEMBERED = 16;

/** Reads the texts of a table; what they mean depends on the chapter, and is worked out when asked for. */
export function readTable(source: string, raw: RawTable): TableReading {
  const text = readTextTable(source, raw);
  const known = new Map<string, Table>();
  return {
    text,
    marks: decimalMarksIn(figuresOf(text)),
    understood(decimalMark, caption) {
      const key = decimalMark + (caption ?? '');
      let table = known.get(key);
      if (!table) {
        const around = {
          index: 0,
          headings: [],
          decimalMark,
          caption: caption === undefined ? undefined : { text: caption, span: raw.span },
        };
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
