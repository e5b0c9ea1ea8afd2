import type { Cell, Message, Quantity, Reading, Span, SummaryCell } from '../model/index.ts';
import { sourceSpan } from '../text/source-text.ts';
import type { UnjudgedTable } from '../tables/query.ts';
import { writeQuantity } from '../values/read.ts';
import { amountsOf } from './amounts.ts';
import { claimsOf } from './claims.ts';
import { fromUnits } from './exact.ts';
import { explainColumns, explainRow, explainRows, type Evidence, type Explanation } from './explanations.ts';
import { factsOf, type TableFacts } from './facts.ts';
import { judge, posteriorOf, type Judgement } from './verdict.ts';

/** A table's figures with all that they may be. */
export interface WeighedTable {
  readonly facts: TableFacts;
  readonly evidence: readonly Evidence[];
}

/** Finds every cell of a table that states an aggregate and judges it. */
export function judgeTotals(table: UnjudgedTable): readonly SummaryCell[] {
  const { facts, evidence } = weighTotals(table);
  return evidence
    .flatMap((weighed) => {
      const judgement = judge(weighed);
      return weighed.quiet && judgement.verdict === 'unverified' ? [] : (summaryCell(facts, weighed, judgement) ?? []);
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** Finds every cell of a table that states an aggregate, with everything that it may be. */
export function weighTotals(table: UnjudgedTable): WeighedTable {
  const claims = table.layout ? [] : claimsOf(table);
  const facts = factsOf(
    table,
    claims.flat().map(({ stated }) => stated),
  );
  const declared = table.layout ? [] : [...claims.flatMap((row) => explainRow(facts, row)), ...explainColumns(facts)];
  const evidence = table.layout ? [] : [...declared, ...explainRows(facts, new Set(declared.map(({ claim }) => claim.cell)))];
  return { facts, evidence };
}

function summaryCell(facts: TableFacts, { claim }: Evidence, judgement: Judgement): SummaryCell | undefined {
  const { table, row, cell, column, label, stated } = claim;
  const reading = judgement.verdict === 'unverified' ? undefined : readingOf(facts, judgement.by);
  const { at, figure, result } = figureMeant(stated, judgement, reading);
  const span = sourceSpan(cell.text, at.start, at.end);
  if (!span) return undefined;
  const statedText = cell.text.text.slice(at.start, at.end);
  const written = reading && result && expectedIn(stated, { ...reading, result });
  // A change is written with its sign.
  const expectedText = written !== undefined && statedText.startsWith('+') && /^\d/.test(written) ? `+${written}` : written;
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
    reason: judgement.verdict === 'unverified' || !reading ? reasonOf(judgement) : agreement(reading, expectedText ?? ''),
    likelyCause: judgement.verdict === 'disagrees' ? judgement.by.slip?.cause() : undefined,
    confidence: judgement.verdict === 'disagrees' ? judgement.confidence : 'certain',
  };
}

function reasonOf(judgement: Judgement): Message {
  return judgement.verdict === 'unverified' ? judgement.reason : { id: 'verdict.unverified.several', data: {} };
}

/** An explanation as the reading that a verdict rests on. */
function readingOf(facts: TableFacts, { formula }: Explanation): Reading | undefined {
  if (!formula) return undefined;
  const { function: id, kind, way, result, second, operands, cells, key } = formula;
  const inRow = way !== undefined || key.startsWith('row') || kind === 'row' || kind === 'operation';
  return {
    function: id,
    scope: inRow ? 'row' : kind,
    operands: (cells ?? operands.cells)(),
    result: fromUnits(result, facts.one),
    second: second && fromUnits(second, facts.one),
  };
}

interface FigureMeant {
  readonly at: Span;
  readonly figure: Quantity['amount'];
  readonly result: Quantity['amount'] | undefined;
}

/** The figure that is spoken of: of a range that is wrong although its lower end is right, the upper end. */
function figureMeant(stated: Quantity, judgement: Judgement, reading: Reading | undefined): FigureMeant {
  const upper =
    judgement.verdict === 'disagrees' &&
    reading?.second !== undefined &&
    stated.second !== undefined &&
    stated.amount.minus(reading.result).abs().lte(stated.quantum);
  return upper
    ? { at: stated.second.at, figure: stated.second.amount, result: reading.second }
    : { at: stated.at, figure: stated.amount, result: reading?.result };
}

/** So many other readings are told. */
const TOLD = 3;

/** Finds what else the cells come to that a figure was weighed against, the most probable first: another function, or other cells. */
export function otherReadings({ row, column, reading: taken, expectedText }: SummaryCell, table: UnjudgedTable): readonly Message[] {
  const { facts, evidence } = weighTotals(table);
  const weighed = evidence.find(({ claim }) => claim.row.index === row && claim.cell.column === column);
  const told = new Map<string, Message>();
  for (const { explanation } of weighed ? posteriorOf(weighed.explanations).weighed : []) {
    const reading = readingOf(facts, explanation);
    if (!reading || !weighed || taken?.result.eq(reading.result)) continue;
    const written = expectedIn(weighed.claim.stated, reading);
    if (written !== expectedText && !told.has(written)) told.set(written, agreement(reading, written));
  }
  return [...told.values()].slice(0, TOLD);
}

/** The result as the author would have written it. */
function expectedIn(stated: Quantity, { result, function: id, operands }: Reading): string {
  const first = operands.find(({ value }: Cell) => value.kind === 'value')?.value;
  const bare = id !== 'count' && stated.dimension === 'number' && first?.kind === 'value' && first.quantity.dimension === 'duration';
  return writeQuantity(bare ? result.div(first.quantity.format.scale) : result, stated);
}

const COUNTED: ReadonlySet<string> = new Set(['list-items', 'distinct', 'filled']);

function agreement({ function: id, scope, operands }: Reading, expected: string): Message {
  const isProportion = (id === 'product' || id === 'ratio') && operands.length === 1;
  return {
    id: `verdict.agrees.${id === 'count' && COUNTED.has(scope) ? scope : isProportion ? 'proportion' : id}`,
    data: { count: id === 'count' ? operands.length : amountsOf(operands).length, expected },
  };
}
