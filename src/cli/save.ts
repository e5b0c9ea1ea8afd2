import nodePath from 'node:path';
import type { CheckedChapter } from './input/chapters.ts';
import type { Call } from './verbs/verb.ts';

/** Puts a chapter's new text where the chapter came from; false when that was not possible, which has been told. */
export function save({ io, problems }: Call, { name, path, root, text, bytes }: CheckedChapter, changed: string): boolean {
  if (path === undefined) {
    io.stdout.write(changed);
    return true;
  }
  if (changed === text) return true;
  try {
    if (root !== undefined && leadsOut(io.disk.realPath(root), io.disk.realPath(path))) {
      problems.note(name, 'link-leads-out');
      return false;
    }
    if (io.disk.replace(path, bytes, new TextEncoder().encode(changed))) return true;
    problems.report(name, 'changed-meanwhile');
  } catch (error) {
    problems.reportError(name, error, 'write');
  }
  return false;
}

/** A folder may have come from somebody else, with links to files that are not theirs. */
function leadsOut(folder: string, file: string): boolean {
  const relative = nodePath.relative(folder, file);
  return relative.startsWith('..') || nodePath.isAbsolute(relative);
}
