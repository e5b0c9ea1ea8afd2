import { formatMessage } from './format.ts';
import type { LanguageTag, SummaryCell, Table } from '../model/index.ts';
import { writeQuantity } from '../values/read.ts';
import { parted } from '../values/forms/parted.ts';

/** Operands shown in full; beyond, the middle ones give way to an ellipsis. */
const SHOWN = 12;

/**
 * How a stated figure is obtained, in Markdown lines: what the verdict rests on, the operands, and a duration in hours and minutes.
 * @example ['The 15 cells add up to 866.', '58 + 46 + … = 866', '866 min = 14 h 26 min']
 */
export function derivation(cell: SummaryCell, table: Table, language: LanguageTag): readonly string[] {
  const reason = formatMessage(cell.reason, language);
  const { reading } = cell;
  if (!reading || reading.function === 'count') return [reason];
  const figures = reading.operands.flatMap(({ value, text }) =>
    value.kind === 'value' ? [text.text.slice(value.quantity.at.start, value.quantity.at.end)] : [],
  );
  const shown = figures.length > SHOWN ? [...figures.slice(0, SHOWN - 2), '…', ...figures.slice(-1)] : figures;
  const operands = reading.function === 'sum' ? shown.join(' + ') : shown.join(' · ');
  const sum = `${operands} ${reading.function === 'sum' ? '=' : '→'} ${cell.expectedText ?? ''}`;
  return [reason, sum, ...inHours(cell, table)];
}

/** A duration stated as a bare figure, in hours and minutes. */
function inHours({ reading, stated, expectedText }: SummaryCell, table: Table): readonly string[] {
  if (
    !reading ||
    stated.dimension !== 'duration' ||
    ['parted', 'clock', 'iso'].includes(stated.format.reader) ||
    stated.format.scale.gte(3600) ||
    reading.result.lt(3600)
  )
    return [];
  const like = { ...stated, format: { ...stated.format, reader: parted.id, pattern: '3600,60|{1} h {1} min' } };
  const unit = stated.unit || (table.columns.find((column) => column.dimension === 'duration')?.unit ?? '');
  return [`${expectedText ?? ''} ${unit} = ${writeQuantity(reading.result, like)}`];
}
