import type Big from 'big.js';
import type { Cell, Column, FunctionId, Quantity, Table } from '../../model/index.ts';
import { amountsOf } from '../../totals/amounts.ts';
import { aggregate } from '../../totals/functions.ts';
import { writeQuantity } from '../../values/read.ts';
import { hasDecimals } from '../table-edits/amount-edit.ts';
import { derivationOf } from '../../totals/columns.ts';
import { isNonAdditive } from '../../totals/wording.ts';
import { bodyRows, columnCells } from '../../tables/query.ts';
import { mixesDays } from '../../values/time-units.ts';

/** An aggregate of some cells, written as the author writes the amounts of the column. */
export interface Figure {
  readonly column: Column;
  readonly function: FunctionId;
  readonly text: string;
  /** The same with the unit that the column's header names. */
  readonly withUnit: string;
}

/**
 * Computes and writes an aggregate, as most of the cells are written. From an hour on that is in hours and minutes if any of them is; the
 * cell that stands in the way, where one cannot be read; undefined if there is nothing to compute it from.
 * @param alike the cells whose forms may be taken, where they are not these alone
 */
export function figureOf(column: Column, id: FunctionId, cells: readonly Cell[], alike = cells): Figure | Cell | undefined {
  if (id === 'count') return counted(column, cells);
  const obstacle = obstacleTo(cells) ?? cells.find(({ value }) => value.kind === 'value' && value.quantity.second !== undefined);
  if (obstacle) return obstacle;
  const result = aggregate(
    id,
    amountsOf(cells).map(({ amount }) => amount),
  );
  const form = result && formFor(result, id, alike);
  if (!form) return undefined;
  const text = form.before + writeQuantity(result, form.quantity) + form.after;
  const unit = column.unit === '' || text.includes(column.unit) ? '' : ` ${column.unit}`;
  return { column, function: id, text, withUnit: text + unit };
}

/** Whether that is a figure, and not a cell that stands in its way. */
export function isFigure(found: Figure | Cell | undefined): found is Figure {
  return found !== undefined && 'withUnit' in found;
}

function counted(column: Column, cells: readonly Cell[]): Figure | undefined {
  const text = String(cells.length);
  return cells.length === 0 ? undefined : { column, function: 'count', text, withUnit: text };
}

/** A way to write an amount of the column. */
interface AmountForm {
  readonly quantity: Quantity;
  readonly before: string;
  readonly after: string;
  /** How many cells are written in this way. */
  readonly uses: number;
}

/** From so many seconds on a duration has hours. */
const HOUR = 3600;

/**
 * The most usual form that writes the amount exactly, else the one that comes nearest; a mean gets a place more than whole figures have.
 */
function formFor(amount: Big, id: FunctionId, cells: readonly Cell[]): AmountForm | undefined {
  const forms = new Map<string, AmountForm>();
  for (const cell of cells) {
    const form = formOf(cell);
    const key =
      form &&
      [form.quantity.format.reader, form.quantity.quantum.toFixed(), form.quantity.format.groupMark, form.before, form.after].join('|');
    if (form && key) forms.set(key, { ...form, uses: (forms.get(key)?.uses ?? 0) + 1 });
  }
  const usual = grouped([...forms.values()].sort((a, b) => b.uses - a.uses));
  const exact = usual.filter(({ quantity }) => amount.mod(quantity.quantum).eq(0));
  const inParts = amount.gte(HOUR) ? exact.find(({ quantity }) => !hasDecimals(quantity)) : undefined;
  const finest = usual.toSorted((a, b) => a.quantity.quantum.cmp(b.quantity.quantum))[0];
  return inParts ?? exact[0] ?? (finest && (id === 'mean' || id === 'median') ? withPlace(finest) : finest);
}

/** Small figures do not show how the digits of large ones are grouped; others of the column may. */
function grouped(forms: readonly AmountForm[]): readonly AmountForm[] {
  const mark = forms.map(({ quantity }) => quantity.format.groupMark).find((found) => found !== '') ?? '';
  return forms.map((form) => {
    const { quantity } = form;
    const open = quantity.format.groupMark === '' && quantity.format.decimalMark !== mark && quantity.amount.abs().lt(1000);
    return open ? { ...form, quantity: { ...quantity, format: { ...quantity.format, groupMark: mark } } } : form;
  });
}

function withPlace(form: AmountForm): AmountForm {
  const { format, dimension } = form.quantity;
  const finer = dimension !== 'duration' && format.decimals === 0;
  return finer ? { ...form, quantity: { ...form.quantity, format: { ...format, decimals: 1 } } } : form;
}

/** What stands around the figure of a cell is taken along if it is a unit or a sign: no remark, and no `~`. */
function formOf({ value, text: { text } }: Cell): AmountForm | undefined {
  const [quantity] = value.kind === 'value' ? [value.quantity] : [];
  if (!quantity) return undefined;
  const { start, end } = quantity.at;
  const unit = /^\s*(?:[\p{L}\p{Sc}%‰°².]+\s*)?$/u;
  const [before, after] = [text.slice(0, start), text.slice(end)].map((around) => (unit.test(around) ? around : ''));
  return { quantity, before: before ?? '', after: after ?? '', uses: 1 };
}

/** The columns whose amounts may be added up without asking: quantities of one kind, all readable, neither rates nor running totals. */
export function additiveColumns(table: Table): readonly Column[] {
  return table.columns.filter(
    (column) => isAdditive(table, column) && obstacleTo(columnCells(bodyRows(table), column.index)) === undefined,
  );
}

/** The cell that makes an aggregate of these cells doubtful: one that cannot be read, or says that rows are missing. */
export function obstacleTo(cells: readonly Cell[]): Cell | undefined {
  return cells.find(({ value }) => value.kind === 'unreadable' || value.kind === 'ellipsis' || value.kind === 'checkbox');
}

function isAdditive(table: Table, column: Column): boolean {
  if (column.kind !== 'quantity' || column.dimension === undefined || column.dimension === 'percent') return false;
  if (isNonAdditive(table, column) || /[/%‰]/.test(column.unit)) return false;
  const amounts = amountsOf(columnCells(bodyRows(table), column.index));
  const plain = amounts.every(({ second, unit }) => second === undefined && !unit.includes('/'));
  return plain && !mixesDays(amounts) && !isDerived(table, column);
}

/** Each row's figure follows from others in a way that does not add up: a rate of two columns, a share, a running total. */
function isDerived(table: Table, column: Column): boolean {
  const derivation = derivationOf(table, column);
  return derivation === 'rate' || derivation === 'running';
}
