import type { FunctionId, Message } from '../model/index.ts';
import { isExcluding, isSubtotal } from '../tables/label.ts';
import type { Claim } from './claims.ts';
import type { OtherTotals } from './corroboration.ts';
import { gapOf } from './exact.ts';
import type { TableFacts } from './facts.ts';
import type { Match } from './rounding.ts';
import { costs, type Hypothesis, type Kind } from './hypotheses.ts';
import { limits } from './limits.ts';
import type { Neighbours } from './neighbours.ts';
import type { Slip } from './slips.ts';
import { setOf } from './sets.ts';
import { headerLabel } from './ways.ts';
import { isRange } from '../values/pairs.ts';
import { isNonAdditive, isOfChanges, isOptional, isPartial, isPercentage, isRagged, mayOverlap, rowsAnnounced } from './wording.ts';

/** What can be seen of one explanation of a figure. */
export interface Sight {
  readonly facts: TableFacts;
  readonly claim: Claim;
  /** The figure stands in a row of data, under a header that announces an aggregate or in a column that follows from others. */
  readonly inBody: boolean;
  /** The formula; undefined where the figure is held to be something that the table does not show. */
  readonly formula: Hypothesis | undefined;
  /** How the figure is right; undefined for a slip. */
  readonly match: Match | undefined;
  readonly slip: Slip | undefined;
  readonly neighbours: Neighbours;
  /** How many rows of a column show the formula, by their size, and how many do not. */
  readonly rows: { readonly bits: number; readonly wrong: number; readonly exact: number } | undefined;
  readonly totals: OtherTotals;
  /** Other figures that need the formula's result in place of the figure. */
  readonly needed: number;
  /** Other figures that are right with the figure as it stands. */
  readonly confirmed: number;
  /** How many others of the row exceed what the rows give. */
  readonly exceeding: number;
  /** The figures of the row add up across, but each falls short of what the rows give. */
  readonly staleRow: boolean;
}

/** The message of a figure about which nothing can be said. */
export function unverified(why: string, data: Message['data'] = {}): Message {
  return { id: `verdict.unverified.${why}`, data };
}

const MEANS: ReadonlySet<FunctionId> = new Set<FunctionId>(['mean', 'median', 'min', 'max', 'weighted-mean']);

/** How far a function is from the one that the label names, as a share of the way to an unrelated one. */
function functionDistance({ function: id, way, operands }: Hypothesis, { label, column, labelled }: Claim): number {
  const named = label.function;
  if (way) return 0.3;
  if (id === named) return id === 'difference' || id === 'roll-forward' ? 0.2 : MEANS.has(id) ? 0.1 : 0;
  if (named === 'sum' && (id === 'mean' || id === 'weighted-mean')) return 0.7;
  if (named === 'sum' && id === 'count') return column.kind === 'quantity' && !labelled ? 1 : isDeclaredCount(column, labelled) ? 0 : 0.3;
  if (named === 'mean' && id === 'sum') return 2;
  if (id === 'weighted-mean' || id === 'product' || id === 'ratio') return 0.3;
  // A result may be added up where what went out is written with a minus.
  if (named === 'difference' && id === 'sum') return operands.lines.amounts.some(({ low }) => low < 0n) ? 0.1 : 0.4;
  return 1;
}

/** The same of a plain formula, if it is told apart at all: a near relative is not where other figures of the row are obtained in the same way. */
export function functionDoubt({ formula, claim, inBody, neighbours }: Sight): number {
  const distance = formula?.tried === 0 && !inBody ? functionDistance(formula, claim) : 0;
  return distance <= limits.nearFunction && neighbours.foot >= 1 ? 0 : distance;
}

function isDeclaredCount({ kind, index }: Claim['column'], labelled: boolean): boolean {
  return kind === 'identifier' || (labelled && index === 0);
}

/** Decides whether a figure is written as an estimate: `~15`, `10–12`. */
export function isEstimate(stated: Claim['stated']): boolean {
  return stated.approximate || isRange(stated);
}

/** Decides whether a figure is believed only beside others: means, estimates, and labels that leave open what is meant. */
export function needsVouching({ label, stated }: Claim, { function: id }: Hypothesis): boolean {
  const isNamed = id === 'weighted-mean' && label.function === id;
  return (MEANS.has(id) && !isNamed) || stated.approximate || label.strength === 'loose' || isExcluding(label);
}

/** Weighs what is missing under a figure: cells that cannot be read, a single operand, units that change. */
export function unread({ operands, way, tried, kind }: Hypothesis, { foot }: Neighbours, { facts, claim: { row, column } }: Sight): number {
  const start = facts.column(column.index).previousTotal(row.index);
  // After a subtotal a dash where others state an amount (`Contingency (15 %) | — | 105`) may be one that is not written.
  const untold = WIDE.has(kind) && start >= 0 && setOf(facts, column.index, row.index, 'block-above')?.run.having('blank') ? 1 : 0;
  const words = operands.having('unreadable') + operands.having('ellipsis') > 0 ? 2 : 0;
  const single = operands.count < 2 && !way && tried === 0 && foot <= limits.vouched ? 1 : 0;
  return words + untold + single + (!way && operands.having('unitChange') > 0 ? 1 : 0);
}

/** Sets that reach over a total. */
const WIDE: ReadonlySet<Kind> = new Set<Kind>(['column', 'subtotals', 'chain', 'all-above']);

/** Weighs how odd it is to add rates up: percentages, means, ages. Where all is a hundred it is not odd at all. */
export function rates({ facts, formula, match, neighbours, claim: { table, column, stated, label } }: Sight): number {
  // Rows that show how their column is made say that it adds up.
  if (!formula || (formula.way && formula.way.right >= limits.showingRows)) return 0;
  const percent = isPercentage(column, stated);
  const rate = isNonAdditive(table, column) || (percent && facts.once(`changes ${column.index}`, () => isOfChanges(table, column)));
  if (label.function === 'sum' && formula.tried === 0 && MEANS.has(formula.function)) return percent || rate ? -1 : 0;
  if (formula.function !== 'sum') return 0;
  if (!percent && !rate) return 0;
  const sum = Number(formula.result.top) / Number(formula.result.bottom * facts.one);
  // Shares of one are shares of a hundred, a hundredth as large.
  const all = percent ? 100 : 1;
  if (Math.abs(sum - all) <= ((limits.hundred + formula.operands.count * 0.05) * all) / 100) return 0;
  // That rates were to be added up is harder to believe than that they were; but not if those beside them do add up.
  const vouched = match !== undefined || ((!isNonAdditive(table, column) || stated.amount.eq(100)) && neighbours.foot >= limits.vouched);
  // Where all is a hundred, it is a share that is missing.
  return !vouched && (rate || stated.amount.eq(100)) ? 5 : 1;
}

/** Returns how strongly the other rows show the relation of columns, in tens of bits, less the rows that break it. */
export function relationStrength({ way }: Hypothesis, { row }: Claim): number {
  if (!way) return 0;
  const own = way.shown.get(row.index);
  const bits = way.bits - (own ? limits.bits : 0);
  return Math.max(0, Math.min(limits.mostRows, bits / limits.bits)) - (way.wrong - (own && !own.right ? 1 : 0));
}

/** Returns what the author is told of the operands; undefined where the formula has none. */
export function operandReason({ formula, claim: { label } }: Sight): Message | undefined {
  if (!formula) return undefined;
  const { operands, cells } = formula;
  if (operands.having('unreadable') > 0) {
    const cell = (cells ?? operands.cells)().find(({ value }) => value.kind === 'unreadable' || value.kind === 'checkbox');
    return unverified('unreadable', { text: cell?.text.text.slice(0, limits.quoted) ?? '' });
  }
  if (operands.having('ellipsis') > 0) return unverified('partial');
  if (operands.count < 2) return unverified('too-few');
  return operands.having('unitChange') > 0 ? unverified('units') : unverified('other-function', { label: label.text });
}

/** Returns what it takes to say which cells are meant, in nats. */
export function cost({ formula, claim, facts, inBody }: Sight): number {
  if (!formula) return 0;
  const { kind, extra, way } = formula;
  if (inBody && way) return 1.6 * way.cost;
  const beyond = WIDE.has(kind) && isSubtotal(claim.label) ? 2 : 0;
  const { index } = claim.row;
  // `Total (active)` says that some rows are meant.
  const some = formula.tried > 0 && !inBody && claim.label.strength === 'qualified' ? -limits.qualified : 0;
  const mixesParts = kind === 'block-above' ? facts.hasParts(index) : kind === 'column' && facts.hasParts(Infinity);
  const withParts = mixesParts ? 1.6 : 0;
  return costs[kind] + extra + beyond + withParts + some;
}

/** Weighs rounding where nothing is measured: counts, whole amounts, cents, minutes. The smaller the figure, the dearer. */
export function roundedCounts({ match, formula, claim: { stated } }: Sight): number {
  if (!match || !formula) return 0;
  if (match.manner !== 'counted') return 0;
  const { by, size } = gapOf(formula.stated.low, formula.stated.quantum, formula.result);
  // Cents of a few amounts, and hours and minutes, are added up exactly; of larger figures a unit is easily lost, hardly two.
  const strict = stated.dimension === 'duration' || (stated.format.decimals > 0 && formula.operands.count < 3) ? 4 : 0;
  return Math.min(limits.strictest, Math.max(1, Math.abs(by)) + 4 * Math.max(0, 3 - Math.log10(1 + Math.abs(size))) + strict);
}

/** Weighs how far a label leaves open what is meant: `All`, `Total without tax`, an estimate, a figure with a note. */
export function labelDoubt({ claim: { label, stated, table, column, cell }, facts, inBody }: Sight): number {
  // A column that its rows show to follow from others has no label that could be a loose one.
  const isLabelled = !inBody || headerLabel(facts, column) !== undefined;
  const strength = !isLabelled ? 0 : label.strength === 'loose' ? 2 : label.strength === 'qualified' ? 1 : 0;
  const estimate = isEstimate(stated) ? 0.5 : 0;
  const noted = /[\p{L}\p{N}\p{Sc}%][\s)]*(?:[¹²³⁴-⁹†‡]|\*+$|\[\^)/u.test(cell.text.text) ? 1.5 : 0;
  return strength + (isExcluding(label) ? 1.5 : 0) + noted + estimate + (!inBody && isNonAdditive(table, column) ? 0.5 : 0);
}

/** Decides whether rows of data follow the row and no later total does. */
export function isInTheMiddle(facts: TableFacts, row: number, column: number): boolean {
  const rows = facts.column(column).lines('body').amountPlaces;
  const [first, last] = [rows[0] ?? row, rows.at(-1) ?? row];
  return first < row && last > row && (facts.summaries.at(-1)?.index ?? row) <= row;
}

/** Why it may be that not all rows are shown, or in their columns. */
export function doubts({ facts, claim: { label, column, stated }, inBody }: Sight): readonly string[] {
  const { table } = facts;
  const partial = facts.once('partial', () => isPartial(table)) || rowsAnnounced(table, label.text) > facts.body.length;
  // What may be left out is left out at the lower end of a range.
  const optional = isRange(stated) && facts.body.some(isOptional);
  const ragged = column.kind === 'quantity' && facts.once(`ragged ${column.index}`, () => isRagged(table, column));
  // Phases of a plan, so many weeks to so many, may overlap as those with a beginning and an end do.
  const isPlanned = isRange(stated) && stated.format.scale.gte(604_800);
  const overlap = column.dimension === 'duration' && (isPlanned || facts.once('overlap', () => mayOverlap(table)));
  // A duration between the two bounds of its own row overlaps with none.
  if (inBody) return [];
  return [...(partial || optional ? ['partial'] : ragged ? ['ragged'] : []), ...(overlap ? ['overlap', 'overlap'] : [])];
}
