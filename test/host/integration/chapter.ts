import { commands, languages, Range, Uri, window, workspace, type CodeAction, type Diagnostic, type TextDocument } from 'vscode';
import { waitFor } from '../support/wait.ts';

/** Address of a file of the test workspace, whose folders are `these` and `appendix`. */
export function fileIn(folder: string, name: string): Uri {
  const found = workspace.workspaceFolders?.find((candidate) => candidate.name === folder);
  if (found === undefined) throw new Error(`The workspace has no folder "${folder}"`);
  return Uri.joinPath(found.uri, name);
}

/** Opens a file in an editor, as an author does: what is opened by `openTextDocument` stays open for minutes without an editor. */
export async function openFile(uri: Uri): Promise<TextDocument> {
  await commands.executeCommand('vscode.open', uri, { preview: false });
  return waitFor(`the editor of ${uri.path}`, () => {
    const shown = window.activeTextEditor?.document;
    return shown?.uri.toString() === uri.toString() && shown;
  });
}

/** What Tallymark shows for a file, of one rule or of all. */
export function findings(uri: Uri, rule?: string): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === 'tallymark' && (rule === undefined || ruleOf(code) === rule));
}

/** Waits until Tallymark shows as many findings of a rule as expected, and returns them. */
export async function waitForFindings(uri: Uri, rule: string, count: number): Promise<Diagnostic[]> {
  return waitFor(`${count} × ${rule} in ${uri.path}`, () => {
    const found = findings(uri, rule);
    return found.length === count && found;
  });
}

/** The only finding of a rule, when it is shown. */
export async function waitForFinding(uri: Uri, rule: string): Promise<Diagnostic> {
  const [finding] = await waitForFindings(uri, rule, 1);
  if (finding === undefined) throw new Error('unreachable');
  return finding;
}

/** The rule that a diagnostic's code names; the code has a link to the rule's page where there is one. */
export function ruleOf(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

/**
 * The code action with a title that VS Code offers for a range, with its edit.
 * @param kind only actions of this kind, such as `quickfix`
 */
export async function waitForAction(chapter: TextDocument, range: Range, kind: string, title: RegExp): Promise<CodeAction> {
  // Diagnostics reach the window, whose context for actions they are, a moment later; meanwhile the list is empty or the request fails.
  return waitFor(`the action ${title.source}`, async () => {
    const actions = await offeredActions(chapter, range, kind).catch(() => []);
    return actions.find((action) => title.test(action.title) && action.edit !== undefined);
  });
}

async function offeredActions(chapter: TextDocument, range: Range, kind: string): Promise<CodeAction[]> {
  const resolved = 20;
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', chapter.uri, range, kind, resolved);
}

/** Applies an action's edit, as choosing it in the menu does. */
export async function apply({ edit }: CodeAction): Promise<void> {
  if (edit === undefined || !(await workspace.applyEdit(edit))) throw new Error('The edit was not applied.');
}

/** The whole of a chapter. */
export function whole(chapter: TextDocument): Range {
  return new Range(chapter.positionAt(0), chapter.positionAt(chapter.getText().length));
}

/** Takes back what was done to the chapter in the active editor, until it is as it was. */
export async function undoTo(chapter: TextDocument, text: string): Promise<void> {
  await window.showTextDocument(chapter);
  for (let steps = 0; steps < 5 && chapter.getText() !== text; steps++) await commands.executeCommand('undo');
  if (chapter.getText() !== text) throw new Error('Undo does not bring the text back.');
}

/** Closes all editors, changed or not. Settings that VS Code itself is just writing are a changed document too: those are left to it. */
export async function closeAll(): Promise<void> {
  const ours = ({ uri, isUntitled }: TextDocument) => isUntitled || workspace.getWorkspaceFolder(uri) !== undefined;
  for (const chapter of workspace.textDocuments.filter((document) => document.isDirty && ours(document))) {
    await window.showTextDocument(chapter);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
