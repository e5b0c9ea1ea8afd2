import path from 'node:path';
import {
  extendChain,
  foldersLeftOut,
  globMatcher,
  type IgnoreChain,
  type IgnoringFolder,
  isChapterName,
  isIgnored,
  splitGlob,
  startChain,
} from '../../project/index.ts';
import type { Disk } from './disk.ts';

/** The operand that stands for standard input. */
export const standardInput = '-';

/** A chapter's file. */
export interface FoundFile {
  /** Absolute path. */
  readonly path: string;
  /** How reports name it: relative to the working folder, with `/`; absolute when it lies outside and was asked for so. */
  readonly name: string;
  /** Asked for by its own name, so that nothing leaves it out. */
  readonly explicit: boolean;
  /** The folder that was asked for and holds it, at whatever depth; its own folder where it was asked for by name. */
  readonly root: string;
}

/** Why an operand gives no file, or a folder only some. */
type FindFailure =
  | { readonly kind: 'system'; readonly name: string; readonly error: unknown }
  /** A pattern that no Markdown file matches. */
  | { readonly kind: 'no-match'; readonly name: string };

/** Where and how to look. */
interface FindContext {
  readonly disk: Disk;
  readonly cwd: string;
  readonly fail: (failure: FindFailure) => void;
}

/** The files that the operands (files, folders, patterns) stand for, each once, sorted by path. */
export function findFiles(operands: readonly string[], context: FindContext): readonly FoundFile[] {
  const found = new Map<string, FoundFile>();
  for (const operand of operands) {
    for (const file of filesOf(operand, context)) {
      if (file.explicit || !found.has(file.path)) found.set(file.path, file);
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function* filesOf(operand: string, context: FindContext): Generator<FoundFile> {
  const { disk, cwd, fail } = context;
  const whole = path.resolve(cwd, operand);
  const nameOf = (file: string): string => reportName(file, operand, cwd);
  try {
    if (disk.kindOf(whole) === 'folder') {
      for (const file of walk(whole, context, nameOf)) yield { path: file, name: nameOf(file), explicit: false, root: whole };
    } else yield { path: whole, name: nameOf(whole), explicit: true, root: path.dirname(whole) };
  } catch (error) {
    // A name such as `notes [old].md` is a file first, a pattern only when there is no such file.
    const pattern = splitGlob(toSlashes(operand));
    if (!pattern) fail({ kind: 'system', name: nameOf(whole), error });
    else yield* filesMatching(operand, pattern, context, nameOf);
  }
}

function* filesMatching(
  operand: string,
  { base, glob }: { readonly base: string; readonly glob: string },
  context: FindContext,
  nameOf: (file: string) => string,
): Generator<FoundFile> {
  const folder = path.resolve(context.cwd, base);
  const matches = globMatcher([glob], { dot: false });
  let none = true;
  for (const file of walk(folder, { ...context, fail: skipMissing(folder, context) }, nameOf)) {
    if (!matches(toSlashes(path.relative(folder, file)))) continue;
    none = false;
    yield { path: file, name: nameOf(file), explicit: false, root: folder };
  }
  if (none) context.fail({ kind: 'no-match', name: operand });
}

/** A pattern whose fixed beginning is missing simply matches nothing, which is reported once. */
function skipMissing(folder: string, { disk, fail }: FindContext): FindContext['fail'] {
  let there = true;
  try {
    there = disk.kindOf(folder) === 'folder';
  } catch {
    there = false;
  }
  return there ? fail : () => undefined;
}

/** The Markdown files below a folder, in the order of their names. */
function* walk(start: string, { disk, fail }: FindContext, nameOf: (file: string) => string): Generator<string> {
  const visit = function* (folder: string, chain: IgnoreChain | undefined): Generator<string> {
    for (const { name, kind } of listOrFail(folder)) {
      const file = path.join(folder, name);
      if (kind === 'folder') {
        if (!foldersLeftOut.has(name) && !isIgnored(chain, toSlashes(file), true)) yield* visit(file, enterFolder(disk, chain, file));
      } else if (isChapterName(name) && !isIgnored(chain, toSlashes(file), false) && (kind === 'file' || leadsToFile(file))) yield file;
    }
  };
  const listOrFail = (folder: string): ReturnType<Disk['list']> => {
    try {
      return disk.list(folder);
    } catch (error) {
      fail({ kind: 'system', name: nameOf(folder), error });
      return [];
    }
  };
  const leadsToFile = (link: string): boolean => {
    try {
      return disk.kindOf(link) === 'file';
    } catch (error) {
      fail({ kind: 'system', name: nameOf(link), error });
      return false;
    }
  };
  yield* visit(start, beginAt(disk, start));
}

function reportName(file: string, operand: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const outside = relative.startsWith('..') || path.isAbsolute(relative);
  return toSlashes(outside && path.isAbsolute(operand) ? file : relative) || '.';
}

/** The chain for a folder below that of `chain`, whose own `.gitignore` is read if it has one. */
function enterFolder(disk: Disk, chain: IgnoreChain | undefined, folder: string): IgnoreChain | undefined {
  return extendChain(chain, readRules(disk, folder));
}

/** The chain for a folder where a walk begins, with the `.gitignore` files above it, up to the folder that holds `.git`. */
function beginAt(disk: Disk, folder: string): IgnoreChain | undefined {
  return startChain([...foldersUpToRepository(disk, folder)].reverse().map((each) => readRules(disk, each)));
}

/** The folder and those above it up to the one that holds `.git`; the folder alone when none does. */
function foldersUpToRepository(disk: Disk, folder: string): readonly string[] {
  const passed: string[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    passed.push(at);
    if (exists(disk, path.join(at, '.git'))) return passed;
    if (at === path.dirname(at)) return [folder];
  }
}

/** A path with `/` between its parts, as patterns, reports and URIs have it. */
export function toSlashes(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

/** Whether anything stands at the path that can be seen. */
export function exists(disk: Disk, file: string): boolean {
  try {
    disk.kindOf(file);
    return true;
  } catch {
    return false;
  }
}

function readRules(disk: Disk, folder: string): IgnoringFolder {
  return { folder: toSlashes(folder), text: readIfThere(disk, path.join(folder, '.gitignore')) };
}

function readIfThere(disk: Disk, file: string): string | undefined {
  try {
    return new TextDecoder().decode(disk.read(file));
  } catch {
    return undefined;
  }
}
