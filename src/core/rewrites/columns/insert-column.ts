import type { Row } from '../../model/index.ts';
import { isRefusal, type RewriteArguments, type Draft, type Rewrite, type Target } from '../rewrite.ts';
import { escapeText } from '../table-edits/cell-text.ts';
import { insertColumn as insertEdits } from './columns.ts';
import { requireRegularRows } from '../requirements.ts';

/** Adds a column, before or after another, or at the end. */
export const insertColumn: Rewrite = {
  id: 'insert-column',
  name: 'Insert Column…',
  summary: 'Add a column to every row, spans and alignment included.',
  options: [
    { name: 'name', kind: 'text', required: true, help: 'its header' },
    { name: 'before', kind: 'column', help: 'the column to put it before' },
    { name: 'after', kind: 'column', help: 'the column to put it after; the last one where neither is given' },
    { name: 'fill', kind: 'text', help: 'what to write into every row of data; nothing where it is left out' },
  ],
  messages: {
    'insert-column.done': 'Column “{column}” added to {rows|one row|{rows} rows}.',
    'insert-column.unnamed': 'Column added to {rows|one row|{rows} rows}; as no row names the columns, “{column}” stands nowhere.',
  },
  run: (target, chosen) => requireRegularRows(target, () => inserted(target, chosen)),
  suggest: () => [],
};

function inserted(target: Target, chosen: RewriteArguments): Draft {
  const { table } = target;
  const name = chosen.text('name') ?? '';
  const [header, fill] = [name, chosen.text('fill') ?? ''].map((text) => escapeText(table.kind, text));
  const heads = table.rows.filter((row, i) => row.kind === 'head' && row.index === i);
  const contentOf = (row: Row): string => (row === heads.at(-1) ? header : row.kind === 'body' ? fill : undefined) ?? '';
  const edits = insertEdits(target, placeOf(table.width, chosen), contentOf);
  if (isRefusal(edits)) return edits;
  const id = heads.length > 0 ? 'insert-column.done' : 'insert-column.unnamed';
  return { kind: 'edits', edits, summary: { id, data: { column: name, rows: table.rows.length } } };
}

function placeOf(width: number, chosen: RewriteArguments): number {
  const [before, after] = [chosen.column('before'), chosen.column('after')];
  return before?.index ?? (after ? after.index + 1 : width);
}
