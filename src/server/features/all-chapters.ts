import { chapterProgress, type Digest, type Workspace } from '../../service/index.ts';
import { canonical } from '../files/uris.ts';
import { onRequest } from '../guard.ts';
import type { Index } from '../crawler/workspace-index.ts';
import type { Session } from '../session.ts';

/** Answers the requests about the index of the workspace. */
export function registerIndexRequests(session: Session, index: Index): void {
  const { connection, service } = session;
  // Again and again, while chapters come and go.
  const digests: Iterable<Digest> = { [Symbol.iterator]: () => index.digests.values() };
  const workspace = (): Workspace => ({ digests, folders: session.folders.all, today: today() });
  /** Who shows the index is told when there is more; others get all at once. */
  const known = async (): Promise<void> => {
    if (!session.showsIndex) await index.settled();
  };
  onRequest(connection, 'tallymark/children', [], async (params) => {
    await known();
    return service.children(workspace(), params);
  });
  onRequest(connection, 'tallymark/pathToChapter', [], async (params) => {
    await known();
    return service.pathToChapter(workspace(), params);
  });
  onRequest(connection, 'tallymark/progress', null, async ({ uri }) => {
    await known();
    const digest = index.digests.get(canonical(uri));
    return digest ? chapterProgress(digest) : null;
  });
  onRequest(connection, 'tallymark/nextOpenItem', null, async (params) => {
    await known();
    // What has just been ticked is not open any more.
    await index.fresh(params.uri);
    return service.nextOpenItem(workspace(), params) ?? null;
  });
  onRequest(connection, 'tallymark/report', '', async (options) => {
    await index.settled();
    return service.report(workspace(), options);
  });
}

/** The author's day, as the clock of the machine has it: `2026-12-01`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
