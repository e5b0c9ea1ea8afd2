import assert from 'node:assert/strict';
import { beside } from '../../scripts/testing/beside.ts';
import { inTurn } from '../../scripts/testing/in-turn.ts';

suite('suites that run beside each other', () => {
  test('are so many at a time, in their order; one that has to be alone is', async () => {
    const log: string[] = [];
    const ends = new Map<string, () => void>();
    const finish = async (name: string): Promise<void> => {
      ends.get(name)?.();
      await new Promise(setImmediate);
    };
    const results = beside(
      ['a', 'b', 'c', 'ALONE', 'd'],
      2,
      (name) => name === 'ALONE',
      async (name) => {
        log.push(`${name} begins`);
        await new Promise<void>((resolve) => ends.set(name, resolve));
        log.push(`${name} ends`);
        return name.toLowerCase();
      },
    );
    for (const name of ['b', 'a', 'c', 'ALONE', 'd']) await finish(name);
    assert.deepEqual(await results, ['a', 'b', 'c', 'alone', 'd']);
    assert.deepEqual(log.join(', '), 'a begins, b begins, b ends, c begins, a ends, c ends, ALONE begins, ALONE ends, d begins, d ends');
  });

  test('are heard one after the other, the first at once', () => {
    let heard = '';
    const newVoice = inTurn((text) => (heard += String(text)));
    const [first, second, third] = [newVoice(), newVoice(), newVoice()];
    second.say('2a ');
    first.say('1a ');
    assert.equal(heard, '1a ');
    third.say('3a ');
    third.end();
    first.say('1b ');
    first.end();
    assert.equal(heard, '1a 1b 2a ');
    second.say('2b ');
    assert.equal(heard, '1a 1b 2a 2b ');
    second.end();
    assert.equal(heard, '1a 1b 2a 2b 3a ');
  });
});
