import { analyse } from '../../analyse.ts';
import type { SummaryCell, Table } from '../../model.ts';
import { applyEdits, normaliseEdits } from '../../text/edit.ts';
import { refuse, type Draft, type Target } from '../rewrite.ts';

/** The draft, if every total that it adds can be seen to be right afterwards; else a refusal: nobody could check what it states. */
export function ifAgreeing({ report, table, settings }: Target, draft: Draft): Draft {
  if (draft.kind !== 'edits' || draft.edits.length === 0) return draft;
  const { text } = report.chapter;
  const after = analyse(applyEdits(text, normaliseEdits(text, draft.edits)), settings).chapter.tables[table.index];
  const known = doubtful(table).map((cell) => cell.text);
  const added = after && doubtful(after).find((cell) => !known.includes(cell.text));
  return added ? refuse(table.rows[0]?.span ?? table.span, 'rewrite.unverified-total', { text: added.text }) : draft;
}

function doubtful({ summaryCells }: Table): readonly SummaryCell[] {
  return summaryCells.filter(({ verdict }) => verdict !== 'agrees');
}
