import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyse,
  applyEdits,
  rewrite,
  rewriteIds,
  type Message,
  type RewriteId,
  type RewriteOptions,
  type Table,
} from '../../../src/core/index.ts';
import { drawn, type Draw } from '../totals/random/draw.ts';
import { drawTable } from '../totals/random/table.ts';
import { tongues } from '../totals/random/tongues.ts';
import { withTotals, writeTable, type WrittenTable } from '../totals/random/write.ts';
import { brokenPromises } from './promises.ts';
import { dressed } from './random/dress.ts';
import { variantsOf } from './variants.ts';

/** `RUNS=5000` looks further than the suite has time for; `SEED` repeats a run. */
const usualRuns = 25;
const numRuns = Number(process.env['RUNS'] ?? usualRuns);
const seed = Number(process.env['SEED'] ?? 20_240_611);

/** A table that fails is shown as it is: to look for a smaller one takes minutes. */
const shrinking = { endOnFailure: true };

/** A chapter with one table, and a number from which options are made. */
interface Case {
  readonly source: string;
  readonly number: number;
}

const cases = (noisy: boolean): fc.Arbitrary<Case> =>
  drawn((g: Draw) => {
    const written = writeTable(g, drawTable(g, g.pick(tongues)), noisy);
    const source = dressed(g, withTotals(g.integer(0, 3) === 0 ? written : withoutTotals(written)));
    const number = g.integer(0, 1000);
    return { source, number, [fc.toStringMethod]: () => `${number}\n${source}` };
  });

/** Without the rows that state totals, unless every row does. */
function withoutTotals({ text, totals }: WrittenTable): WrittenTable {
  const lines = text.split('\n');
  const kept = lines.filter((line) => !line.includes('⟦'));
  return { text: (kept.length > lines.length / 2 ? kept : lines).join('\n'), totals };
}

/** Refusals that would be our own failure. */
const FAILURES = [
  'rewrite.failed',
  'rewrite.breaks-table',
  'rewrite.changes-sum',
  'rewrite.loses-label',
  'rewrite.loses-item',
  'rewrite.new-finding',
];

suite(`random rewrites (seed ${seed}, ${numRuns} runs)`, () => {
  holds('add-summary-row', () => ({}), isRowsAdded);
  holds('add-subtotals', (table) => ({ column: String(namingColumn(table)) }), isRowsAdded);
  holds(
    'add-total-column',
    () => ({}),
    (before, after) => {
      assert.deepEqual(withoutColumn(grid(after), before.width), grid(before));
    },
  );
  holds(
    'sort-rows',
    (table, number) => ({ columns: String(number % table.width), descending: number % 2 === 0 ? 'yes' : 'no' }),
    isReordered,
  );
  holds(
    'number-rows',
    (table) => (table.columns[0]?.kind === 'identifier' ? { column: '0' } : {}),
    (before, after) => {
      assert.deepEqual(withoutColumn(grid(after), 0), withoutColumn(grid(before), 0));
    },
  );
  holds(
    'move-row',
    (table, number) => ({ row: String(number % table.rows.length), direction: number % 2 === 0 ? 'up' : 'down' }),
    isReordered,
  );
  holds(
    'drop-column',
    (table, number) => ({ column: String(number % table.width), confirm: 'yes' }),
    (before, after, { column }) => {
      assert.deepEqual(grid(after), withoutColumn(grid(before), Number(column)));
    },
  );
  holds(
    'insert-column',
    (table, number) => ({ name: 'Remarks', fill: '§ | §', before: String(number % table.width) }),
    (before, after, { before: column }) => {
      assert.deepEqual(withoutColumn(grid(after), Number(column)), grid(before));
    },
  );

  for (const id of rewriteIds)
    test(`${id}: whatever the options, all promises are kept`, () => {
      const property = ({ source, number }: Case): void => {
        const report = analyse(source);
        const [table] = report.chapter.tables;
        assert.ok(table);
        const variants = variantsOf(report, table, id);
        // Three of them, spread over all: to try each takes minutes.
        for (const options of variants.filter((_, i) => i % Math.ceil(variants.length / 3) === number % Math.ceil(variants.length / 3))) {
          const outcome = rewrite(report, { table: 0, id, options }, {});
          if (outcome.kind === 'edits' && outcome.edits.length > 0)
            assert.deepEqual(brokenPromises({ report, table: 0, id, options }, outcome.edits), [], JSON.stringify(options));
        }
      };
      fc.assert(fc.property(cases(true), property), { numRuns, seed, ...shrinking });
    });

  test('a column that is added and removed leaves no trace', () => {
    let undone = 0;
    fc.assert(
      fc.property(cases(false), ({ source, number }) => {
        const { width = 1 } = analyse(source).chapter.tables[0] ?? {};
        const column = String(1 + (number % Math.max(1, width - 1)));
        const there = made(source, 'insert-column', { name: 'Remarks', before: column });
        const back = there === undefined ? undefined : made(there, 'drop-column', { column, confirm: 'yes' });
        if (back === undefined) return;
        assert.equal(back, source);
        undone += 1;
      }),
      { numRuns, seed, ...shrinking },
    );
    assert.ok(undone > numRuns / 2, `only ${undone} columns`);
  });
});

/** Rewrites random tables, and looks at what came of it: no failure, all new totals right, nothing left to do, and what `check` says. */
function holds(
  id: RewriteId,
  optionsFor: (table: Table, number: number) => RewriteOptions,
  check: (before: Table, after: Table, options: RewriteOptions) => void,
): void {
  test(`${id}: what it does not name stays, what it states is right, and a second time there is nothing to do`, () => {
    let edited = 0;
    const property = ({ source, number }: Case): void => {
      const [before] = analyse(source).chapter.tables;
      assert.ok(before);
      const options = optionsFor(before, number);
      const result = made(source, id, options);
      if (result === undefined) return;
      const [after] = analyse(result).chapter.tables;
      assert.ok(after);
      check(before, after, options);
      assert.equal(result.slice(0, before.span.start), source.slice(0, before.span.start));
      assert.equal(result.slice(after.span.end).replace(/^[ \t]+/, ''), source.slice(before.span.end).replace(/^[ \t]+/, ''));
      if (id.startsWith('add-')) assert.deepEqual(doubtful(after), doubtful(before));
      if (!['move-row', 'drop-column', 'insert-column'].includes(id)) assert.equal(made(result, id, options), undefined);
      edited += 1;
    };
    fc.assert(fc.property(cases(false), property), { numRuns, seed, ...shrinking });
    fc.assert(fc.property(cases(true), property), { numRuns, seed, ...shrinking });
    // Of a few tables, all may be such as are refused.
    assert.ok(edited > 0 || numRuns < usualRuns, 'nothing was ever rewritten');
  });
}

/** The chapter after the rewrite; undefined if it is refused, or nothing is to be done. */
function made(source: string, id: RewriteId, options: RewriteOptions): string | undefined {
  const outcome = rewrite(analyse(source), { table: 0, id, options }, {});
  if (outcome.kind === 'refusal' && id !== 'drop-column')
    assert.ok(!FAILURES.includes(outcome.message.id) || isOldGap(outcome.message), JSON.stringify(outcome.message));
  return outcome.kind === 'edits' && outcome.edits.length > 0 ? applyEdits(source, outcome.edits) : undefined;
}

/** In a row that has one cell more, a blank or a cell that it lacks may begin to stand out. */
function isOldGap({ also }: Message): boolean {
  return ['empty-cell', 'ragged-row'].includes(also?.id ?? '');
}

/** What is read in each slot. */
function grid({ rows }: Table): readonly (readonly (string | undefined)[])[] {
  return rows.map(({ cells }) => cells.map((cell) => cell?.text.text));
}

function withoutColumn(rows: ReturnType<typeof grid>, column: number): ReturnType<typeof grid> {
  return rows.map((row) => row.toSpliced(column, 1));
}

function isRowsAdded(before: Table, after: Table): void {
  const rows = grid(before).map((row) => JSON.stringify(row));
  let next = 0;
  for (const row of grid(after)) if (JSON.stringify(row) === rows[next]) next += 1;
  assert.equal(next, rows.length);
}

function isReordered(before: Table, after: Table): void {
  const rows = (table: Table): readonly string[] => grid(table).map((row) => JSON.stringify(row));
  assert.deepEqual(rows(after).toSorted(), rows(before).toSorted());
  const fixed = (table: Table): readonly unknown[] => table.rows.map(({ kind, index }) => (kind === 'body' ? kind : grid(table)[index]));
  assert.deepEqual(fixed(after), fixed(before));
}

/** The totals that are not known to be right. */
function doubtful({ summaryCells }: Table): readonly string[] {
  return summaryCells.filter(({ verdict }) => verdict !== 'agrees').map(({ text }) => text);
}

/** The last column of words: sometimes the rows stand in groups there. */
function namingColumn({ columns }: Table): number {
  return columns.findLast(({ kind }) => kind === 'text' || kind === 'group')?.index ?? 0;
}
