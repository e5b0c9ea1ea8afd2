import Big from 'big.js';
import type { Amount, Message, NameDefinition, Outcome, Sign } from '../../model/index.ts';

/** The definitions of a name: one, none, or several by mistake, of which the first counts. */
export type LookUp<Place> = (name: string) => readonly NameDefinition<Place>[];

/** That an expression cannot be worked out. */
export type Problem<Place> = Extract<Outcome<Place>, { readonly kind: 'problem' }>;

/** What an expression comes to once the names in it are known. */
export type Result<Place> = Amount<Place> | Problem<Place>;

/** What is counted, or is a share, has no unit. */
const PLAIN: ReadonlySet<Amount<unknown>['dimension']> = new Set(['number', 'ratio']);

/**
 * Puts the names of an expression in their place and does the sums.
 * @param known names that are being worked out already: one that comes back to itself means nothing
 */
export function workOut<Place>(outcome: Outcome<Place>, lookUp: LookUp<Place>, known: readonly string[] = []): Result<Place> {
  switch (outcome.kind) {
    case 'amount':
    case 'problem':
      return outcome;
    case 'name':
      return named(outcome, lookUp, known);
    case 'operation': {
      const [left, right] = [workOut(outcome.left, lookUp, known), workOut(outcome.right, lookUp, known)];
      return both(left, right, (a, b) => calculated(outcome.sign, a, b));
    }
    case 'share': {
      const [part, whole] = [workOut(outcome.part, lookUp, known), workOut(outcome.whole, lookUp, known)];
      return both(part, whole, (a, b) => share(outcome.function, a, b));
    }
  }
}

function named<Place>(
  { name, place }: Extract<Outcome<Place>, { readonly kind: 'name' }>,
  lookUp: LookUp<Place>,
  known: readonly string[],
): Result<Place> {
  const [definition] = lookUp(name);
  if (!definition) return { kind: 'problem', message: { id: 'unknown-binding.name', data: { name } }, fault: true, place };
  if (known.includes(name)) return { kind: 'problem', message: { id: 'unknown-binding.circle', data: { name } }, fault: true, place };
  const result = workOut(definition.outcome, lookUp, [...known, name]);
  if (result.kind === 'amount') return { ...result, operands: [definition.place, ...result.operands] };
  // What is wrong with a name is said where it is defined.
  return known.length === 0 && result.fault
    ? { kind: 'problem', message: { id: 'number.bound.name', data: { name } }, fault: false, place }
    : result;
}

function both<Place>(
  left: Result<Place>,
  right: Result<Place>,
  combine: (left: Amount<Place>, right: Amount<Place>) => Result<Place>,
): Result<Place> {
  if (left.kind === 'problem') return left;
  return right.kind === 'problem' ? right : combine(left, right);
}

function calculated<Place>(sign: Sign, left: Amount<Place>, right: Amount<Place>): Result<Place> {
  const [a, b] = [new Big(left.value), new Big(right.value)];
  const isAdding = sign === '+' || sign === '-';
  const like = isAdding ? common(left, right) : sign === '*' ? factor(left, right) : quotient(left, right);
  if (!like) return problem('units');
  if (sign === '/' && b.eq(0)) return problem('nothing');
  const value = sign === '+' ? a.plus(b) : sign === '-' ? a.minus(b) : sign === '*' ? a.times(b) : a.div(b);
  return { ...like, value: value.toFixed(), operands: [...left.operands, ...right.operands] };
}

/** The unit of a sum: that of both, or of the percentage in `100 - percent(…)`. */
function common<Place>(left: Amount<Place>, right: Amount<Place>): Amount<Place> | undefined {
  if (left.dimension === right.dimension || (left.dimension === 'percent' && PLAIN.has(right.dimension))) return left;
  if (right.dimension === 'percent' && PLAIN.has(left.dimension)) return right;
  return PLAIN.has(left.dimension) && PLAIN.has(right.dimension) ? left : undefined;
}

function factor<Place>(left: Amount<Place>, right: Amount<Place>): Amount<Place> | undefined {
  if (PLAIN.has(left.dimension)) return right;
  return PLAIN.has(right.dimension) ? left : undefined;
}

function quotient<Place>(left: Amount<Place>, right: Amount<Place>): Amount<Place> | undefined {
  if (left.dimension === right.dimension) return { ...left, dimension: 'number', scale: '1' };
  return PLAIN.has(right.dimension) ? left : undefined;
}

function share<Place>(name: 'percent' | 'ratio', part: Amount<Place>, whole: Amount<Place>): Result<Place> {
  if (part.dimension !== whole.dimension) return problem('units');
  const [a, b] = [new Big(part.value), new Big(whole.value)];
  if (b.eq(0)) return problem('nothing');
  const value = name === 'percent' ? a.times(100).div(b) : a.div(b);
  const operands = [...part.operands, ...whole.operands];
  return { kind: 'amount', value: value.toFixed(), dimension: name, scale: '1', operands };
}

function problem(what: string, data: Message['data'] = {}): Problem<never> {
  return { kind: 'problem', message: { id: `number.bound.${what}`, data }, fault: false, place: undefined };
}
