import type { Column } from '../../model/index.ts';
import { normaliseEdits, type Edit } from '../../text/edit.ts';
import { shift } from '../../text/span.ts';
import { reportAfter, type Target } from '../rewrite.ts';

/**
 * The further edits that make the counts under a column right once others are made above them: what they then disagree with is known only
 * from the result.
 */
export function countEdits(target: Target, column: Column, edits: readonly Edit[]): readonly Edit[] {
  const { report, table } = target;
  const made = normaliseEdits(report.chapter.text, edits);
  const wrong = reportAfter(target, made).chapter.tables[table.index]?.summaryCells.filter(
    (cell) => cell.column === column.index && cell.verdict === 'disagrees' && cell.function === 'count',
  );
  return (wrong ?? []).flatMap(({ span, expectedText }) =>
    expectedText === undefined ? [] : [{ span: shift(span, -movedBefore(made, span.start)), text: expectedText }],
  );
}

/** By how much the edits before a place of the result have moved it. */
function movedBefore(edits: readonly Edit[], place: number): number {
  let moved = 0;
  for (const { span, text } of edits) {
    if (span.start + moved >= place) break;
    moved += text.length - (span.end - span.start);
  }
  return moved;
}
