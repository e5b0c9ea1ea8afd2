import { commands, workspace } from 'vscode';
import { say } from '../support/in-host.ts';
import { chapterName } from '../support/thesis.ts';
import { fileIn, openFile, findings, waitForFinding, closeAll } from './chapter.ts';
suite('dbg', () => { test('x', async function () { this.timeout(170000);
  const uri = fileIn('these', chapterName);
  await workspace.getConfiguration('tallymark').update('trace.server', 'verbose', 1);
  await openFile(uri);
  await waitForFinding(uri, 'wrong-total');
  await closeAll();
  const log = '/tmp/h/trace.log';
  for (let i = 0; i < 60; i++) {
  await openFile(uri);
  try { await waitForFinding(uri, 'wrong-total'); } catch (e) { say('%d failed: %s', i, JSON.stringify(findings(uri).length)); 
   await commands.executeCommand('workbench.action.output.show.tallymark.tallymark.Tallymark');
   await new Promise(r=>setTimeout(r,2000));
   for (const d of workspace.textDocuments) if (d.uri.scheme==='output') {say(d.uri.toString()); const fs = await import('node:fs'); fs.writeFileSync(log, d.getText()); }
   break;
  }
  await commands.executeCommand('tallymark.fixAllTotals');
  await closeAll();
  }
}) });
