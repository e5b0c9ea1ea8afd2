import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tablesIn } from './support.ts';

const folder = path.join(import.meta.dirname, 'pandoc');

/** Pandoc's readings are recorded by `npm run bench:pandoc -- --record`. */
suite('tables as Pandoc reads them', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md')))
    test(name, () => {
      const recorded = JSON.parse(readFileSync(path.join(folder, name.replace(/md$/, 'json')), 'utf8')) as unknown;
      const read = tablesIn(readFileSync(path.join(folder, name), 'utf8')).map(({ rows }) =>
        rows.map((row) => row.map((text) => text.replace(/\s+/g, ' '))),
      );
      assert.deepEqual(read, recorded);
    });
});
