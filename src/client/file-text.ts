import { l10n, window, workspace, type Uri } from 'vscode';

/**
 * The text of a file that the author has chosen, in the encoding that VS Code finds in it or is set to. What cannot be read in it is told, and
 * undefined: signs of replacement would get into a chapter.
 */
export async function readChosenText(file: Uri): Promise<string | undefined> {
  const text = await workspace.decode(await workspace.fs.readFile(file), { uri: file });
  if (!text.includes('\uFFFD')) return text;
  const name = file.path.split('/').at(-1) ?? '';
  void window.showErrorMessage(
    l10n.t('{0} is in another encoding than “files.encoding” says. Save it as UTF-8, or set the encoding.', name),
  );
  return undefined;
}
