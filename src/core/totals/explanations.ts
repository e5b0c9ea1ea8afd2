import type { Cell, Quantity, Row } from '../model/index.ts';
import type { Claim } from './claims.ts';
import { waysOf } from './derived-columns.ts';
import { derivedRows } from './derived-rows.ts';
import { confirmedBy, neededBy, otherTotals, sharesFor } from './corroboration.ts';
import { fraction, gapOf, whole, type Fraction } from './exact.ts';
import type { TableFacts } from './facts.ts';
import { matchesOf, type Match } from './rounding.ts';
import { hypothesis, type Hypothesis } from './hypotheses.ts';
import { limits } from './limits.ts';
import { quantityIn, type Amount, type Run } from './lines.ts';
import { inTheRow } from './lookups.ts';
import { fitOf, isChance, listen, rowItems, SILENCE, type Fit, type Item } from './neighbours.ts';
import { setOf } from './sets.ts';
import { signals } from './signals.ts';
import type { Sight } from './sights.ts';
import type { SlipFit } from './slips.ts';
import { headerLabel, isCrowded, type Way } from './ways.ts';
import { isNonAdditive, isPercentage, isWeights, isWorkedOut } from './wording.ts';

/** What a figure may be: the result of a formula, a slip of one, or something that the table does not show. */
export type ExplanationClass = 'right' | 'slip' | 'other';

/** One explanation of a figure, with all that speaks for it or against it. */
export interface Explanation {
  readonly class: ExplanationClass;
  /** The formula's key, or what else the figure may be. */
  readonly id: string;
  /** How the figure is right, or what went wrong. */
  readonly manner: string;
  readonly formula: Hypothesis | undefined;
  readonly slip: SlipFit | undefined;
  /** How well it predicts the figure: the logarithm of its probability, before the signals. */
  readonly likelihood: number;
  /** What is seen of each signal, in the order of the table of signals. */
  readonly seen: readonly number[];
  readonly sight: Sight;
}

/** A figure with everything that it may be. */
export interface Evidence {
  readonly claim: Claim;
  readonly inBody: boolean;
  /** No label and no header claims it: it is told only where something can be said of it. */
  readonly quiet: boolean;
  readonly explanations: readonly Explanation[];
}

/** Explains the figures of one summary row together: what they say of one another is the best evidence. */
export function explainRow(facts: TableFacts, claims: readonly Claim[]): readonly Evidence[] {
  const items = rowItems(facts, claims);
  const heard = listen(items);
  const exceeding = items.filter((item) => item.explained === undefined && item.exceeds).length;
  const staleRow = isStale(items);
  return items.map((item) => {
    const beside = exceeding - (item.explained === undefined && item.exceeds ? 1 : 0);
    const common = { facts, claim: item.claim, inBody: false, rows: undefined, exceeding: beside, staleRow };
    const explained = item.hypotheses.flatMap((formula) => {
      const neighbours = heard(item, formula.key);
      return explain(formula, formula.fit, { ...common, neighbours });
    });
    return {
      claim: item.claim,
      inBody: false,
      quiet: false,
      explanations: [...explained, ...somethingElse(item.claim, cellsAbove(facts, item), { ...common, neighbours: SILENCE })],
    };
  });
}

/**
 * Whether a row of totals went stale as a whole: it adds up across to the total that it states itself. Yet in more than one column it is
 * less than what the rows give, and in none it is right. Rows that are not shown would make it more.
 */
function isStale(items: readonly Item[]): boolean {
  const sums = items.flatMap(({ hypotheses }) => hypotheses.find(({ key, fit }) => key === 'sum/block-above' && fit.count > 1) ?? []);
  const short = sums.filter(({ stated, result }) => stated.low * result.bottom < result.top);
  const across = items.some(({ hypotheses }) => hypotheses.some(({ key, fit }) => key === 'sum/row' && fit.matches[0]?.manner === 'exact'));
  return across && short.length > 1 && short.length === sums.length && sums.every(({ fit }) => fit.matches.length === 0);
}

/** Explains the cells of every column that follows from others: under a header that says so, or because its rows show it. */
export function explainColumns(facts: TableFacts): readonly Evidence[] {
  return facts.table.columns.flatMap((column) => {
    const ways = waysOf(facts, column);
    const [first] = ways;
    // Of what was not looked for, this is said.
    const label = first?.label ?? (isCrowded(facts) ? headerLabel(facts, column) : undefined);
    if (!label) return [];
    return facts.body.flatMap((row): readonly Evidence[] => {
      const cell = row.cells[column.index];
      const quantity = quantityIn(cell);
      if (!cell || !quantity || cell.row !== row.index) return [];
      // Among amounts, a percentage is of a row that says something else of them: by how much they grew.
      if (quantity.dimension === 'percent' && column.dimension !== 'percent') return [];
      const claim: Claim = { table: facts.table, row, cell, label, stated: quantity, column, labelled: false };
      const way = ways.every(({ quiet }) => quiet) ? ways.find(({ shown }) => shown.get(row.index)?.right) : undefined;
      const shown = way?.shown.get(row.index);
      if (way && shown) {
        const formula = hypothesis(way.sort, shown.outcome, facts.amountOf(quantity), { key: way.id, way });
        const [match] = matchesOf(formula.stated, shown.outcome);
        // Rounding is no news where the other rows are not exact either.
        if (match?.manner === 'exact' || rowsShowing(formula, row).exact < limits.exactRows) return settled(facts, claim, formula, match);
      }
      const formulas = bodyFormulas(facts, claim, ways);
      return formulas.length === 0 && first ? [] : [explainCell(facts, claim, formulas)];
    });
  });
}

/** Rows that follow from other rows, beyond chance: nothing else is weighed. */
export function explainRows(facts: TableFacts, claimed: ReadonlySet<Cell>): readonly Evidence[] {
  return derivedRows(facts).flatMap(({ claim, outcome }): readonly Evidence[] => {
    if (claimed.has(claim.cell)) return [];
    const formula = hypothesis('relation', outcome, facts.amountOf(claim.stated), { key: `rows/${outcome.function}` });
    return settled(facts, claim, formula, matchesOf(formula.stated, outcome)[0]);
  });
}

function settled(facts: TableFacts, claim: Claim, formula: Hypothesis, match: Match | undefined): readonly Evidence[] {
  if (!match) return [];
  const sight: Sight = {
    facts,
    claim,
    inBody: true,
    neighbours: SILENCE,
    exceeding: 0,
    staleRow: false,
    rows: undefined,
    formula,
    match,
    slip: undefined,
    totals: { follow: 0, differ: 0 },
    needed: 0,
    confirmed: 0,
  };
  return [{ claim, inBody: true, quiet: true, explanations: [explanation('right', formula, sight, match.likelihood, match.manner)] }];
}

function bodyFormulas(facts: TableFacts, { row, cell, stated }: Claim, ways: ReturnType<typeof waysOf>): readonly Hypothesis[] {
  const amount = facts.amountOf(stated);
  const derived = ways.flatMap((way) => {
    const shown = way.shown.get(row.index);
    return shown ? [hypothesis(way.sort, shown.outcome, amount, { key: way.id, way })] : [];
  });
  const single = stated.second === undefined && !stated.approximate && amount.low !== 0n;
  return derived.length > 0 && single ? [...derived, ...inTheRow(facts, row, cell, amount)] : derived;
}

function explainCell(facts: TableFacts, claim: Claim, formulas: readonly Hypothesis[]): Evidence {
  const common = { facts, claim, inBody: true, neighbours: SILENCE, exceeding: 0, staleRow: false };
  const explained = formulas.flatMap((formula) => {
    const fit = fitOf(facts, formula.stated, formula, claim.column.index, claim.row.index);
    return explain(formula, fit, { ...common, rows: rowsShowing(formula, claim.row) });
  });
  const [first] = formulas;
  return {
    claim,
    inBody: true,
    quiet: first !== undefined && formulas.every(({ way, tried }) => tried > 0 || way?.quiet !== undefined),
    explanations: [...explained, ...somethingElse(claim, first?.operands, { ...common, rows: undefined }, first)],
  };
}

/** What the other rows of the column show of a way. */
function rowsShowing({ way }: Hypothesis, { index }: Row): NonNullable<Sight['rows']> {
  const own = way?.shown.get(index);
  if (!way) return { bits: 0, wrong: 0, exact: 0 };
  const mine = own?.right ? own : { bits: 0, exact: 0 };
  return { bits: way.bits - mine.bits, wrong: way.wrong - (own && !own.right ? 1 : 0), exact: way.exact - mine.exact };
}

type Common = Omit<Sight, 'formula' | 'match' | 'slip' | 'totals' | 'needed' | 'confirmed'>;

/** A formula as what the figure is, in every manner in which it may be, and as what it was meant to be. */
function explain(formula: Hypothesis, fit: Fit, common: Common): readonly Explanation[] {
  const { facts, claim, inBody, neighbours } = common;
  const { tried, function: id, stated } = formula;
  const follows = id === 'sum' || id === 'mean' ? id : undefined;
  const totals =
    !inBody && follows && tried === 0 ? otherTotals(facts, claim.column.index, claim.row.index, follows) : { follow: 0, differ: 0 };
  const price = -Math.log(Math.max(1, tried));
  const isOdd = tried > 0 || isBelowRows(formula, claim, facts);
  const chance = tried > 0 && neighbours.foot <= limits.vouched && isChance(tried, stated);
  const right = fit.matches.filter(({ manner }) => tried === 0 || manner === 'exact' || stated.high !== stated.low);
  const explained = right.map((match) =>
    explanation(
      chance ? 'other' : 'right',
      formula,
      { ...common, formula, match, slip: undefined, totals, needed: 0, confirmed: 0 },
      match.likelihood + price,
      chance ? 'chance' : match.manner,
    ),
  );
  const maySlip = fit.matches[0]?.manner !== 'exact' && (!isOdd || neighbours.foot > limits.vouched) && mayAccuse(facts, formula, claim);
  const slips = maySlip ? fit.slips() : undefined;
  if (!slips || slips.chance <= 0) return explained;
  const correction = fraction(formula.result.top - stated.low * formula.result.bottom, formula.result.bottom);
  const isSingle = correction !== undefined && stated.high === stated.low;
  // What other rows seem to show is no reason to doubt a figure that its column's total is made of.
  if (inBody && formula.way?.quiet && confirmedBy(facts, claim.column, claim.row) > 0) return explained;
  const shares = inBody || !isSingle ? 0 : sharesFor(facts, claim.column, claim.row, [formula.result, whole(stated.low)]);
  const totalsNeeding = isSingle ? neededBy(facts, claim.column, claim.row.index, correction, inBody) : 0;
  const [needed, confirmed] = [totalsNeeding + Math.max(0, shares), Math.max(0, -shares)];
  const sight: Sight = { ...common, formula, match: undefined, slip: slips.slip, totals, needed, confirmed };
  const likelihood = Math.log(limits.slips) + Math.log(slips.chance) + price;
  return [...explained, { ...explanation('slip', formula, sight, likelihood, slips.slip?.id ?? ''), slip: slips }];
}

/** A total with rows above it is hardly meant to sum up those below, unless others of its row do. */
function isBelowRows({ operands, way }: Hypothesis, { row }: Claim, { body }: TableFacts): boolean {
  const first = operands.lines.amountPlaces[operands.from] ?? 0;
  return way === undefined && operands.lines.cells[0]?.row !== row.index && first > row.index && (body[0]?.index ?? row.index) < row.index;
}

/**
 * Text beside the table that says which rows count keeps its figures from being accused. So does a row that says how its figures are made.
 * Where no header says how a column is obtained, the other rows must show it beyond chance, and hardly any break it; a place more or less is
 * rounding.
 */
function mayAccuse(facts: TableFacts, { way, stated, result, operands, function: id }: Hypothesis, { row, cell }: Claim): boolean {
  const isInWords = facts.once(`worked out ${row.index}`, () => row.cells.some((it) => it?.value.kind !== 'value' && isWorkedOut(it)));
  if (facts.table.selective || isInWords || isWorkedOut(cell) || isInDaysOverHours(stated, operands)) return false;
  // The sign of a difference tells which of two figures was taken from the other.
  if (id === 'difference' && stated.low * result.bottom === -result.top) return false;
  if (!way) return true;
  if (way.quiet && (id === 'sum' || id === 'difference') && isWithinPlaces(stated, result, operands)) return false;
  // Each of two figures may be taken from the other, and a balance goes on from the row above: what is meant, other rows must show.
  if (!way.quiet) return way.sort === 'parts' ? id !== 'difference' || isMostlyShown(way) : isHardlyBroken(way);
  if (way.sort === 'running') return false;
  const isMore = Math.abs(gapOf(stated.low, stated.quantum, result).by) > 1;
  return isMore && way.quiet.surprise >= limits.accusing && isHardlyBroken(way);
}

/** How many hours of work are a day, nobody says. */
function isInDaysOverHours({ quantity }: Amount, { lines, from, to }: Run): boolean {
  const isInDays = ({ dimension, format }: Quantity): boolean => dimension === 'duration' && format.scale.gte(DAY);
  return isInDays(quantity) && lines.amounts.slice(from, to).some((amount) => !isInDays(amount.quantity));
}

const DAY = 86_400;

/** Beside `44.2`, `53` may have been rounded, which explains a difference of a half. */
function isWithinPlaces(stated: Amount, result: Fraction, { lines, from, to }: Run): boolean {
  const coarser = lines.amounts.slice(from, to).filter(({ quantum }) => quantum > stated.quantum && stated.quantity.format.decimals > 0);
  const halves = coarser.reduce((sum, { quantum }) => sum + Number(quantum) / 2, 0);
  return coarser.length > 0 && Math.abs(gapOf(stated.low, stated.quantum, result).by) * Number(stated.quantum) <= halves;
}

/** One row of two shows it where its figure is long enough. */
function isMostlyShown({ right, wrong, bits }: Way): boolean {
  return right > wrong || (right === wrong && bits >= limits.bits);
}

function isHardlyBroken({ right, wrong }: Way): boolean {
  return wrong <= Math.max(1, right * limits.accusedRows);
}

function explanation(
  kind: ExplanationClass,
  formula: Hypothesis | undefined,
  sight: Sight,
  likelihood: number,
  manner: string,
): Explanation {
  return { class: kind, id: formula?.key ?? manner, manner, formula, slip: undefined, likelihood, seen: see(sight, kind), sight };
}

function see(sight: Sight, kind: ExplanationClass): readonly number[] {
  const isFormula = sight.formula !== undefined;
  const of: ReadonlySet<string> = new Set(isFormula ? ['formula', sight.match ? 'right' : 'slip'] : [kind]);
  return signals.map((signal) => (of.has(signal.of) ? signal.sees(sight) : 0));
}

/** A figure that the table does not show: pooled, between the least and the greatest of what is above; of more rows; or anything. */
function somethingElse(claim: Claim, operands: Run | undefined, common: Common, meant?: Hypothesis): readonly Explanation[] {
  const { label, column, stated, table } = claim;
  const { facts } = common;
  const sight: Sight = {
    ...common,
    formula: undefined,
    match: undefined,
    slip: undefined,
    totals: { follow: 0, differ: 0 },
    needed: 0,
    confirmed: 0,
  };
  const amount = facts.amountOf(stated);
  const size = Number(amount.low) / Number(amount.quantum);
  const other = (manner: string, likelihood: number): Explanation => explanation('other', undefined, sight, likelihood, manner);
  // Among the figures of a column that follows from others, anything else is hardly smaller than what this one should be.
  const expected = meant ? Math.abs(gapOf(amount.low, amount.quantum, meant.result).size) : 0;
  const found = [other('else', -Math.log((Math.max(Math.abs(size), expected) + 1) * limits.ordersOfMagnitude))];
  if (!operands || operands.count === 0) return found;
  const range = rangeOf(operands, amount);
  const rate = label.function !== 'sum' || label.strength === 'loose' || isNonAdditive(table, column) || isPercentage(column, stated);
  // Where the weights are given, nothing else is meant.
  const weighs = label.function === 'weighted-mean' && table.columns.some(isWeights);
  if (column.kind === 'quantity' && size >= range.least - 1 && size <= range.most + 1)
    found.push(other('pooled', -Math.log(range.most - range.least + 1) - (weighs ? 5 : rate ? 1 : 3)));
  const sum = gapOf(amount.low, amount.quantum, { top: operands.sum, bottom: 1n }).size;
  if (sum > 0 && size > sum) found.push(other('hidden', -Math.log(sum) - 2 * Math.log(size / sum) - 1.5));
  return found;
}

function rangeOf({ lines, from, to }: Run, { quantum }: Amount): { least: number; most: number } {
  const sizes = lines.amounts.slice(from, to).map(({ low }) => Number(low) / Number(quantum));
  return {
    least: sizes.reduce((least, size) => Math.min(least, size), Infinity),
    most: sizes.reduce((most, size) => Math.max(most, size), -Infinity),
  };
}

function cellsAbove(facts: TableFacts, { claim: { column, row } }: Item): Run | undefined {
  return (setOf(facts, column.index, row.index, 'block-above') ?? setOf(facts, column.index, row.index, 'column'))?.run;
}
