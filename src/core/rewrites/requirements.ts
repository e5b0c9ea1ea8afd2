import type { Message, SummaryCell, Table } from '../model/index.ts';
import { reportAfter, type Draft, type Target, refuse } from './rewrite.ts';
import { ownCells } from '../tables/query.ts';

/**
 * The draft, if every total that it adds can be seen to be right afterwards; else a refusal: nobody could check what it states.
 * @param objection says what else is wrong with the table as it would be
 */
export function requireVerifiedTotals(target: Target, draft: Draft, objection?: (after: Table) => Message | undefined): Draft {
  if (draft.kind !== 'edits' || draft.edits.length === 0) return draft;
  const { table } = target;
  const after = reportAfter(target, draft.edits).chapter.tables[table.index];
  if (!after) return draft;
  const known = doubtful(table).map((cell) => cell.text);
  const added = doubtful(after).find((cell) => !known.includes(cell.text));
  const message = added ? { id: 'rewrite.unverified-total', data: { text: added.text } } : objection?.(after);
  return message ? { kind: 'refusal', message, span: table.rows[0]?.span ?? table.span } : draft;
}

function doubtful({ summaryCells }: Table): readonly SummaryCell[] {
  return summaryCells.filter(({ verdict }) => verdict !== 'agrees');
}

/** Refuses where a row fills more columns than the header names (than the first row, without one): one of its cells has slid or split. */
export function requireRegularRows({ table: { rows, width } }: Target, propose: () => Draft): Draft {
  const several = rows.filter((row) => ownCells(row).length > 1);
  const heads = several.filter(({ kind }) => kind === 'head');
  const naming = heads.length > 0 ? heads : several.slice(0, 1);
  const columns = naming.length > 0 ? Math.max(...naming.map(({ slots }) => slots)) : width;
  const long = several.find(({ slots }) => slots > columns);
  return long ? refuse(long.span, 'rewrite.surplus-cell', { slots: long.slots, columns }) : propose();
}
