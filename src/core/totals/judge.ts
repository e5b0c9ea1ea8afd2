import Big from 'big.js';
import type { FunctionId, Message, Reading } from '../model/index.ts';
import { admissibleReadings, emptyAmountColumns } from './admissible.ts';
import { ZERO } from './aggregate.ts';
import { amountsOf } from './amounts.ts';
import { unverified, type Claim, type Judgement } from './claim.ts';
import { doubtAbout, doubtAboutOperands, isFarOff, isNonAdditive, isVague, mayOverlap } from './doubts.ts';
import { expectedScope } from './expected-scope.ts';
import { previousSummary } from './scopes.ts';
import { amountReadings, explains } from './readings.ts';
import { relatedColumns, relationReading } from './related-columns.ts';
import { rollForward } from './roll-forward.ts';
import { isShare, weightedReadings } from './weighted.ts';

/**
 * Judges a figure. It agrees if any admissible reading gives it. It disagrees only if label and column make one reading the expected
 * one and nothing stands against it; else nothing is said. A wrong alarm costs more than a miss.
 * @param siblings the other claims of the row: evidence for what its label means
 */
export function judge(claim: Claim, siblings: readonly Claim[]): Judgement {
  const readings = admissibleReadings(claim);
  // Without allowance for rounding first: what gives the figure exactly is what was meant.
  const exact = readings.find((reading) => explains({ ...reading, slack: ZERO }, claim.stated));
  const agreeing = exact ?? readings.find((reading) => explains(reading, claim.stated));
  if (agreeing) return { verdict: 'agrees', reading: agreeing };
  const expected = doubtAbout(claim) ?? expectedReading(claim, readings, siblings);
  if ('id' in expected) return { verdict: 'unverified', reason: expected };
  const plain = claim.label.strength === 'plain' && !claim.stated.approximate && claim.stated.second === undefined;
  const certain = plain && (expected.function === 'sum' || expected.function === 'count');
  return { verdict: 'disagrees', reading: expected, confidence: certain ? 'certain' : 'likely' };
}

/** The one reading that the author must have meant, or why there is none. */
function expectedReading(claim: Claim, readings: readonly Reading[], siblings: readonly Claim[]): Reading | Message {
  const { label, column } = claim;
  if (label.function === 'count' || (label.function === 'sum' && column.kind !== 'quantity')) return expectedCount(claim, readings);
  const across = acrossReading(claim, siblings);
  if (across) return across;
  const shown = functionShown(claim, siblings);
  if (label.function !== 'difference' && isVague(claim) && !shown) return unverified('qualified', { label: label.text });
  if (label.function === 'difference') return expectedDifference(claim, readings);
  const apart = siblings.filter((sibling) => !isShare(sibling.column));
  const weighted = functionShown(claim, apart) ? undefined : weightedReading(claim, siblings);
  if (weighted) return weighted;
  return (shown ?? label.function) === 'sum' ? expectedSum(claim, readings, shown === 'sum') : expectedMean(claim, readings, shown);
}

/** What remains after the totals above, where nothing stands between them and the figure. */
function expectedDifference(claim: Claim, readings: readonly Reading[]): Reading | Message {
  const { table, row, column, stated } = claim;
  const reading = readings.find(({ function: id, result }) => id === 'difference' && result.gt(0) === stated.amount.gt(0));
  const last = previousSummary(table, row, column.index)?.index ?? row.index;
  const between = table.rows.some(({ index, cells }) => index > last && index < row.index && cells[column.index]?.value.kind === 'value');
  return !reading || between || isFarOff(reading, claim) ? unverified('other-function', { label: claim.label.text }) : reading;
}

/** In a scoring grid the other columns of the row show that the label stands for the scores times their weights. */
function weightedReading(claim: Claim, siblings: readonly Claim[]): Reading | undefined {
  const isProduct = ({ function: id }: Reading): boolean => id === 'product';
  const shown = siblings.some((sibling) =>
    weightedReadings(sibling).some((reading) => isProduct(reading) && explains(reading, sibling.stated)),
  );
  return shown ? weightedReadings(claim).find(isProduct) : undefined;
}

/** The function that another column of the row shows the label to stand for: its figure is that of all the rows above. */
function functionShown({ label }: Claim, siblings: readonly Claim[]): FunctionId | undefined {
  const functions: readonly FunctionId[] = label.strength === 'loose' ? ['sum', 'mean'] : [label.function];
  return functions.find((id) => siblings.some((sibling) => showsFunction(sibling, id)));
}

function showsFunction(sibling: Claim, id: FunctionId): boolean {
  if (id === 'roll-forward') return [rollForward(sibling) ?? []].flat().some((reading) => explains(reading, sibling.stated));
  const reading = amountReadings(sibling.table, sibling.row, sibling.column.index, id).find(
    ({ scope, operands }) => scope === 'block-above' || (scope === 'column' && isBelow(sibling, operands)),
  );
  const count = reading ? amountsOf(reading.operands).length : 0;
  if (reading === undefined || count === 0) return false;
  // A single cell, or a figure that is not exact, shows nothing unless the two are the same.
  if (count === 1 || sibling.stated.approximate) return reading.result.eq(sibling.stated.amount) && !sibling.stated.approximate;
  // Allowing for rounded operands, a mean would come near any other average of them: evidence must be exact.
  return explains(id === 'sum' ? reading : { ...reading, slack: ZERO }, sibling.stated);
}

/** A total above all its rows. */
function isBelow({ row }: Claim, operands: Reading['operands']): boolean {
  return operands.every((cell) => cell.row > row.index);
}

/** Under an identifier column, or as `Total : 14` in the first, a figure counts the rows. */
function expectedCount(claim: Claim, readings: readonly Reading[]): Reading | Message {
  const { column, labelled, stated } = claim;
  const rows = readings.find(({ function: id, scope }) => id === 'count' && scope === 'block-above');
  if (!rows || rows.operands.length < 2) return closingSum(claim, readings) ?? unverified('too-few');
  const certain = claim.label.strength !== 'loose' && (column.kind === 'identifier' || (labelled && column.index === 0));
  const beside = emptyAmountColumns(claim).length > 0 && isFarOff(rows, claim);
  if (certain && stated.dimension === 'number' && stated.format.decimals === 0) return beside ? unverified('far-off') : rows;
  return closingSum(claim, readings) ?? unverified('no-amounts', { column: column.name });
}

/** The same amount in every row and in the total: said of each, not added up. */
function isConstant({ stated }: Claim, { operands }: Reading): boolean {
  const amounts = amountsOf(operands);
  return amounts.length > 1 && amounts.every(({ amount }) => amount.eq(stated.amount));
}

/** `2 × 2 × 3` in the row, or a figure that is the product of the cells: combinations, not a sum. */
function isProduct({ row, stated }: Claim, { operands }: Reading): boolean {
  if (row.cells.some((cell) => cell && /\d\s*[×*]\s*\d/.test(cell.text.text))) return true;
  const amounts = amountsOf(operands);
  return (
    amounts.length > 2 &&
    !stated.amount.eq(0) &&
    amounts.reduce((product, { amount }) => product.times(amount), new Big(1)).eq(stated.amount)
  );
}

/**
 * In a list of facts (an invoice, a fiche) a total of money closes the run of amounts of money right above it, or what was
 * added to the last total. */
function closingSum(claim: Claim, readings: readonly Reading[]): Reading | undefined {
  if (claim.label.function !== 'sum' || claim.stated.dimension !== 'currency') return undefined;
  const run = readings.find(({ function: id, scope }) => id === 'sum' && (scope === 'run-above' || scope === 'chain'));
  return run && !isFarOff(run, claim) && !doubtAboutOperands(run, claim, false) ? run : undefined;
}

function expectedSum(claim: Claim, readings: readonly Reading[], shown: boolean): Reading | Message {
  const { table, column } = claim;
  const reading = readings.find(({ function: id, scope }) => id === 'sum' && scope === expectedScope(claim));
  if (!reading) return unverified('several');
  if (isProduct(claim, reading) || isConstant(claim, reading)) return unverified('other-function', { label: claim.label.text });
  if (!shown && isBelow(claim, reading.operands)) return unverified('qualified', { label: claim.label.text });
  const share =
    isPercentage(claim) && (isWhole(reading) || (shown && isShare(column) && !isWhole({ ...reading, result: claim.stated.amount })));
  if (!share && (isPercentage(claim) || isNonAdditive(claim))) return unverified('non-additive', { column: column.name });
  if (column.dimension === 'duration' && mayOverlap(table)) return unverified('overlap');
  if (isFarOff(reading, claim)) return unverified('far-off');
  return doubtAboutOperands(reading, claim, shown) ?? doubtAboutRange(reading, claim) ?? reading;
}

function isPercentage({ column, stated }: Claim): boolean {
  return column.dimension === 'percent' || stated.dimension === 'percent' || /[%‰]|p(?:er|our|ro|or)[cz]ent/i.test(column.name);
}

/** Shares of a whole: they add up to a hundred. */
function isWhole({ result, slack }: Reading): boolean {
  return result.minus(100).abs().lte(slack);
}

/** The ends of a range are estimates; it is held to be wrong only where one of them shows how the other came about. */
function doubtAboutRange(reading: Reading, { stated }: Claim): Message | undefined {
  if (reading.second === undefined && stated.second === undefined) return undefined;
  if (reading.second === undefined || stated.second === undefined) return unverified('range');
  const exact = [stated.amount.minus(reading.result), stated.second.minus(reading.second)].map((difference) =>
    difference.abs().lte(stated.quantum),
  );
  return exact[0] === exact[1] ? unverified('range') : undefined;
}

/** A mean may be weighted or pooled: it is expected only where another column, or one end of the range, shows it to be the plain one. */
function expectedMean(claim: Claim, readings: readonly Reading[], shown: FunctionId | undefined): Reading | Message {
  const { label, stated } = claim;
  const id = shown ?? label.function;
  const reading = readings.find((candidate) => candidate.function === id && candidate.scope === 'block-above');
  const half = reading?.second !== undefined && stated.second !== undefined && doubtAboutRange(reading, claim) === undefined;
  if (!reading || (!shown && !half) || isFarOff(reading, claim)) return unverified('other-function', { label: label.text });
  return doubtAboutOperands(reading, claim, shown !== undefined) ?? reading;
}

/** Three rows or more in which the column follows from two others: so must the summary row, provided that it is right about those. */
function acrossReading(claim: Claim, siblings: readonly Claim[]): Reading | undefined {
  const related = relatedColumns(claim.table, claim.column.index);
  const reading =
    related && related.witnesses > 2 && (related.relation.function === 'ratio' || claim.label.function !== 'sum')
      ? relationReading(claim.row, related)
      : undefined;
  if (!reading || !related || reading.slack.gt(claim.stated.quantum)) return undefined;
  const sources = siblings.filter(({ column }) => column.index === related.a || column.index === related.b);
  const sound =
    sources.length === 2 &&
    sources.every((source) => admissibleReadings(source).some((other) => other.scope !== 'row' && explains(other, source.stated)));
  return sound ? reading : undefined;
}
