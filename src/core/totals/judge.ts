import { fold } from '../locales/fold.ts';
import { locales } from '../locales/index.ts';
import type { Cell, Column, Message, Quantity, Reading, Row } from '../model.ts';
import { inUnitOf } from './agreement.ts';
import type { SummaryLabel } from './label.ts';
import { amountReadings, countReadings, explains, readingOf } from './readings.ts';
import { bodyRows, columnScopes, previousSummary, type UnjudgedTable } from './scopes.ts';

/** A figure to be judged, with all that its meaning depends on. */
export interface Claim {
  readonly table: UnjudgedTable;
  readonly row: Row;
  readonly cell: Cell;
  readonly label: SummaryLabel;
  readonly stated: Quantity;
  /** The column whose cells it speaks of: not its own where the row is too short (see `totals/index.ts`). */
  readonly column: Column;
  /** Label and figure share the cell. */
  readonly labelled: boolean;
}

/** What can be said of a claim. */
export type Judgement =
  | { readonly verdict: 'agrees' | 'disagrees'; readonly reading: Reading }
  | { readonly verdict: 'unverified'; readonly reason: Message };

/**
 * Judges a figure. It agrees if any admissible reading gives it. It disagrees only if label and column make one reading the expected
 * one and nothing stands against it; else nothing is said. A wrong alarm costs more than a miss.
 */
export function judge(claim: Claim): Judgement {
  const readings = readingsOf(claim);
  const agreeing = readings.find((reading) => explains(reading, claim.stated));
  if (agreeing) return { verdict: 'agrees', reading: agreeing };
  const expected = expectedReading(claim, readings);
  return 'id' in expected ? { verdict: 'unverified', reason: expected } : { verdict: 'disagrees', reading: expected };
}

function readingsOf({ table, row, column, label }: Claim): readonly Reading[] {
  if (label.function === 'count') return countReadings(table, row, column.index);
  if (column.kind === 'quantity') return amountReadings(table, row, column.index, label.function);
  return label.function === 'sum' ? countReadings(table, row, column.index) : [];
}

/** The one reading that the author must have meant, or why there is none. */
function expectedReading(claim: Claim, readings: readonly Reading[]): Reading | Message {
  const doubt = doubtAbout(claim);
  if (doubt) return doubt;
  const counting = claim.label.function === 'count' || claim.column.kind !== 'quantity';
  return counting ? expectedCount(claim, readings) : expectedAmount(claim, readings);
}

/** What makes any verdict against the author rash. */
function doubtAbout({ table, column, label, stated }: Claim): Message | undefined {
  if (!label.plain) return unverified('qualified', { label: label.text });
  if (stated.approximate) return unverified('approximate');
  if (isPartial(table)) return unverified('partial');
  return column.kind === 'quantity' && isRagged(table) ? unverified('ragged') : undefined;
}

function expectedCount({ column, labelled, stated }: Claim, readings: readonly Reading[]): Reading | Message {
  const rows = readings.find((reading) => reading.scope === 'block-above');
  if (!rows || rows.operands.length < 2) return unverified('too-few');
  const certain = column.kind === 'identifier' || (labelled && column.index === 0);
  return certain && stated.dimension === 'number' && stated.format.decimals === 0 ? rows : unverified('no-amounts', { column: column.name });
}

function expectedAmount(claim: Claim, readings: readonly Reading[]): Reading | Message {
  const { column, label } = claim;
  if (label.function !== 'sum') return unverified('other-function', { label: label.text });
  if (column.dimension === undefined) return unverified('units', { column: column.name });
  if (column.dimension === 'percent' || isNonAdditive(column.name)) return unverified('non-additive', { column: column.name });
  const reading = readings.find(({ scope }) => scope === expectedScope(claim));
  if (!reading) return unverified('several');
  return doubtAboutOperands(reading, claim) ?? reading;
}

/** Without an earlier total in the column the block above is meant; after subtotals that cover every row, the whole column. */
function expectedScope({ table, row, column }: Claim): Reading['scope'] | undefined {
  if (!previousSummary(table, row, column.index)) return 'block-above';
  const scopes = columnScopes(table, row, column.index);
  const whole = scopes.find(({ scope }) => scope === 'column');
  const parts = scopes.find(({ scope }) => scope === 'subtotals');
  const total = whole && readingOf('sum', whole);
  const ofParts = parts && readingOf('sum', parts);
  return total && ofParts && total.result.eq(ofParts.result) ? 'column' : undefined;
}

function doubtAboutOperands({ operands }: Reading, { stated }: Claim): Message | undefined {
  if (operands.length < 2) return unverified('too-few');
  const unreadable = operands.find(({ value }) => value.kind === 'unreadable' || value.kind === 'checkbox');
  if (unreadable) return unverified('unreadable', { text: unreadable.text.text.slice(0, 40) });
  if (operands.some(({ value }) => value.kind === 'ellipsis')) return unverified('partial');
  if (operands.some(({ value }) => value.kind === 'value' && value.quantity.approximate)) return unverified('approximate');
  const units = new Set(operands.flatMap(({ value }) => (value.kind === 'value' && value.quantity.dimension !== 'duration' && value.quantity.unit !== '' ? [value.quantity.unit] : [])));
  return units.size > 1 || !inUnitOf(operands, stated) ? unverified('units', { column: '' }) : undefined;
}

const PARTIAL = locales.flatMap((locale) => locale.partialWords.map(fold));
const NON_ADDITIVE = locales.flatMap((locale) => locale.nonAdditiveWords.map(fold));

/** The caption or a row says that not all rows are shown. */
function isPartial({ caption, rows }: UnjudgedTable): boolean {
  const ellipsis = rows.some((row) => row.kind === 'body' && row.cells.some((cell) => cell?.value.kind === 'ellipsis'));
  return ellipsis || (caption !== undefined && holdsWord(caption.text, PARTIAL));
}

function isNonAdditive(name: string): boolean {
  return holdsWord(name, NON_ADDITIVE);
}

function holdsWord(text: string, words: readonly string[]): boolean {
  const padded = ` ${fold(text).replace(/[^\p{L}\p{N}'./-]+/gu, ' ')} `;
  return words.some((word) => padded.includes(` ${word} `));
}

function isRagged(table: UnjudgedTable): boolean {
  const width = headWidth(table);
  return bodyRows(table).some((row) => row.slots !== width);
}

/** Slots of the header row; of the widest row where there is none. */
export function headWidth(table: UnjudgedTable): number {
  return table.rows.findLast((row) => row.kind === 'head')?.slots ?? table.width;
}

function unverified(why: string, data: Message['data'] = {}): Message {
  return { id: `verdict.unverified.${why}`, data };
}
