import { isBoundHeader, isNonAdditiveName, isPeriod, rateUnit, rowsInAll, saysPartial, withoutUnit } from '../language/headers.ts';
import { fold } from '../language/fold.ts';
import type { Message, Quantity, Reading } from '../model/index.ts';
import { mixesDays } from '../values/days.ts';
import { inUnitOf } from './agreement.ts';
import { amountsOf } from './amounts.ts';
import { headWidth, unverified, type Claim } from './claim.ts';
import { isExcluding } from '../tables/label.ts';
import { bodyRows, type UnjudgedTable } from '../tables/query.ts';

/** What makes a verdict against the author rash, whatever the reading; undefined if nothing does. */
export function doubtAbout({ table, column, label }: Claim): Message | undefined {
  if (isPartial(table, label.text)) return unverified('partial');
  return column.kind === 'quantity' && isRagged(table) ? unverified('ragged') : undefined;
}

/** Whether the label itself leaves open what is added up; then other columns of the row must show it. */
export function isVague({ label }: Claim): boolean {
  return label.strength === 'loose' || isExcluding(label);
}

/**
 * What makes the reading's own cells doubtful.
 * @param shown other columns of the row show what its label means, so that a single cell will do
 */
export function doubtAboutOperands({ operands }: Reading, { stated }: Claim, shown: boolean): Message | undefined {
  if (operands.length < 2 && !shown) return unverified('too-few');
  const unreadable = operands.find(({ value }) => value.kind === 'unreadable' || value.kind === 'checkbox');
  if (unreadable) return unverified('unreadable', { text: unreadable.text.text.slice(0, 40) });
  if (operands.some(({ value }) => value.kind === 'ellipsis')) return unverified('partial');
  const amounts = amountsOf(operands);
  return amountsDiffer(amounts) || mixesDays([...amounts, stated]) || !inUnitOf(operands, stated) ? unverified('units') : undefined;
}

/** Different dimensions, or units that are not forms of one word (`1 file`, `23 files`); what a price is per does not count. */
function amountsDiffer(amounts: readonly Quantity[]): boolean {
  const dimensions = new Set(amounts.map(({ dimension }) => (dimension === 'currency' ? 'number' : dimension)));
  const units = amounts
    .filter(({ dimension, unit }) => dimension !== 'duration' && unit !== '')
    .map(({ unit }) =>
      fold(unit)
        .replace(/ ?\/.*$/, '')
        .slice(0, 3),
    );
  return dimensions.size > 1 || new Set(units).size > 1;
}

/** Beyond this factor a total is taken to be about something else. */
const FAR = 3;

/**
 * A total far from what the rows give is hardly a slip of the pen: more likely rows are not shown, or something else is meant. Small
 * figures are slips all the same.
 */
export function isFarOff({ result }: Reading, { stated }: Claim): boolean {
  const difference = stated.amount.minus(result).abs();
  if (difference.lte(stated.quantum.times(10))) return false;
  const [said, given] = [stated.amount.abs(), result.abs()];
  return said.gt(given.times(FAR)) || said.times(FAR).lt(given);
}

/** A column of rates, scores, ages, extremes: its figures do not add up to a total. */
export function isNonAdditive({ table, column }: Pick<Claim, 'table' | 'column'>): boolean {
  const { name } = column;
  if (isNonAdditiveName(name) || (isMinimum(name) && table.columns.some((other) => other !== column && isNonAdditiveName(other.name))))
    return true;
  const unit = rateUnit(name);
  return unit !== undefined && !isPeriod(unit);
}

/** `Min` beside `Max` or `Median` is a minimum; alone it may be minutes, which add up. */
function isMinimum(name: string): boolean {
  return /^min\.?$/.test(fold(withoutUnit(name)));
}

/** Durations beside a beginning and an end may overlap: phases in parallel. */
export function mayOverlap(table: UnjudgedTable): boolean {
  return table.columns.filter(({ name, kind }) => kind === 'quantity' && isBoundHeader(name)).length > 1;
}

/** The caption, the label or a row says that not all rows are shown: an ellipsis, `extract`, `top`, `of 41`, `Total (41 towns)`. */
function isPartial(table: UnjudgedTable, label: string): boolean {
  const body = bodyRows(table);
  if (body.some((row) => row.cells.some((cell) => cell?.value.kind === 'ellipsis'))) return true;
  const caption = table.caption?.text ?? '';
  const labelled = /\((\d{1,4}) \p{L}+[^()]*\)/u.exec(label)?.[1];
  const announced = labelled === undefined ? (rowsInAll(caption) ?? 0) : Number(labelled);
  return announced > body.length || saysPartial(caption);
}

/** Some row of data is shorter or longer than the header, so that its cells may stand in the wrong columns. */
export function isRagged(table: UnjudgedTable): boolean {
  const width = headWidth(table);
  return bodyRows(table).some((row) => row.slots !== width || row.cells.slice(0, width).includes(undefined));
}
