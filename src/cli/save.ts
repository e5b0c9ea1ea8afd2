import type { CheckedChapter } from './input/chapters.ts';
import type { Call } from './verbs/verb.ts';

/** Puts a chapter's new text where the chapter came from; false when that was not possible, which has been reported. */
export function save({ io, problems }: Call, { name, path, text, bytes }: CheckedChapter, changed: string): boolean {
  if (path === undefined) {
    io.stdout.write(changed);
    return true;
  }
  if (changed === text) return true;
  try {
    if (io.disk.replace(path, bytes, new TextEncoder().encode(changed))) return true;
    problems.report(name, 'changed-meanwhile');
  } catch (error) {
    problems.reportError(name, error, 'write');
  }
  return false;
}
