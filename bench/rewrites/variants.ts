import {
  describeRewrite,
  proposeRewrites,
  rewrite,
  type Report,
  type RewriteId,
  type RewriteOptions,
  type Table,
} from '../../src/core/index.ts';

/** The ways in which a rewrite is tried on a table: without options, with each of its choices, on each column, and as it is proposed. */
export function variantsOf(id: RewriteId, report: Report, table: number): readonly RewriteOptions[] {
  const found = report.chapter.tables[table];
  if (!found) return [];
  const required = requiredOptions(id, report, found);
  const proposed = proposeRewrites(report, table, {}).filter((proposal) => proposal.id === id);
  const all = [...required.flatMap((base) => [base, ...oneMore(id, found, base)]), ...proposed.map(({ options }) => options)];
  return [...new Map(all.map((options) => [JSON.stringify(Object.entries(options).sort()), options])).values()];
}

/** What a rewrite cannot do without, in every sensible form. */
function requiredOptions(id: RewriteId, report: Report, { columns, rows, index }: Table): readonly RewriteOptions[] {
  if (id === 'insert-column') return [{ name: 'Remarks' }];
  if (id === 'drop-column') return columns.map((column) => ({ column: String(column.index) }));
  if (id === 'sort-rows') return columns.map((column) => ({ columns: String(column.index) }));
  if (id === 'move-row')
    return rows.flatMap((row) => (row.kind === 'body' ? ['up', 'down'].map((direction) => ({ row: String(row.index), direction })) : []));
  if (id !== 'import-csv') return [{}];
  const csv = rewrite(report, index, 'export-csv', {}, {});
  return csv.kind === 'text' ? [{ csv: csv.text }, { csv: csv.text.replace(/\b7\b/, '8') }] : [];
}

/** One option more, of those that choose between ways. */
function oneMore(id: RewriteId, { columns }: Table, base: RewriteOptions): readonly RewriteOptions[] {
  return describeRewrite(id).options.flatMap(({ name, kind, choices = [] }): readonly RewriteOptions[] => {
    if (base[name] !== undefined) return [];
    if (kind === 'flag') return [{ ...base, [name]: 'yes' }];
    if (kind === 'choice') return choices.map((choice) => ({ ...base, [name]: choice }));
    if (kind === 'column' && id !== 'insert-column') return columns.map((column) => ({ ...base, [name]: String(column.index) }));
    return [];
  });
}
