import type { WorkspaceEdit } from 'vscode-languageserver';
import type { AnalyseOptions } from '../../core/index.ts';
import type { CompletedTasks, ItemReference, RegenerateParams, RegenerateResult } from '../../protocol.ts';
import { namedChapters, type Digest, type Source } from '../../service/index.ts';
import { canonical } from '../files/uris.ts';
import { onRequest, stale } from '../guard.ts';
import type { Index } from '../crawler/workspace-index.ts';
import type { Session } from '../session.ts';

/** Answers the requests for edits of chapters, whether they are open or not: of one, or of all that the index knows. */
export function registerChapterRequests(session: Session, index: Index): void {
  const { connection } = session;
  /** The chapter that is meant, else all that hold something of the kind, in the order of their names. */
  const chaptersOf = async (uri: string | undefined, isMeant: (digest: Digest) => boolean): Promise<readonly string[]> => {
    if (uri !== undefined) return [uri];
    await index.settled();
    const named = namedChapters({ digests: index.digests.values(), folders: session.folders.all });
    return named.flatMap(({ digest }) => (isMeant(digest) ? digest.uri : []));
  };
  onRequest(connection, 'tallymark/toggleTask', { changes: {} }, (item) => toggleTask(session, item));
  onRequest(connection, 'tallymark/completedTasks', { removable: [], kept: [], edit: null }, async ({ uri }) =>
    completedTasks(session, await chaptersOf(uri, ({ progress }) => progress.done > 0)),
  );
  onRequest(connection, 'tallymark/regenerate', { edit: null, figures: 0, mended: [], left: [] }, async (params) =>
    regenerate(session, await chaptersOf(params.uri, disagrees), params),
  );
}

function disagrees({ tables }: Digest): boolean {
  return tables.some(({ summaryCells }) => summaryCells.some(({ verdict }) => verdict === 'disagrees'));
}

async function toggleTask(session: Session, item: ItemReference): Promise<WorkspaceEdit> {
  const edit = await aboutChapter(session, item.uri, (source, settings) =>
    session.service.toggle(source, source.version === null ? item : { version: source.version, ...item }, settings),
  );
  if (!edit) throw stale();
  return edit;
}

async function completedTasks(session: Session, uris: readonly string[]): Promise<CompletedTasks> {
  const found = await aboutChapters(session, uris, (source, settings) => session.service.completedTasks(source, settings));
  return {
    removable: found.flatMap(({ removable }) => removable),
    kept: found.flatMap(({ kept }) => kept),
    edit: together(found.map(({ edit }) => edit)),
  };
}

async function regenerate(session: Session, uris: readonly string[], { doubtful }: RegenerateParams): Promise<RegenerateResult> {
  const found = await aboutChapters(session, uris, (source, settings) => session.service.regenerate(source, settings, doubtful));
  return {
    edit: together(found.map(({ edit }) => edit)),
    figures: found.reduce((sum, { figures }) => sum + figures, 0),
    mended: found.flatMap(({ mended }) => mended),
    left: found.flatMap(({ left }) => left),
  };
}

/** The edits of several chapters as one; null if there are none. */
function together(edits: readonly (WorkspaceEdit | null)[]): WorkspaceEdit | null {
  const changes = edits.flatMap((edit) => edit?.documentChanges ?? []);
  return changes.length > 0 ? { documentChanges: changes } : null;
}

async function aboutChapters<Result>(
  session: Session,
  uris: readonly string[],
  tell: (source: Source, settings: AnalyseOptions) => Result,
): Promise<readonly Result[]> {
  const found: Result[] = [];
  for (const uri of uris) {
    const told = await aboutChapter(session, uri, tell);
    if (told !== undefined) found.push(told);
  }
  return found;
}

/**
 * What is to be told of a chapter as it is now: before the author's eyes, or else on disk. Undefined when it cannot be read, or its
 * project leaves it out.
 */
async function aboutChapter<Result>(
  session: Session,
  uri: string,
  tell: (source: Source, settings: AnalyseOptions) => Result,
): Promise<Result | undefined> {
  const settings = await session.settings.of(uri);
  const unopened = session.openChapter(canonical(uri)) ? undefined : await session.readUnopened(uri);
  const open = session.openChapter(canonical(uri));
  const source = open ?? unopened;
  const told = source && settings && tell(source, settings);
  if (!open) session.service.forget(uri);
  return told;
}
