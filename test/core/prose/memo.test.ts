import assert from 'node:assert/strict';
import { analyse, createMemo, type Memo } from '../../../src/core/index.ts';

/** A memo that counts the paragraphs which are read rather than remembered. */
function counting(): { readonly memo: Memo; readonly read: () => number } {
  const memo = createMemo();
  let read = 0;
  const paragraphs: Memo['paragraphs'] = {
    of: (text, make) =>
      memo.paragraphs.of(text, (written) => {
        read += 1;
        return make(written);
      }),
  };
  return { memo: { ...memo, paragraphs }, read: () => read };
}

suite('the numbers of a chapter as it is typed', () => {
  test('a keystroke reads one paragraph again', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Part ${i} has three reasons, of ${i + 20} in all:\n\n- a\n- b\n- c\n`).join('\n');
    const { memo, read } = counting();
    analyse(text, {}, memo);
    const first = read();
    assert.ok(first > 40);
    analyse(text.replace('Part 17 has', 'Part 17 had'), {}, memo);
    assert.equal(read(), first + 1);
  });
});
