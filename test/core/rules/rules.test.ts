import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, applyEdits, describeRule, ruleIds, type Edit, type Finding } from '../../../src/core/index.ts';
import { describeMarks, marksOf, readFixture } from './support/fixture.ts';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'support');

for (const { name: rule } of folders) {
  suite(`rule ${rule}`, () => {
    for (const file of readdirSync(path.join(here, rule))) {
      const written = readFileSync(path.join(here, rule, file), 'utf8');
      test(`${file}: finds what is marked`, () => {
        checkMarks(written);
      });
      test(`${file}: finds the same with Windows line ends`, () => {
        checkMarks(written.replaceAll('\n', '\r\n').replace(/^(<!-- unmarked: .*)\r\n/, '$1\n'));
      });
      test(`${file}: fixing leaves nothing to fix`, () => {
        checkFixes(readFixture(written).source, rule);
      });
    }
  });
}

suite('examples in the rules', () => {
  for (const id of ruleIds) {
    const { bad, good } = describeRule(id);
    if (bad === '') continue;
    test(`${id}: the bad one is found, the good one is clean`, () => {
      assert.ok(analyse(bad).findings.some(({ rule }) => rule === id));
      assert.deepEqual(describeMarks(good, marksOf(analyse(good).findings)), []);
    });
  }
});

suite('rule fixtures', () => {
  test('every rule that a chapter can provoke has some', () => {
    const provoked = ruleIds.filter((id) => describeRule(id).bad !== '');
    assert.deepEqual(folders.map(({ name }) => name).sort(), [...provoked].sort());
  });
});

function checkMarks(written: string): void {
  const { source, marks, unmarked } = readFixture(written);
  const findings = analyse(source).findings.filter(({ rule }) => !unmarked.includes(rule));
  assert.deepEqual(describeMarks(source, marksOf(findings)), describeMarks(source, marks));
}

/** Makes the first fix of every finding of the rule; afterwards none is left, so that fixing again changes nothing. */
function checkFixes(source: string, rule: string): void {
  const before = fixable(source, rule);
  const after = applyEdits(source, distinct(before.flatMap(({ fixes }) => fixes[0]?.edits ?? [])));
  assert.deepEqual(describeMarks(after, marksOf(fixable(after, rule))), []);
  if (before.length > 0) assert.notEqual(after, source);
}

function fixable(source: string, rule: string): readonly Finding[] {
  return analyse(source).findings.filter((finding) => finding.rule === rule && finding.fixes.length > 0);
}

/** One comment may be the fix of several findings. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [`${edit.span.start}-${edit.span.end}`, edit])).values()];
}
