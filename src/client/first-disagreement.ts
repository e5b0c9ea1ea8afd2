import { commands, DiagnosticSeverity, l10n, languages, window, type Diagnostic, type Disposable, type ExtensionContext } from 'vscode';

const key = 'knowsDisagreements';

/** At the first total ever that is seen to disagree, says so once, with the way to it and to what the extension does. */
export function greetFirstDisagreement({ globalState, extension }: ExtensionContext): Disposable[] {
  if (globalState.get(key)) return [];
  const following = languages.onDidChangeDiagnostics(({ uris }) => {
    const document = window.activeTextEditor?.document;
    const seen = document && uris.some((uri) => uri.toString() === document.uri.toString());
    const found = seen && languages.getDiagnostics(document.uri).find(isWrongTotal);
    if (!found) return;
    following.dispose();
    void globalState.update(key, true);
    void greet(found, async () => window.showTextDocument(document, { selection: found.range }));
  });
  return [following];

  async function greet({ message }: Diagnostic, show: () => Promise<unknown>): Promise<void> {
    const [showIt, explain] = [l10n.t('Show'), l10n.t('What Tallymark Does')];
    const answer = await window.showInformationMessage(message, showIt, explain);
    if (answer === showIt) await show();
    if (answer === explain) await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#totals`, false);
  }
}

/** Only what is sure enough for a warning is worth an interruption. */
function isWrongTotal({ source, code, severity }: Diagnostic): boolean {
  const rule = typeof code === 'object' ? code.value : code;
  return source === 'tallymark' && rule === 'wrong-total' && severity === DiagnosticSeverity.Warning;
}
