import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, statedNumbers } from '../../../../src/core/index.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/numbers.md'), 'utf8');
const tables = /The examples speak of[^]*?```md\n([^]*?)```/.exec(page)?.[1] ?? '';
const sentences = [...page.matchAll(/^\| `([^`]+<!--=[^`]+)` \|/gm)].map(([, sentence = '']) => sentence);

suite('the page about bindings', () => {
  test('has twenty examples at least, and something to speak of', () => {
    assert.ok(sentences.length >= 20);
    assert.notEqual(tables, '');
  });

  for (const sentence of sentences) {
    test(`holds: ${sentence}`, () => {
      const { chapter, findings } = analyse(`${tables}\nThere: ${sentence}.\n`);
      const bound = statedNumbers(chapter).filter(({ kind }) => kind === 'bound');
      assert.deepEqual(findings, []);
      assert.deepEqual(
        bound.map(({ verdict }) => verdict),
        sentence.match(/<!--=/g)?.map(() => 'agrees'),
      );
    });

    test(`tells another number: ${sentence}`, () => {
      const { findings } = analyse(`${tables}\nThere: ${sentence.replace(/^\D*?(?:[\d.,]+|one|two|three|four|six)/, '77')}.\n`);
      assert.deepEqual(
        findings.map(({ rule }) => rule).filter((rule) => rule === 'bound-number'),
        ['bound-number'],
      );
    });
  }
});
