import type { CancellationToken, Range, ResponseError, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalyseOptions } from '../../core/index.ts';
import { dataOf, type ForeignMention, renameEdit } from '../../service/index.ts';
import type { Index } from '../crawler/workspace-index.ts';
import { canonical } from '../files/uris.ts';
import { guard, onRequest, stale } from '../guard.ts';
import type { Session } from '../session.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

/** Answers the requests about open chapters: each handler finds the chapter, asks the service, and hands back what it says. */
export function registerFeatures(session: Session, workspace: WorkspaceCheck, mentions: Mentions): void {
  const { connection, service, traits } = session;
  const about = aboutChapter(session);

  connection.onHover(about(null, (chapter, settings, { position }) => service.hover(chapter, position, settings, mentions.all()) ?? null));
  connection.onReferences(about([], (chapter, settings, { position }) => service.references(chapter, position, settings, mentions.all())));
  connection.onDocumentHighlight(about(null, (chapter, settings, { position }) => service.highlights(chapter, position, settings)));
  connection.languages.inlayHint.on(about([], (chapter, settings, { range }) => service.inlayHints(chapter, range, settings)));
  connection.onCodeLens(about([], (chapter, settings) => service.codeLenses(chapter, settings)));
  connection.onDocumentSymbol(about([], (chapter, settings) => service.documentSymbols(chapter, settings)));
  connection.onCodeAction(
    about([], (chapter, settings, { range, context }) => {
      const actions = service.codeActions(chapter, range, { ...context, others: mentions.all() }, settings);
      if (traits.resolvesActions) return actions;
      return actions.flatMap((action) => service.resolveCodeAction(chapter, action, settings, mentions.all()) ?? []);
    }),
  );
  connection.onCodeActionResolve(
    guard(
      connection.console,
      (action) => action,
      async (action) => {
        const found = await openChapter(session, dataOf(action)?.uri);
        const resolved = found && service.resolveCodeAction(found.chapter, action, found.settings, mentions.all());
        if (!resolved) throw stale();
        return resolved;
      },
    ),
  );
  const nothingToFix = { edit: null, fixed: 0 };
  onRequest(connection, 'tallymark/fixAll', nothingToFix, async ({ uri, version, ...choice }) => {
    const found = await chapterIn(session, uri, version);
    if (!found) return nothingToFix;
    const { edit, fixed } = service.fixAll(found.chapter, found.settings, choice);
    return { edit: edit ?? null, fixed };
  });
  onRequest(connection, 'tallymark/explain', '', ({ rule }) => Promise.resolve(service.explain(rule)));
  onRequest(connection, 'tallymark/previewMarks', [], async ({ uri }) => {
    const found = await openChapter(session, uri);
    return found ? service.previewMarks(found.chapter, found.settings) : [];
  });
  onRequest(connection, 'tallymark/figures', null, async ({ uri, version, ranges }) => {
    const found = await chapterIn(session, uri, version);
    return found ? service.figures(found.chapter, ranges, found.settings) : null;
  });
  const nothing = { chapters: 0, unreadable: 0, tables: 0, wrongTotals: 0, findings: 0 };
  onRequest(connection, 'tallymark/checkWorkspace', nothing, (_, token) => workspace.check(token));
}

/** Answers what our own client asks about the table at a place: what can be done there, its rewrites, its cells, rows that are pasted. */
export function registerTableRequests(session: Session): void {
  const { connection, service } = session;
  onRequest(connection, 'tallymark/whereabouts', null, async ({ uri, version, position }) => {
    const found = await openChapter(session, uri);
    return found?.chapter.version === version ? service.whereabouts(found.chapter, position, found.settings) : null;
  });
  onRequest(connection, 'tallymark/paste', null, async (params) => {
    const found = await openChapter(session, params.uri);
    return found?.chapter.version === params.version ? service.paste(found.chapter, params, found.settings) : null;
  });
  onRequest(connection, 'tallymark/nextCell', null, async ({ uri, version, position }) => {
    const found = await chapterIn(session, uri, version);
    return found ? service.nextCell(found.chapter, position, found.settings) : null;
  });
  const noOffers = { title: null, offers: [] };
  onRequest(connection, 'tallymark/rewriteOffers', noOffers, async (params) => {
    const found = await chapterIn(session, params.uri, params.version);
    return found ? service.rewriteOffers(found.chapter, params, found.settings) : noOffers;
  });
  const noRewrite = { edit: null, text: null, message: '', place: null };
  onRequest(connection, 'tallymark/rewrite', noRewrite, async (params) => {
    const found = await chapterIn(session, params.uri, params.version);
    return found ? service.rewrite(found.chapter, params, found.settings) : noRewrite;
  });
}

/** A chapter that the author has open. */
export interface OpenChapter {
  readonly chapter: TextDocument;
  readonly settings: AnalyseOptions;
}

/** The chapter as it is once its settings are known; undefined if it is not open, or left out by its project. */
export async function openChapter({ documents, settings }: Session, uri: string | undefined): Promise<OpenChapter | undefined> {
  if (uri === undefined) return undefined;
  const known = await settings.of(uri);
  const chapter = documents.get(uri);
  return chapter && known && { chapter, settings: known };
}

/** The same, in the version that the author is looking at; refuses the request if it is another by now. */
export async function chapterIn(session: Session, uri: string, version: number): Promise<OpenChapter | undefined> {
  const found = await openChapter(session, uri);
  if (session.documents.get(uri)?.version !== version) throw stale();
  return found;
}

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>>;

/** Makes handlers of requests about an open chapter: each gets the chapter with its settings; where there is none, the answer is `empty`. */
function aboutChapter(session: Session) {
  return <Params extends { readonly textDocument: { readonly uri: string } }, Result>(
    empty: Result,
    handle: (chapter: TextDocument, settings: AnalyseOptions, params: Params) => Result | Promise<Result>,
  ): Handler<Params, Result> =>
    guard(
      session.connection.console,
      () => empty,
      async (params) => {
        const found = await openChapter(session, params.textDocument.uri);
        return found ? handle(found.chapter, found.settings, params) : empty;
      },
    );
}

/** The numbers that chapters state, kept as chapters are read. */
interface Mentions {
  /** Those of all chapters that are known by now. */
  all(): readonly ForeignMention[];
}

/** Keeps what each chapter states, for the others. */
export function createMentions({ service }: Session, index: Index): Mentions {
  const known = new Map<string, readonly ForeignMention[]>();
  index.onRead((uri, reading) => {
    const mentions = reading.kind === 'read' ? service.mentions(reading.source, reading.settings) : [];
    if (mentions.length > 0) known.set(uri, mentions);
    else known.delete(uri);
  });
  return { all: () => [...known.values()].flat() };
}

/** Answers what editors ask about bindings: what may be written, what a word stands for, another name in all chapters, how to colour them. */
export function registerBindingRequests(session: Session, index: Index): void {
  const { connection, service, names } = session;
  const about = aboutChapter(session);
  connection.onCompletion(about([], (chapter, settings, { position }) => service.completions(chapter, position, settings)));
  connection.onDefinition(about([], (chapter, settings, { position }) => service.definition(chapter, position, settings)));
  connection.languages.semanticTokens.on(about({ data: [] }, (chapter, settings) => service.semanticTokens(chapter, settings)));
  connection.onPrepareRename(
    about<{ textDocument: { uri: string }; position: Range['start'] }, Range | null>(
      null,
      (chapter, settings, { position }) =>
        service.nameAt(chapter, position, settings)?.range ?? service.columnAt(chapter, position, settings) ?? null,
    ),
  );
  connection.onRenameRequest(
    about<{ textDocument: { uri: string }; position: Range['start']; newName: string }, WorkspaceEdit | null>(
      null,
      async (chapter, settings, { position, newName }) => {
        const versionOf = (uri: string): number | null => session.openChapter(canonical(uri))?.version ?? null;
        const found = service.nameAt(chapter, position, settings);
        // What was typed a moment ago is renamed too.
        await index.settled();
        if (!found) return service.renameColumn(chapter, { position, newName, versionOf }, settings) ?? null;
        const places = names.index.placesOf(found.name, await session.projectOf(canonical(chapter.uri)));
        return renameEdit(places, newName, versionOf) ?? null;
      },
    ),
  );
}
