import { writeFileSync } from 'node:fs';
import { commands, extensions, workspace } from 'vscode';
import { sayTotals } from '../support/in-host.ts';
import { waitFor } from '../support/wait.ts';

/** What is measured of one activation. */
export interface Measured {
  /** VS Code's own account of its start and of all activations, as "Developer: Startup Performance" shows it. */
  readonly profile: string;
  /** Milliseconds for which the extension host kept processors busy during the activation. */
  readonly cpu: number;
}

/** Activates the extension when all is quiet, and leaves what was measured in the file that `TALLYMARK_MEASURED` names. */
export async function run(): Promise<void> {
  const last = extensions.getExtension('vscode.merge-conflict');
  await waitFor('the end of the start', () => last?.isActive);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const before = process.cpuUsage();
  await extensions.getExtension('tallymark.tallymark')?.activate();
  const { user, system } = process.cpuUsage(before);
  const measured: Measured = { profile: await readProfile(), cpu: Math.round((user + system) / 1000) };
  writeFileSync(process.env['TALLYMARK_MEASURED'] ?? '', JSON.stringify(measured));
  sayTotals({ passed: 1, failed: 0 });
}

async function readProfile(): Promise<string> {
  await commands.executeCommand('perfview.show');
  return waitFor('the profile', () => {
    const text = workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText();
    return text?.includes('tallymark.tallymark') && text;
  });
}
