import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { targets } from './targets.ts';

/** A short look at every target: `npm run fuzz` looks longer. `SEED` repeats a run. */
const seed = Number(process.env['SEED'] ?? 20_261_129);
const numRuns = Number(process.env['RUNS'] ?? 10);
const folder = path.join(import.meta.dirname, 'crashers');

suite(`fuzzing (seed ${seed}, ${numRuns} runs)`, () => {
  for (const [name, { promise, property }] of Object.entries(targets))
    test(`${name}: ${promise}`, async () => {
      await fc.assert(property as fc.IAsyncProperty<unknown>, { numRuns, seed, endOnFailure: true });
    });
});

suite('inputs that broke a promise once', () => {
  for (const file of readdirSync(folder).sort())
    test(`${file} keeps it`, async () => {
      const name = Object.keys(targets).find((target) => file.startsWith(`${target}-`)) ?? 'analyse';
      const input = readFileSync(path.join(folder, file), 'utf8');
      const [text = '', ...later] = file.endsWith('.json') ? (JSON.parse(input) as readonly string[]) : [input];
      await targets[name]?.tryChapter(text, later.length > 0 ? later : undefined);
    });
});
