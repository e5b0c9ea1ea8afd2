import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawn, drawnKinds } from '../parse/tables/drawn.ts';
import { eachRewrite } from './each-rewrite.ts';

/** `RUNS=500` looks further than the suite has time for; `SEED` repeats a run. */
const numRuns = Number(process.env['RUNS'] ?? 12);
const seed = Number(process.env['SEED'] ?? 20_261_130);

suite(`rewrites of tables of each kind (seed ${seed}, ${numRuns} runs)`, () => {
  for (const kind of drawnKinds)
    test(`${kind}: whatever the options, all promises are kept, there and back included`, () => {
      const done = new Set<string>();
      fc.assert(
        fc.property(drawn(kind), fc.nat(1000), ({ text }, number) => {
          const chapter = `Words.\n\n${text}\nMore words.\n`;
          for (const { id, options, result, broken } of eachRewrite(chapter, number)) {
            assert.deepEqual(broken, [], `${id} ${JSON.stringify(options)}\n${chapter}\n${result}`);
            done.add(id);
          }
        }),
        { numRuns, seed, endOnFailure: true },
      );
      assert.ok(done.size > 5, `only ${[...done].join()} did something`);
    });
});
