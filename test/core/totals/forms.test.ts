import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from '../../../src/core/index.ts';
import { actualLines, expectedLines, readMarked } from './support/marked.ts';

const folder = path.join(import.meta.dirname, 'forms');

suite('how authors write totals', () => {
  for (const file of readdirSync(folder)) {
    for (const { title, text } of sections(readFileSync(path.join(folder, file), 'utf8'))) {
      test(`${path.basename(file, '.md')}: ${title}`, () => {
        const marked = readMarked(text);
        assert.notEqual(marked.marks.length, 0, 'says nothing');
        assert.deepEqual(actualLines(marked), expectedLines(marked));
        const found = analyse(marked.source).findings.filter(({ rule }) => rule === 'wrong-total');
        assert.equal(found.length, marked.marks.filter(({ verdict }) => verdict === 'disagrees').length);
      });
    }
  }
});

/** Each `## ` section is a chapter of its own, so that its language and its figures speak for themselves alone. */
function sections(file: string): readonly { readonly title: string; readonly text: string }[] {
  return file
    .split(/^(?=## )/m)
    .filter((text) => text.startsWith('## '))
    .map((text) => ({ title: /^## (.*)/.exec(text)?.[1] ?? '', text }));
}
