import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalyseOptions, LanguageTag } from '../../../../src/core/index.ts';
import type { NodeKind, TreeNode, TreeOptions, ViewId } from '../../../../src/protocol.ts';
import { createService, type Workspace } from '../../../../src/service/index.ts';

/** Where the chapters of these tests are. */
export const folder = { uri: 'file:///home/ada/my%20thesis', name: 'thesis' };

/** What the author sees when nothing has been chosen. */
export const usual: TreeOptions = { groupBy: 'chapter', filter: '', showDone: false };

/** A Monday. */
export const today = '2026-11-30';

/** The URI of a chapter in the folder. */
export function uriOf(path: string): string {
  return `${folder.uri}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** A chapter as an editor or the disk holds it. */
export function sourceOf(path: string, text: string): TextDocument {
  return TextDocument.create(uriOf(path), 'markdown', 1, text);
}

/** The workspace that holds the chapters, by their paths. */
export function workspaceOf(
  texts: Readonly<Record<string, string>>,
  settings: AnalyseOptions = {},
  language: LanguageTag = 'en',
): Workspace {
  const service = createService(language);
  return {
    digests: Object.entries(texts).map(([path, text]) => service.digest(sourceOf(path, text), settings)),
    folders: [folder],
    today,
  };
}

/** Asks for the rows of a view, whole or from a row on. */
export function rows(
  workspace: Workspace,
  options: Partial<TreeOptions> = {},
  { view = 'outstanding', language = 'en', parent }: { view?: ViewId; language?: LanguageTag; parent?: string } = {},
): readonly TreeNode[] {
  const params = { view, options: { ...usual, ...options }, ...(parent !== undefined && { parent }) };
  return createService(language).children(workspace, params);
}

const signs: Partial<Record<NodeKind, string>> = { task: '☐ ', 'task-overdue': '☐! ', 'task-done': '☑ ' };

/** A whole view as an author sees it: a line for each row, indented, its description after a bar. */
export function drawn(
  workspace: Workspace,
  options: Partial<TreeOptions> = {},
  look: { view?: ViewId; language?: LanguageTag } = {},
): string {
  const draw = (parent: string | undefined, indent: string): readonly string[] =>
    rows(workspace, options, { ...look, ...(parent !== undefined && { parent }) }).flatMap(({ id, kind, label, description, children }) => [
      `${indent}${signs[kind] ?? ''}${label}${description === '' ? '' : ` | ${description}`}`,
      ...(children === 'none' ? [] : draw(id, `${indent}  `)),
    ]);
  return draw(undefined, '').join('\n');
}

/** The rows of a view and of all below them. */
export function allRows(workspace: Workspace, options: Partial<TreeOptions> = {}, view: ViewId = 'outstanding'): readonly TreeNode[] {
  const below = (parent?: string): readonly TreeNode[] =>
    rows(workspace, options, { view, ...(parent !== undefined && { parent }) }).flatMap((row) => [
      row,
      ...(row.children === 'none' ? [] : below(row.id)),
    ]);
  return below();
}
