import { excluder, projectFileName, readProjectFile, type ProjectProblem, type ProjectSettings } from '../project/index.ts';
import { holdsRepository } from './files/repository.ts';
import { parentOf, relativePath } from './files/uris.ts';
import type { Host } from './host.ts';

/** A project file that was read. */
export interface Project {
  /** The folder that it stands in. */
  readonly folder: string;
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
    const leavesOut = excluder(settings.exclude ?? []);
    return { folder, settings, excludes: (chapter) => leavesOut(relativePath(folder, chapter)) };
  };
  return {
    nearest: (uri) => inOrAbove(parentOf(uri)),
    clear: () => {
      known.clear();
    },
  };
}
