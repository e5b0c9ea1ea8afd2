import type { FunctionId } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import type { Claim } from './claims.ts';
import type { TableFacts } from './facts.ts';
import { bitsOf, exactness, matchesOf, type Match, type Outcome } from './rounding.ts';
import { elsewhere, plainFormulas } from './formulas.ts';
import { hypothesis, type Hypothesis } from './hypotheses.ts';
import type { Amount } from './lines.ts';
import { limits } from './limits.ts';
import { oddFormulas } from './lookups.ts';
import { setOf } from './sets.ts';
import { slipsOf, type SlipFit } from './slips.ts';
import { isRange } from '../values/pairs.ts';
import { isNonAdditive } from './wording.ts';

/** How a figure stands to a formula. */
export interface Fit {
  readonly matches: readonly Match[];
  readonly bits: number;
  /** Number of operands. */
  readonly count: number;
  /** How surprising it would be that it is exact, if the operands were rounded ones. */
  readonly exactness: number;
  /** What may have gone wrong, worked out where the figure is not met exactly. */
  readonly slips: () => SlipFit;
}

/** A figure of a summary row with its formulas, and how it stands to those of its neighbours. */
export interface Item {
  readonly claim: Claim;
  readonly hypotheses: readonly (Hypothesis & { readonly fit: Fit })[];
  readonly fits: ReadonlyMap<string, Fit>;
  /** A figure of amounts, or one below names. */
  readonly amounts: boolean;
  /** A percentage or another rate. */
  readonly rate: boolean;
  /** The function that explains it at first sight, if any does. */
  readonly explained: FunctionId | 'odd' | undefined;
  /** It is greater than what the rows give, by no known slip. */
  readonly exceeds: boolean;
}

/** What the other figures of the row say of a formula, each as far as it is of the same nature. */
export interface Neighbours {
  /** Those that it gives, by their size. */
  readonly foot: number;
  /** Those that it should give, and that nothing else explains. */
  readonly fail: number;
  /** Those that something else explains. */
  readonly otherwise: number;
  /** How surprising it would be that so many are exact to the last place, if their operands were rounded ones. */
  readonly exact: number;
}

/** How a figure stands to a formula. */
export function fitOf(facts: TableFacts, stated: Amount, outcome: Outcome, column: number, row: number): Fit {
  const matches = matchesOf(stated, outcome);
  return {
    matches,
    bits: bitsOf(stated, outcome),
    count: outcome.operands.count,
    exactness: matches[0]?.manner === 'exact' && outcome.operands.count > 1 ? exactness(stated, outcome) : 0,
    slips: lazily(() => slipFit(facts, stated, outcome, column, row)),
  };
}

const NO_SLIP: SlipFit = { chance: 0, slip: undefined, cause: () => undefined, leftOut: [], small: false };

/** Of a range, one end must be right, or nearly, to show that the other slipped. */
function slipFit(facts: TableFacts, stated: Amount, outcome: Outcome, column: number, row: number): SlipFit {
  const { one } = facts;
  const totals = setOf(facts, column, row, 'subtotals')?.run;
  const low = slipsOf(stated, outcome, { one, totals });
  if (stated.high === stated.low) return outcome.second === undefined ? low : NO_SLIP;
  // What a score is out of may be the same for all of its parts.
  if (!isRange(stated.quantity)) return low;
  const high = slipsOf(stated, outcome, { one, totals: undefined, upper: true });
  const sure = (figure: bigint, result = outcome.result): number => {
    const [match] = matchesOf({ ...stated, low: figure, high: figure }, { ...outcome, result, second: undefined });
    return match?.manner === 'exact' ? 1 : match ? 0.1 : 0.001;
  };
  const chance = (low.chance * sure(stated.high, outcome.second) + high.chance * sure(stated.low)) / 2;
  return { ...(low.chance > high.chance ? low : high), chance, leftOut: [] };
}

/** The figures of a summary row, each with all formulas that could explain it, and those of the others tried on it. */
export function rowItems(facts: TableFacts, claims: readonly Claim[]): readonly Item[] {
  const items = claims.map((claim) => firstItem(facts, claim));
  const tryable = new Map(
    items.flatMap((item) => item.hypotheses.filter(({ set }) => set !== undefined).map((it) => [it.key, it] as const)),
  );
  const odd = [...tryable.values()].filter(({ tried }) => tried > 0).slice(0, limits.triedBeside);
  const plain = [...tryable.values()].filter(({ tried }) => tried === 0);
  return items.map((item) => withOthers(facts, item, [...plain, ...odd]));
}

/** What explains a figure at first sight: the label's own function first. */
const COMMON: readonly FunctionId[] = ['sum', 'mean', 'weighted-mean', 'product', 'ratio', 'difference', 'count', 'median'];

function firstItem(facts: TableFacts, claim: Claim): Item {
  const { column, stated, row, label, table } = claim;
  const plain = plainFormulas(facts, claim);
  const all = [...plain, ...oddFormulas(facts, claim, plain)].map((it) => ({
    ...it,
    fit: fitOf(facts, it.stated, it, column.index, row.index),
  }));
  const fits = new Map<string, Fit>();
  for (const { key, fit } of all) if (!fits.has(key)) fits.set(key, fit);
  const shown = (id: FunctionId): boolean =>
    all.some(
      ({ function: own, tried, fit }) =>
        own === id && tried === 0 && fit.matches.some(({ manner }) => manner === 'exact' || manner === 'rounded'),
    );
  const strange = all.some(
    ({ tried, fit, stated: figure }) => tried > 0 && !isChance(tried * 10, figure) && fit.matches[0]?.manner === 'exact',
  );
  const main = fits.get('sum/block-above') ?? fits.get('sum/column');
  const sum = all.find(({ key }) => key === 'sum/block-above' || key === 'sum/column');
  const above = sum !== undefined && sum.result.top > 0n && sum.stated.low * sum.result.bottom > sum.result.top;
  return {
    claim,
    hypotheses: all,
    fits,
    amounts: column.kind === 'quantity',
    rate: isNonAdditive(table, column) || column.dimension === 'percent' || stated.dimension === 'percent',
    explained: [label.function, ...COMMON].find(shown) ?? (strange ? 'odd' : undefined),
    exceeds: above && main?.matches.length === 0 && main.slips().chance < limits.likelySlip,
  };
}

function withOthers(facts: TableFacts, item: Item, formulas: readonly Hypothesis[]): Item {
  const { claim } = item;
  const fits = new Map(item.fits);
  const extra: (Hypothesis & { fit: Fit })[] = [];
  const stated = facts.amountOf(claim.stated);
  for (const formula of formulas) {
    if (fits.has(formula.key)) continue;
    const outcome = elsewhere(facts, claim.row.index, claim.column.index, formula);
    if (!outcome) continue;
    const fit = fitOf(facts, stated, outcome, claim.column.index, claim.row.index);
    fits.set(formula.key, fit);
    const { kind, key, tried, set } = formula;
    if (tried > 0 && item.amounts) extra.push({ ...hypothesis(kind, outcome, stated, { key, tried, set }), fit });
  }
  return { ...item, fits, hypotheses: [...item.hypotheses, ...extra] };
}

/** A figure of so few digits that one of the formulas tried would give it by chance proves nothing. */
export function isChance(tried: number, { low, quantum }: Amount): boolean {
  return tried / (Math.abs(Number(low) / Number(quantum)) + 1) > limits.chance;
}

/** One figure's part in what a row says of a formula. */
interface Voice {
  readonly foot: number;
  readonly fail: number;
  readonly otherwise: number;
  readonly exact: number;
  readonly leftOut: readonly number[];
}

/** What a row says of a formula, by the nature of its figures. */
interface Tally {
  readonly sums: Map<string, { foot: number; fail: number; otherwise: number }>;
  exact: number;
  readonly missing: Map<number, number>;
}

/** Hears the figures of a row about every formula once; then tells for each what the others say. */
export function listen(items: readonly Item[]): (item: Item, key: string) => Neighbours {
  const tallies = new Map<string, Tally>();
  for (const item of items)
    for (const [key, fit] of item.fits) {
      const tally = tallies.get(key) ?? { sums: new Map(), exact: 0, missing: new Map() };
      tallies.set(key, tally);
      addVoice(tally, item, voiceOf(item, fit, functionIn(key)));
    }
  return (item, key) => {
    const tally = tallies.get(key);
    const fit = item.fits.get(key);
    return tally ? others(tally, item, fit && voiceOf(item, fit, functionIn(key))) : SILENCE;
  };
}

/** What is heard where nothing is said. */
export const SILENCE: Neighbours = { foot: 0, fail: 0, otherwise: 0, exact: 0 };

function functionIn(key: string): string {
  return key.split('/')[0] ?? '';
}

function voiceOf({ explained }: Item, { matches, bits, exactness: exact, slips }: Fit, id: string): Voice {
  const weight = bits / limits.bits;
  const [match] = matches;
  if (match) return { foot: (match.manner === 'exact' ? 1 : 0.3) * weight, fail: 0, otherwise: 0, exact, leftOut: [] };
  const { leftOut, chance, small } = slips();
  if (explained !== undefined && explained !== id) return { foot: 0, fail: 0, otherwise: 1, exact, leftOut };
  return {
    foot: 0,
    fail: explained === undefined ? (chance > limits.likelySlip ? 0.3 : small ? 0.6 : 1) : 0,
    otherwise: 0,
    exact,
    leftOut,
  };
}

function natureOf({ amounts, rate }: Item): string {
  return `${amounts ? 'amount' : 'name'} ${rate ? 'rate' : ''}`;
}

function addVoice(tally: Tally, item: Item, voice: Voice): void {
  const nature = natureOf(item);
  const sum = tally.sums.get(nature) ?? { foot: 0, fail: 0, otherwise: 0 };
  tally.sums.set(nature, { foot: sum.foot + voice.foot, fail: sum.fail + voice.fail, otherwise: sum.otherwise + voice.otherwise });
  tally.exact += voice.exact;
  for (const row of voice.leftOut) tally.missing.set(row, (tally.missing.get(row) ?? 0) + 1);
}

/** What is left of a tally without a figure's own voice: figures of its nature count fully, rates beside amounts a quarter. */
function others(tally: Tally, item: Item, own: Voice | undefined): Neighbours {
  const sum = (of: 'foot' | 'fail' | 'otherwise'): number =>
    [...tally.sums].reduce((total, [nature, voices]) => {
      const isOwn = nature === natureOf(item);
      const alike = isOwn ? 1 : nature.split(' ')[0] === natureOf(item).split(' ')[0] ? 0.25 : 0;
      return total + alike * (voices[of] - (isOwn ? (own?.[of] ?? 0) : 0));
    }, 0);
  const sameMissing = Math.max(0, ...(own?.leftOut ?? []).map((row) => (tally.missing.get(row) ?? 0) - 1));
  // Figures that lack the same row do not speak against the formula.
  return {
    foot: sum('foot'),
    fail: Math.max(0, sum('fail') - sameMissing),
    otherwise: sum('otherwise'),
    exact: tally.exact - (own?.exact ?? 0),
  };
}
