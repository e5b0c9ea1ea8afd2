import type { Connection } from 'vscode-languageserver';
import { createMentions, registerBindingRequests, registerFeatures, registerTableRequests } from './features/open-chapters.ts';
import { registerBaselines } from './features/baselines.ts';
import { registerChapterRequests } from './features/any-chapter.ts';
import { offer } from './capabilities.ts';
import { refreshOpen, registerPull, registerPush } from './features/diagnostics.ts';
import { registerTableView } from './features/table-view.ts';
import { createTyping, registerTyping } from './features/typing.ts';
import type { Host } from './host.ts';
import { createIndex } from './crawler/workspace-index.ts';
import { registerIndexRequests } from './features/all-chapters.ts';
import { openSession } from './session.ts';
import { registerNames } from './features/names.ts';
import { registerWatching } from './watch.ts';
import { createWorkspaceCheck } from './features/workspace-check.ts';

/**
 * Serves one client. Everything waits for `initialize`, which says what the client can do and which language its author speaks.
 * @param host what the process can do that the protocol cannot: read files
 */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const session = openSession(connection, host, params);
    const index = createIndex(session);
    registerBaselines(session, index);
    registerFeatures(session, createWorkspaceCheck(session, index), createMentions(session, index));
    registerTableView(session);
    registerIndexRequests(session, index);
    registerTableRequests(session);
    registerBindingRequests(session, index);
    registerChapterRequests(session, index);
    registerNames(session, index);
    registerWatching(session, index);
    const typing = createTyping(() => {
      refreshOpen(session);
    });
    registerTyping(session, typing);
    if (session.traits.pullsDiagnostics) registerPull(session, typing);
    else registerPush(session);
    session.documents.listen(connection);
    return { capabilities: offer(session.traits), serverInfo: { name: 'Tallymark' } };
  });
  connection.listen();
}
