import { proposeRewrites, type AnalyseOptions, type Report, type RewriteId, type RewriteOutcome, type Table } from '../../core/index.ts';

type Refusal = Extract<RewriteOutcome, { readonly kind: 'refusal' }>;

/**
 * The table that is meant where none is named: the only one that holds data, else the only one for which the rewrite is worth offering;
 * else a refusal that lists them by number and caption.
 */
export function chooseTable({ chapter, findings }: Report, id: RewriteId, settings: AnalyseOptions): number | Refusal {
  const data = chapter.tables.filter(({ layout }) => !layout);
  const [first] = data;
  if (!first) return { kind: 'refusal', message: { id: 'rewrite.no-table', data: {} }, span: { start: 0, end: 0 } };
  if (data.length === 1) return first.index;
  const apt = data.filter(({ index }) => proposeRewrites({ chapter, findings }, index, settings).some((proposal) => proposal.id === id));
  const [only] = apt;
  if (only && apt.length === 1) return only.index;
  const tables = (only ? apt : data).map(nameOf).join(', ');
  return { kind: 'refusal', message: { id: 'rewrite.which-table', data: { tables } }, span: (only ?? first).span, misuse: true };
}

/** Number, and caption or headers. */
function nameOf({ index, caption, columns }: Table): string {
  const name = caption?.text ?? columns.map((column) => column.name).join(' · ');
  return name === '' ? String(index) : `${index} (${name})`;
}
