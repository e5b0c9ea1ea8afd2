import { commands } from 'vscode';
import { appendFileSync } from 'node:fs';
import { say } from '../support/in-host.ts';
import { chapterName } from '../support/thesis.ts';
import { fileIn, openFile, findings, waitForFinding, closeAll } from './chapter.ts';
suite('dbg', () => { test('x', async function () { this.timeout(170000);
  const uri = fileIn('these', chapterName);
  for (let i = 0; i < 60; i++) {
  appendFileSync('/tmp/h/client.log', `--- ${i}\n`);
  await openFile(uri);
  try { await waitForFinding(uri, 'wrong-total'); } catch (e) { say('%d failed: %s', i, JSON.stringify(findings(uri).length)); break; }
  await commands.executeCommand('tallymark.fixAllTotals');
  await closeAll();
  }
}) });
