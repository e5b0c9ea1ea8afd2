import type { TableEdit } from '../../parse/tables/edits.ts';
import { isRefusal, refuse, type Rewrite, type RewriteArguments } from '../rewrite.ts';
import { escapeText } from '../table-edits/cell-text.ts';
import { insertRowAfter } from '../table-edits/new-cells.ts';
import { readCsv } from '../csv/csv.ts';
import { templateRow } from '../totals/summary-row.ts';
import { bodyRows } from '../../tables/query.ts';

/** Puts a row of data under another. */
export const insertRow: Rewrite = {
  id: 'insert-row',
  name: 'Insert Row…',
  summary: 'Add a row under another, written as its neighbours are.',
  options: [
    { name: 'after', kind: 'row', help: 'the row to put it under; the last row of data where it is left out' },
    {
      name: 'cells',
      kind: 'text',
      help: 'what its cells hold, with commas between them, a line for each row; nothing where it is left out',
    },
  ],
  messages: {
    'insert-row.done': '{rows|A row was|{rows} rows were} added under row {row}.',
    'insert-row.too-many': 'The table has {columns|one column|{columns} columns}, and {cells} cells were given.',
    'insert-row.blank': 'A row in which nothing stands would be a blank line, which ends a table of this kind: give its cells.',
    'insert-row.fixed': 'A row of data is put under another one, or right under the header.',
  },
  run(target, chosen) {
    const { table } = target;
    const start = table.rows[0]?.span ?? table.span;
    const after = chosen.row('after') ?? bodyRows(table).at(-1);
    const like = templateRow(table) ?? after;
    if (!after || !like || (after.kind === 'head' && table.rows[after.index + 1]?.kind === 'head'))
      return refuse(start, 'insert-row.fixed');
    const edits: TableEdit[] = [];
    for (const cells of rowsFrom(chosen)) {
      if (cells.length > table.width) return refuse(start, 'insert-row.too-many', { columns: table.width, cells: cells.length });
      const texts = table.columns.map((_, i) => escapeText(table.kind, cells[i]?.trim() ?? ''));
      const isBlank = texts.every((text) => text === '');
      if (isBlank && (table.kind === 'simple' || table.kind === 'multiline')) return refuse(after.span, 'insert-row.blank');
      const edit = insertRowAfter(target, after, like, texts);
      if (isRefusal(edit)) return edit;
      edits.push(edit);
    }
    const data = { row: after.index, rows: edits.length };
    return {
      kind: 'edits',
      edits,
      summary: { id: 'insert-row.done', data },
      waives: ['sums', 'totals', 'tasks', 'bindings'],
    };
  },
  suggest: () => [],
};

/** A cell that holds a comma stands in quotation marks, as in CSV. One row in which nothing stands where none is given. */
function rowsFrom(chosen: RewriteArguments): readonly (readonly string[])[] {
  const given = chosen.text('cells');
  // In CSV a blank before a quotation mark makes it a sign like any other; whoever types cells does not mean that.
  const tight = given?.replace(/"(?:[^"]|"")*"|,[ \t]+(?=")/g, (part) => (part.startsWith(',') ? ',' : part));
  return (tight === undefined ? undefined : readCsv(tight, 'comma')) ?? [[]];
}
