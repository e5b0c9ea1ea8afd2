import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, applyEdits, rewrite, type RewriteId, type RewriteOptions, type Table } from '../../../src/core/index.ts';
import { drawn } from '../totals/random/draw.ts';
import { drawTable } from '../totals/random/table.ts';
import { tongues } from '../totals/random/tongues.ts';
import { writeTable } from '../totals/random/write.ts';

/** `RUNS=2000` looks further than the suite has time for; `SEED` repeats a run. */
const numRuns = Number(process.env['RUNS'] ?? 25);
const seed = Number(process.env['SEED'] ?? 20_261_125);

const chapters = drawn((g) => {
  const { text, totals } = writeTable(g, drawTable(g, g.pick(tongues)), false);
  return totals.reduce((source, { column, right }, i) => source.replace(`⟦${i}|⟧`, column?.total(right).figure ?? String(right)), text);
});

suite(`conversions of random tables (seed ${seed}, ${numRuns} runs)`, () => {
  for (const [id, back] of [
    ['html-to-pipe', 'pipe-to-html'],
    ['pipe-to-html', 'html-to-pipe'],
  ] as const) {
    test(`${id}: refused, or the same texts and verdicts, once, twice, and after ${back}`, () => {
      let converted = 0;
      fc.assert(
        fc.property(chapters, (source) => {
          const before = tableOf(source);
          const once = converting(source, id);
          if (before === undefined || once === undefined || once === source) return;
          converted += 1;
          assert.deepEqual(saysOf(tableOf(once)), saysOf(before), once);
          assert.equal(converting(once, id), once);
          assert.deepEqual(saysOf(tableOf(converting(once, back) ?? '')), saysOf(before));
        }),
        { numRuns, seed },
      );
      assert.ok(converted > numRuns / 10, `only ${converted} tables were converted`);
    });
  }

  test('export-csv, then import-csv: nothing changes', () => {
    let imported = 0;
    fc.assert(
      fc.property(chapters, fc.constantFrom('written', 'plain'), fc.constantFrom('empty', 'repeat'), (source, amounts, covered) => {
        const csv = outcomeOf(source, 'export-csv', { amounts, covered });
        assert.ok(csv.kind === 'text');
        const outcome = outcomeOf(source, 'import-csv', { csv: csv.text, amounts, delimiter: 'comma' });
        if (outcome.kind === 'edits') imported += 1;
        assert.deepEqual(outcome.kind === 'edits' ? outcome.edits : [], [], source);
      }),
      { numRuns, seed },
    );
    assert.ok(imported > numRuns / 2, `only ${imported} tables were imported`);
  });
});

function outcomeOf(source: string, id: RewriteId, options: RewriteOptions = {}): ReturnType<typeof rewrite> {
  return rewrite(analyse(source), { table: 0, id, options }, {});
}

/** The chapter after the rewrite; undefined if it was refused. */
function converting(source: string, id: RewriteId): string | undefined {
  const outcome = outcomeOf(source, id);
  return outcome.kind === 'edits' ? applyEdits(source, outcome.edits) : undefined;
}

function tableOf(source: string): Table | undefined {
  return analyse(source).chapter.tables[0];
}

function saysOf(table: Table | undefined): unknown {
  return {
    texts: table?.rows.map(({ kind, cells }) => [kind, ...cells.map((cell) => cell?.text.text)]),
    verdicts: table?.summaryCells.map(({ row, column, verdict, statedText, expectedText }) => [
      row,
      column,
      verdict,
      statedText,
      expectedText,
    ]),
  };
}
