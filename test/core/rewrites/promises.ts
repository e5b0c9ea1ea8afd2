import {
  analyse,
  fold,
  formatMessage,
  itemsOf,
  rewrite,
  type Edit,
  type Finding,
  type Memo,
  type Report,
  type RewriteId,
  type RewriteOptions,
  type Table,
} from '../../../src/core/index.ts';
import { grid, keepsCells } from './kept-cells.ts';
import { changedSums, sameColumn } from './kept-sums.ts';

/** A rewrite of one table of a chapter. */
export interface Call {
  readonly report: Report;
  /** Index of the table. */
  readonly table: number;
  readonly id: RewriteId;
  readonly options: RewriteOptions;
}

/** Rewrites that do something each time they are asked to. */
const REPEATED: readonly RewriteId[] = ['drop-column', 'insert-column', 'insert-row', 'move-row'];

/**
 * What some edits break of all that rewrites promise; nothing if they are right. The edits are made and the result is read again here, by
 * other means than the core's own proof.
 */
export function brokenPromises(call: Call, edits: readonly Edit[], memo?: Memo): readonly string[] {
  const { report, table } = call;
  const result = made(report.chapter.text, edits);
  if (result === undefined) return ['edits overlap or leave the chapter'];
  const after = analyse(result, {}, memo);
  const [mine, theirs] = [report.chapter.tables[table], after.chapter.tables[table]];
  if (!mine || !theirs) return ['the table is gone'];
  return [
    ...touchedElsewhere(report, after, mine),
    ...otherLineEnds(report.chapter.text, result),
    ...(keepsCells(call.id, call.options, mine, theirs) ? [] : ['cells that are not named']),
    ...(mayChangeSums(call) ? [] : changedSums(mine, theirs, mergedBy(call, mine))),
    ...changedItems(call, after),
    ...filledBlanks(call, mine, theirs),
    ...newFindings(call, after),
    ...worseTotals(call, mine, theirs),
    ...secondTime(call, after, memo),
    ...wayBack(call, after, memo),
  ];
}

/** The chapter with the edits made; undefined where two of them want one place. */
function made(text: string, edits: readonly Edit[]): string | undefined {
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const ends = inOrder.map(({ span }, i) => (span.start <= span.end ? (inOrder[i + 1]?.span.start ?? text.length) - span.end : -1));
  if (ends.some((room) => room < 0)) return undefined;
  return inOrder.toReversed().reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text);
}

/** What stands before and behind the table, blanks beside it aside, and all other tables. */
function touchedElsewhere(before: Report, after: Report, { index, span }: Table): readonly string[] {
  const [old, now] = [before.chapter, after.chapter];
  const added = now.tables.length - old.tables.length;
  if (added < 0) return ['fewer tables'];
  const place = { start: now.tables[index]?.span.start ?? 0, end: now.tables[index + added]?.span.end ?? 0 };
  const [head, newHead] = [old.text.slice(0, span.start), now.text.slice(0, place.start)].map((text) => text.replace(/[\s>]+$/, ''));
  const [tail, newTail] = [old.text.slice(span.end), now.text.slice(place.end)].map((text) => text.replace(/^[\s>]+/, ''));
  const others = old.tables.filter((table) => table.index !== index);
  const changed = others.find((table) => {
    const other = now.tables[table.index < index ? table.index : table.index + added];
    return !other || saysOf(other) !== saysOf(table);
  });
  return [
    ...(head === newHead && (tail === newTail || behindCaptions(old, now, index)) ? [] : ['bytes outside of the table']),
    ...(changed ? [`table ${changed.index}, another one`] : []),
  ];
}

/** Line ends that the chapter did not have, where it has any. */
function otherLineEnds(before: string, after: string): readonly string[] {
  const [old, now] = [before, after].map((text) => new Set(text.match(/\r\n|\r|\n/g)));
  return old && now && old.size > 0 && [...now].some((end) => !old.has(end)) ? ['another line end'] : [];
}

/** A caption may have moved out of the table, and a second table stands behind the caption of the first. */
function behindCaptions(old: Report['chapter'], now: Report['chapter'], index: number): boolean {
  const ends = [old, now].map(({ text, tables }) => {
    const all = tables.slice(index, index + 1 + (tables.length - old.tables.length));
    const end = Math.max(...all.flatMap(({ span, caption }) => [span.end, caption?.span.end ?? 0]));
    return text.slice(end).replace(/^[\s>]+/, '');
  });
  return ends[0] === ends[1];
}

/** What a table says, and what is said of its totals. */
export function saysOf(table: Table): string {
  return JSON.stringify([
    table.rows.map(({ kind }) => kind),
    grid(table),
    table.summaryCells.map(({ verdict, statedText }) => [verdict, statedText]),
  ]);
}

/** What a CSV says is meant to change; a group's maximum is not its sum, nor is a cell that was one split into the same sum. */
function mayChangeSums({ report, table, id, options }: Call): boolean {
  if (id === 'import-csv' || id === 'insert-row') return true;
  if (id === 'merge-durations') return (options['aggregate'] ?? 'sum') !== 'sum';
  const { start = 0, end = 0 } = report.chapter.tables[table]?.span ?? {};
  return id === 'split-merged' && report.chapter.text.slice(start, end).includes(' · ');
}

/** The column whose groups are merged: the one asked for, else the one that the rewrite says it took. */
function mergedBy({ report, id, options }: Call, table: Table): number | undefined {
  if (id !== 'merge-durations') return undefined;
  const asked = table.columns.find(({ index }) => String(index) === options['by']);
  if (asked) return asked.index;
  const outcome = rewrite(report, { table: table.index, id, options }, {});
  const taken = outcome.kind === 'edits' ? outcome.summary.data['by'] : undefined;
  const [named, ...others] = table.columns.filter(({ name }) => name === taken);
  return others.length === 0 ? named?.index : undefined;
}

/** What is to do must be what it was, neither more nor less; what goes with a column must have been announced. */
function changedItems({ report, table, id, options }: Call, after: Report): readonly string[] {
  const isDropped = id === 'drop-column' && options['confirm'] === 'yes';
  const open = itemsOf(report).filter(({ done }) => !done);
  const going = open.filter(({ place }) => isDropped && place?.table === table && String(place.column) === options['column']);
  const unasked = going.length > 0 ? rewrite(report, { table, id, options: { column: options['column'] ?? '' } }, {}) : undefined;
  const announced = unasked?.kind === 'refusal' ? Number(unasked.message.data['items'] ?? 0) : 0;
  const nameOf = ({ kind, mark, text }: (typeof open)[number]): string => `${mark ? 'task' : kind} ${fold(text)}`;
  const was = open.filter((item) => item.kind !== 'empty-cell' && !going.includes(item)).map(nameOf);
  const is = itemsOf(after).flatMap((item) => (item.done || item.kind === 'empty-cell' ? [] : nameOf(item)));
  return [
    ...surplus(was, is).map((name) => `lost: ${name}`),
    ...(id === 'import-csv' ? [] : surplus(is, was).map((name) => `appeared: ${name}`)),
    ...(announced === going.length ? [] : [`${going.length} items go, ${announced} announced`]),
  ];
}

/** Blank cells of a column in which one is a gap may become more, not fewer. */
function filledBlanks({ report, id }: Call, mine: Table, theirs: Table): readonly string[] {
  if (id === 'import-csv') return [];
  const gaps = itemsOf(report).flatMap(({ kind, place }) => (kind === 'empty-cell' && place?.table === mine.index ? [place.column] : []));
  return [...new Set(gaps)].flatMap((column) => {
    const other = sameColumn(mine, theirs, column);
    return other === undefined || blanks(theirs, other) >= blanks(mine, column) ? [] : ['a gap is filled'];
  });
}

function blanks({ rows }: Table, column: number): number {
  return rows.filter(({ kind, cells: { [column]: cell }, index }) => kind === 'body' && cell?.row === index && cell.text.text === '')
    .length;
}

/**
 * By rule and words; numbers, such as those of rows, may change, and which of two spellings comes first. A total that was wrong before is
 * wrong by other words once a row more is counted.
 */
function newFindings({ report, id }: Call, after: Report): readonly string[] {
  const said = ({ rule, message }: Finding): string =>
    id === 'insert-row' && rule === 'wrong-total'
      ? rule
      : `${rule}: ${formatMessage({ id: message.id, data: message.data }, 'en').replace(/\d+/g, '#').split(' ').sort().join(' ')}`;
  const found = after.findings.filter(({ rule }) => rule !== 'open-task').map(said);
  return surplus(found, report.findings.map(said)).map((finding) => `found: ${finding}`);
}

/**
 * Totals that were right stay right, and none becomes wrong; unless their cells go, a CSV says that they are others, or a new column
 * stands where their labels did.
 */
function worseTotals({ id }: Call, mine: Table, theirs: Table): readonly string[] {
  const count = (table: Table, wanted: string): number => table.summaryCells.filter(({ verdict }) => verdict === wanted).length;
  return [
    ...(count(theirs, 'disagrees') > count(mine, 'disagrees') ? ['a total disagrees'] : []),
    ...(!['drop-column', 'import-csv', 'insert-column', 'insert-row'].includes(id) && count(theirs, 'agrees') < count(mine, 'agrees')
      ? ['a total that agreed does not any more']
      : []),
  ];
}

function secondTime({ table, id, options }: Call, after: Report, memo: Memo | undefined): readonly string[] {
  if (REPEATED.includes(id)) return [];
  const again = rewrite(after, { table, id, options }, {}, memo);
  return again.kind === 'edits' && again.edits.length > 0 ? ['a second time it changes something'] : [];
}

/** Code may come back as `<code>`, which stands for the same without its marks. */
function withoutMarksOfCode(table: Table): string {
  return saysOf(table).replaceAll('`', '');
}

/** A table that is converted and can be converted back says the same. */
function wayBack({ report, table, id, options }: Call, after: Report, memo: Memo | undefined): readonly string[] {
  const kind = report.chapter.tables[table]?.kind ?? 'pipe';
  const other = { 'pipe-to-html': 'html-to-pipe', 'html-to-pipe': 'pipe-to-html', 'convert-table': 'convert-table' } as const;
  const known = Object.entries(other).find(([one]) => one === id)?.[1];
  const chosen = id === 'convert-table' ? { to: kind, confirm: options['confirm'] ?? 'yes' } : {};
  const back = known && rewrite(after, { table, id: known, options: chosen }, {}, memo);
  if (back?.kind !== 'edits') return [];
  const [was, is] = [report, analyse(made(after.chapter.text, back.edits) ?? '', {}, memo)].map(({ chapter }) => chapter.tables[table]);
  return was && is && withoutMarksOfCode(was) === withoutMarksOfCode(is) ? [] : ['there and back it says something else'];
}

/** Those of `items` that `others` does not have, or has less often. */
function surplus(items: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return items.filter((item) => {
    const place = left.indexOf(item);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
