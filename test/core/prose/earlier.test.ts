import assert from 'node:assert/strict';
import { analyse, applyEdits, fixAll, formatMessage, type Baseline } from '../../../src/core/index.ts';

/** What is said of the first announced list now that the text was another, and whether its fix is preferred. */
function told(now: string, before: string, kind: Baseline['kind'] = 'saved'): readonly unknown[] {
  const { findings } = analyse(now, { baselines: [{ kind, report: analyse(before) }] });
  return findings.flatMap(({ rule, message, fixes }) =>
    rule === 'announced-count' ? [formatMessage(message, 'en'), fixes[0]?.preferred] : [],
  );
}

const three = 'The work has three steps:\n\n- ask the guests\n- write it down\n- read it aloud\n';

suite('an announced list beside an earlier text', () => {
  test('an item was written: the number follows', () => {
    assert.deepEqual(told(`${three}- print it\n`, three), [
      'The text announces three, as many items as the list below had in the saved version; it now has 4.',
      true,
    ]);
  });

  test('an item was taken out: the number follows', () => {
    assert.deepEqual(told(three.replace('- write it down\n', ''), three, 'committed'), [
      'The text announces three, as many items as the list below had in the last commit; it now has 2.',
      true,
    ]);
  });

  test('an item has lost its mark: nothing is preferred', () => {
    assert.deepEqual(told(three.replace('- write', '\nwrite').replace('- read it aloud\n', ''), three).slice(1), []);
    assert.deepEqual(told(three.replace('- read it aloud', '\nread it aloud'), three).slice(1), [false]);
  });

  test('an item within another has lost its indentation: nothing is preferred', () => {
    const nested = three.replace('- read', '  - spell it\n- read');
    assert.deepEqual(told(nested.replace('  - spell', '- spell'), nested).slice(1), [false]);
  });

  test('all that needs no choice: the number follows the list; one that the author has changed stays, and so does one that is unclear', () => {
    const mended = (now: string, before: string): string => {
      const report = analyse(now, { baselines: [{ kind: 'saved', report: analyse(before) }] });
      return applyEdits(now, fixAll(report));
    };
    assert.equal(mended(`${three}- print it\n`, three), `${three.replace('three', 'four')}- print it\n`);
    for (const now of [three.replace('three', 'four'), three.replace('- read it aloud', '\nread it aloud')])
      assert.equal(mended(now, three), now);
    const unknown = `${three}- print it\n`;
    assert.equal(applyEdits(unknown, fixAll(analyse(unknown))), unknown);
  });

  test('the number was changed, the list was not: nothing is preferred', () => {
    assert.deepEqual(told(three.replace('three', 'four'), three, 'opened'), [
      'The text announces four, and announced three when the chapter was opened; the list below still has 3 items.',
      false,
    ]);
  });

  test('both were changed, or they never agreed: both facts, nothing more', () => {
    const plain = 'The text announces four; the list below has 5 items.';
    const five = `${three.replace('three', 'four')}- print it\n- bind it\n`;
    assert.deepEqual(told(five, three), [plain, false]);
    assert.deepEqual(told(five, five), [plain, false]);
  });
});
