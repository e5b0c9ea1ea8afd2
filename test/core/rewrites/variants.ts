import {
  describeRewrite,
  proposeRewrites,
  rewrite,
  type Report,
  type RewriteId,
  type RewriteOption,
  type RewriteOptions,
  type Table,
} from '../../../src/core/index.ts';

/** Rows and columns of large tables are tried as far as this. */
const MANY = 5;

/**
 * The options to try a rewrite of a table with: those that it needs, with each value that they can have, and those that are offered; by
 * themselves, and with each value of each other option.
 */
export function variantsOf(report: Report, table: Table, id: RewriteId): readonly RewriteOptions[] {
  const { options } = describeRewrite(id);
  const valuesOf = (option: RewriteOption): readonly string[] => values(report, table, id, option);
  const required = options.filter((option) => option.required);
  const needed = required.reduce<readonly RewriteOptions[]>(
    (all, option) => all.flatMap((chosen) => valuesOf(option).map((value) => ({ ...chosen, [option.name]: value }))),
    [{}],
  );
  const offered = proposeRewrites(report, table.index, {}).filter((proposal) => proposal.id === id);
  const alone = [...needed, ...offered.map((proposal) => proposal.options)];
  const all = alone.flatMap((chosen) => [
    chosen,
    ...options
      .filter(({ name }) => chosen[name] === undefined)
      .flatMap((option) => valuesOf(option).map((value) => ({ ...chosen, [option.name]: value }))),
  ]);
  return [...new Map(all.map((chosen) => [JSON.stringify(chosen), chosen])).values()];
}

function values(report: Report, table: Table, rewrite: RewriteId, { name, kind, choices = [] }: RewriteOption): readonly string[] {
  switch (kind) {
    case 'choice':
      return choices;
    case 'flag':
      return ['yes', 'no'];
    case 'column':
    case 'columns':
      return numbers(table.width);
    case 'row':
      return numbers(table.rows.length);
    case 'file':
    case 'text':
      return texts[`${rewrite} ${name}`]?.(report, table) ?? [];
  }
}

function numbers(count: number): readonly string[] {
  return Array.from({ length: Math.min(count, MANY) }, (_, i) => String(i));
}

/** What to write for options that take any text. */
const texts: Readonly<Record<string, (report: Report, table: Table) => readonly string[]>> = {
  'add-summary-row functions': (_, { columns }) =>
    columns.slice(0, MANY).flatMap(({ index, kind }) => {
      const functions = kind === 'quantity' ? ['sum', 'count', 'mean', 'median', 'min', 'max'] : ['count'];
      return functions.map((name) => `${index}=${name}`);
    }),
  'import-csv csv': (report, { index }) => {
    const csv = rewrite(report, { table: index, id: 'export-csv', options: {} }, {});
    return csv.kind === 'text' ? [csv.text, withOtherFigure(csv.text)] : [];
  },
  'align-table width': () => ['12'],
  'insert-row cells': () => ['Molde, "Tern, young"'],
  'insert-column name': () => ['Remarks'],
  'insert-column fill': () => ['§ | § <b>'],
};

/** The CSV with another last figure in its last row. */
function withOtherFigure(csv: string): string {
  return csv.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
}
