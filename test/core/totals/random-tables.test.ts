import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, type Finding } from '../../../src/core/index.ts';
import { drawn } from './random/draw.ts';
import { drawTable } from './random/table.ts';
import { tongues } from './random/tongues.ts';
import { writeTable, type StatedTotal, type WrittenTable } from './random/write.ts';

/** `RUNS=20000` looks further than the suite has time for; `SEED` repeats a run. */
const numRuns = Number(process.env['RUNS'] ?? 200);
const seed = Number(process.env['SEED'] ?? 20_240_611);

const right = drawn((g) => writeTable(g, drawTable(g, g.pick(tongues)), false));
const noisy = drawn((g) => writeTable(g, drawTable(g, g.pick(tongues)), true));

/** A table, and a total of it to be changed by some share: not by more than a row may account for, for then it may be about other rows. */
const changeable = drawn((g) => {
  const written = writeTable(g, drawTable(g, g.pick(tongues)), false);
  const index = g.integer(0, Math.max(0, written.totals.length - 1));
  const share = g.pick([0.8, 0.9, 1.1, 1.2]);
  return { written, index, share, [fc.toStringMethod]: () => `total ${index} by ${share}` };
});

suite(`random tables (seed ${seed}, ${numRuns} runs)`, () => {
  test('with right totals: nothing is found', () => {
    fc.assert(fc.property(right, findsNothing), { numRuns, seed });
  });

  test('with right totals, and with rows missing, cells missing or cells that cannot be read: nothing is found', () => {
    fc.assert(fc.property(noisy, findsNothing), { numRuns, seed });
  });

  test('with one wrong total: nearly always it is found, with the right figure, and never anything else', () => {
    let [wrong, silent] = [0, 0];
    fc.assert(
      fc.property(changeable, ({ written, index, share }) => {
        const total = written.totals[index];
        const change = changed(total, share);
        if (!total || change === undefined) return;
        wrong += 1;
        const { source, at } = stateTotals(written, { index, value: change });
        const said = found(source).map(describe);
        if (said.length === 0) silent += 1;
        else assert.deepEqual(said, [`${at}: ${figureOf(total, change)} → ${figureOf(total, total.right)}`], source);
      }),
      { numRuns, seed },
    );
    assert.ok(wrong > numRuns / 2, `only ${wrong} totals could be changed`);
    assert.ok(silent <= wrong / 5, `${silent} of ${wrong} are not found`);
  });
});

function findsNothing(written: WrittenTable): void {
  const { source } = stateTotals(written, undefined);
  assert.deepEqual(found(source).map(describe), [], source);
}

/** A figure that no reading explains; undefined if this change would be within rounding, or be another reading. */
function changed(total: StatedTotal | undefined, share: number): number | undefined {
  if (!total?.judged) return undefined;
  const { column, right, others, operands } = total;
  if (column === undefined) return right + Math.round(share * 3) - 1;
  const value = Math.round((right * share) / column.coarseness) * column.coarseness;
  const margin = (4 + operands) * column.coarseness;
  const explained = [right, ...others].some((other) => Math.abs(other - value) < margin);
  const sameWidth = figureOf(total, value).length === figureOf(total, right).length;
  return explained || !sameWidth ? undefined : value;
}

function figureOf({ column }: StatedTotal, value: number): string {
  return column ? column.total(value).figure : String(value);
}

/** Writes the totals into a table, all of them right but one, and tells where that one stands. */
function stateTotals(
  { text, totals }: WrittenTable,
  wrong: { readonly index: number; readonly value: number } | undefined,
): { source: string; at: number } {
  let at = -1;
  let source = '';
  for (const part of text.split(/(⟦\d+\|⟧)/)) {
    const index = /^⟦(\d+)/.exec(part)?.[1];
    const total = index === undefined ? undefined : totals[Number(index)];
    if (Number(index) === wrong?.index) at = source.length;
    source += total ? figureOf(total, Number(index) === wrong?.index ? wrong.value : total.right) : part;
  }
  return { source, at };
}

function found(source: string): readonly Finding[] {
  return analyse(source).findings.filter(({ rule }) => rule === 'wrong-total');
}

function describe({ span, data }: Finding): string {
  return `${span.start}: ${data['stated'] ?? ''} → ${data['expected'] ?? ''}`;
}
