import { analyse } from '../../rules/analyse.ts';
import type { Message, SummaryCell, Table } from '../../model/index.ts';
import { applyEdits, normaliseEdits } from '../../text/edit.ts';
import type { Draft, Target } from '../rewrite.ts';

/**
 * The draft, if every total that it adds can be seen to be right afterwards; else a refusal: nobody could check what it states.
 * @param objection says what else is wrong with the table as it would be
 */
export function ifAgreeing({ report, table, settings }: Target, draft: Draft, objection?: (after: Table) => Message | undefined): Draft {
  if (draft.kind !== 'edits' || draft.edits.length === 0) return draft;
  const { text } = report.chapter;
  const after = analyse(applyEdits(text, normaliseEdits(text, draft.edits)), settings).chapter.tables[table.index];
  if (!after) return draft;
  const known = doubtful(table).map((cell) => cell.text);
  const added = doubtful(after).find((cell) => !known.includes(cell.text));
  const message = added ? { id: 'rewrite.unverified-total', data: { text: added.text } } : objection?.(after);
  return message ? { kind: 'refusal', message, span: table.rows[0]?.span ?? table.span } : draft;
}

function doubtful({ summaryCells }: Table): readonly SummaryCell[] {
  return summaryCells.filter(({ verdict }) => verdict !== 'agrees');
}
