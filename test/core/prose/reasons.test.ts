import assert from 'node:assert/strict';
import { analyse, doubtedNumber, formatMessage, statedNumbers } from '../../../src/core/index.ts';

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
  ['She read version v2, or more:', 'number.attached'],
  ['It was a two-step plan:', 'number.compound'],
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

/** Sentences in which a number is marked, and what the hover says of it. */
const touched: readonly (readonly [string, string])[] = [
  ['It is dated ⟦2025⟧-03-30.', 'date'],
  ['It was signed on 14/⟦11⟧/2024.', 'date'],
  ['Es begann am 3/⟦11⟧/24.', 'date'],
  ['We met at ⟦12⟧:30.', 'date'],
  ['As it was told (Meier, ⟦2015⟧).', 'date'],
  ['It is the ⟦48⟧th row.', 'ordinal'],
  ['C’est la ⟦48⟧e ligne.', 'ordinal'],
  ['Il parut le ⟦1⟧er mars.', 'ordinal'],
  ['Es la ⟦3⟧ª vez.', 'ordinal'],
  ['È la ⟦3⟧º volta.', 'ordinal'],
  ['It takes ⟦8⟧-12 minutes.', 'range'],
  ['Es dauert 8–⟦12⟧ Minuten.', 'range'],
  ['It takes ~⟦8⟧ minutes.', 'approximate'],
  ['There are ⟦30⟧+ of them.', 'approximate'],
  ['It fell by ⟦7,4⟧% in May.', 'measure'],
  ['Il coûte ⟦40⟧ % de moins.', 'measure'],
  ['It costs $⟦40⟧ a day.', 'measure'],
  ['One in five, that is ⟦1⟧/5 of them.', 'partitive'],
  ['It is a ⟦three⟧-layer model.', 'compound'],
  ['Une carte ⟦8⟧-bits suffit.', 'compound'],
  ['See Figure ⟦5⟧-1 for it.', 'label'],
  ['See Figure 5-⟦1⟧ for it.', 'label'],
  ['It is known (see section ⟦4⟧).', 'label'],
  ['See #⟦58⟧ for it.', 'label'],
  ['Voir p.⟦7⟧ du livre.', 'label'],
  ['Wie in §⟦4⟧ steht.', 'label'],
  ['They are ⟦1⟧) good and 2) cheap.', 'label'],
  ['It fell (from 3 to ⟦0⟧).', 'parenthesis'],
  ['It went 3 -> ⟦4⟧ then.', 'attached'],
  ['Drink H⟦2⟧O.', 'attached'],
];

suite('what a number is whose surroundings touch it', () => {
  for (const [sentence, reason] of touched)
    test(sentence, () => {
      const at = sentence.indexOf('⟦');
      const { chapter } = analyse(`${sentence.replace(/[⟦⟧]/g, '')}\n`);
      assert.equal(doubtedNumber(chapter, at)?.reason.id, `number.${reason}`);
    });
});
