import { createMemo, type Memo } from '../chapter/memo.ts';
import type { AnalyseOptions, Report, RewriteCall, RewriteOptions, RewriteOutcome, RewriteProposal, Table } from '../model/index.ts';
import { verify } from './verify.ts';
import { rewrites } from './index.ts';
import { parseArguments } from './options.ts';
import type { TableEdit } from '../parse/tables/edits.ts';
import { fitEdits } from '../parse/tables/fit.ts';
import { misused, refuse, type Draft, type Guarantee, type Rewrite, type Target, type Suggestion } from './rewrite.ts';

/**
 * Rewrites a table: the edits, proved to keep what rewrites promise, or a text, or a refusal with its reason and place. Never throws.
 * @param settings what the report was made with
 * @param memo the chapter's, if the caller has one: the edits are worked out and proved by analysing their result
 * @param waives guarantees that the author means to break
 */
export function rewrite(
  report: Report,
  { table, id, options }: RewriteCall,
  settings: AnalyseOptions,
  memo: Memo = createMemo(),
  waives: readonly Guarantee[] = [],
): RewriteOutcome {
  const { tables } = report.chapter;
  const found = tables[table];
  const known = rewrites.find((candidate) => candidate.id === id);
  const start = { start: 0, end: 0 };
  if (!known) return misused(start, { id: 'rewrite.unknown', data: { rewrite: id } });
  if (!found) return misused(start, { id: 'rewrite.unknown-table', data: { table, tables: tables.length, last: tables.length - 1 } });
  try {
    return runOn({ report, table: found, settings, memo }, known, options, waives);
  } catch (error) {
    return refuse(startOf(found), 'rewrite.failed', { rewrite: id, error: error instanceof Error ? error.message : typeof error });
  }
}

function runOn(target: Target, known: Rewrite, options: RewriteOptions, waives: readonly Guarantee[]): RewriteOutcome {
  const { table } = target;
  if (!table.editable) return refuse(startOf(table), 'rewrite.not-editable');
  const chosen = parseArguments(known, table, options);
  if ('id' in chosen) return misused(startOf(table), chosen);
  const draft = fitted(target, known.run(target, chosen));
  return verify(target, { ...draft, waives: [...(draft.waives ?? []), ...waives] });
}

/** A draft with its edits fitted into the table's columns. */
function fitted({ report, table }: Target, draft: Draft): Draft {
  if (draft.kind !== 'edits') return draft;
  const edits = fitEdits(report.chapter.text, [table], draft.edits);
  return edits
    ? { ...draft, edits: edits.map((edit): TableEdit => ({ ...edit, shaped: true })) }
    : refuse(startOf(table), 'rewrite.out-of-shape');
}

/** The table's first row: what a whole table is pointed at by. */
function startOf({ rows, span }: Table): Table['span'] {
  return rows[0]?.span ?? span;
}

/**
 * The rewrites that are worth offering for a table, each with its options. They are not proved yet: `rewrite` may still refuse one, with
 * its reason. Never throws.
 * @param settings what the report was made with
 * @param memo the chapter's, if the caller has one
 */
export function proposeRewrites(
  report: Report,
  table: number,
  settings: AnalyseOptions,
  memo: Memo = createMemo(),
): readonly RewriteProposal[] {
  const found = report.chapter.tables[table];
  if (!found?.editable) return [];
  const target = { report, table: found, settings, memo };
  return rewrites.flatMap((rewrite) =>
    suggestionsOf(rewrite, target).map(({ options, title, preview, way }) => ({ id: rewrite.id, options, title, preview, way })),
  );
}

/** A rewrite that fails offers nothing, and the others go on. */
function suggestionsOf(rewrite: Rewrite, target: Target): readonly Suggestion[] {
  try {
    return rewrite.suggest(target);
  } catch {
    return [];
  }
}
