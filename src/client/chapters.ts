import { workspace, type TextDocument } from 'vscode';
import { chapterLanguages } from './chapter-languages.ts';

/** Where chapters live: on disk, in no file yet, or wherever the workspace is. Not in a comparison's left side, a notebook's cell or an output panel. */
export function chapterSchemes(): readonly string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', ...folders.map(({ uri }) => uri.scheme)])];
}

/** Whether a document is a chapter, by its language and where it lives; whatever is no document is none. */
export function isChapter(document: TextDocument | undefined): document is TextDocument {
  if (!document || !chapterSchemes().includes(document.uri.scheme)) return false;
  return chapterLanguages.some((language) => language === document.languageId);
}
