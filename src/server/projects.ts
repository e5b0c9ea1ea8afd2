import ignore, { type Ignore } from 'ignore';
import { projectFileName, readProjectFile, type ProjectProblem, type ProjectSettings } from '../service/index.ts';
import type { Host } from './host.ts';

/** A project file that was read. */
export interface Project {
  readonly settings: ProjectSettings;
  /** Whether it leaves the chapter out. */
  excludes(uri: string): boolean;
}

/** Finds the project file that governs a chapter. */
export interface Projects {
  /** The nearest project file, in the chapter's folder or above it, up to the folder that holds `.git`. */
  nearest(uri: string): Promise<Project | undefined>;
  /** Forgets what was read. */
  clear(): void;
}

/** What is told about every project file that is read. */
export type ProjectListener = (uri: string, text: string, problems: readonly ProjectProblem[]) => void;

/** Reads project files, each once. */
export function createProjects(host: Host, onRead: ProjectListener): Projects {
  const known = new Map<string, Promise<Project | undefined>>();
  const inOrAbove = (folder: string | undefined): Promise<Project | undefined> => {
    if (folder === undefined) return Promise.resolve(undefined);
    const found = known.get(folder) ?? read(folder);
    known.set(folder, found);
    return found;
  };
  const read = async (folder: string): Promise<Project | undefined> => {
    const uri = `${folder}/${projectFileName}`;
    const text = await host.readFile(uri);
    if (text === undefined) return (await holdsRepository(host, folder)) ? undefined : inOrAbove(parentOf(folder));
    const { settings, problems } = readProjectFile(text);
    onRead(uri, text, problems);
    return { settings, excludes: excluder(folder, settings.exclude ?? []) };
  };
  return {
    nearest: (uri) => inOrAbove(parentOf(uri)),
    clear: () => {
      known.clear();
    },
  };
}

/** Whether `.git` is in the folder: itself a folder, or a file in a worktree or submodule. */
async function holdsRepository(host: Host, folder: string): Promise<boolean> {
  return [await host.readFile(`${folder}/.git/HEAD`), await host.readFile(`${folder}/.git`)].some((text) => text !== undefined);
}

/** The folder of a file or folder, with or without authority (`memory:/a`); undefined at the top, and for `untitled:Untitled-1`. */
function parentOf(uri: string): string | undefined {
  return /^([a-z][\w+.-]*:(?:\/\/[^/]*(?:\/.*)?|(?:\/[^/].*)?))\/[^/]*$/i.exec(uri)?.[1];
}

function excluder(folder: string, patterns: readonly string[]): (uri: string) => boolean {
  const list: Ignore = ignore({ allowRelativePaths: true }).add(patterns);
  return (uri) => list.ignores(decodeURIComponent(uri.slice(folder.length + 1)));
}
