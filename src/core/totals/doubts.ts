import { fold } from '../locales/fold.ts';
import { locales } from '../locales/index.ts';
import type { Message, Reading } from '../model.ts';
import { inUnitOf } from './agreement.ts';
import { headWidth, unverified, type Claim } from './claim.ts';
import { isExcluding } from './label.ts';
import { bodyRows, type UnjudgedTable } from './scopes.ts';

/** What makes a verdict against the author rash, whatever the reading; undefined if nothing does. */
export function doubtAbout(claim: Claim): Message | undefined {
  const { table, column, label, stated } = claim;
  if (label.strength === 'loose' || isExcluding(label) || (label.strength === 'qualified' && !isLastAndOnly(claim))) return unverified('qualified', { label: label.text });
  if (stated.approximate) return unverified('approximate');
  if (isPartial(table, label.text)) return unverified('partial');
  return column.kind === 'quantity' && isRagged(table) ? unverified('ragged') : undefined;
}

/** What makes the reading's own cells doubtful. */
export function doubtAboutOperands({ operands }: Reading, { stated }: Claim): Message | undefined {
  if (operands.length < 2) return unverified('too-few');
  const unreadable = operands.find(({ value }) => value.kind === 'unreadable' || value.kind === 'checkbox');
  if (unreadable) return unverified('unreadable', { text: unreadable.text.text.slice(0, 40) });
  if (operands.some(({ value }) => value.kind === 'ellipsis')) return unverified('partial');
  if (operands.some(({ value }) => value.kind === 'value' && value.quantity.approximate)) return unverified('approximate');
  const units = new Set(operands.flatMap(({ value }) => (value.kind === 'value' && value.quantity.dimension !== 'duration' && value.quantity.unit !== '' ? [value.quantity.unit] : [])));
  return units.size > 1 || !inUnitOf(operands, stated) ? unverified('units', { column: '' }) : undefined;
}

/**
 * A total far from what the rows give is hardly a slip of the pen: more likely rows are not shown, or something else is meant. Small
 * figures are slips all the same.
 */
export function isFarOff({ result }: Reading, { stated }: Claim): boolean {
  const difference = stated.amount.minus(result).abs();
  if (difference.lte(stated.quantum.times(5))) return false;
  return stated.amount.gt(result.times(2)) || stated.amount.times(2).lt(result);
}

const PARTIAL = locales.flatMap((locale) => locale.partialWords.map(fold));
const NON_ADDITIVE = locales.flatMap((locale) => locale.nonAdditiveWords.map(fold));

/** A column of rates, scores, ages, extremes: its figures do not add up to a total. */
export function isNonAdditive(name: string): boolean {
  return holdsWord(name, NON_ADDITIVE) || /\p{L}\/\p{L}|\p{L} \/ \p{L}| (?:per|par|pro|por|à l') /iu.test(name);
}

/** Durations beside a beginning and an end may overlap: phases in parallel. */
export function mayOverlap(table: UnjudgedTable): boolean {
  return table.columns.filter(({ name, kind }) => kind === 'quantity' && holdsWord(name, ['start', 'end', 'debut', 'fin', 'beginn', 'ende', 'inicio', 'inizio', 'fine', 'fim'])).length > 1;
}

/** The caption, the label or a row says that not all rows are shown: an ellipsis, `extract`, `top`, or more rows than there are. */
function isPartial(table: UnjudgedTable, label: string): boolean {
  const body = bodyRows(table);
  if (body.some((row) => row.cells.some((cell) => cell?.value.kind === 'ellipsis'))) return true;
  const announced = [...`${table.caption?.text.replace(/^\P{L}*\p{L}+\.? ?[\d.]*/u, '') ?? ''} ${label}`.matchAll(/(?<![\d.,])\d{1,4}(?![\d.,%])/g)].map(([figure]) => Number(figure));
  return announced.some((number) => number > body.length && number < 1900) || (table.caption !== undefined && holdsWord(table.caption.text, PARTIAL));
}

function isRagged(table: UnjudgedTable): boolean {
  const width = headWidth(table);
  return bodyRows(table).some((row) => row.slots !== width);
}

/** The table ends with this row, and no other states totals. */
function isLastAndOnly({ table, row }: Claim): boolean {
  return table.rows.every((other) => other === row || other.kind !== 'summary') && table.rows.at(-1) === row;
}

function holdsWord(text: string, words: readonly string[]): boolean {
  const padded = ` ${fold(text).replace(/[^\p{L}\p{N}'./-]+/gu, ' ')} `;
  return words.some((word) => padded.includes(` ${word} `));
}
