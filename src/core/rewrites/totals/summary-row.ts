import type { Chapter, Edit, FunctionId, Refusal, Table } from '../../model/index.ts';
import type { Figure } from './figure.ts';
import { labelled, summaryLabel } from './summary-label.ts';
import { tagEnd } from '../../parse/tags.ts';
import type { Target } from '../rewrite.ts';
import { lineEndAt, leadOf } from '../table-edits/lines.ts';
import { insertRowAfter, newRow } from '../table-edits/new-cells.ts';

/**
 * The texts of a summary row, by column: its label in the first cell, or before the figure that stands there; a figure that the label
 * does not explain has its own.
 * @param label of the row as a whole
 * @param main the function that the label stands for
 */
export function summaryTexts(
  chapter: Chapter,
  width: number,
  figures: readonly Figure[],
  { label, main }: { readonly label: string; readonly main: FunctionId },
): readonly string[] {
  const texts = Array.from({ length: width }, () => '');
  for (const { column, function: id, text } of figures) {
    texts[column.index] = isSaid(main, id, column.kind) ? text : labelled(summaryLabel(chapter, id), text, chapter);
  }
  const [first] = texts;
  const own = figures.find(({ column }) => column.index === 0);
  if (first === '') texts[0] = label;
  else if (own && first === own.text) texts[0] = labelled(label, own.text, chapter);
  return texts;
}

/** `Total` counts the rows where there is nothing to add up. */
function isSaid(main: FunctionId, id: FunctionId, kind: Figure['column']['kind']): boolean {
  return main === id || (main === 'sum' && id === 'count' && kind !== 'quantity');
}

/**
 * The edit that puts a row under the data: in the table's `<tfoot>` if it has one, before what else stands there; else right behind the
 * last row of data or of a subtotal.
 */
export function insertLastRow(target: Target, texts: readonly string[]): Edit | Refusal {
  const { report, table } = target;
  const last = table.rows.findLast(({ kind }) => kind === 'body' || kind === 'summary') ?? table.rows.at(-1);
  if (!last) return { span: { start: table.span.end, end: table.span.end }, text: '' };
  const like = templateRow(table) ?? last;
  const foot = footAfter(report.chapter.text, table, last.span.end);
  if (foot === undefined) return insertRowAfter(target, last, like, texts);
  const row = newRow(target, like, texts);
  const lead = leadOf(report.chapter.text, last.span.start);
  const text = lead === undefined ? row : lineEndAt(report.chapter.text, table.span.start) + lead + row;
  return { span: { start: foot, end: foot }, text };
}

/** The last data row whose cells fill one slot each: what a new row is written like. */
export function templateRow({ rows, width }: Table): Table['rows'][number] | undefined {
  const body = rows.filter(({ kind }) => kind === 'body');
  const plain = body.findLast(({ index, cells }) => {
    const own = cells.filter((cell) => cell?.row === index && cell.colspan === 1 && cell.rowspan === 1);
    return own.length === width;
  });
  return plain ?? body.at(-1);
}

/** Where the content of the `<tfoot>` behind the data begins. */
function footAfter(text: string, { span, kind }: Table, from: number): number | undefined {
  if (kind !== 'html') return undefined;
  const open = /<!--[^]*?-->|<tfoot(?=[\s>])/gi;
  open.lastIndex = from;
  for (let found = open.exec(text); found && found.index < span.end; found = open.exec(text)) {
    if (!found[0].startsWith('<!--')) return tagEnd(text, found.index);
  }
  return undefined;
}
