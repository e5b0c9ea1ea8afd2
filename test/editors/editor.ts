import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A count that the rows contradict, with characters before it that take two units of UTF-16 and four bytes. */
export const chapter = `# Visits

| Visitor | Date |
| --- | --- |
| 🙂 Ana | 3 May |
| Bo | 4 May |
| Cleo | 5 May |
| 🙂🙂 Total: 2 | |

- [ ] Ask 🙂 Bo
`;

/** Whether a program is there and does what it is asked. */
export function runs(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { timeout: 60_000 }).status === 0;
}

/**
 * Has an editor work in the chapter by a script, which finds its task in the environment, as JSON: the file, the command of the
 * language server, where to write what it saw.
 * @returns what it saw
 */
export function workIn(program: string, args: readonly string[]): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-editor-'));
  try {
    const [file, result] = [path.join(folder, 'visits.md'), path.join(folder, 'seen.json')];
    writeFileSync(file, chapter);
    const typescript = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const main = path.join(import.meta.dirname, '../../src/cli/main.ts');
    const server = [process.execPath, '--import', typescript, main, 'lsp', '--stdio'];
    const task = JSON.stringify({ file, result, server, patience: 60_000 });
    const { stderr } = spawnSync(program, args, {
      env: { ...process.env, HOME: folder, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, TALLYMARK_TASK: task, LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
      timeout: 170_000,
    });
    assert.equal(stderr.includes('Error'), false, stderr);
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
