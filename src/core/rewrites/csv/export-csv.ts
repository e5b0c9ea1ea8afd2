import type { Cell, Column, Row, Table } from '../../model/index.ts';
import { bodyRows, sayingCell } from '../../tables/query.ts';
import type { RewriteArguments, Rewrite } from '../rewrite.ts';
import { csvField, csvOptions, plainFigure, writeCsv } from './csv.ts';

/** Gives the rows of data as CSV, for a spreadsheet or a program. */
export const exportCsv: Rewrite = {
  id: 'export-csv',
  name: 'Export Table as CSV…',
  summary: 'Give the rows of a table as CSV.',
  output: 'csv',
  options: [
    ...csvOptions,
    {
      name: 'covered',
      kind: 'choice',
      choices: ['empty', 'repeat'],
      help: 'whether a row whose value stands in another row has an empty field or repeats it',
    },
    { name: 'totals', kind: 'flag', help: 'with the rows of totals' },
    {
      name: 'formulas',
      kind: 'choice',
      choices: ['marked', 'kept'],
      help: 'what a spreadsheet would take for a formula: marked as text with an apostrophe, or kept as it is',
    },
  ],
  messages: {
    'export-csv.title': 'Export the table as CSV',
    'export-csv.preview': '{rows|one row|{rows} rows}, {columns|one column|{columns} columns}',
  },
  run({ table }, chosen) {
    const kinds = chosen.flag('totals') ? ['body', 'summary'] : ['body'];
    const header = table.columns.map(({ name }) => (chosen.text('formulas') === 'kept' ? name : csvField(name)));
    const rows = table.rows.filter(({ kind }) => kinds.includes(kind)).map((row) => fieldsOf(table, row, chosen));
    return { kind: 'text', text: writeCsv([header, ...rows], chosen.text('delimiter')) };
  },
  suggest({ table }) {
    const data = { rows: bodyRows(table).length, columns: table.width };
    const preview = { id: 'export-csv.preview', data };
    return data.rows > 0 ? [{ options: {}, title: { id: 'export-csv.title', data: {} }, preview }] : [];
  },
};

function fieldsOf(table: Table, row: Row, chosen: RewriteArguments): readonly string[] {
  return table.columns.map((column) => {
    const found = sayingCell(table, row, column);
    if (!found || (found.covered && chosen.text('covered') !== 'repeat')) return '';
    const field = fieldOf(found.cell, column, chosen.text('amounts') === 'plain');
    return chosen.text('formulas') === 'kept' ? field : csvField(field, found.cell.value.kind === 'value');
  });
}

function fieldOf({ value, text }: Cell, column: Column, plain: boolean): string {
  const figure = plain && column.kind === 'quantity' && value.kind === 'value' ? plainFigure(value.quantity, column) : undefined;
  return figure ?? text.text;
}
