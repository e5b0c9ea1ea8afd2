import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { commands, ConfigurationTarget, extensions, Range, window, workspace, type TextDocument } from 'vscode';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { closeAll, fileIn, findings, openFile } from './chapter.ts';

suite('git', () => {
  const uri = fileIn('these', chapterName);
  const folder = path.dirname(uri.fsPath);
  let chapter: TextDocument;
  let original: string;
  /** Some builds of VS Code lack a part without which their Git extension does not start, and some machines have no git. */
  let isThere = false;

  suiteSetup(async () => {
    chapter = await openFile(uri);
    original = chapter.getText();
    await workspace.getConfiguration('git').update('enabled', true, ConfigurationTarget.Global);
    const start = async (): Promise<unknown> => extensions.getExtension('vscode.git')?.activate();
    isThere = (await start().catch(() => undefined)) !== undefined && spawnSync('git', ['--version']).status === 0;
  });

  suiteTeardown(async () => {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(original));
    await closeAll();
    await workspace.getConfiguration('git').update('enabled', undefined, ConfigurationTarget.Global);
    rmSync(path.join(folder, '.git'), { recursive: true, force: true });
  });

  test('a total whose rows have changed since the last commit says so, though the chapter has been saved', async () => {
    if (isThere) {
      git('init', '--quiet');
      git('add', '.');
      git('-c', 'user.name=Author', '-c', 'user.email=author@example.org', 'commit', '--quiet', '--message', 'Chapters');
      await commands.executeCommand('git.openRepository', folder);
    }
    const at = chapter.positionAt(original.indexOf('>58<') + 1);
    await window.activeTextEditor?.edit((edit) => {
      edit.replace(new Range(at, at.translate(0, 2)), '38');
    });
    await chapter.save();
    // Where there is no git, nothing but the saved text is known, and that is the changed one.
    const expected = isThere ? /The rows added up to 866 in the last commit; now 846\.$/ : /add up to 846 \(difference 20\)/;
    const found = await waitFor('the finding', () =>
      findings(uri, 'wrong-total').find(({ message }) => message.includes('866') && expected.test(message)),
    );
    assert.match(found.message, expected);
  });

  function git(...args: readonly string[]): void {
    const { status, stderr } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }
});
