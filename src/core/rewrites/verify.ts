import Big from 'big.js';
import { lostItems } from '../items/lost-items.ts';
import type { Amount, Column, Finding, Item, Message, Report, RewriteOutcome, Row, SummaryCell, Table, Cell } from '../model/index.ts';
import { answerCall } from '../prose/bindings/bound-numbers.ts';
import { contains, type Edit, normaliseEdits, type Span } from '../text/span.ts';
import { changedBlock } from './outside.ts';
import { reportAfter, type Draft, type Target } from './rewrite.ts';
import { summaryLabelOf } from './totals/total-rows.ts';
import { spanBefore } from './steps.ts';
import { figureOf, isFigure } from './totals/figure.ts';
import { holdsWholeGroups, runsOf } from './rows/groups.ts';
import { bodyRows } from '../tables/query.ts';

/**
 * Verifies a draft before anybody sees it: its edits are made and the result is read again. The draft is refused if the table cannot be
 * read any more, if a sum has changed, or if a right total no longer agrees. It is refused as well if something to do is
 * lost or is there twice, or if something new is found.
 */
export function verify(target: Target, draft: Draft): RewriteOutcome {
  if (draft.kind !== 'edits') return draft;
  const { report, table } = target;
  const fitted = normaliseEdits(report.chapter.text, draft.edits);
  const edits = fitted.map(({ span, text }) => ({ span, text }));
  const outcome: RewriteOutcome = { kind: 'edits', edits, summary: draft.summary };
  if (edits.length === 0) return outcome;
  const after = reportAfter(target, fitted);
  const { waives = [] } = draft;
  const bound = boundNumbers(target, after, edits);
  const objection =
    brokenTable(report, table, after) ??
    blockObjection(target, after, edits) ??
    (waives.includes('sums') ? undefined : sumObjection(table, after, draft.mergedBy)) ??
    (waives.includes('totals') ? undefined : totalObjection(table, after)) ??
    itemObjection(report, after, draft) ??
    (waives.includes('tasks') ? undefined : taskObjection(report, after, edits)) ??
    bound.find(({ isFault }) => isFault || !waives.includes('bindings')) ??
    (waives.includes('findings') ? undefined : findingObjection(report, after, edits));
  if (objection) return { kind: 'refusal', message: objection.message, span: objection.span };
  return { ...outcome, summary: withNews(outcome.summary, bound) };
}

interface Objection {
  readonly message: Message;
  readonly span: Span;
}

/** A number in a sentence that is not what its binding says any more. */
interface BrokenBinding extends Objection {
  readonly told: Message;
  /** The binding says nothing any more. */
  readonly isFault: boolean;
}

/** The bound numbers of this chapter and of others that were right, or what is new about those that were not. */
function boundNumbers({ report, table, settings }: Target, after: Report, edits: readonly Edit[]): readonly BrokenBinding[] {
  const isBound = ({ rule }: Finding): boolean => rule === 'bound-number';
  const here = surplus(after.findings.filter(isBound), report.findings.filter(isBound), nameOfFinding).map(({ message, span }) => ({
    message: { id: 'rewrite.new-finding', data: {}, also: message },
    told: message,
    span: spanBefore(edits, span),
    isFault: false,
  }));
  const elsewhere = (settings.elsewhere?.asked() ?? []).flatMap(({ uri, call }): readonly BrokenBinding[] => {
    const [before, now] = [report, after].map(({ chapter }) => answerCall(chapter, call));
    if (before?.kind !== 'amount' || (now?.kind === 'amount' && now.value === before.value)) return [];
    const data = { call, chapter: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) };
    const span = table.span;
    if (now?.kind === 'problem' && now.fault) {
      const message = { id: 'rewrite.breaks-binding', data };
      return [{ message, told: message, span, isFault: true }];
    }
    const figure = now?.kind === 'amount' ? figureOfAmount(now) : '–';
    const told = { id: 'rewrite.changes-binding', data: { ...data, before: figureOfAmount(before), after: figure } };
    return [{ message: { id: 'rewrite.new-finding', data: {}, also: told }, told, span, isFault: false }];
  });
  return [...here, ...elsewhere];
}

function figureOfAmount({ value, scale }: Amount<unknown>): string {
  return new Big(value).div(scale).round(2).toString();
}

/** The sentence about a rewrite with those about the bound numbers that it knowingly changes. */
function withNews(summary: Message, broken: readonly BrokenBinding[]): Message {
  const [first, ...rest] = broken;
  if (!first) return summary;
  const added = withNews(first.told, rest);
  return summary.also ? { ...summary, also: withNews(summary.also, broken) } : { ...summary, also: added };
}

/** The table must still be there, with all its rows, and the others with it. */
function brokenTable({ chapter }: Report, { index, span, rows }: Table, after: Report): Objection | undefined {
  const { tables } = after.chapter;
  const table = tables[index];
  const isThere = table?.editable === true && table.rows.length >= rows.length && tables.length >= chapter.tables.length;
  // Where the edges of a grid do not meet, it falls apart into cells that nothing stands beside.
  const sound = isThere && (table.kind !== 'grid' || holes(table.rows) <= holes(rows));
  if (!sound) return { message: { id: 'rewrite.breaks-table', data: {} }, span };
  return headRows(table) === headRows({ rows }) ? undefined : { message: { id: 'rewrite.mistakes-header', data: {} }, span };
}

/** Text of a block of HTML would be read as Markdown once the table is none of it. */
function blockObjection({ report, table }: Target, after: Report, edits: readonly Edit[]): Objection | undefined {
  const changed = changedBlock(report.chapter, table.span, after.chapter, edits);
  return changed && { message: { id: 'rewrite.changes-block', data: {} }, span: changed };
}

function holes(rows: readonly Row[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell === undefined).length, 0);
}

function headRows({ rows }: Pick<Table, 'rows'>): number {
  return rows.filter(({ kind }) => kind === 'head').length;
}

function sumObjection(table: Table, after: Report, mergedBy: Column | undefined): Objection | undefined {
  const rewritten = after.chapter.tables[table.index];
  const change = rewritten && changedSum(table, rewritten, mergedBy);
  if (!change) return undefined;
  const [mistaken] = surplus(summaryRows(table), summaryRows(rewritten), labelOf);
  if (mistaken) return { message: { id: 'rewrite.loses-label', data: { label: labelOf(mistaken) } }, span: mistaken.span };
  const { column, group, before, after: now } = change;
  const data = { column, before, after: now };
  const message = group === undefined ? { id: 'rewrite.changes-sum', data } : { id: 'rewrite.changes-sum.group', data: { ...data, group } };
  return { message, span: table.span };
}

function summaryRows({ rows }: Table): readonly Row[] {
  return rows.filter(({ kind }) => kind === 'summary');
}

function labelOf(row: Row): string {
  return summaryLabelOf(row)?.text.trim() ?? '';
}

/** Refuses when a summary cell that agreed before does not agree any more. */
function totalObjection(table: Table, after: Report): Objection | undefined {
  const right = ({ summaryCells = [] }: Partial<Table>): readonly SummaryCell[] =>
    summaryCells.filter(({ verdict }) => verdict === 'agrees');
  const [lost] = surplus(right(table), right(after.chapter.tables[table.index] ?? {}), (cell) => String(cell.function));
  return lost && { message: { id: 'rewrite.unverified-total', data: { text: lost.text } }, span: lost.span };
}

function itemObjection(report: Report, after: Report, { fills = [], drops = [] }: Draft): Objection | undefined {
  const isFilled = ({ mark, span }: Item): boolean => !mark && fills.some((place) => contains(place, span) || contains(span, place));
  const lost = lostItems(report, after, drops).find((item) => !isFilled(item));
  if (!lost) return undefined;
  const { kind, text, context, span } = lost;
  return { message: { id: 'rewrite.loses-item', data: { text: kind === 'empty-cell' || text === '' ? context : text } }, span };
}

/** A task that a label carries along when it is repeated would be to do twice. */
function taskObjection({ chapter }: Report, { chapter: { tasks } }: Report, edits: readonly Edit[]): Objection | undefined {
  if (tasks.length <= chapter.tasks.length) return undefined;
  const [added] = surplus(tasks, chapter.tasks, ({ text }) => text);
  return added && { message: { id: 'rewrite.adds-task', data: { text: added.text } }, span: spanBefore(edits, added.span) };
}

/** A finding is known by its rule and the words in it; numbers, such as those of rows, may change as rows come and go. */
function findingObjection(report: Report, after: Report, edits: readonly Edit[]): Objection | undefined {
  const [found] = surplus(after.findings.filter(isAboutText), report.findings, nameOfFinding);
  return (
    found && {
      message: { id: 'rewrite.new-finding', data: {}, also: found.message },
      span: spanBefore(edits, found.span),
    }
  );
}

/**
 * What an open task is called depends on its row; that none is lost is held elsewhere, and that one appears cannot be. Of bound numbers
 * more is asked.
 */
function isAboutText({ rule }: Finding): boolean {
  return rule !== 'open-task' && rule !== 'bound-number';
}

/** What a wrong total or bound number should be follows from amounts, which may be meant to change; it was wrong before as well. */
const DERIVED: readonly string[] = ['expected', 'gap', 'actual'];

function nameOfFinding({ rule, message }: Finding): string {
  const words = Object.entries(message.data).filter(([fact, datum]) => typeof datum === 'string' && !DERIVED.includes(fact));
  // Of two spellings the first one is the model: which that is may change with the order of the rows.
  return JSON.stringify([rule, message.id, words.map(([, datum]) => datum).sort()]);
}

/** Those of `items` that `others` does not have, or has less often. */
function surplus<T>(items: readonly T[], others: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(nameOf(other), (left.get(nameOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const name = nameOf(item);
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

/** A sum that two versions of a table do not share. */
export interface ChangedSum {
  readonly column: string;
  /** The group's label; undefined for the column as a whole. */
  readonly group: string | undefined;
  readonly before: string;
  readonly after: string;
}

/**
 * The first sum that differs: of a column of amounts, or of one group in it. A column that only one of the tables has is passed over.
 * @param mergedBy the column whose groups have got one amount each: groups that hold only a part of one of these are passed over
 */
export function changedSum(before: Table, after: Table, mergedBy?: Column): ChangedSum | undefined {
  const pairs = before.columns.flatMap((column) => {
    const other = columnLike(before, after, column.index);
    return other ? [{ column, other }] : [];
  });
  const holdsWhole = ({ column }: { column: Column }): boolean => !mergedBy || holdsWholeGroups(before, column, mergedBy);
  const groupings = [undefined, ...pairs.filter(({ column }) => column.kind === 'group').filter(holdsWhole)];
  for (const { column, other } of pairs.filter((pair) => pair.column.kind === 'quantity')) {
    for (const grouping of groupings) {
      const now = sumsOf(after, other, grouping?.other);
      for (const [group, sum] of sumsOf(before, column, grouping?.column)) {
        const same = now.get(group);
        if (same?.amount.eq(sum.amount)) continue;
        return { column: column.name, group: grouping && sum.label, before: textOf(column, sum), after: same ? textOf(other, same) : '0' };
      }
    }
  }
  return undefined;
}

/** A sum as the author would write it; as a bare figure where its cells show no form to write it in. */
function textOf(column: Column, { amount, cells }: Sum): string {
  const figure = figureOf(column, 'sum', cells);
  return isFigure(figure) ? figure.withUnit : amount.toFixed();
}

/**
 * The column of the other table with the same header: the one in the same place among those that share it; undefined where these are more
 * or fewer, since a column has come or gone.
 */
function columnLike(table: Table, other: Table, index: number): Column | undefined {
  const same = (columns: Table['columns']): Table['columns'] => columns.filter(({ name }) => name === table.columns[index]?.name);
  const [mine, theirs] = [same(table.columns), same(other.columns)];
  const place = mine.findIndex((column) => column.index === index);
  return mine.length === theirs.length ? theirs[place] : undefined;
}

/** An amount, and the cells that add up to it. */
interface Sum {
  /** The group's, as its first row writes it. */
  readonly label: string;
  readonly amount: Big;
  readonly cells: readonly Cell[];
}

/** The amounts of a column added up by group, under one empty key without a grouping. A cell that spans rows counts once. */
function sumsOf(table: Table, column: Column, grouping: Column | undefined): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  const runs = grouping ? runsOf(table, grouping.index) : [{ key: '', label: '', rows: bodyRows(table) }];
  for (const { key, label, rows } of runs) {
    for (const row of rows) {
      const cell = row.cells[column.index];
      if (cell?.value.kind !== 'value' || cell.row !== row.index) continue;
      const { amount } = cell.value.quantity;
      const sum = sums.get(key);
      sums.set(key, { label: sum?.label ?? label, amount: sum?.amount.plus(amount) ?? amount, cells: [...(sum?.cells ?? []), cell] });
    }
  }
  return sums;
}
