import type { Cell, Message, Quantity, Reading, SummaryCell } from '../model/index.ts';
import type { Span } from '../text/span.ts';
import { sourceSpan } from '../text/source-text.ts';
import { writeQuantity } from '../values/read.ts';
import { amountsOf } from './amounts.ts';
import type { Claim, Judgement } from './claim.ts';
import { claimsOf } from './claims.ts';
import { judgeRow } from './judge-row.ts';
import { likelyCause } from './likely-cause.ts';
import { judgeRowTotals } from './row-totals.ts';
import type { UnjudgedTable } from '../tables/query.ts';

/** Finds every cell of a table that states an aggregate and judges it. */
export function judgeTotals(table: UnjudgedTable): readonly SummaryCell[] {
  if (table.layout) return [];
  const inRows = table.rows
    .filter((row) => row.kind === 'summary')
    .flatMap((row) => {
      const claims = claimsOf(table, row);
      return judgeRow(claims).map(({ claim, judgement }) => summaryCell(claim, judgement));
    });
  const across = judgeRowTotals(table).map(({ claim, judgement }) => summaryCell(claim, judgement));
  return [...inRows, ...across].flatMap((cell) => cell ?? []).sort((a, b) => a.span.start - b.span.start);
}

function summaryCell(claim: Claim, judgement: Judgement): SummaryCell | undefined {
  const { table, row, cell, column, label, stated } = claim;
  const reading = judgement.verdict === 'unverified' ? undefined : judgement.reading;
  const { at, figure, result } = figureMeant(stated, judgement);
  const span = sourceSpan(cell.text, at.start, at.end);
  if (!span) return undefined;
  const statedText = cell.text.text.slice(at.start, at.end);
  const expectedText = reading && result && expectedIn(stated, { ...reading, result });
  return {
    table: table.index,
    row: row.index,
    column: cell.column,
    about: reading && reading.scope !== 'row' ? (reading.operands[0]?.column ?? column.index) : column.index,
    span,
    text: cell.text.text,
    label: label.text,
    function: reading?.function ?? label.function,
    stated,
    statedText,
    reading,
    expectedText,
    differenceText: reading && result && expectedIn(stated, { ...reading, result: figure.minus(result).abs() }),
    verdict: judgement.verdict,
    reason: judgement.verdict === 'unverified' ? judgement.reason : reasonOf(judgement.reading, expectedText ?? ''),
    likelyCause: judgement.verdict === 'disagrees' ? likelyCause(claim, judgement.reading, expectedText ?? '', statedText) : undefined,
    confidence: judgement.verdict === 'disagrees' ? judgement.confidence : 'certain',
  };
}

interface FigureMeant {
  readonly at: Span;
  readonly figure: Quantity['amount'];
  readonly result: Quantity['amount'] | undefined;
}

/** The figure that is spoken of: of a range that is wrong although its lower end is right, the upper end. */
function figureMeant(stated: Quantity, judgement: Judgement): FigureMeant {
  const reading = judgement.verdict === 'unverified' ? undefined : judgement.reading;
  const upper =
    judgement.verdict === 'disagrees' &&
    reading?.second !== undefined &&
    stated.secondAt !== undefined &&
    stated.amount.minus(reading.result).abs().lte(stated.quantum);
  return upper
    ? { at: stated.secondAt, figure: stated.second ?? stated.amount, result: reading.second }
    : { at: stated.at, figure: stated.amount, result: reading?.result };
}

/** The result as the author would have written it. */
function expectedIn(stated: Quantity, { result, function: id, operands }: Reading): string {
  const first = operands.find(({ value }: Cell) => value.kind === 'value')?.value;
  const bare = id !== 'count' && stated.dimension === 'number' && first?.kind === 'value' && first.quantity.dimension === 'duration';
  return writeQuantity(bare ? result.div(first.quantity.format.scale) : result, stated);
}

function reasonOf({ function: id, scope, operands }: Reading, expected: string): Message {
  const special = scope === 'list-items' || scope === 'distinct' || scope === 'filled';
  return {
    id: `verdict.agrees.${id === 'count' && special ? scope : id}`,
    data: { count: id === 'count' ? operands.length : amountsOf(operands).length, expected },
  };
}
