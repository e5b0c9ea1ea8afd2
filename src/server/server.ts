import type { Connection } from 'vscode-languageserver';
import { registerBaselines } from './baselines.ts';
import { registerChapterRequests } from './chapter-requests.ts';
import { offer } from './capabilities.ts';
import { registerPull, registerPush } from './diagnostics.ts';
import { registerFeatures } from './features.ts';
import type { Host } from './host.ts';
import { createIndex } from './index/index.ts';
import { registerIndexRequests } from './index-requests.ts';
import { openSession } from './session.ts';
import { registerWatching } from './watch.ts';
import { createWorkspaceCheck } from './workspace-check.ts';

/**
 * Serves one client. Everything waits for `initialize`, which says what the client can do and which language its author speaks.
 * @param host what the process can do that the protocol cannot: read files
 */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const session = openSession(connection, host, params);
    const index = createIndex(session);
    registerBaselines(session);
    registerFeatures(session, createWorkspaceCheck(session, index));
    registerIndexRequests(session, index);
    registerChapterRequests(session, index);
    registerWatching(session, index);
    if (session.traits.pullsDiagnostics) registerPull(session);
    else registerPush(session);
    session.documents.listen(connection);
    return { capabilities: offer(session.traits), serverInfo: { name: 'Tallymark' } };
  });
  connection.listen();
}
