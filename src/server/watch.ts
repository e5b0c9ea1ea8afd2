import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { projectFileName } from '../service/index.ts';
import { refreshOpen } from './diagnostics.ts';
import { inBackground } from './guard.ts';
import type { Session } from './session.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

/** Files whose changes the server wants to hear of. */
const watched = [`**/${projectFileName}`, '**/*.{md,markdown}'];

/** Keeps settings and checked chapters right while files and settings change. */
export function registerWatching(session: Session, workspace: WorkspaceCheck): void {
  const { connection, documents, settings } = session;
  const background = (work: () => Promise<unknown>): void => {
    inBackground(connection.console, work);
  };
  const settingsChanged = (): void => {
    settings.clear();
    refreshOpen(session);
    background(() => workspace.settingsChanged());
  };
  connection.onInitialized(() => {
    background(() => subscribe(session));
  });
  connection.onDidChangeConfiguration(settingsChanged);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const projects = changes.filter(({ uri }) => uri.endsWith(`/${projectFileName}`));
    for (const { uri, type } of projects) {
      if (type === FileChangeType.Deleted) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    if (projects.length > 0) settingsChanged();
    for (const { uri } of changes) if (!projects.some((project) => project.uri === uri)) background(() => workspace.fileChanged(uri));
  });
  documents.onDidOpen(({ document }) => {
    background(() => workspace.opened(document.uri));
  });
  documents.onDidClose(({ document }) => {
    background(() => workspace.closed(document.uri));
  });
}

async function subscribe({ connection, traits }: Session): Promise<void> {
  if (traits.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tallymark' });
  }
  if (traits.registersWatchers) {
    const watchers = watched.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
