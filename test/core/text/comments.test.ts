import assert from 'node:assert/strict';
import { withoutComments } from '../../../src/core/text/comments.ts';

suite('comments', () => {
  for (const [what, source, expected] of [
    ['go', '<!-- a -->\n<b>x</b><!--\n> b -->', '\n<b>x</b>'],
    ['leave what stands between two of them', '<!-- a --> x <!-- b -->', ' x '],
    ['go on to the end where they are never closed', 'x <!-- a -- >', 'x '],
  ] as const) {
    test(what, () => {
      assert.equal(withoutComments(source), expected);
    });
  }
});
