import assert from 'node:assert/strict';
import { analyse, statedNumbers } from '../../../src/core/index.ts';

/** Sentences, and the numbers in them that agree with what the sentence itself lists. */
const sentences: readonly (readonly [string, readonly string[]])[] = [
  ['They play three roles: designer, author and reader.', ['enumeration 3']],
  ['There are four phases (asking, drafting, testing, and now writing) in it.', ['enumeration 4']],
  ['Il y a deux lieux : la cour et le jardin (Nord, 2010).', ['enumeration 2']],
  ['The two fields – `name` and `age` – are filled.', ['enumeration 2']],
  ['The five terms: 1 constant, 1 slope and 3 levels.', ['sum 5']],
  ['They play three roles: designer and author.', []],
  ['They play two roles: designer, who draws, and author.', []],
  ['They play two roles: designer or author.', []],
  ['They play two roles, designer and author.', []],
  ['They play two roles, namely designer and author.', ['enumeration 2']],
  ['The two of them (a and b and c) came.', []],
  ['There are three built-in formats: paper, film and tape.', ['enumeration 3']],
  ['The two so-called “layers”: the shown and the hidden.', ['enumeration 2']],
  ['It has two fields - `name` and `age` - in all.', ['enumeration 2']],
  ['It has two fields - a well-known name and an age.', ['enumeration 2']],
  ['It holds 65 full-text files—61 in the cellar and 4 in the attic—of poems.', ['sum 65']],
  ['It has two sides. They differ: left and right.', []],
  ['It has two keys for these two doors: the black and the red.', ['enumeration 2', 'enumeration 2']],
  ['It has two keys for three doors: the black and the red.', []],
];

suite('numbers verified by their own sentence', () => {
  for (const [sentence, expected] of sentences)
    test(sentence, () => {
      const { chapter, findings } = analyse(`${sentence}\n`, { language: sentence.startsWith('Il') ? 'fr' : 'en' });
      const numbers = statedNumbers(chapter);
      assert.deepEqual(findings, []);
      assert.deepEqual(
        numbers.map(({ kind, stated }) => `${kind} ${stated}`),
        expected,
      );
      for (const { target, span } of numbers) assert.ok(target && target.start > span.end);
    });

  test('only those of the paragraph at a place are looked for', () => {
    const text = 'They play two roles: designer and author.\n\nThey saw two things: a mill and a barn.\n';
    const { chapter } = analyse(text);
    assert.deepEqual(
      statedNumbers(chapter, {}, text.indexOf('saw')).map(({ span }) => text.slice(0, span.start).length),
      [text.lastIndexOf('two')],
    );
  });
});
