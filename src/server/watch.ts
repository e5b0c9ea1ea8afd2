import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type DidChangeWatchedFilesParams,
} from 'vscode-languageserver';
import { readBaseline } from './features/baselines.ts';
import { chapterEndings, foldersLeftOut, projectFileName } from '../project/index.ts';
import { refreshOpen } from './features/diagnostics.ts';
import { canonical, nameOf } from './files/uris.ts';
import { inBackground } from './guard.ts';
import type { Index } from './crawler/workspace-index.ts';
import type { Session } from './session.ts';

/** Files that say which files are chapters: each makes that all folders are listed again. */
const ruleFiles: ReadonlySet<string> = new Set(['.gitignore', '.git', projectFileName]);

/** Keeps settings and index right while files, folders and settings change. */
export function registerWatching(session: Session, index: Index): void {
  const { connection, documents, folders, settings, traits } = session;
  const settingsChanged = (): void => {
    settings.clear();
    refreshOpen(session);
    index.listAgain();
    index.readAgain();
  };
  index.onBegin(() => {
    inBackground(connection.console, () => watchMore(session));
  });
  connection.onInitialized(() => {
    inBackground(connection.console, () => watch(session));
    if (session.showsIndex) index.begin();
    if (!traits.hasFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      folders.change(event);
      settingsChanged();
    });
  });
  connection.onDidChangeConfiguration(settingsChanged);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const projects = changes.filter(({ uri }) => nameOf(uri) === projectFileName);
    for (const { uri, type } of projects) {
      if (type === FileChangeType.Deleted) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const { uri } of changes) if (documents.get(uri)) readBaseline(session, uri);
    if (projects.length > 0) settingsChanged();
    else if (changes.some(({ uri }) => ruleFiles.has(nameOf(uri)) || isAboveOpen(uri, session))) index.listAgain();
    index.look(placesOf(changes));
  });
  documents.onDidChangeContent(({ document }) => {
    index.touch(document.uri);
  });
  documents.onDidClose(({ document }) => {
    session.service.forget(document.uri);
    index.touch(document.uri);
  });
}

/** A folder takes its rules with it: what is open below may be a chapter now, or none any more. */
function isAboveOpen(uri: string, { documents }: Session): boolean {
  const folder = `${canonical(uri)}/`;
  return documents.all().some((document) => canonical(document.uri).startsWith(folder));
}

/** What has changed, each once, but for what is in folders that hold no chapters. */
function placesOf(changes: DidChangeWatchedFilesParams['changes']): readonly string[] {
  const uris = new Set(changes.map(({ uri }) => canonical(uri)));
  return [...uris].filter((uri) => !ruleFiles.has(nameOf(uri)) && !uri.split('/').some((name) => foldersLeftOut.has(name)));
}

async function watch({ connection, traits }: Session): Promise<void> {
  if (traits.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tallymark' });
  }
  if (traits.registersWatchers) {
    const watchers = [`**/${projectFileName}`, chapterFiles()].map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

/** What the index has to hear of beside that. */
async function watchMore({ connection, traits }: Session): Promise<void> {
  if (traits.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'files.exclude' });
  }
  if (traits.registersWatchers) {
    // A folder that is made, moved or removed is one event, and none for what is in it.
    const folders = { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete };
    const rules = { globPattern: '**/.gitignore', kind: WatchKind.Change };
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [folders, rules] });
  }
}

/** Every ending, in any case. */
function chapterFiles(): string {
  const endings = chapterEndings.map((ending) => ending.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`));
  return `**/*.{${endings.join(',')}}`;
}
