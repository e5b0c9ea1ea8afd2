import type { LanguageTag } from '../../../core/index.ts';
import type { ChildrenParams, PathToChapterParams, TreeNode, ViewId } from '../../../protocol.ts';
import type { Workspace } from '../chapters.ts';
import { type Address, createView, readNodeId, type View } from './view.ts';
import { outstandingRows } from './outstanding.ts';
import { progressRows } from './progress.ts';
import { tableRows } from './tables.ts';

/** The rows right below one of a view's rows, or its first ones; none below an id that is not, or no longer, of the view. */
export function children(workspace: Workspace, { view, options, parent }: ChildrenParams, language: LanguageTag): readonly TreeNode[] {
  const rows = rowsOf(view, createView(workspace, options, language));
  if (parent === undefined) return rows();
  const address = readNodeId(parent);
  return address ? rows(address) : [];
}

/** The rows that lead to a chapter, from the top down to its own; none if the view does not show it. */
export function pathToChapter(
  workspace: Workspace,
  { view, options, uri }: PathToChapterParams,
  language: LanguageTag,
): readonly TreeNode[] {
  const rows = rowsOf(view, createView(workspace, options, language));
  const top = rows();
  const isChapter = ({ id }: TreeNode): boolean => readNodeId(id)?.uri === uri;
  const found = top.find(isChapter);
  if (found) return [found];
  for (const row of top) {
    const address = readNodeId(row.id);
    const inside = address?.group === undefined ? undefined : rows(address).find(isChapter);
    if (inside) return [row, inside];
  }
  return [];
}

function rowsOf(id: ViewId, view: View): (parent?: Address) => readonly TreeNode[] {
  switch (id) {
    case 'outstanding':
      return (parent) => outstandingRows(view, parent);
    case 'tables':
      return (parent) => tableRows(view, parent);
    case 'progress':
      return (parent) => (parent ? [] : progressRows(view));
  }
}
