import { analyse } from '../../rules/analyse.ts';
import type { Column } from '../../model/index.ts';
import { applyEdits, normaliseEdits, type Edit } from '../../text/edit.ts';
import { shift } from '../../text/span.ts';
import type { Target } from '../rewrite.ts';

/**
 * The further edits that make the counts under a column right once others are made above them: what they then disagree with is known only
 * from the result.
 */
export function countEdits({ report, table, settings }: Target, column: Column, edits: readonly Edit[]): readonly Edit[] {
  const { text } = report.chapter;
  const made = normaliseEdits(text, edits);
  const after = analyse(applyEdits(text, made), settings);
  const wrong = after.chapter.tables[table.index]?.summaryCells.filter(
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
