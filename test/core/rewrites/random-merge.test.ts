import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, applyEdits, rewrite, type RewriteOptions } from '../../../src/core/index.ts';
import { drawn, type Draw } from '../totals/random/draw.ts';
import { brokenPromises } from './promises.ts';
import { dressed } from './random/dress.ts';

/** `RUNS=5000` looks further than the suite has time for; `SEED` repeats a run. */
const numRuns = Number(process.env['RUNS'] ?? 40);
const seed = Number(process.env['SEED'] ?? 20_240_611);

/** A chapter with a table of sessions, and the minutes of each of its groups, whose rows stand together. */
interface Case {
  readonly source: string;
  readonly html: boolean;
  readonly groups: readonly (readonly number[])[];
  readonly number: number;
}

const cases: fc.Arbitrary<Case> = drawn((g: Draw) => {
  const html = g.flip();
  const groups = Array.from({ length: g.integer(1, 4) }, () => Array.from({ length: g.integer(1, 5) }, () => g.integer(1, 200)));
  const number = g.integer(0, 1000);
  const rows = groups.flatMap((minutes, i) => minutes.map((amount, j) => [`Place ${i}-${j}`, `Session ${i + 1}`, String(amount)]));
  const total = groups.flat().reduce((sum, amount) => sum + amount, 0);
  const all = [['Place', 'Session', 'Length (min)'], ...rows, ['Total', '', String(total)]];
  const table = html
    ? `<table>\n${all.map((cells, i) => `<tr>${cells.map((cell) => (i === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('\n')}\n</table>`
    : all.map((cells, i) => `| ${cells.join(' | ')} |${i === 0 ? '\n|---|---|---|' : ''}`).join('\n');
  const source = dressed(g, `The table shows how long the sessions of the groups were.\n\n${table}\n`);
  return { source, html, groups, number, [fc.toStringMethod]: () => `${number}\n${source}` };
});

/**
 * Where a cell is never closed, the comment after it is a part of it; a blank at the end of a row without a closing pipe would be no cell;
 * and blanks may stand out.
 */
const refusals: ReadonlySet<string> = new Set(['rewrite.keeps-cell', 'ragged-row', 'empty-cell']);

suite(`random merges (seed ${seed}, ${numRuns} runs)`, () => {
  test('state the sum of each group, keep the total and all promises, and can be taken back', () => {
    let merged = 0;
    const property = ({ source, html, groups, number }: Case): void => {
      const styles = html ? ['ditto', 'rowspan', 'blank', 'subtotal', 'summary'] : ['ditto', 'blank', 'subtotal', 'summary'];
      const style = styles[number % styles.length] ?? 'ditto';
      const options: RewriteOptions = { by: '1', column: '2', style, ...(html && number % 3 === 0 ? { provenance: 'yes' } : {}) };
      const report = analyse(source);
      const outcome = rewrite(report, { table: 0, id: 'merge-durations', options }, {});
      if (outcome.kind === 'refusal') {
        assert.ok(refusals.has(outcome.message.also?.id ?? outcome.message.id), JSON.stringify(outcome));
        return;
      }
      assert.ok(outcome.kind === 'edits');
      assert.deepEqual(brokenPromises({ report, table: 0, id: 'merge-durations', options }, outcome.edits), [], style);
      const result = applyEdits(source, outcome.edits);
      const { chapter } = analyse(result);
      assert.deepEqual(
        chapter.tables.flatMap(({ summaryCells }) => summaryCells.filter(({ verdict }) => verdict === 'disagrees')),
        [],
      );
      if (style === 'subtotal' || style === 'summary') return;
      const sums = groups.map((minutes) => String(minutes.reduce((sum, amount) => sum + amount, 0)));
      const stated = chapter.tables[0]?.rows.flatMap((row) => {
        const cell = row.kind === 'body' && row.cells[2]?.row === row.index ? row.cells[2] : undefined;
        return cell?.value.kind === 'value' ? [cell.text.text] : [];
      });
      assert.deepEqual(stated, sums, style);
      merged += 1;
      if (options['provenance'] === undefined || groups.every(({ length }) => length === 1)) return;
      const back = rewrite(analyse(result), { table: 0, id: 'split-merged', options: { column: '2' } }, {});
      assert.ok(back.kind === 'edits', JSON.stringify(back));
      // Cells that were taken out are written like their neighbours, so what they say is compared.
      assert.deepEqual(texts(applyEdits(result, back.edits)), texts(source));
    };
    fc.assert(fc.property(cases, property), { numRuns, seed, endOnFailure: true });
    assert.ok(merged > numRuns / 3, `only ${merged} merged`);
  });
});

function texts(source: string): readonly unknown[] {
  return analyse(source).chapter.tables.map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell?.text.text)));
}
