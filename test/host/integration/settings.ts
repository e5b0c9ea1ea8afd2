import { ConfigurationTarget, DiagnosticSeverity, Uri, workspace } from 'vscode';
import { chapterName } from '../support/thesis.ts';
import { waitFor } from '../support/wait.ts';
import { closeAll, fileIn, findings, openFile, waitForFinding, waitForFindings } from './chapter.ts';

suite('settings', () => {
  const thesis = fileIn('these', chapterName);
  const appendix = fileIn('appendix', 'expenses.md');

  setup(async () => {
    for (const uri of [thesis, appendix]) {
      await openFile(uri);
      await waitForFinding(uri, 'wrong-total');
    }
  });

  teardown(async () => {
    await setSeverity(appendix, undefined);
    await closeAll();
  });

  test('a rule can be switched off in one folder, and on again', async () => {
    await setSeverity(appendix, 'off');
    await waitForFindings(appendix, 'wrong-total', 0);
    await waitForFindings(thesis, 'wrong-total', 1);
    await setSeverity(appendix, undefined);
    await waitForFindings(appendix, 'wrong-total', 1);
  });

  test('a rule can have another severity in one folder', async () => {
    await setSeverity(appendix, 'error');
    await waitForSeverity(appendix, DiagnosticSeverity.Error);
    await waitForSeverity(thesis, DiagnosticSeverity.Warning);
  });

  test('the project file says what no setting says', async () => {
    const file = Uri.joinPath(appendix, '../tallymark.json');
    await workspace.fs.writeFile(file, new TextEncoder().encode('{ "rules": { "wrong-total": "hint" } }'));
    try {
      await waitForSeverity(appendix, DiagnosticSeverity.Hint);
      await setSeverity(appendix, 'error');
      await waitForSeverity(appendix, DiagnosticSeverity.Error);
    } finally {
      await workspace.fs.delete(file);
    }
    await setSeverity(appendix, undefined);
    await waitForSeverity(appendix, DiagnosticSeverity.Warning);
  });
});

async function setSeverity(uri: Uri, severity: string | undefined): Promise<void> {
  await workspace.getConfiguration('tallymark', uri).update('rules.wrong-total', severity, ConfigurationTarget.WorkspaceFolder);
}

async function waitForSeverity(uri: Uri, severity: DiagnosticSeverity): Promise<void> {
  await waitFor(`${DiagnosticSeverity[severity]} in ${uri.path}`, () =>
    findings(uri, 'wrong-total').some((finding) => finding.severity === severity),
  );
}
