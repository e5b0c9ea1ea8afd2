import type { AnalyseOptions } from '../../core/index.ts';
import { createNameIndex, mayBind, type NameIndex } from '../../service/index.ts';
import type { Reading } from '../crawler/crawler.ts';
import type { Index } from '../crawler/workspace-index.ts';
import { canonical, resolvePath } from '../files/uris.ts';
import type { Session } from '../session.ts';
import type { ChapterSettings, SettingsStore } from '../chapter-settings.ts';
import { refreshOpen } from './diagnostics.ts';

/** What the chapters of each project define and use, and how it gets into the settings that a chapter is checked with. */
export interface Names {
  readonly index: NameIndex;
  /** The settings with what other chapters say: the same object until one of the two changes. */
  addTo(uri: string, project: string, settings: AnalyseOptions): AnalyseOptions;
  /** Rises whenever what some chapter may know of others has changed. */
  generation: number;
}

/** No chapter has said anything yet. */
export function createNames(): Names {
  const index = createNameIndex(resolvePath);
  // By the chapter's own settings, which are one object until they change: what they were before, and closed chapters, leave nothing here.
  const made = new WeakMap<AnalyseOptions, AnalyseOptions>();
  return {
    index,
    addTo(uri, project, from) {
      const elsewhere = index.elsewhere(canonical(uri), project);
      const last = made.get(from);
      if (last?.elsewhere === elsewhere) return last;
      const settings = { ...from, elsewhere };
      made.set(from, settings);
      return settings;
    },
    generation: 0,
  };
}

/**
 * A store whose settings hold what other chapters say.
 * @param projectOf the project that a chapter is a part of
 */
export function addNames(settings: SettingsStore, names: Names, projectOf: (uri: string) => Promise<string>): SettingsStore {
  return {
    async of(uri): Promise<ChapterSettings> {
      const [own, project] = await Promise.all([settings.of(uri), projectOf(uri)]);
      return own && names.addTo(uri, project, own);
    },
    get generation() {
      return settings.generation + names.generation;
    },
    clear: () => {
      settings.clear();
    },
  };
}

/** Keeps the names right as chapters are read, and has those read again whose findings depend on what has changed. */
export function registerNames(session: Session, index: Index): void {
  const { documents, names, service } = session;
  const saidIn = ({ source, settings, project }: Extract<Reading, { readonly kind: 'read' }>): Parameters<NameIndex['put']>[1] => ({
    project,
    read: (calls) => service.statements(source, settings, calls),
  });
  const follow = (affected: ReadonlySet<string>): void => {
    if (affected.size === 0) return;
    names.generation += 1;
    for (const uri of affected) index.readSoon(uri);
    if ([...affected].some((uri) => session.openChapter(uri))) refreshOpen(session);
  };
  index.onRead((uri, reading) => {
    follow(names.index.put(uri, reading.kind === 'read' ? saidIn(reading) : undefined));
    if (index.isComplete) follow(names.index.complete());
  });
  // An index that nobody shows is begun by the first chapter that may have something to ask of others.
  documents.onDidChangeContent(({ document }) => {
    if (mayBind(document.getText())) index.begin();
  });
}
