import type { Cell, FunctionId, Message } from '../model/index.ts';
import { limits } from './limits.ts';
import type { Evidence, Explanation, ExplanationClass } from './explanations.ts';
import type { Run } from './lines.ts';
import { setOf } from './sets.ts';
import type { Hypothesis } from './hypotheses.ts';
import type { SlipFit } from './slips.ts';
import { signals } from './signals.ts';
import { doubts, unverified, type Sight } from './sights.ts';
import { isCrowded, type Way } from './ways.ts';
import fitted from './weights.json' with { type: 'json' };

/** What one unit of each signal is worth, in nats, by the signal's id. */
export type Weights = Readonly<Record<string, number>>;

/** The weights: those that `npm run calibrate` fits to labelled documents, rounded, and held near what the fixtures ask for. */
export const weights: Weights = fitted;

/** An explanation with its probability among all explanations of its figure. */
export interface Weighed {
  readonly explanation: Explanation;
  readonly probability: number;
}

/** The explanations of a figure, the most probable first, and what they come to by class. */
export interface Posterior {
  readonly weighed: readonly Weighed[];
  readonly of: Readonly<Record<ExplanationClass, number>>;
}

/** What can be said of a figure. */
export type Judgement =
  | { readonly verdict: 'agrees'; readonly by: Explanation }
  | { readonly verdict: 'disagrees'; readonly by: Explanation; readonly confidence: 'certain' | 'likely' }
  | { readonly verdict: 'unverified'; readonly reason: Message };

/** Weighs all explanations of a figure against each other. */
export function posteriorOf(explanations: readonly Explanation[], by: Weights = weights): Posterior {
  const values = signals.map(({ id }) => by[id] ?? 0);
  const scores = explanations.map(({ likelihood, seen }) => seen.reduce((score, value, i) => score + value * (values[i] ?? 0), likelihood));
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const parts = scores.map((score) => Math.exp(score - highest));
  const sum = parts.reduce((total, part) => total + part, 0);
  const weighed = explanations
    .map((explanation, i) => ({ explanation, probability: (parts[i] ?? 0) / sum }))
    .sort((a, b) => b.probability - a.probability);
  const of = { right: 0, slip: 0, other: 0 };
  for (const { explanation, probability } of weighed) of[explanation.class] += probability;
  return { weighed, of };
}

/** Decides: right where that is more likely than not; wrong at one of two thresholds; else nothing is said, with the strongest reason. */
export function judge({ claim, explanations }: Evidence, by: Weights = weights): Judgement {
  const { weighed, of } = posteriorOf(explanations, by);
  const best = (kind: ExplanationClass): Explanation | undefined =>
    weighed.find(({ explanation }) => explanation.class === kind)?.explanation;
  const [right, slip] = [best('right'), best('slip')];
  if (right && of.right >= limits.agrees) return { verdict: 'agrees', by: right };
  if (slip && !isBarred(slip) && of.slip >= (isDoubtful(slip) ? limits.doubtful : limits.information)) {
    const confidence = of.slip >= limits.warning && mayWarn(claim, slip) ? 'certain' : 'likely';
    return { verdict: 'disagrees', by: slip, confidence };
  }
  const against = slip ?? right;
  if (!against && explanations.some(({ sight }) => isCrowded(sight.facts))) return { verdict: 'unverified', reason: unverified('many') };
  const other = best('other');
  const unread = against && unreadCell(against);
  if (unread) return { verdict: 'unverified', reason: unverified('unreadable', { text: unread.text.text.slice(0, limits.quoted) }) };
  return { verdict: 'unverified', reason: reasonAgainst(against, other, by) ?? unverified('other-function', { label: claim.label.text }) };
}

/**
 * Round estimates, means that nothing beside them vouches for, and figures over a single cell or several units need more. They are reported
 * only where hardly anything else is possible.
 */
export function isDoubtful({ sight, seen }: Explanation): boolean {
  const [unvouched = 0, unread = 0] = ['unvouched', 'unread'].map((name) => seen[signals.findIndex(({ id }) => id === name)] ?? 0);
  const { approximate, amount, quantum } = sight.claim.stated;
  // `~2,140` may stand for much; `~2,143` was worked out.
  const isRound = approximate && amount.div(quantum).mod(10).eq(0);
  // Where other totals are right only with it, what cannot be read adds nothing.
  return isRound || (unvouched > 0.8 && !approximate) || (unread > 0 && sight.needed === 0);
}

/** What a cell says that cannot be read, or a row that is not shown, may make up for any difference. */
function isBarred(explanation: Explanation): boolean {
  return doubts(explanation.sight).length > 0 || runsOf(explanation).some((run) => run.having('unreadable') + run.having('ellipsis') > 0);
}

/** The first cell under a figure that cannot be read. */
function unreadCell(explanation: Explanation): Cell | undefined {
  const run = runsOf(explanation).find((cells) => cells.having('unreadable') > 0);
  return run?.cells().find(({ value }) => value.kind === 'unreadable' || value.kind === 'checkbox');
}

/** The cells of a formula, and those that the figure stands under: the block above it, else its column. A count needs no amounts. */
function runsOf({ formula, sight }: Explanation): readonly Run[] {
  if (!formula || formula.function === 'count') return [];
  const { facts, claim, inBody } = sight;
  const { column, row } = claim;
  const block =
    inBody || formula.way
      ? undefined
      : (setOf(facts, column.index, row.index, 'block-above') ?? setOf(facts, column.index, row.index, 'column'));
  return block ? [formula.operands, block.run] : [formula.operands];
}

const MAY_WARN: ReadonlySet<FunctionId> = new Set<FunctionId>(['sum', 'count']);

/** A label that says more than `Total`, an estimate or a mean leaves a little room, whatever the evidence. */
function mayWarn({ label, stated }: Evidence['claim'], { formula, slip, sight }: Explanation): boolean {
  const isExact = !stated.approximate && stated.second === undefined;
  const isPlain = label.strength === 'plain' && isExact && formula !== undefined;
  // Of a balance that was begun anew the rows may say nothing; of what few rows show there may be more to say.
  const isSure = ({ sort, right, wrong }: Way): boolean => sort !== 'running' && right > wrong;
  return isPlain && (formula.way ? isSure(formula.way) : MAY_WARN.has(formula.function) && !mayCountOnce(formula, slip, sight));
}

/** Of people or files that stand in several rows each may be counted once: beside totals that are right this one is less than the sum, by no known slip. */
function mayCountOnce({ stated, result, operands, function: id }: Hypothesis, slip: SlipFit | undefined, { neighbours }: Sight): boolean {
  const { dimension, format } = stated.quantity;
  const isCount =
    id === 'sum' && dimension === 'number' && format.decimals === 0 && (slip?.slip?.id === 'stale' || slip?.slip?.id === 'anything');
  const largest = operands.sorted().at(-1) ?? 0n;
  return (
    isCount && neighbours.foot > limits.vouched && operands.count > 1 && stated.low > largest && stated.low * result.bottom < result.top
  );
}

/** What speaks most strongly against the best formula, or for something that the table does not show. */
function reasonAgainst(formula: Explanation | undefined, other: Explanation | undefined, by: Weights): Message | undefined {
  let [strongest, reason] = [0, undefined as Message | undefined];
  for (const [i, { id, reason: reasonOf }] of signals.entries())
    for (const [explanation, sign] of [
      [formula, -1],
      [other, 1],
    ] as const) {
      const strength = sign * (explanation?.seen[i] ?? 0) * (by[id] ?? 0);
      const said = explanation && strength > strongest ? reasonOf?.(explanation.sight) : undefined;
      if (said) [strongest, reason] = [strength, said];
    }
  return reason;
}
