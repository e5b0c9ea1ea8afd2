import path from 'node:path';
import {
  analyse,
  type AnalyseOptions,
  createMemo,
  indexLines,
  type InterfaceLanguage,
  type LineIndex,
  mayBind,
  type Memo,
  type Report,
} from '../../core/index.ts';
import { projectFileName } from '../../project/index.ts';
import { createNameIndex, digestOf, type NamedChapter, type NameIndex, type Statements, statementsOf } from '../../service/index.ts';
import { type Option, UsageError } from '../options.ts';
import { createProgress } from '../output/terminal.ts';
import type { Call } from '../verbs/verb.ts';
import type { Baselines } from './baselines.ts';
import { type ConfigFinder, createConfigFinder } from './config.ts';
import { decode } from './disk.ts';
import { exists, findFiles, type FoundFile, standardInput, toSlashes } from './find.ts';

/** One chapter, read and analysed. */
export interface CheckedChapter {
  /** How reports name it. */
  readonly name: string;
  /** Absolute path; undefined for standard input. */
  readonly path: string | undefined;
  /** The folder that was asked for and holds it; undefined where the chapter was asked for by its own name. */
  readonly root: string | undefined;
  /** The file's bytes as they were read. */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly lines: LineIndex;
  readonly options: AnalyseOptions;
  readonly report: Report;
  /** Whether nobody asked for a comparison with an earlier text that then could not be read. */
  readonly comparable: boolean;
}

/** A chapter by its name, as lists and reports show it. */
export function named({ name, lines, report, options: settings }: CheckedChapter, language: InterfaceLanguage): NamedChapter {
  return { digest: digestOf({ uri: name, version: null, settings, lines, report }, language), path: name, link: name };
}

/** The options of every verb that reads chapters, beside those of `configOptions`. */
export const chapterOptions: readonly Option[] = [
  { name: 'stdin-path', value: 'PATH', help: 'help-stdin-path' },
  { name: 'strict', help: 'help-strict' },
];

/**
 * Reads and analyses the chapters that the call's operands stand for (the working folder when there are none), one after the other.
 * What cannot be read is reported to the call's problems, and the others follow.
 * @param baselines the earlier texts of the chapters
 * @param isRewriting what other chapters say of the tables is to be known too
 * @throws UsageError when an option has a wrong value
 */
export async function* readChapters(call: Call, baselines?: Baselines, isRewriting = false): AsyncGenerator<CheckedChapter> {
  const { io, args, problems } = call;
  const operands = args.operands.length > 0 ? args.operands : ['.'];
  if (args.has('stdin-path') && !operands.includes(standardInput)) throw new UsageError('stdin-path-without-stdin');
  const configOf = createConfigFinder(call);
  const withNames = createNameFinder(call, configOf, isRewriting);
  // An unusable `--config` spoils every chapter alike.
  if (problems.count > 0) return;
  const files = findFiles(
    operands.filter((operand) => operand !== standardInput),
    {
      disk: io.disk,
      cwd: io.cwd,
      fail: (failure) => {
        if (failure.kind === 'no-match') problems.report(failure.name, 'no-match');
        else problems.reportError(failure.name, failure.error);
      },
    },
  );
  if (operands.includes(standardInput)) yield* readStandardInput(call, configOf, withNames, baselines);
  const progress = createProgress(io, call.language);
  const stray: Stray[] = [];
  let hasRead = false;
  for (const [i, file] of files.entries()) {
    const source = readFile(call, file, configOf, stray);
    if (!source) continue;
    hasRead = true;
    progress.show(i, files.length, file.name);
    const chapter = await check({ ...source, options: withNames.addTo(file, source) }, file, { baselines, withNames });
    progress.clear();
    yield chapter;
  }
  const spoils = args.has('strict') || !hasRead;
  for (const { name, kind } of stray) {
    if (spoils) problems.report(name, kind);
    else problems.note(name, kind);
  }
}

/** A file met in a folder whose text cannot be read: said at the end, and no trouble where others could be read, unless asked for. */
interface Stray {
  readonly name: string;
  readonly kind: Exclude<ReturnType<typeof decode>['kind'], 'text' | 'binary'>;
}

type Source = Omit<CheckedChapter, 'lines' | 'report' | 'comparable'>;

/** Where a chapter stands, or would stand. */
type Place = Pick<FoundFile, 'name' | 'path' | 'root'>;

/** What a chapter is checked beside. */
interface Around {
  readonly baselines: Baselines | undefined;
  readonly withNames: NameFinder;
}

async function check(source: Source, place: Place, { baselines, withNames }: Around): Promise<CheckedChapter> {
  const { text, options } = source;
  const lines = indexLines(text);
  const memo = withNames.memoOf(place);
  const alone = baselines?.asked ? undefined : analyse(text, options, memo);
  // Git is slow to start: where nobody asked it is only started for what may have to be left alone, or is told with what it was.
  const earlier = alone?.findings.every(({ rule }) => rule !== 'wrong-total' && rule !== 'bound-number')
    ? undefined
    : await baselines?.find(place, options);
  if (earlier?.kind !== 'text') {
    return { ...source, lines, report: alone ?? analyse(text, options, memo), comparable: earlier?.kind !== 'unreadable' };
  }
  if (options.elsewhere) await withNames.compare(alone ?? analyse(text, options, memo), place, baselines);
  const compared = { ...options, baselines: [earlier.baseline] };
  return { ...source, options: compared, lines, report: analyse(text, compared, memo), comparable: true };
}

async function* readStandardInput(
  { io, args, problems }: Call,
  configOf: ConfigFinder,
  withNames: NameFinder,
  baselines: Baselines | undefined,
): AsyncGenerator<CheckedChapter> {
  const name = args.get('stdin-path') ?? standardInput;
  const file = path.resolve(io.cwd, name);
  const config = configOf(file);
  if (!config) return;
  const bytes = await io.stdin();
  const decoded = decode(bytes);
  const place = { name, path: file, root: path.dirname(file) };
  if (decoded.kind === 'text') {
    const options = withNames.addTo(place, { text: decoded.text, options: config.options });
    yield await check({ name, path: undefined, root: undefined, bytes, text: decoded.text, options }, place, { baselines, withNames });
  } else problems.report(name, decoded.kind);
}

/** @param stray takes what cannot be read in a folder */
function readFile({ io, problems }: Call, file: FoundFile, configOf: ConfigFinder, stray: Stray[]): Source | undefined {
  const config = configOf(file.path);
  if (!config || (!file.explicit && config.isExcluded(file.path))) return undefined;
  try {
    io.disk.recover(path.dirname(io.disk.realPath(file.path)));
    const bytes = io.disk.read(file.path);
    const decoded = decode(bytes);
    if (decoded.kind === 'text') {
      const root = file.explicit ? undefined : file.root;
      return { name: file.name, path: file.path, root, bytes, text: decoded.text, options: config.options };
    }
    if (file.explicit) problems.report(file.name, decoded.kind);
    // A binary file in a folder is nobody's chapter; text that cannot be read may well be one.
    else if (decoded.kind === 'binary') problems.note(file.name, 'binary-left-out');
    else stray.push({ name: file.name, kind: decoded.kind });
  } catch (error) {
    problems.reportError(file.name, error);
  }
  return undefined;
}

/** A chapter that may have bindings. */
interface Chapter {
  readonly text: string;
  readonly options: AnalyseOptions;
}

/** What other chapters of its project say to a chapter. */
interface NameFinder {
  /** Adds it to the options that the chapter is analysed with. */
  addTo(place: Pick<FoundFile, 'path' | 'root'>, chapter: Chapter): AnalyseOptions;
  /** What analyses of the chapter that asked of others made of its parts; else nothing yet. */
  memoOf(place: Pick<FoundFile, 'path'>): Memo;
  /** Finds what the chapters that a bound number is worked out from said in their earlier texts. */
  compare(report: Report, place: Place, baselines: Baselines | undefined): Promise<void>;
}

/** The finder for a call. A project is read when its first chapter with a binding asks, whether its other chapters were asked for or not. */
function createNameFinder({ io }: Call, configOf: ConfigFinder, isRewriting: boolean): NameFinder {
  const { disk, cwd } = io;
  const projects = new Map<string, NameIndex>();
  const memos = createMemos();
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
  const projectAt = (file: string, root: string): { readonly project: string; readonly index: NameIndex } => {
    const project = projectOf(file, (at) => exists(disk, at), root, cwd);
    const known = projects.get(project);
    if (known) return { project, index: known };
    const found = findFiles([project], { disk, cwd, fail: () => undefined }).map((one) => nameOf(one.path));
    const index = readProject(project, found, { read, memos });
    projects.set(project, index);
    return { project, index };
  };
  return {
    addTo({ path: file, root }, chapter) {
      // Chapters that are to be changed may be spoken of by others without having a binding.
      if (!isRewriting && !mayBind(chapter.text)) return chapter.options;
      const { project, index } = projectAt(file, root);
      const name = nameOf(file);
      index.put(name, { project, read: says(name, { project, index, chapter, memo: memos.of(name, chapter.text) }) });
      return { ...chapter.options, elsewhere: index.elsewhere(name, project) };
    },
    memoOf: ({ path: file }) => memos.of(nameOf(file)),
    async compare({ findings }, { path: file, root }, baselines) {
      const related = findings.flatMap((finding) => (finding.rule === 'bound-number' ? finding.related : []));
      for (const name of new Set(related.flatMap(({ elsewhere }) => (elsewhere ? [elsewhere.uri] : [])))) {
        const chapter = read(name);
        const found = chapter && (await baselines?.find({ name, path: path.resolve(cwd, name), root }, chapter.options));
        if (!chapter || found?.kind !== 'text') continue;
        const { project, index } = projectAt(file, root);
        const options = { ...chapter.options, baselines: [found.baseline] };
        index.put(name, {
          project,
          read: says(name, { project, index, chapter: { ...chapter, options }, memo: memos.of(name, chapter.text) }),
        });
      }
    },
  };
}

/** The folder of the nearest project file or repository; else the working folder, or the one that was asked for, if it holds the chapter. */
function projectOf(file: string, isThere: (at: string) => boolean, root: string, cwd: string): string {
  for (let folder = path.dirname(file), above = ''; folder !== above; above = folder, folder = path.dirname(folder))
    if (isThere(path.join(folder, projectFileName)) || isThere(path.join(folder, '.git'))) return folder;
  return path.relative(cwd, file).startsWith('..') ? root : cwd;
}

/** How the chapters of a project are read. */
interface Reading {
  readonly read: (name: string) => Chapter | undefined;
  readonly memos: Memos;
}

/** Rounds after which everything that chapters ask of each other is answered; answers speak of tables alone, so there are no circles. */
const ROUNDS = 3;

function readProject(project: string, names: readonly string[], { read, memos }: Reading): NameIndex {
  const index = createNameIndex((from, to) => path.posix.join(path.posix.dirname(from), to));
  let waiting: ReadonlySet<string> = new Set(names.filter((name) => mayBind(read(name)?.text ?? '')));
  for (let round = 0; round < ROUNDS; round += 1) {
    const affected = new Set<string>();
    for (const name of waiting) {
      const chapter = read(name);
      const said = chapter && { project, read: says(name, { project, index, chapter, memo: memos.of(name, chapter.text) }) };
      for (const other of index.put(name, said)) affected.add(other);
    }
    waiting = affected;
  }
  index.complete();
  return index;
}

/** A chapter of a project, and what is known of the others. */
interface Asking {
  readonly project: string;
  readonly index: NameIndex;
  readonly chapter: Chapter;
  readonly memo: Memo;
}

function says(uri: string, { project, index, chapter, memo }: Asking): (calls: Iterable<string>) => Statements {
  const { text, options } = chapter;
  return (calls) => {
    const settings = { ...options, elsewhere: index.elsewhere(uri, project) };
    return statementsOf({ uri, version: null, settings, report: analyse(text, settings, memo), lines: indexLines(text) }, calls);
  };
}

/** Characters of chapters that ask each other of which the parts are remembered; what comes after them is read anew each time. */
const REMEMBERED = 5_000_000;

/** Memos of the chapters that are read several times, since they ask each other. */
interface Memos {
  /** A chapter's memo. @param text of a chapter of which the memo is to be kept */
  of(name: string, text?: string): Memo;
}

function createMemos(): Memos {
  const known = new Map<string, Memo>();
  let characters = 0;
  return {
    of(name, text) {
      const memo = known.get(name) ?? createMemo();
      if (text === undefined || known.has(name) || characters > REMEMBERED) return memo;
      characters += text.length;
      known.set(name, memo);
      return memo;
    },
  };
}
