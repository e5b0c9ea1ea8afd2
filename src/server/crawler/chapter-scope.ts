import {
  extendChain,
  foldersLeftOut,
  globMatcher,
  isChapterName,
  isIgnored,
  startChain,
  type IgnoreChain,
  type IgnoringFolder,
} from '../../project/index.ts';
import type { FolderEntry } from '../../protocol.ts';
import { foldersFromRepository } from '../files/repository.ts';
import { childOf, isAtOrBelow, nameOf, parentOf, pathOf, relativePath } from '../files/uris.ts';
import type { Host } from '../host.ts';
import type { Session } from '../session.ts';

/**
 * Decides which files of one workspace folder are chapters (`.gitignore`, the editor's `files.exclude`, skipped folders). Caches the
 * rules of each folder: it holds until one of them changes.
 */
export interface ChapterScope {
  readonly folder: string;
  /** Whether something in the folder counts; nothing that is in a folder left out does. */
  admits(uri: string, kind: FolderEntry['kind']): Promise<boolean>;
  /** The chapters in a folder that counts, the scope's own or one in it, folder by folder as they are found. */
  walk(folder: string): AsyncGenerator<string>;
}

/** The scope of every folder of the workspace, by the rules that hold now. */
export function readScopes(session: Session): Promise<readonly ChapterScope[]> {
  return Promise.all(session.folders.all.map(async ({ uri }) => createScope(session.host, uri, hides(await filesExclude(session, uri)))));
}

/**
 * The scope of a folder.
 * @param isHidden whether the editor's settings hide a path, which is relative to the folder
 */
function createScope(host: Host, folder: string, isHidden: (relative: string) => boolean): ChapterScope {
  const known = new Map<string, Promise<Rules>>();
  const rulesOf = (inner: string): Promise<Rules> => {
    const rules = known.get(inner) ?? (inner === folder ? beginAt(host, folder) : enter(inner));
    known.set(inner, rules);
    return rules;
  };
  const enter = async (inner: string): Promise<Rules> => {
    if (!(await admits(inner, 'folder'))) return 'left out';
    const above = await rulesOf(parentOf(inner) ?? folder);
    return above === 'left out' ? above : { chain: extendChain(above.chain, await readRules(host, inner)) };
  };
  const admits = async (uri: string, kind: FolderEntry['kind']): Promise<boolean> => {
    if (!isAtOrBelow(uri, folder)) return false;
    const rules = await rulesOf(parentOf(uri) ?? folder);
    return rules !== 'left out' && !isLeftOut(rules.chain, uri, kind);
  };
  const isLeftOut = (chain: IgnoreChain | undefined, uri: string, kind: FolderEntry['kind']): boolean =>
    (kind === 'folder' && foldersLeftOut.has(nameOf(uri))) ||
    isHidden(relativePath(folder, uri)) ||
    isIgnored(chain, pathOf(uri), kind === 'folder');
  return {
    folder,
    admits: async (uri, kind) => uri === folder || (await admits(uri, kind)),
    async *walk(start) {
      const folders = [start];
      for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
        const entries = (await host.listFolder(at)) ?? [];
        // Entered anew: it may be another folder than the one that had the name before.
        if (at !== folder) known.set(at, entries.some(({ name }) => name === '.gitignore') ? enter(at) : rulesOf(parentOf(at) ?? folder));
        const rules = await rulesOf(at);
        if (rules === 'left out') continue;
        for (const { name, kind } of entries) {
          const uri = childOf(at, name);
          if (uri === undefined || isLeftOut(rules.chain, uri, kind)) continue;
          if (kind === 'folder') folders.push(uri);
          else if (isChapterName(name)) yield uri;
        }
      }
    },
  };
}

/** What holds in a folder. */
type Rules = { readonly chain: IgnoreChain | undefined } | 'left out';

async function beginAt(host: Host, folder: string): Promise<Rules> {
  const folders = await foldersFromRepository(host, folder);
  return { chain: startChain(await Promise.all(folders.map((each) => readRules(host, each)))) };
}

async function readRules(host: Host, folder: string): Promise<IgnoringFolder> {
  return { folder: pathOf(folder), text: await host.readFile(`${folder}/.gitignore`) };
}

async function filesExclude({ connection, traits }: Session, folder: string): Promise<unknown> {
  if (!traits.hasConfiguration) return undefined;
  return (await connection.workspace.getConfiguration({ scopeUri: folder, section: 'files.exclude' })) as unknown;
}

/** Patterns with conditions (`when`: only beside another file) are about what is generated, and leave no chapter out. */
function hides(setting: unknown): (relative: string) => boolean {
  if (typeof setting !== 'object' || setting === null) return () => false;
  const patterns = Object.entries(setting).flatMap(([pattern, on]) => (on === true && pattern !== '' ? [pattern] : []));
  return globMatcher(patterns, { dot: true });
}
