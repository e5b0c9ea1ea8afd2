import type { AnalyseOptions } from '../../core/index.ts';
import { createEarlierReports, withBaselines, type EarlierReports, type EarlierText } from '../../service/index.ts';
import type { SetBaselineParams } from '../../protocol.ts';
import { refreshOpen } from './diagnostics.ts';
import { guard, inBackground, onRequest, stale } from '../guard.ts';
import type { Index } from '../crawler/workspace-index.ts';
import type { Session } from '../session.ts';
import type { ChapterSettings, SettingsStore } from '../chapter-settings.ts';

/** The earlier texts of open chapters, so that a wrong total can tell whether it is its rows that have changed. */
export interface Baselines {
  /** The chapter has been opened with this text. */
  opened(uri: string, text: string): void;
  /**
   * Reads the chapter as it is on disk: it has been opened, or was written by somebody else. Nobody waits for the disk: until it has
   * answered, what was known before counts.
   * @returns what was read, if nothing newer has become known meanwhile
   */
  read(uri: string): Promise<string | undefined>;
  /** The text has been saved. */
  saved(uri: string, text: string): void;
  /** The author compares the chapter with this text; with none (null) any more. */
  compared(uri: string, text: string | null): void;
  /** The text is the one last committed; null if there is none. */
  committed(uri: string, text: string | null): void;
  forget(uri: string): void;
  /** The settings with the chapter's earlier text: the same object until one of the two changes. */
  addTo(uri: string, settings: AnalyseOptions): AnalyseOptions;
  /** Rises whenever a text has changed. */
  readonly generation: number;
}

/** What is known of an open chapter. */
interface Known {
  readonly saved: string | undefined;
  readonly opened: string | undefined;
  readonly committed: string | undefined;
  readonly compared: string | undefined;
  /** What was made of the settings last, with what is known of the texts under them. */
  made?: Made;
}

interface Made {
  readonly from: AnalyseOptions;
  readonly reports: EarlierReports;
  /** Undefined once a text has changed. */
  readonly settings: AnalyseOptions | undefined;
}

/** No chapter is open yet. */
export function createBaselines(readFile: (uri: string) => Promise<string | undefined>): Baselines {
  const known = new Map<string, Known>();
  let generation = 0;
  const nothing: Known = { saved: undefined, opened: undefined, committed: undefined, compared: undefined };
  const set = (uri: string, news: Partial<Known>): void => {
    generation += 1;
    const before = known.get(uri);
    const made = before?.made && { ...before.made, settings: undefined };
    known.set(uri, { ...nothing, ...before, ...news, ...(made && { made }) });
  };
  return {
    async read(uri) {
      const before = known.get(uri) ?? nothing;
      known.set(uri, before);
      const text = await readFile(uri);
      const now = known.get(uri);
      if (text === undefined || now?.saved !== before.saved) return undefined;
      set(uri, { saved: text });
      return text;
    },
    opened: (uri, text) => {
      set(uri, { opened: text });
    },
    saved: (uri, text) => {
      set(uri, { saved: text });
    },
    committed: (uri, text) => {
      set(uri, { committed: text ?? undefined });
    },
    compared: (uri, text) => {
      set(uri, { compared: text ?? undefined });
    },
    forget: (uri) => known.delete(uri),
    addTo(uri, settings) {
      const chapter = known.get(uri);
      if (!chapter) return settings;
      const last = chapter.made?.from === settings ? chapter.made : undefined;
      if (last?.settings) return last.settings;
      const texts = textsOf(chapter);
      const reports = last?.reports ?? createEarlierReports();
      const made = texts.length > 0 ? withBaselines(settings, texts, reports) : settings;
      chapter.made = { from: settings, reports, settings: made };
      return made;
    },
    get generation() {
      return generation;
    },
  };
}

/** What the author knows best first: where git is off, saving leaves the one that was opened. */
function textsOf(known: Known): readonly EarlierText[] {
  return (['saved', 'committed', 'opened', 'compared'] as const).flatMap((kind): EarlierText[] => {
    const text = known[kind];
    return text === undefined ? [] : [{ kind, text }];
  });
}

/** A store whose settings hold the earlier texts too. */
export function addBaselines(settings: SettingsStore, baselines: Baselines): SettingsStore {
  return {
    async of(uri): Promise<ChapterSettings> {
      const own = await settings.of(uri);
      return own && baselines.addTo(uri, own);
    },
    get generation() {
      return settings.generation + baselines.generation;
    },
    clear: () => {
      settings.clear();
    },
  };
}

/** Keeps the texts right while chapters are opened, saved and closed, and takes the committed ones from the client. */
export function registerBaselines(session: Session, index: Index): void {
  const { connection, documents, baselines } = session;
  documents.onDidOpen(({ document }) => {
    baselines.opened(document.uri, document.getText());
    readBaseline(session, document.uri);
  });
  documents.onDidSave(({ document }) => {
    baselines.saved(document.uri, document.getText());
    refreshOpen(session);
  });
  documents.onDidClose(({ document }) => {
    baselines.forget(document.uri);
  });
  const setBaseline = ({ uri, text }: SetBaselineParams): null => {
    if (documents.get(uri)) baselines.committed(uri, text);
    refreshOpen(session);
    // The views tell what has changed since.
    index.touch(uri);
    return null;
  };
  onRequest(connection, 'tallymark/compareWith', 0, async ({ uri, version, text }) => {
    const chapter = documents.get(uri);
    if (chapter?.version !== version) throw stale();
    baselines.compared(uri, text);
    refreshOpen(session);
    const settings = await session.settings.of(uri);
    await index.fresh(uri);
    return settings ? session.service.changes(chapter, settings) : 0;
  });
  connection.onRequest(
    'tallymark/setBaseline',
    guard(connection.console, () => null, setBaseline),
  );
}

/** Reads the earlier text of an open chapter; if the author has another before them, what was said of it is said again. */
export function readBaseline(session: Session, uri: string): void {
  const { connection, documents, baselines } = session;
  inBackground(connection.console, async () => {
    const text = await baselines.read(uri);
    if (text !== undefined && text !== documents.get(uri)?.getText()) refreshOpen(session);
  });
}
