import { editorExcluder, mergeSettings } from '../project/index.ts';
import type { AnalyseOptions } from '../core/index.ts';
import { withEditorSettings } from '../service/index.ts';
import { relativePath } from './files/uris.ts';
import type { Projects } from './projects.ts';

/** What a chapter is checked with; undefined when its project, or the editor, leaves it out. */
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
 * @param scopeOf what the editor's settings hold for: the folder of the workspace that a chapter is in, or the chapter alone
 * @param fromEditor the editor's `tallymark` section for a scope, whatever it holds
 */
export function createSettings(
  projects: Projects,
  scopeOf: (uri: string) => string,
  fromEditor: (scope: string) => Promise<unknown>,
): SettingsStore {
  const editors = createCache(fromEditor);
  let generation = 0;
  const chapters = createCache(async (uri): Promise<ChapterSettings> => {
    const scope = scopeOf(uri);
    const [project, editor] = await Promise.all([projects.nearest(uri), editors.of(scope)]);
    const isLeftOut = project?.excludes(uri) === true || (scope !== uri && editorExcluder(editor)(relativePath(scope, uri)));
    return isLeftOut ? undefined : withEditorSettings(mergeSettings(project?.settings ?? {}, editor), editor);
  });
  return {
    of: (uri) => chapters.of(uri),
    get generation() {
      return generation;
    },
    clear() {
      generation += 1;
      chapters.clear();
      editors.clear();
      projects.clear();
    },
  };
}

interface Cache<Value> {
  of(key: string): Promise<Value>;
  clear(): void;
}

function createCache<Value>(read: (key: string) => Promise<Value>): Cache<Value> {
  const known = new Map<string, Promise<Value>>();
  return {
    of(key) {
      const value = known.get(key) ?? read(key);
      known.set(key, value);
      // A failure is for this request alone; the next one asks again.
      value.catch(() => {
        if (known.get(key) === value) known.delete(key);
      });
      return value;
    },
    clear: () => {
      known.clear();
    },
  };
}
