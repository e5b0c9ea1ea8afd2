import { fold } from '../language/phrases.ts';
import type { Column, Message, RewriteOption, RewriteOptions, Table } from '../model/index.ts';
import type { RewriteArguments, Rewrite } from './rewrite.ts';

/** Checks the options of a call against the rewrite and the table; the reason, naming what there is, where one does not fit. */
export function parseArguments(rewrite: Rewrite, table: Table, given: RewriteOptions): RewriteArguments | Message {
  const stray = (option: RewriteOption): Message | undefined => notInTable(option, table, given[option.name]);
  const problem = misuseOf(rewrite, given) ?? rewrite.options.map(stray).find((message) => message !== undefined);
  return problem ?? chosen(table, given);
}

/** What is wrong with the options of a call, whatever the table: one that the rewrite does not have, or needs, or a value it cannot have. */
export function misuseOf({ id, options }: Pick<Rewrite, 'id' | 'options'>, given: RewriteOptions): Message | undefined {
  return (
    unknownOption(id, options, given) ??
    missingOption(id, options, given) ??
    options.map((option) => wrongValue(option, given[option.name])).find((message) => message !== undefined)
  );
}

function chosen(table: Table, given: RewriteOptions): RewriteArguments {
  const column = (text: string | undefined): Column | undefined => {
    const found = text === undefined ? undefined : columnNamed(table, text);
    return found && 'kind' in found ? found : undefined;
  };
  return {
    column: (name) => column(given[name]),
    columns: (name) => {
      const names = given[name];
      return names === undefined ? undefined : columnNames(table, names).flatMap((text) => column(text) ?? []);
    },
    row: (name) => table.rows[Number(given[name])],
    text: (name) => given[name],
    flag: (name) => (given[name] === undefined ? undefined : given[name] === 'yes'),
  };
}

function unknownOption(rewrite: string, known: readonly RewriteOption[], given: RewriteOptions): Message | undefined {
  const option = Object.keys(given).find((name) => !known.some((one) => one.name === name));
  if (option === undefined) return undefined;
  if (known.length === 0) return { id: 'rewrite.no-options', data: { rewrite, option } };
  return { id: 'rewrite.unknown-option', data: { rewrite, option, options: known.map(({ name }) => name).join(', ') } };
}

function missingOption(rewrite: string, known: readonly RewriteOption[], given: RewriteOptions): Message | undefined {
  const missing = known.find(({ name, required }) => required && given[name] === undefined);
  return missing && { id: 'rewrite.missing-option', data: { rewrite, option: missing.name } };
}

function wrongValue({ name, kind, choices = [] }: RewriteOption, value: string | undefined): Message | undefined {
  const allowed = kind === 'choice' ? choices : kind === 'flag' ? ['yes', 'no'] : undefined;
  return value === undefined || !allowed || allowed.includes(value)
    ? undefined
    : { id: 'rewrite.unknown-choice', data: { option: name, value, choices: allowed.join(', ') } };
}

function notInTable({ kind }: RewriteOption, table: Table, value: string | undefined): Message | undefined {
  if (value === undefined) return undefined;
  switch (kind) {
    case 'column':
      return wrongColumn(table, value);
    case 'columns':
      return columnNames(table, value)
        .map((name) => wrongColumn(table, name))
        .find((message) => message !== undefined);
    case 'row':
      return /^\d+$/.test(value) && table.rows[Number(value)]
        ? undefined
        : { id: 'rewrite.unknown-row', data: { row: value, last: table.rows.length - 1 } };
    case 'choice':
    case 'flag':
    case 'file':
    case 'text':
      return undefined;
  }
}

function wrongColumn(table: Table, name: string): Message | undefined {
  const found = columnNamed(table, name);
  return 'kind' in found ? undefined : found;
}

/** Names with commas between them; a header that holds a comma itself is one name. */
function columnNames(table: Table, value: string): readonly string[] {
  return 'kind' in columnNamed(table, value) ? [value] : value.split(',').map((name) => name.trim());
}

/**
 * The column with the header or the number; with the number after `#`; or the only one whose header begins with the words (`Durée` for
 * `Durée (min)`), or goes on with them (`Town` under a header over several columns). A figure that is the header of one column and the
 * number of another is neither.
 */
export function columnNamed({ columns }: Table, name: string): Column | Message {
  const wanted = fold(name);
  const tests: readonly ((column: Column) => boolean)[] = [
    (column) => fold(column.name) === wanted || [`${column.index}`, `#${column.index}`].includes(name.trim()),
    (column) => wanted !== '' && fold(column.name).startsWith(wanted),
    (column) => wanted !== '' && fold(column.name).includes(` ${wanted}`),
  ];
  const found = tests.map((test) => columns.filter(test)).find((matches) => matches.length > 0) ?? [];
  const [first] = found;
  if (first && found.length === 1) return first;
  const id = first ? 'rewrite.ambiguous-column' : 'rewrite.unknown-column';
  return { id, data: { column: name, columns: (first ? found : columns).map(titleOf).join(', ') } };
}

/** What to call a column in the options of a rewrite: its number, which no header can be taken for. */
export function columnReference({ columns }: Table, { index }: Column): string {
  const isHeader = columns.some((column) => column.index !== index && fold(column.name) === String(index));
  return isHeader ? `#${index}` : String(index);
}

/** Number and header, so that columns with one header can be told apart. */
function titleOf({ index, name }: Column): string {
  return name === '' ? String(index) : `${index} ${name}`;
}
