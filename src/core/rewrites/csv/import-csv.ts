import type { Cell, Column, Quantity, Refusal, Row, Message, Table } from '../../model/index.ts';
import { asSeen } from '../../rules/shared/labels.ts';
import type { Edit } from '../../text/span.ts';
import { bodyRows, columnCells, sayingCell } from '../../tables/query.ts';
import { readQuantity } from '../../values/read.ts';
import Big from 'big.js';
import { allOf, isRefusal, refuse, reportAfter, type RewriteArguments, type Draft, type Rewrite, type Target } from '../rewrite.ts';
import { amountEdit } from '../table-edits/amount-edit.ts';
import { escapeText, writeCell } from '../table-edits/cell-text.ts';
import { csvOptions, plainFigure, readCsv, secondsPerFigure, unmarked } from './csv.ts';
import { insertRowAfter } from '../table-edits/new-cells.ts';
import { fold } from '../../language/phrases.ts';

/** Takes figures and texts over from CSV, by the column that identifies the rows, and keeps the author's markup. */
export const importCsv: Rewrite = {
  id: 'import-csv',
  name: 'Update Table from CSV…',
  summary: 'Update the rows of a table from CSV.',
  options: [
    { name: 'csv', kind: 'file', required: true, help: 'the CSV: a header with the names of the columns, then the rows' },
    { name: 'identifier', kind: 'column', help: 'the column that tells the rows apart; found where it is left out' },
    {
      name: 'add',
      kind: 'choice',
      choices: ['rows'],
      help: '`rows`: add the rows that the table does not have, and leave those that the CSV does not have',
    },
    ...csvOptions,
  ],
  messages: {
    'import-csv.done':
      '{cells} {cells|cell|cells} changed, {rows} {rows|row|rows} added, {totals} {totals|total|totals} brought up to date.',
    'import-csv.nothing': 'The table says the same as the CSV.',
    'import-csv.no-identifier': 'No column tells the rows apart.',
    'import-csv.not-identifying': 'The column “{column}” does not tell the rows apart.',
    'import-csv.without-identifier': 'The CSV has no column “{column}”, by which the rows are told apart.',
    'import-csv.unknown-column': 'The table has no column “{column}”, or the CSV has it twice.',
    'import-csv.fields': 'Row {row} of the CSV has {fields} {fields|field|fields}, and its header {expected}.',
    'import-csv.unclosed': 'A quotation mark that opens a field of the CSV is never closed.',
    'import-csv.unnamed': 'Row {row} of the CSV has nothing in the column “{column}”, by which the rows are told apart.',
    'import-csv.twice': 'The CSV has two rows for “{name}”.',
    'import-csv.unknown-rows': 'The table has no {rows|row|rows} {names}; with add=rows they are added.',
    'import-csv.missing-rows': 'The CSV has no {rows|row|rows} {names}; with add=rows they are left as they are.',
    'import-csv.covered': 'The cell “{text}” stands for several rows, and the CSV has something else for one of them.',
  },
  run(target, chosen) {
    const { table } = target;
    const named = chosen.column('identifier');
    const identifier = named ?? identifyingColumn(table);
    if (!identifier) return refuse(startOf(target), 'import-csv.no-identifier');
    if (!identifies(table, identifier)) return refuse(startOf(target), 'import-csv.not-identifying', { column: identifier.name });
    const csv = readCsv(chosen.text('csv') ?? '', chosen.text('delimiter'))?.map((row) => row.map(unmarked));
    if (!csv) return refuse(startOf(target), 'import-csv.unclosed');
    const rows = matchCsv(table, identifier, csv);
    if ('id' in rows) return { kind: 'refusal', message: rows, span: startOf(target) };
    return objection(target, rows, chosen) ?? update(target, rows, chosen);
  },
  suggest: () => [],
};

function startOf({ table }: Target): Cell['span'] {
  return table.rows[0]?.span ?? table.span;
}

function objection(target: Target, { addedNames, missing }: CsvRows, chosen: RewriteArguments): Refusal | undefined {
  if (chosen.text('add') === 'rows') return undefined;
  const say = (what: string, names: readonly string[]): Refusal | undefined =>
    names.length === 0 ? undefined : refuse(startOf(target), `import-csv.${what}`, { rows: names.length, names: names.join(', ') });
  return say('unknown-rows', addedNames) ?? say('missing-rows', missing);
}

function update(target: Target, { updates, added }: CsvRows, chosen: RewriteArguments): Draft {
  const edits: Edit[] = [];
  let changed = 0;
  for (const { row, fields } of updates) {
    for (const [column, field] of fields) {
      const change = changeOf(target, row, column, field, chosen.text('amounts') === 'plain');
      if (change && isRefusal(change)) return change;
      if (change) changed += 1;
      if (change) edits.push(...change);
    }
  }
  const cells = changed;
  const fills = edits.filter(({ text }) => text !== '').map(({ span }) => span);
  const last = bodyRows(target.table).at(-1);
  const rows = allOf(last ? rowsAfter(target, last, added) : []);
  if (isRefusal(rows)) return rows;
  edits.push(...rows);
  if (edits.length === 0) return { kind: 'edits', edits, summary: { id: 'import-csv.nothing', data: {} } };
  const totals = totalsAfter(target, edits);
  const summary = { id: 'import-csv.done', data: { cells, rows: added.length, totals: totals.length } };
  return { kind: 'edits', edits: [...edits, ...totals], summary, waives: ['sums', 'tasks', 'totals', 'bindings'], fills };
}

/** The edit that makes a cell say what the field does; undefined if it does already. */
function changeOf(target: Target, row: Row, column: Column, field: string, plain: boolean): readonly Edit[] | Refusal | undefined {
  const { table } = target;
  const own = row.cells[column.index];
  const found = sayingCell(table, row, column);
  if (!own || !found || isSame(own, column, field, plain) || isSame(found.cell, column, field, plain)) return undefined;
  if (found.covered) return field.trim() === '' ? undefined : refuse(own.span, 'import-csv.covered', { text: found.cell.text.text });
  const quantity = own.value.kind === 'value' ? amountIn(column, field, own.value.quantity, plain) : undefined;
  const others = columnCells(bodyRows(table), column.index).filter((cell) => cell !== own);
  const figure = quantity && amountEdit(own, quantity, others);
  return figure ? [figure] : (writeCell(target, own, escapeText(table.kind, field.trim())) ?? refuse(own.span, 'rewrite.keeps-cell'));
}

function isSame({ text, value }: Cell, column: Column, field: string, plain: boolean): boolean {
  if (asSeen(text.text) === asSeen(field)) return true;
  return plain && value.kind === 'value' && plainFigure(value.quantity, column) === field.trim();
}

/** The amount of a field, where it is of the kind that the cell states. */
function amountIn(column: Column, field: string, like: Quantity, plain: boolean): Big | undefined {
  const figure = plain && /^\s*[-\u2212]?\d+(?:\.\d+)?\s*$/.test(field) ? new Big(field.trim().replace('\u2212', '-')) : undefined;
  if (figure) return figure.times(secondsPerFigure(like.dimension, column));
  const read = readQuantity(field.trim(), column.reading);
  return read && read !== 'ambiguous' && read.dimension === like.dimension && !read.second && !like.second ? read.amount : undefined;
}

function rowsAfter(target: Target, last: Row, added: CsvRows['added']): readonly (Edit | Refusal)[] {
  const { table } = target;
  return added.map((fields) => {
    const cells = table.columns.map((column) => escapeText(table.kind, fields.get(column)?.trim() ?? ''));
    return insertRowAfter(target, last, last, cells);
  });
}

/** The edits that bring totals up to date which were right before and are not after the others; those that were wrong stay as they are. */
function totalsAfter(target: Target, edits: readonly Edit[]): readonly Edit[] {
  const { table } = target;
  const after = reportAfter(target, edits).chapter.tables[table.index];
  const [olds, news] = [table, after].map((one) => one?.summaryCells.filter(({ row }) => one.rows[row]?.kind === 'summary') ?? []);
  if (!olds || olds.length !== news?.length) return [];
  return olds.flatMap(({ verdict, span }, i) => {
    const now = news[i];
    return verdict === 'agrees' && now?.verdict === 'disagrees' && now.expectedText !== undefined ? [{ span, text: now.expectedText }] : [];
  });
}

/** What rows of CSV have to do with the rows of a table. */
export interface CsvRows {
  /** The fields of a row of the table, by column; columns that the CSV leaves out are missing. */
  readonly updates: readonly { readonly row: Row; readonly fields: ReadonlyMap<Column, string> }[];
  /** The fields of rows that the table does not have. */
  readonly added: readonly ReadonlyMap<Column, string>[];
  /** The names of rows that the CSV does not have. */
  readonly missing: readonly string[];
  readonly addedNames: readonly string[];
}

/** Matches rows of CSV, the header first, with the rows of data of a table by an identifying column; a message where that cannot be done. */
function matchCsv(table: Table, identifier: Column, [header = [], ...lines]: readonly (readonly string[])[]): CsvRows | Message {
  const columns = columnsOf(table, header);
  if (!Array.isArray(columns)) return columns as Message;
  const own = new Map(bodyRows(table).map((row) => [keyOf(row.cells[identifier.index]?.text.text), row]));
  const at = (columns as readonly Column[]).indexOf(identifier);
  if (at < 0) return { id: 'import-csv.without-identifier', data: { column: identifier.name } };
  const uneven = lines.findIndex(
    (fields) => fields.length < header.length || fields.slice(header.length).some((field) => field.trim() !== ''),
  );
  if (uneven >= 0)
    return { id: 'import-csv.fields', data: { row: uneven + 1, fields: lines[uneven]?.length ?? 0, expected: header.length } };
  const keys = lines.map((fields) => keyOf(fields[at]));
  const unnamed = keys.indexOf('');
  if (unnamed >= 0) return { id: 'import-csv.unnamed', data: { row: unnamed + 1, column: identifier.name } };
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined) return { id: 'import-csv.twice', data: { name: lines[keys.indexOf(twice)]?.[at] ?? '' } };
  const fieldsOf = (fields: readonly string[]): ReadonlyMap<Column, string> =>
    new Map((columns as readonly Column[]).map((column, i) => [column, fields[i] ?? '']));
  const unknown = lines.filter((_, i) => !own.has(keys[i] ?? ''));
  return {
    updates: lines.flatMap((fields, i) => {
      const row = own.get(keys[i] ?? '');
      return row ? [{ row, fields: fieldsOf(fields) }] : [];
    }),
    added: unknown.map(fieldsOf),
    addedNames: unknown.map((fields) => fields[at] ?? ''),
    missing: [...own].filter(([key]) => !keys.includes(key)).map(([, row]) => row.cells[identifier.index]?.text.text ?? ''),
  };
}

/** The columns of the table in the order of the CSV's header; a message where it names one that the table does not have. */
function columnsOf({ columns }: Table, header: readonly string[]): readonly Column[] | Message {
  const free = [...columns];
  const found: Column[] = [];
  for (const name of header) {
    const at = free.findIndex((column) => fold(column.name) === fold(name));
    const [column] = at < 0 ? [] : free.splice(at, 1);
    if (!column) return { id: 'import-csv.unknown-column', data: { column: name } };
    found.push(column);
  }
  return found;
}

/**
 * The column that tells the rows apart: an identifier's, else the first of words, else the very first one (`1 (before)`, years), if none of
 * what is in it comes twice; undefined if there is none.
 */
function identifyingColumn(table: Table): Column | undefined {
  const { columns } = table;
  const candidates = [
    ...['identifier', 'text'].flatMap((kind) => columns.filter((column) => column.kind === kind)),
    ...columns.slice(0, 1),
  ];
  return candidates.find((column) => identifies(table, column));
}

/** Every row has something in the column, and none what another has. */
function identifies(table: Table, { index }: Column): boolean {
  const keys = bodyRows(table).map(({ cells }) => keyOf(cells[index]?.text.text));
  return keys.length > 0 && !keys.includes('') && new Set(keys).size === keys.length;
}

function keyOf(text = ''): string {
  return asSeen(text);
}
