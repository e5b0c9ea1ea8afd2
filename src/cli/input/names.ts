import path from 'node:path';
import { analyse, indexLines, mayBind, type AnalyseOptions } from '../../core/index.ts';
import { createNameIndex, statementsOf, type NameIndex, type Statements } from '../../service/index.ts';
import { projectFileName } from '../../project/index.ts';
import type { Call } from '../verbs/verb.ts';
import type { ConfigFinder } from './config.ts';
import { findFiles, type FoundFile } from './find.ts';
import { exists, toSlashes } from './ignored.ts';
import { decode } from './text.ts';

/** A chapter that may have bindings. */
interface Chapter {
  readonly text: string;
  readonly options: AnalyseOptions;
}

/** What other chapters of its project say to a chapter, added to the options that it is analysed with. */
export type NameFinder = (place: Pick<FoundFile, 'path' | 'root'>, chapter: Chapter) => AnalyseOptions;

/** The finder for a call. A project is read when its first chapter with a binding asks, whether its other chapters were asked for or not. */
export function createNameFinder({ io }: Call, configOf: ConfigFinder): NameFinder {
  const { disk, cwd } = io;
  const projects = new Map<string, NameIndex>();
  /** As reports name it; the same for one file however it was asked for. */
  const nameOf = (file: string): string => {
    const relative = path.relative(cwd, file);
    return toSlashes(relative.startsWith('..') || path.isAbsolute(relative) ? file : relative);
  };
  const read = (name: string): Chapter | undefined => {
    const file = path.resolve(cwd, name);
    const config = configOf(file);
    if (!config || config.isExcluded(file)) return undefined;
    try {
      const decoded = decode(disk.read(file));
      return decoded.kind === 'text' ? { text: decoded.text, options: config.options } : undefined;
    } catch {
      // Who asks for the chapter itself is told why it cannot be read.
      return undefined;
    }
  };
  return ({ path: file, root }, chapter) => {
    if (!mayBind(chapter.text)) return chapter.options;
    const project = projectOf(file, (at) => exists(disk, at), root, cwd);
    let index = projects.get(project);
    if (!index) {
      const found = findFiles([project], { disk, cwd, fail: () => undefined });
      index = readProject(
        project,
        found.map((one) => nameOf(one.path)),
        read,
      );
      projects.set(project, index);
    }
    const name = nameOf(file);
    index.put(name, { project, read: says(name, project, index, chapter) });
    return { ...chapter.options, elsewhere: index.elsewhere(name, project) };
  };
}

/** The folder of the nearest project file or repository; else the working folder, or the one that was asked for, if it holds the chapter. */
function projectOf(file: string, isThere: (at: string) => boolean, root: string, cwd: string): string {
  for (let folder = path.dirname(file), above = ''; folder !== above; above = folder, folder = path.dirname(folder))
    if (isThere(path.join(folder, projectFileName)) || isThere(path.join(folder, '.git'))) return folder;
  return path.relative(cwd, file).startsWith('..') ? root : cwd;
}

/** Rounds after which everything that chapters ask of each other is answered; answers speak of tables alone, so there are no circles. */
const ROUNDS = 3;

function readProject(project: string, names: readonly string[], read: (name: string) => Chapter | undefined): NameIndex {
  const index = createNameIndex((from, to) => path.posix.join(path.posix.dirname(from), to));
  let waiting: ReadonlySet<string> = new Set(names.filter((name) => mayBind(read(name)?.text ?? '')));
  for (let round = 0; round < ROUNDS; round += 1) {
    const affected = new Set<string>();
    for (const name of waiting) {
      const chapter = read(name);
      for (const other of index.put(name, chapter && { project, read: says(name, project, index, chapter) })) affected.add(other);
    }
    waiting = affected;
  }
  index.complete();
  return index;
}

function says(uri: string, project: string, index: NameIndex, { text, options }: Chapter): (calls: Iterable<string>) => Statements {
  return (calls) => {
    const settings = { ...options, elsewhere: index.elsewhere(uri, project) };
    return statementsOf({ uri, version: null, settings, report: analyse(text, settings), lines: indexLines(text) }, calls);
  };
}
