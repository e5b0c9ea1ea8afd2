import { l10n, Uri } from 'vscode';
import type { ChapterLine } from '../protocol.ts';

/** So many lines are listed; a window has no room for more. */
const listed = 12;

/** Lines of chapters as a list that a window can show, a line each; the chapter's name where there are several. */
export function listLines(chapterLines: readonly ChapterLine[]): readonly string[] {
  const isOneChapter = urisOf(chapterLines).length === 1;
  const lines = chapterLines.slice(0, listed).map(({ uri, line, text }) => {
    const chapter = Uri.parse(uri, true).path.split('/').at(-1) ?? uri;
    return `• ${text} (${isOneChapter ? '' : `${chapter}:`}${line + 1})`;
  });
  return chapterLines.length > listed ? [...lines, l10n.t('… and {0} more', chapterLines.length - listed)] : lines;
}

/** The chapters of some lines, each once. */
export function urisOf(chapterLines: readonly ChapterLine[]): readonly string[] {
  return [...new Set(chapterLines.map(({ uri }) => uri))];
}
