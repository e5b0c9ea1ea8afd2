import type { Cell, Message, Quantity, Reading, SummaryCell } from '../model.ts';
import { sourceSpan } from '../text/source-text.ts';
import type { ReadingContext } from '../values/form.ts';
import { writeQuantity } from '../values/read.ts';
import type { Claim, Judgement } from './claim.ts';
import { claimsOf } from './claims.ts';
import { judge } from './judge.ts';
import { likelyCause } from './likely-cause.ts';
import { judgeRowTotals } from './row-totals.ts';
import type { UnjudgedTable } from './scopes.ts';

/**
 * Finds every cell of a table that states an aggregate and judges it.
 * @param contexts how the figures of each column are read, by column
 */
export function judgeTotals(table: UnjudgedTable, contexts: readonly ReadingContext[]): readonly SummaryCell[] {
  if (table.layout) return [];
  const inRows = table.rows
    .filter((row) => row.kind === 'summary')
    .flatMap((row) => {
      const claims = claimsOf(table, row, contexts);
      return claims.map((claim) => summaryCell(claim, judge(claim, claims.filter((other) => other !== claim))));
    });
  const across = judgeRowTotals(table).map(({ claim, judgement }) => summaryCell(claim, judgement));
  return [...inRows, ...across].flatMap((cell) => cell ?? []).sort((a, b) => a.span.start - b.span.start);
}

function summaryCell(claim: Claim, judgement: Judgement): SummaryCell | undefined {
  const { table, row, cell, label, stated } = claim;
  const span = sourceSpan(cell.text, stated.at.start, stated.at.end);
  if (!span) return undefined;
  const reading = judgement.verdict === 'unverified' ? undefined : judgement.reading;
  const statedText = cell.text.text.slice(stated.at.start, stated.at.end);
  const expectedText = reading && expectedIn(stated, reading);
  return {
    table: table.index,
    row: row.index,
    column: cell.column,
    span,
    text: cell.text.text,
    label: label.text,
    function: reading?.function ?? label.function,
    stated,
    statedText,
    reading,
    expectedText,
    verdict: judgement.verdict,
    reason: judgement.verdict === 'unverified' ? judgement.reason : reasonOf(judgement.reading, expectedText ?? ''),
    likelyCause: judgement.verdict === 'disagrees' ? likelyCause(claim, judgement.reading, expectedText ?? '', statedText) : undefined,
    confidence: judgement.verdict === 'disagrees' ? judgement.confidence : 'certain',
  };
}

/** The result as the author would have written it. */
function expectedIn(stated: Quantity, { result, function: id, operands }: Reading): string {
  const first = operands.find(({ value }: Cell) => value.kind === 'value')?.value;
  const bare = id !== 'count' && stated.dimension === 'number' && first?.kind === 'value' && first.quantity.dimension === 'duration';
  return writeQuantity(bare ? result.div(first.quantity.format.scale) : result, stated);
}

function reasonOf({ function: id, scope, operands }: Reading, expected: string): Message {
  const special = scope === 'list-items' || scope === 'distinct' || scope === 'filled';
  return { id: `verdict.agrees.${id === 'count' && special ? scope : id}`, data: { count: operands.length, expected } };
}
