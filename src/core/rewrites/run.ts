import type { Memo } from '../chapter/memo.ts';
import type { AnalyseOptions, Report, RewriteId, RewriteOptions, RewriteOutcome, Table } from '../model/index.ts';
import { prove } from './guard.ts';
import { rewrites } from './index.ts';
import { choose } from './options.ts';
import { misused, refuse, type Rewrite, type Target } from './rewrite.ts';

/**
 * Rewrites a table: the edits, proved to keep what rewrites promise, or a text, or a refusal with its reason and place. Never throws.
 * @param table its number among all tables of the chapter
 * @param settings what the report was made with
 * @param memo the chapter's, if the caller has one: the edits are proved by analysing their result
 */
export function rewrite(
  report: Report,
  table: number,
  id: RewriteId,
  options: RewriteOptions,
  settings: AnalyseOptions,
  memo?: Memo,
): RewriteOutcome {
  const { tables } = report.chapter;
  const found = tables[table];
  const known = rewrites.find((candidate) => candidate.id === id);
  const start = { start: 0, end: 0 };
  if (!known) return misused(start, { id: 'rewrite.unknown', data: { rewrite: id } });
  if (!found) return misused(start, { id: 'rewrite.unknown-table', data: { table, tables: tables.length, last: tables.length - 1 } });
  try {
    return runOn({ report, table: found, settings }, known, options, memo);
  } catch (error) {
    return refuse(startOf(found), 'rewrite.failed', { rewrite: id, error: error instanceof Error ? error.message : typeof error });
  }
}

function runOn(target: Target, known: Rewrite, options: RewriteOptions, memo: Memo | undefined): RewriteOutcome {
  const { table } = target;
  if (!table.editable) return refuse(startOf(table), 'rewrite.not-editable');
  const chosen = choose(known, table, options);
  if ('id' in chosen) return misused(startOf(table), chosen);
  return prove(target, known.run(target, chosen), memo);
}

/** The table's first row: what a whole table is pointed at by. */
function startOf({ rows, span }: Table): Table['span'] {
  return rows[0]?.span ?? span;
}
