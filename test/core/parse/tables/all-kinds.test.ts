import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../src/core/index.ts';
import { drawn, drawnKinds } from './drawn.ts';

/** How many tables of each kind are tried; set the variable to try many more, or others. */
const numRuns = Number(process.env['TALLYMARK_RUNS'] ?? 150);
const seed = Number(process.env['TALLYMARK_SEED'] ?? 20_261_129);

suite(`tables of each kind with cells that are known, seed ${seed}`, () => {
  for (const kind of drawnKinds)
    test(kind, () => {
      fc.assert(
        fc.property(drawn(kind), fc.constantFrom('', '> ', '* '), ({ text, rows, caption }, container) => {
          const chapter = `Words.\n\n${within(text, container)}\nMore words.\n`;
          const { tables } = analyse(chapter).chapter;
          assert.deepEqual(
            tables.map((table) => [table.kind, table.rows.map(({ cells }) => cells.map((cell) => cell?.text.text))]),
            [[kind, rows]],
          );
          const [table] = tables;
          assert.equal(table?.caption?.text.replace(/^table: /i, ''), caption);
          for (const cell of (table?.rows ?? []).flatMap(({ cells }) => cells))
            for (const { start, end } of cell ? [cell.content, ...cell.continued] : [])
              assert.ok(!/[\r\n]/.test(chapter.slice(start, end)));
        }),
        { seed, numRuns },
      );
    });
});

/** The lines within a quotation or an item of a list, where they may begin so: the first character tells how far an item is indented. */
function within(text: string, container: string): string {
  if (container === '* ' && text.startsWith(' ')) return text;
  const rest = container === '* ' ? '  ' : container;
  return text.replace(/^/gm, (_, at: number) => (at === text.length ? '' : at === 0 ? container : rest));
}
