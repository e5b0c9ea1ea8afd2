import type { Table } from '../../model/index.ts';
import { tagEnd } from '../../parse/tags.ts';
import type { Edit } from '../../text/edit.ts';
import type { Target } from '../rewrite.ts';
import { lineEndAt, leadOf } from './lines.ts';
import { insertRowAfter, newRow } from './new-row.ts';

/**
 * The edit that puts a row under the data: in the table's `<tfoot>` if it has one, before what else stands there; else right behind the
 * last row of data or of a subtotal.
 */
export function insertLastRow(target: Target, texts: readonly string[]): Edit {
  const { report, table } = target;
  const last = table.rows.findLast(({ kind }) => kind === 'body' || kind === 'summary') ?? table.rows.at(-1);
  const row = (last && newRow(target, likeRow(table) ?? last, texts)) ?? '';
  const foot = last && footAfter(report.chapter.text, table, last.span.end);
  if (foot === undefined)
    return last ? insertRowAfter(target, last, row) : { span: { start: table.span.end, end: table.span.end }, text: '' };
  const lead = leadOf(report.chapter.text, last?.span.start ?? 0);
  const text = lead === undefined ? row : lineEndAt(report.chapter.text, table.span.start) + lead + row;
  return { span: { start: foot, end: foot }, text };
}

/** The last data row whose cells fill one slot each: what a new row is written like. */
export function likeRow({ rows, width }: Table): Table['rows'][number] | undefined {
  const body = rows.filter(({ kind }) => kind === 'body');
  const plain = body.findLast(({ index, cells }) => {
    const own = cells.filter((cell) => cell?.row === index && cell.colspan === 1 && cell.rowspan === 1);
    return own.length === width;
  });
  return plain ?? body.at(-1);
}

/** Where the content of the `<tfoot>` behind the data begins. */
function footAfter(text: string, { span, kind }: Table, from: number): number | undefined {
  if (kind === 'pipe') return undefined;
  const open = /<!--[^]*?-->|<tfoot(?=[\s>])/gi;
  open.lastIndex = from;
  for (let found = open.exec(text); found && found.index < span.end; found = open.exec(text)) {
    if (!found[0].startsWith('<!--')) return tagEnd(text, found.index);
  }
  return undefined;
}
