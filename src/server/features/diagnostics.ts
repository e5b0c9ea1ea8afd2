import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Source } from '../../service/index.ts';
import { guard, inBackground } from '../guard.ts';
import { createDebouncer } from '../debouncer.ts';
import type { Session } from '../session.ts';
import type { Typing } from './typing.ts';

/** How long a chapter rests before its diagnostics are pushed to a client that does not ask for them. */
const quietBeforePush = 100;

/** Answers clients that ask for the diagnostics of a chapter. */
export function registerPull(session: Session, typing: Typing): void {
  const { connection, documents, settings } = session;
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const askedWhileClosed = new Set<string>();
  const pull = async ({ textDocument, previousResultId }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
    await settings.of(textDocument.uri);
    const document = documents.get(textDocument.uri);
    if (!document) {
      askedWhileClosed.add(textDocument.uri);
      return nothing;
    }
    const resultId = `${settings.generation}:${typing.generation}:${document.version}`;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await diagnose(session, document, typing) };
  };
  connection.languages.diagnostics.on(guard(connection.console, () => nothing, pull));
  // A chapter that is closed and soon opened again is asked about in between; the client keeps that empty answer for the new version.
  documents.onDidOpen(({ document }) => {
    if (askedWhileClosed.delete(document.uri)) refreshOpen(session);
  });
}

/** Pushes diagnostics to clients that do not ask for them, whenever an open chapter has changed and is quiet. */
export function registerPush(session: Session): void {
  const { documents } = session;
  const edits = createDebouncer(quietBeforePush, (uri) => {
    pushOpen(session, uri);
  });
  documents.onDidChangeContent(({ document }) => {
    edits.touch(document.uri);
  });
  documents.onDidClose(({ document }) => {
    edits.drop(document.uri);
  });
}

/** Tells the client that what it knows of open chapters no longer holds. */
export function refreshOpen(session: Session): void {
  const { connection, documents, traits } = session;
  if (traits.refreshesDiagnostics) inBackground(connection.console, () => connection.languages.diagnostics.refresh());
  if (traits.pullsDiagnostics) return;
  for (const uri of documents.keys()) pushOpen(session, uri);
}

/** The diagnostics of a chapter; none if its project leaves it out. */
async function diagnose({ settings, service }: Session, source: Source, typing?: Typing): Promise<Diagnostic[]> {
  const known = await settings.of(source.uri);
  if (!known) return [];
  const line = typing?.lineIn(source.uri);
  if (!typing || line === undefined) return service.diagnostics(source, known);
  return typing.admit(source.uri, service.liveDiagnostics(source, known, line));
}

function pushOpen(session: Session, uri: string): void {
  const { connection, documents } = session;
  inBackground(connection.console, async () => {
    const document = documents.get(uri);
    if (!document) return;
    const diagnostics = await diagnose(session, document);
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  });
}
