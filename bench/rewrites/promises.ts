import Big from 'big.js';
import {
  analyse,
  formatMessage,
  itemsOf,
  rewrite,
  type Edit,
  type Finding,
  type Item,
  type Report,
  type RewriteId,
  type RewriteOptions,
  type Table,
} from '../../src/core/index.ts';

/** Asked a second time, these do the same again: that is what they are for. */
const repeats: ReadonlySet<RewriteId> = new Set(['add-total-column', 'drop-column', 'insert-column', 'move-row']);

/** The promises of all rewrites that an edit breaks, each in a few words; none if it keeps them. */
export function brokenPromises(
  before: Report,
  index: number,
  id: RewriteId,
  options: RewriteOptions,
  edits: readonly Edit[],
): readonly string[] {
  const source = before.chapter.text;
  const result = apply(source, edits);
  if (result === undefined) return ['edits overlap or lie outside the text'];
  const after = analyse(result);
  const [table, rewritten] = [before.chapter.tables[index], after.chapter.tables[index]];
  if (!table || !rewritten) return ['the table is gone'];
  const confirmed = id === 'drop-column' && options['confirm'] === 'yes';
  return [
    ...elsewhere(before, after, index),
    ...(options['aggregate'] === undefined || options['aggregate'] === 'sum' ? changedSums(table, rewritten, droppedBy(id, options)) : []),
    ...(confirmed ? [] : lost(before, after)),
    ...newFindings(before, after),
    ...(repeats.has(id) ? [] : again(after, index, id, options)),
  ];
}

/** The text with the edits made, the plain way; undefined if they do not follow one another. */
function apply(source: string, edits: readonly Edit[]): string | undefined {
  let [result, at] = ['', 0];
  for (const { span, text } of edits) {
    if (span.start < at || span.end < span.start || span.end > source.length) return undefined;
    result += source.slice(at, span.start) + text;
    at = span.end;
  }
  return result + source.slice(at);
}

/** All other tables read as before, and so does the text before and after this one; a table may have come under it. */
function elsewhere(before: Report, after: Report, index: number): readonly string[] {
  const [old, now] = [before.chapter.tables, after.chapter.tables];
  const come = now.length - old.length;
  if (come < 0) return ['a table is gone'];
  const others = old.filter((table) => table.index !== index);
  const changed = others.filter((table) => gridOf(table) !== gridOf(now[table.index + (table.index > index ? come : 0)]));
  const text = before.chapter.text.slice(0, old[index]?.span.start);
  return [
    ...changed.map((table) => `table ${table.index} reads otherwise`),
    ...(after.chapter.text.startsWith(text) ? [] : ['the text before the table has changed']),
  ];
}

function gridOf(table: Table | undefined): string {
  return JSON.stringify(table?.rows.map(({ kind, cells }) => [kind, ...cells.map((cell) => cell?.text.text)]));
}

function droppedBy(id: RewriteId, options: RewriteOptions): number | undefined {
  return id === 'drop-column' ? Number(options['column']) : undefined;
}

/** Every column of amounts adds up to what it did, over the rows of data. */
function changedSums(before: Table, after: Table, dropped: number | undefined): readonly string[] {
  const now = sums(after);
  return sums(before).flatMap(({ index, name, sum }) => {
    const at = index === dropped ? -1 : now.findIndex((column) => column.name === name && column.sum === sum);
    if (at >= 0) now.splice(at, 1);
    return at >= 0 || index === dropped ? [] : [`“${name}” does not add up to ${sum} any more`];
  });
}

function sums({ columns, rows }: Table): { readonly index: number; readonly name: string; readonly sum: string }[] {
  const body = rows.filter(({ kind }) => kind === 'body');
  return columns
    .filter(({ kind }) => kind === 'quantity')
    .map(({ index, name }) => {
      const cells = [...new Set(body.flatMap((row) => row.cells[index] ?? []))];
      const amounts = cells.flatMap(({ value }) => (value.kind === 'value' ? [value.quantity.amount] : []));
      return { index, name, sum: amounts.reduce((total, amount) => total.plus(amount), Big(0)).toFixed() };
    });
}

/** As many things are to be done as before, of every kind and text. A blank that is now one among others need not stand out. */
function lost(before: Report, after: Report): readonly string[] {
  const open = (report: Report): readonly string[] =>
    itemsOf(report)
      .filter(isOpen)
      .map(({ kind, text }) => `${kind} “${text}”`);
  return surplus(open(before), open(after)).map((item) => `lost: ${item}`);
}

function isOpen({ done, kind }: Item): boolean {
  return !done && kind !== 'empty-cell';
}

/**
 * Nothing is found that was not found before; the figures in what is said may be others, as rows come and go, and so may the rows by whose
 * names tasks are told apart.
 */
function newFindings(before: Report, after: Report): readonly string[] {
  const said = ({ rule, message }: Finding): string =>
    rule === 'open-task' ? rule : `${rule}: ${formatMessage(message, 'en').replace(/\d+/g, '#')}`;
  return surplus(after.findings.map(said), before.findings.map(said)).map((finding) => `new: ${finding}`);
}

/** A second time there is nothing to do, or it is refused. */
function again(after: Report, index: number, id: RewriteId, options: RewriteOptions): readonly string[] {
  const outcome = rewrite(after, index, id, options, {});
  return outcome.kind === 'edits' && outcome.edits.length > 0 ? ['a second time there is something to do'] : [];
}

/** What is in the first list more often than in the second. */
function surplus(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = [...those];
  return these.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
