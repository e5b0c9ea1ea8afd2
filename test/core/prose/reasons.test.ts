import assert from 'node:assert/strict';
import { analyse, formatMessage, statedNumbers } from '../../../src/core/index.ts';

/** A sentence above a list of three items, and why its number is not judged. */
const doubts: readonly (readonly [string, string])[] = [
  ['At least two reasons:', 'number.approximate'],
  ['Two of the five options:', 'number.partitive'],
  ['Two or four reasons:', 'number.partitive'],
  ['In chapter 2:', 'number.label'],
  ['Tools for 2 weeks:', 'number.mentioned'],
  ['It took two weeks of work:', 'number.measure'],
  ['She read these two reports:', 'number.definite'],
  ['She read two reports, which said:', 'number.comma'],
  ['She read two reports and a letter:', 'number.one-more'],
  ['She read two reports, including:', 'number.partial'],
  ['She said “two reasons” and went:', 'number.quoted'],
  ['The guides (two each) said:', 'number.parenthesis'],
  ['She left on May 2:', 'number.date'],
  ['She named two things in the following order:', 'number.other-noun'],
  ['She read version v2, or 2-fold:', 'number.attached'],
  ['She wrote two people who know a lot:', 'number.measure'],
];

suite('reasons why a number is not judged', () => {
  for (const [sentence, reason] of doubts)
    test(sentence, () => {
      const { chapter, findings } = analyse(`${sentence}\n\n- a\n- b\n- c\n`);
      assert.deepEqual(findings, []);
      const reasons = statedNumbers(chapter).map((number) => number.reason);
      assert.ok(
        reasons.some(({ id }) => id === reason),
        JSON.stringify(reasons),
      );
      for (const message of reasons) assert.doesNotMatch(formatMessage(message, 'fr'), /^number\./);
    });
});
