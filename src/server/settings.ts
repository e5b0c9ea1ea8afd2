import { mergeSettings } from '../service/index.ts';
import type { AnalyseOptions } from '../core/index.ts';
import type { Projects } from './projects.ts';

/** What a chapter is checked with; undefined when its project leaves it out. */
export type ChapterSettings = AnalyseOptions | undefined;

/** Knows what each chapter is checked with. */
export interface SettingsStore {
  /** The chapter's settings: the same object until they change. */
  of(uri: string): Promise<ChapterSettings>;
  /** Rises whenever settings may have changed. */
  readonly generation: number;
  /** Forgets everything: the editor's settings or a project file have changed. */
  clear(): void;
}

/**
 * An empty store.
 * @param fromEditor the editor's `tallymark` section for a chapter, whatever it holds
 */
export function createSettings(projects: Projects, fromEditor: (uri: string) => Promise<unknown>): SettingsStore {
  const known = new Map<string, Promise<ChapterSettings>>();
  let generation = 0;
  const read = async (uri: string): Promise<ChapterSettings> => {
    const [project, editor] = await Promise.all([projects.nearest(uri), fromEditor(uri)]);
    return project?.excludes(uri) ? undefined : mergeSettings(project?.settings ?? {}, editor);
  };
  return {
    of(uri) {
      const settings = known.get(uri) ?? read(uri);
      known.set(uri, settings);
      // A failure is for this request alone; the next one asks again.
      settings.catch(() => known.delete(uri));
      return settings;
    },
    get generation() {
      return generation;
    },
    clear() {
      generation += 1;
      known.clear();
      projects.clear();
    },
  };
}
