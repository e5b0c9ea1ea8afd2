import { fold } from '../../language/fold.ts';
import type { Column, Message, Row, Table } from '../../model/index.ts';
import { asSeen } from '../../rules/shared/labels.ts';
import { bodyRows } from '../../tables/query.ts';

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
export function matchCsv(table: Table, identifier: Column, [header = [], ...lines]: readonly (readonly string[])[]): CsvRows | Message {
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
export function identifyingColumn(table: Table): Column | undefined {
  const { columns } = table;
  const candidates = [
    ...['identifier', 'text'].flatMap((kind) => columns.filter((column) => column.kind === kind)),
    ...columns.slice(0, 1),
  ];
  return candidates.find((column) => identifies(table, column));
}

/** Every row has something in the column, and none what another has. */
export function identifies(table: Table, { index }: Column): boolean {
  const keys = bodyRows(table).map(({ cells }) => keyOf(cells[index]?.text.text));
  return keys.length > 0 && !keys.includes('') && new Set(keys).size === keys.length;
}

function keyOf(text = ''): string {
  return asSeen(text);
}
