/** Fits weights: a conditional log-linear model with a quadratic penalty, by L-BFGS (Nocedal, 1980). */
import type { Sample } from './samples.ts';

/** The probability of each class of explanations of a figure. */
export interface ClassProbabilities {
  readonly right: number;
  readonly slip: number;
  readonly other: number;
  /** The likeliest slip is reported only where hardly anything else is possible. */
  readonly doubtful: boolean;
}

/** Weighs a sample's explanations. */
export function probabilitiesOf({ entries }: Sample, weights: readonly number[]): ClassProbabilities {
  const scores = scoresOf(entries, weights);
  const sums = { right: 0, slip: 0, other: 0 };
  const total = logSum(scores);
  let [likeliest, doubtful] = [-Infinity, false];
  for (const [i, { class: kind, doubtful: own }] of entries.entries()) {
    const score = scores[i] ?? 0;
    sums[kind] += Math.exp(score - total);
    if (kind === 'slip' && score > likeliest) [likeliest, doubtful] = [score, own];
  }
  return { ...sums, doubtful };
}

function scoresOf(entries: Sample['entries'], weights: readonly number[]): number[] {
  return entries.map(({ likelihood, signals, values }) => {
    let score = likelihood;
    for (let i = 0; i < signals.length; i += 1) score += (values[i] ?? 0) * (weights[signals[i] ?? 0] ?? 0);
    return score;
  });
}

function logSum(scores: readonly number[]): number {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  return most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
}

/** Finds the weights that make the labels most probable, each drawn to its prior. @param penalty of one squared nat away from it */
export function fitWeights(samples: readonly Sample[], priors: readonly number[], penalty: number): readonly number[] {
  const used = samples.filter(({ weight, entries }) => weight > 0 && entries.some(({ target }) => target)).map(flatten);
  return minimise((weights) => {
    const gradient = weights.map((weight, i) => penalty * (weight - (priors[i] ?? 0)));
    let value = weights.reduce((sum, weight, i) => sum + (penalty / 2) * (weight - (priors[i] ?? 0)) ** 2, 0);
    for (const sample of used) value += addLoss(sample, weights, gradient);
    return { value, gradient };
  }, priors);
}

/** A sample laid out for speed: entry `i` has the signals from `starts[i]` to before `starts[i + 1]`. */
interface FlatSample {
  readonly weight: number;
  readonly likelihoods: Float64Array;
  readonly targets: Uint8Array;
  readonly starts: Int32Array;
  readonly signals: Int32Array;
  readonly values: Float64Array;
  readonly scores: Float64Array;
}

function flatten({ entries, weight }: Sample): FlatSample {
  const starts = new Int32Array(entries.length + 1);
  for (const [i, { signals }] of entries.entries()) starts[i + 1] = (starts[i] ?? 0) + signals.length;
  return {
    weight,
    likelihoods: Float64Array.from(entries, ({ likelihood }) => likelihood),
    targets: Uint8Array.from(entries, ({ target }) => Number(target)),
    starts,
    signals: Int32Array.from(entries.flatMap(({ signals }) => signals)),
    values: Float64Array.from(entries.flatMap(({ values }) => values)),
    scores: new Float64Array(entries.length),
  };
}

/** The logarithm of how improbable the label is, weighed; adds its gradient. */
function addLoss(
  { weight, likelihoods, targets, starts, signals, values, scores }: FlatSample,
  weights: readonly number[],
  gradient: number[],
): number {
  let [most, mostMeant] = [-Infinity, -Infinity];
  for (let i = 0; i < scores.length; i += 1) {
    let score = likelihoods[i] ?? 0;
    for (let j = starts[i] ?? 0; j < (starts[i + 1] ?? 0); j += 1) score += (values[j] ?? 0) * (weights[signals[j] ?? 0] ?? 0);
    scores[i] = score;
    if (score > most) most = score;
    if (targets[i] && score > mostMeant) mostMeant = score;
  }
  let [all, meant] = [0, 0];
  for (let i = 0; i < scores.length; i += 1) {
    all += Math.exp((scores[i] ?? 0) - most);
    if (targets[i]) meant += Math.exp((scores[i] ?? 0) - mostMeant);
  }
  for (let i = 0; i < scores.length; i += 1) {
    const pull = weight * (Math.exp((scores[i] ?? 0) - most) / all - (targets[i] ? Math.exp((scores[i] ?? 0) - mostMeant) / meant : 0));
    if (Math.abs(pull) < 1e-9) continue;
    for (let j = starts[i] ?? 0; j < (starts[i + 1] ?? 0); j += 1)
      gradient[signals[j] ?? 0] = (gradient[signals[j] ?? 0] ?? 0) + pull * (values[j] ?? 0);
  }
  return weight * (most + Math.log(all) - mostMeant - Math.log(meant));
}

interface Point {
  readonly value: number;
  readonly gradient: readonly number[];
}

/** Steps that are remembered. */
const MEMORY = 8;
const MOST_STEPS = 120;

function minimise(of: (at: readonly number[]) => Point, start: readonly number[]): readonly number[] {
  let at = start;
  let here = of(at);
  const steps: { move: readonly number[]; turn: readonly number[]; scale: number }[] = [];
  for (let i = 0; i < MOST_STEPS; i += 1) {
    const direction = descent(here.gradient, steps);
    let length = steps.length === 0 ? Math.min(1, 1 / norm(here.gradient)) : 1;
    const slope = dot(here.gradient, direction);
    let next = plus(at, direction, length);
    let there = of(next);
    while (there.value > here.value + 1e-4 * length * slope && length > 1e-8) {
      length /= 2;
      next = plus(at, direction, length);
      there = of(next);
    }
    const move = plus(next, at, -1);
    const turn = plus(there.gradient, here.gradient, -1);
    const curvature = dot(move, turn);
    if (curvature > 1e-12) steps.push({ move, turn, scale: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    const gain = here.value - there.value;
    [at, here] = [next, there];
    if (gain < 1e-7 * Math.max(1, Math.abs(here.value))) break;
  }
  return at;
}

function descent(
  gradient: readonly number[],
  steps: readonly { move: readonly number[]; turn: readonly number[]; scale: number }[],
): readonly number[] {
  let direction = gradient;
  const shares: number[] = [];
  for (const { move, turn, scale } of steps.toReversed()) {
    const share = scale * dot(move, direction);
    shares.unshift(share);
    direction = plus(direction, turn, -share);
  }
  const last = steps.at(-1);
  if (last) direction = direction.map((value) => (value * dot(last.move, last.turn)) / dot(last.turn, last.turn));
  for (const [i, { move, turn, scale }] of steps.entries())
    direction = plus(direction, move, (shares[i] ?? 0) - scale * dot(turn, direction));
  return direction.map((value) => -value);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function norm(a: readonly number[]): number {
  return Math.sqrt(dot(a, a));
}

function plus(a: readonly number[], b: readonly number[], by: number): readonly number[] {
  return a.map((value, i) => value + by * (b[i] ?? 0));
}
