import type { WorkspaceEdit } from 'vscode-languageserver';
import type { AnalyseOptions } from '../core/index.ts';
import type { CompletedTasks, ItemReference } from '../protocol.ts';
import { namedChapters, type Digest, type Source, type Workspace } from '../service/index.ts';
import { canonical } from './files/uris.ts';
import { onRequest, stale } from './guard.ts';
import type { Index } from './index/index.ts';
import type { Session } from './session.ts';

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
    return index.digests.get(canonical(uri))?.progress ?? null;
  });
  onRequest(connection, 'tallymark/toggleTask', { changes: {} }, (item) => toggleTask(session, item));
  onRequest(connection, 'tallymark/nextOpenItem', null, async (params) => {
    await known();
    // What has just been ticked is not open any more.
    await index.fresh(params.uri);
    return service.nextOpenItem(workspace(), params) ?? null;
  });
  onRequest(connection, 'tallymark/completedTasks', { removable: [], kept: [], edit: null }, async ({ uri }) => {
    if (uri !== undefined) return completedTasks(session, [uri]);
    await index.settled();
    const chapters = namedChapters(workspace()).filter(({ digest }) => digest.progress.done > 0);
    return completedTasks(
      session,
      chapters.map(({ digest }) => digest.uri),
    );
  });
  onRequest(connection, 'tallymark/report', '', async (options) => {
    await index.settled();
    return service.report(workspace(), options);
  });
}

async function toggleTask(session: Session, item: ItemReference): Promise<WorkspaceEdit> {
  const edit = await aboutChapter(session, item.uri, (source, settings, isOpen) =>
    session.service.toggle(source, isOpen ? { version: source.version, ...item } : item, settings),
  );
  if (!edit) throw stale();
  return edit;
}

async function completedTasks(session: Session, uris: readonly string[]): Promise<CompletedTasks> {
  const found: CompletedTasks[] = [];
  for (const uri of uris) {
    const tasks = await aboutChapter(session, uri, (source, settings) => session.service.completedTasks(source, settings));
    if (tasks) found.push(tasks);
  }
  const changes = found.flatMap(({ edit }) => edit?.documentChanges ?? []);
  return {
    removable: found.flatMap(({ removable }) => removable),
    kept: found.flatMap(({ kept }) => kept),
    edit: changes.length > 0 ? { documentChanges: changes } : null,
  };
}

/**
 * What is to be told of a chapter as it is now: before the author's eyes, or else on disk. Undefined when it cannot be read, or its
 * project leaves it out.
 */
async function aboutChapter<Result>(
  session: Session,
  uri: string,
  tell: (source: Source, settings: AnalyseOptions, isOpen: boolean) => Result,
): Promise<Result | undefined> {
  const settings = await session.settings.of(uri);
  const unopened = session.openChapter(canonical(uri)) ? undefined : await session.readUnopened(uri);
  const open = session.openChapter(canonical(uri));
  const source = open ?? unopened;
  const told = source && settings && tell(source, settings, open !== undefined);
  if (!open) session.service.forget(uri);
  return told;
}

/** The author's day, as the clock of the machine has it: `2026-12-01`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
