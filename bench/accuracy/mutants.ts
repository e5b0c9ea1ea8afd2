/** What goes wrong with totals, done to right ones: each class of error as an author makes it. */
import type { Cell, SummaryCell, Table } from '../../src/core/index.ts';
import { writeQuantity } from '../../src/core/values/read.ts';

/** A document with one error in it. */
export interface Mutant {
  readonly error: ErrorClass;
  readonly text: string;
  /** The row came or went: the figure stands elsewhere. */
  readonly moved: boolean;
}

/** Every class of error, with its share of the errors that authors make. */
export const errorClasses = {
  'last digit': 0.12,
  digit: 0.12,
  'digits swapped': 0.05,
  'off by one': 0.12,
  'count off by one': 0.12,
  'last operand left out': 0.08,
  'operand left out': 0.08,
  'operand twice': 0.05,
  'operand changed': 0.15,
  'row added': 0.1,
  'row removed': 0.08,
  'whole row stale': 0.05,
  'subtotal carried wrongly': 0.05,
  'decimal mark shifted': 0.02,
  'sign lost': 0.02,
  'minutes carried wrongly': 0.02,
  'percentage stale': 0.05,
} as const;

/** The name of a class of errors. */
export type ErrorClass = keyof typeof errorClasses;

/** Puts every error that can be made into a right figure, one per copy of the text. @param random numbers from 0 to 1 */
export function mutantsOf(text: string, cell: SummaryCell, table: Table, random: () => number): readonly Mutant[] {
  return [...inDigits(cell, random), ...inAmount(cell, random)]
    .filter(([, written]) => written !== cell.statedText && /\d/.test(written))
    .map(([error, written]): Mutant => ({ error, text: replaced(text, cell.span, written), moved: false }))
    .concat(inOperands(text, cell, table, random));
}

type Rewritten = readonly [ErrorClass, string];

function inDigits({ statedText }: SummaryCell, random: () => number): readonly Rewritten[] {
  const places = Array.from(statedText).flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found: Rewritten[] = [['last digit', withDigit(statedText, last, (Number(statedText[last]) + 3) % 10)]];
  const at = places[Math.floor(random() * places.length)] ?? last;
  const digit = (Number(statedText[at]) + 1 + Math.floor(random() * 9)) % 10;
  if (at !== first || digit !== 0 || places.length === 1) found.push(['digit', withDigit(statedText, at, digit)]);
  const pairs = places.slice(1).flatMap((place, i) => {
    const before = places[i] ?? place;
    const leads = before === first && statedText[place] === '0';
    return place === before + 1 && statedText[place] !== statedText[before] && !leads ? [before] : [];
  });
  const pair = pairs[Math.floor(random() * pairs.length)];
  if (pair !== undefined) {
    const swapped = withDigit(withDigit(statedText, pair, Number(statedText[pair + 1])), pair + 1, Number(statedText[pair]));
    found.push(['digits swapped', swapped]);
  }
  return found;
}

function inAmount({ stated, statedText, reading, verdict }: SummaryCell, random: () => number): readonly Rewritten[] {
  if (!reading || verdict !== 'agrees' || stated.second !== undefined) return [];
  const { amount, format, dimension } = stated;
  const write = (other: typeof amount): string => writeQuantity(other, stated);
  const either = (a: number, b: number): number => (random() < 0.5 ? a : b);
  const operands = reading.operands.flatMap(({ value }) =>
    value.kind === 'value' && value.quantity.second === undefined && !value.quantity.amount.eq(0) ? [value.quantity.amount] : [],
  );
  const [last] = operands.slice(-1);
  const found: Rewritten[] = [];
  const whole = format.decimals === 0 && dimension !== 'duration' && format.scale.eq(1);
  if (reading.function === 'count') found.push(['count off by one', write(amount.plus(either(amount.gt(1) ? -1 : 1, 1)))]);
  else if (whole && reading.function === 'sum') found.push(['off by one', write(amount.plus(either(1, -1)))]);
  if (reading.function === 'sum' && last && operands.length > 1) {
    const some = operands[Math.floor(random() * (operands.length - 1))] ?? last;
    found.push(['last operand left out', write(amount.minus(last))], ['operand left out', write(amount.minus(some))]);
    found.push(['operand twice', write(amount.plus(operands[Math.floor(random() * operands.length)] ?? last))]);
    const negative = operands.find((operand) => operand.lt(0));
    if (negative) found.push(['sign lost', write(amount.minus(negative.times(2)))]);
    else if (amount.lt(0)) found.push(['sign lost', statedText.replace(/[-−–]/, '')]);
    // A subtotal that was mended afterwards: the total still carries the old one.
    if (reading.scope === 'subtotals' || reading.scope === 'chain')
      found.push(['subtotal carried wrongly', write(amount.plus(some.times(either(0.1, -0.1)).round(format.decimals)))]);
  }
  if (!amount.eq(0)) found.push(['decimal mark shifted', write(amount.times(either(10, 0.1)))]);
  if (dimension === 'duration' && /[:h]/.test(statedText) && amount.gte(3600))
    found.push(['minutes carried wrongly', write(amount.plus(either(-2400, 2400)))]);
  if (dimension === 'percent' || reading.function === 'ratio') found.push(['percentage stale', write(amount.times(0.75 + random() * 0.5))]);
  return found;
}

function inOperands(text: string, cell: SummaryCell, table: Table, random: () => number): readonly Mutant[] {
  const { reading, verdict, stated } = cell;
  if (!reading || verdict !== 'agrees' || stated.second !== undefined) return [];
  const operands = reading.operands.filter(
    ({ value }) => value.kind === 'value' && value.quantity.second === undefined && !value.quantity.amount.eq(0),
  );
  const additive = reading.function === 'sum' || reading.function === 'mean' || reading.function === 'median';
  const found: Mutant[] = [];
  const operand = operands[Math.floor(random() * operands.length)];
  const changed = additive && operands.length > 1 && operand ? changeFigure(text, operand, random) : undefined;
  if (changed !== undefined) found.push({ error: 'operand changed', text: changed, moved: false });
  const rows = table.rows.filter((row) => row.kind === 'body' && operands.some((it) => it.row === row.index));
  const movable = rows.filter((row) => row.cells.every((it) => !it || it.rowspan === 1));
  const row = movable[Math.floor(random() * movable.length)];
  const lastRow = rows.at(-1);
  if (reading.scope === 'row' || operands.length < 3 || !row || !lastRow) return found;
  const cut = linesOf(text, table, row.span);
  const copy = text.slice(cut.start, cut.end);
  found.push({ error: 'row removed', text: replaced(text, cut, ''), moved: true });
  // Another row's figures, each digit of them moved by one.
  const grown = copy.replace(/\d/g, (digit, at: number) => (/[A-Za-z]/.test(copy[at - 1] ?? '') ? digit : String((Number(digit) % 9) + 1)));
  const at = linesOf(text, table, lastRow.span).end;
  const separator = table.kind === 'pipe' && !text.slice(0, at).endsWith('\n') ? '\n' : '';
  found.push({ error: 'row added', text: replaced(text, { start: at, end: at }, separator + grown), moved: true });
  const twice = replaced(
    text,
    { start: at, end: at },
    separator + grown + grown.replace(/\d/g, (digit) => String(((Number(digit) + 3) % 9) + 1)),
  );
  if (table.rows[cell.row]?.kind === 'summary') found.push({ error: 'whole row stale', text: twice, moved: true });
  return found;
}

function changeFigure(text: string, { value, span, text: { text: written } }: Cell, random: () => number): string | undefined {
  if (value.kind !== 'value') return undefined;
  const figure = written.slice(value.quantity.at.start, value.quantity.at.end);
  const source = text.slice(span.start, span.end);
  const at = source.indexOf(figure);
  if (at < 0 || source.includes(figure, at + 1)) return undefined;
  const places = Array.from(figure).flatMap((digit, i) => (/\d/.test(digit) ? [i] : []));
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return undefined;
  const digit = (Number(figure[place]) + 1 + Math.floor(random() * 9)) % 10;
  const other = place === places[0] && digit === 0 ? (figure[place] === '1' ? 2 : 1) : digit;
  const start = span.start + at;
  return replaced(text, { start, end: start + figure.length }, withDigit(figure, place, other));
}

/** A row with its line end, in a pipe table. */
function linesOf(text: string, { kind }: Table, span: { readonly start: number; readonly end: number }): { start: number; end: number } {
  if (kind !== 'pipe') return span;
  const end = text.indexOf('\n', span.end);
  return { start: text.lastIndexOf('\n', span.start - 1) + 1, end: end < 0 ? text.length : end + 1 };
}

function withDigit(text: string, at: number, digit: number): string {
  return text.slice(0, at) + String(digit) + text.slice(at + 1);
}

function replaced(text: string, { start, end }: { readonly start: number; readonly end: number }, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32 over an FNV-1a hash). */
export function randomFrom(seed: string): () => number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
