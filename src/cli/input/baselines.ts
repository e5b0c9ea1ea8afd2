import path from 'node:path';
import { analyse, type AnalyseOptions, type Baseline } from '../../core/index.ts';
import { splitGlob } from '../../project/index.ts';
import { exists, type FoundFile, standardInput, toSlashes } from './find.ts';
import { createRevisionReader } from './git.ts';
import { decode } from './disk.ts';
import { type Option, UsageError } from '../options.ts';
import type { Call } from '../verbs/verb.ts';

/** The options that name an earlier text of the chapters. */
export const baselineOptions: readonly Option[] = [
  { name: 'against', value: 'PATH', help: 'help-against' },
  { name: 'since', value: 'REVISION', help: 'help-since' },
];

/** The earlier text of a chapter, analysed in the same way as the chapter. */
export type EarlierText =
  | { readonly kind: 'text'; readonly baseline: Baseline }
  /** There is none: the chapter is new, or kept with no git. */
  | { readonly kind: 'none' }
  /** It was asked for and cannot be read; why has been told. */
  | { readonly kind: 'unreadable' };

/** Where the chapters that a call reads have their earlier texts. */
export interface Baselines {
  /** Whether the call asks for the comparison; else the earlier text is only for telling which side of a wrong total has changed. */
  readonly asked: boolean;
  readonly find: (file: Place, options: AnalyseOptions) => Promise<EarlierText>;
}

type Place = Pick<FoundFile, 'name' | 'path' | 'root'>;

/** The bytes of an earlier text; undefined if there is none. */
type Source = (file: Place) => Promise<Uint8Array | undefined | 'unreadable'>;

/**
 * The earlier texts that a call asks for with `--against` or `--since`; the last commits if it does with neither.
 * @throws UsageError when the options do not fit together, or the operands
 */
export function createBaselines(call: Call): Baselines {
  const { args, problems } = call;
  const [against, since] = [args.get('against'), args.get('since')];
  if (against !== undefined && since !== undefined)
    throw new UsageError('options-exclude-each-other', { one: '--against', other: '--since' });
  if (against === undefined && since === undefined) return lastCommits(call);
  const source = against !== undefined ? sourceIn(call, against) : sourceSince(call, since ?? '');
  return {
    asked: true,
    async find(file, options) {
      const name = against ?? `${since ?? ''}:${file.name}`;
      try {
        const bytes = await source(file);
        if (!bytes) return { kind: 'none' };
        const decoded = bytes === 'unreadable' ? undefined : decode(bytes);
        if (decoded?.kind === 'text') return { kind: 'text', baseline: { report: analyse(decoded.text, options), kind: 'compared' } };
        if (decoded) problems.report(name, decoded.kind);
      } catch (error) {
        problems.reportError(name, error);
      }
      return { kind: 'unreadable' };
    },
  };
}

/** What git has in its last commit; nothing is said where there is no git, no repository or no such text, as nobody asked. */
function lastCommits({ io }: Call): Baselines {
  const read = createRevisionReader(io.git, 'HEAD');
  return {
    asked: false,
    async find(file, options) {
      const found = await read(file.path);
      const decoded = found.kind === 'file' ? decode(found.bytes) : undefined;
      if (decoded?.kind !== 'text') return { kind: 'none' };
      return { kind: 'text', baseline: { report: analyse(decoded.text, options), kind: 'committed' } };
    },
  };
}

/** A file is for one chapter; in a folder, each chapter's counterpart has the same path below it as below the folder that was asked for. */
function sourceIn({ io, args, problems }: Call, against: string): Source {
  const { disk, cwd } = io;
  const whole = path.resolve(cwd, against);
  try {
    const isFolder = disk.kindOf(whole) === 'folder';
    if (!isFolder && !isOneFile(args.operands, io)) throw new UsageError('against-one-file');
    const counterpart = ({ path: file, root }: Place): string => (isFolder ? path.join(whole, path.relative(root, file)) : whole);
    return (file) => {
      const other = counterpart(file);
      return Promise.resolve(exists(disk, other) ? disk.read(other) : undefined);
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    problems.reportError(against, error);
    return () => Promise.resolve('unreadable');
  }
}

function isOneFile([only, ...others]: readonly string[], { disk, cwd }: Call['io']): boolean {
  if (only === undefined || others.length > 0) return false;
  const file = path.resolve(cwd, only);
  // What is not there is reported as such, by whoever looks for it.
  return only === standardInput || (exists(disk, file) ? disk.kindOf(file) === 'file' : splitGlob(toSlashes(only)) === undefined);
}

function sourceSince({ io, args, problems }: Call, revision: string): Source {
  if (args.operands.includes(standardInput) && !args.has('stdin-path')) throw new UsageError('since-without-path');
  const read = createRevisionReader(io.git, revision);
  const said = new Set<string>();
  return async ({ name, path: file }) => {
    const found = await read(file);
    if (found.kind === 'file') return found.bytes;
    if (found.kind === 'none') return undefined;
    if (found.kind === 'content-elsewhere') problems.report(name, found.kind, { revision });
    // What else is wrong with one chapter's repository is wrong with all of them.
    else if (!said.has(found.kind)) {
      said.add(found.kind);
      if (found.kind === 'failed') problems.report(undefined, 'git-cannot-be-run', { error: found.error.message });
      else if (found.kind === 'no-such-revision') problems.report(undefined, found.kind, { revision });
      else problems.report(name, found.kind);
    }
    return 'unreadable';
  };
}
