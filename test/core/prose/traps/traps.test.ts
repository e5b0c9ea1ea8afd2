import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, confirmsAnywhere, mentionsOf, statedNumbers } from '../../../../src/core/index.ts';
import { describeMarks, readFixture } from '../../rules/support/fixture.ts';

const here = import.meta.dirname;
const files = readdirSync(here).filter((name) => name.endsWith('.md'));

/** Between the chapters of a fixture. */
const BREAK = '\n***\n\n';

/** The marks of these fixtures are numbers that are verified, by their kind; findings there are none. */
suite('numbers beside what they are not held against', () => {
  for (const file of files.filter((name) => name.startsWith('alone.'))) {
    const written = readFileSync(path.join(here, file), 'utf8');
    for (const [ends, text] of [
      ['', written],
      [' with Windows line ends', written.replaceAll('\n', '\r\n')],
    ] as const)
      test(`${file}${ends}`, () => {
        const { source, marks } = readFixture(text);
        const { chapter, findings } = analyse(source);
        assert.deepEqual(
          findings.map(({ rule, span }) => `${rule} ${source.slice(span.start, span.end)}`),
          [],
        );
        const numbers = statedNumbers(chapter).filter(({ verdict }) => verdict !== 'unverified');
        const found = numbers.map(({ kind, verdict, span }) => ({ rule: verdict === 'agrees' ? kind : verdict, ...span }));
        assert.deepEqual(describeMarks(source, found), describeMarks(source, marks));
      });
  }
});

suite('numbers of two chapters that are not about the same', () => {
  for (const file of files.filter((name) => name.startsWith('chapters.')))
    test(file, () => {
      const fixtures = readFileSync(path.join(here, file), 'utf8').split(BREAK).map(readFixture);
      const chapters = fixtures.map(({ source }) => mentionsOf(analyse(source).chapter));
      for (const [at, { source, marks }] of fixtures.entries()) {
        const others = chapters.filter((_, i) => i !== at).flat();
        const same = (chapters[at] ?? []).filter((mention) => others.some((other) => confirmsAnywhere(mention, other)));
        const found = same.map(({ span }) => ({ rule: 'also', ...span }));
        assert.deepEqual(describeMarks(source, found), describeMarks(source, marks));
      }
    });
});
