import { analyse } from '../rules/analyse.ts';
import { lostItems } from '../items/lost-items.ts';
import type { Memo } from '../chapter/memo.ts';
import type { Column, Finding, Item, Message, Report, RewriteOutcome, Row, SummaryCell, Table } from '../model/index.ts';
import { applyEdits, normaliseEdits, type Edit } from '../text/edit.ts';
import { contains, type Span } from '../text/span.ts';
import type { Draft, Target } from './rewrite.ts';
import { summaryLabelOf } from './shared/closing-rows.ts';
import { spanBefore } from './shared/steps.ts';
import { changedSum } from './shared/sums.ts';

/**
 * Proves a draft before anybody sees it: its edits are made, the result is read again, and the draft is refused if the table cannot be
 * read any more, a sum has changed, a total is not seen to be right any more, something to do is lost, or something is found that was
 * not found before.
 */
export function prove({ report, table, settings }: Target, draft: Draft, memo: Memo | undefined): RewriteOutcome {
  if (draft.kind !== 'edits') return draft;
  const { text } = report.chapter;
  const edits = normaliseEdits(text, draft.edits);
  const outcome: RewriteOutcome = { kind: 'edits', edits, summary: draft.summary };
  if (edits.length === 0) return outcome;
  const after = analyse(applyEdits(text, edits), settings, memo);
  const { forgoes = [] } = draft;
  const objection =
    brokenTable(report, table, after) ??
    (forgoes.includes('sums') ? undefined : sumObjection(table, after, draft.mergedBy)) ??
    (forgoes.includes('totals') ? undefined : totalObjection(table, after)) ??
    itemObjection(report, after, draft) ??
    findingObjection(report, after, edits);
  return objection ? { kind: 'refusal', ...objection } : outcome;
}

interface Objection {
  readonly message: Message;
  readonly span: Span;
}

/** The table must still be there, with all its rows, and the others with it. */
function brokenTable({ chapter }: Report, { index, span, rows }: Table, after: Report): Objection | undefined {
  const { tables } = after.chapter;
  const table = tables[index];
  const sound = table?.editable === true && table.rows.length >= rows.length && tables.length >= chapter.tables.length;
  return sound ? undefined : { message: { id: 'rewrite.breaks-table', data: {} }, span };
}

function sumObjection(table: Table, after: Report, mergedBy: Column | undefined): Objection | undefined {
  const rewritten = after.chapter.tables[table.index];
  const change = rewritten && changedSum(table, rewritten, mergedBy);
  if (!change) return undefined;
  const [mistaken] = surplus(totalRows(table), totalRows(rewritten), labelOf);
  if (mistaken) return { message: { id: 'rewrite.loses-label', data: { label: labelOf(mistaken) } }, span: mistaken.span };
  const { column, group, before, after: now } = change;
  const data = { column, before, after: now };
  const message = group === undefined ? { id: 'rewrite.changes-sum', data } : { id: 'rewrite.changes-sum.group', data: { ...data, group } };
  return { message, span: table.span };
}

function totalRows({ rows }: Table): readonly Row[] {
  return rows.filter(({ kind }) => kind === 'summary');
}

function labelOf(row: Row): string {
  return summaryLabelOf(row)?.text.trim() ?? '';
}

/** A total, or what a row states of others of its amounts, that would be beyond proof: the amounts of a group stand where one of them did. */
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

/** What an open task is called depends on its row; that none is lost is held elsewhere, and that one appears cannot be. */
function isAboutText({ rule }: Finding): boolean {
  return rule !== 'open-task';
}

/** What a wrong total should be follows from amounts, which may be meant to change; it was wrong before as well. */
const DERIVED: readonly string[] = ['expected', 'gap'];

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
