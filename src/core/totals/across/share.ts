import type { Cell, Column, Reading, Row } from '../../model/index.ts';
import { explains } from '../readings.ts';
import { percentage } from '../relations/percentage.ts';
import type { RowRule } from '../row-rule.ts';
import { bodyRows, type UnjudgedTable } from '../../tables/query.ts';

/**
 * A column of percentages that are shares of a column's total: 100 × amount ÷ total. No header is needed: most rows show it, and
 * those that do not are stale.
 */
export const share: RowRule = {
  id: 'share',
  of(table, column) {
    const summary = table.rows.filter((row) => row.kind === 'summary');
    const whole = summary[0];
    if (column.dimension !== 'percent' || summary.length !== 1 || !whole) return undefined;
    const source = table.columns.find(
      ({ index, kind, dimension }) =>
        index !== column.index && kind === 'quantity' && dimension !== 'percent' && isSource(table, column, index, whole),
    );
    if (!source) return undefined;
    return {
      label: { function: 'ratio', text: column.name, strength: 'loose', separated: false, figureAt: undefined },
      reading(row, cell) {
        // Shares are trimmed by hand so that they add up to a hundred.
        const trim = cell.value.kind === 'value' ? cell.value.quantity.quantum : undefined;
        const reading = shareReading(row, source.index, whole);
        return reading && trim && { ...reading, slack: reading.slack.plus(trim) };
      },
    };
  },
};

/** At least three rows, and all but one, show the share. */
function isSource(table: UnjudgedTable, column: Column, source: number, whole: Row): boolean {
  const shown = bodyRows(table).flatMap((row) => {
    const value = row.cells[column.index]?.value;
    const reading = shareReading(row, source, whole);
    return value?.kind === 'value' && reading ? [explains(reading, value.quantity)] : [];
  });
  const right = shown.filter(Boolean).length;
  return right >= 3 && right >= shown.length - 1;
}

function shareReading(row: Row, source: number, whole: Row): Reading | undefined {
  const cells = [row.cells[source], whole.cells[source]].filter((cell): cell is Cell => cell?.value.kind === 'value');
  const [part, total] = cells.map(({ value }) => (value.kind === 'value' ? value.quantity : undefined));
  const result = part && total ? percentage.of(part.amount, total.amount) : undefined;
  if (!part || !total || !result) return undefined;
  const half = (exact: boolean, quantum: typeof result): typeof result => (exact ? quantum.times(0) : quantum.div(2));
  const slack = percentage.slack(
    { amount: part.amount, half: half(part.format.decimals === 0, part.quantum) },
    { amount: total.amount, half: half(total.format.decimals === 0, total.quantum) },
  );
  return { function: 'ratio', scope: 'row', operands: cells, result, second: undefined, slack };
}
