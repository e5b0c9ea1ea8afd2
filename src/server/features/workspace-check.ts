import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import type { CheckWorkspaceResult } from '../../protocol.ts';
import { canonical } from '../files/uris.ts';
import { inBackground } from '../guard.ts';
import type { Index } from '../crawler/workspace-index.ts';
import type { Reading } from '../crawler/crawler.ts';
import type { Session } from '../session.ts';

/**
 * Checks all chapters, on request. The findings of those that are not open stay among the problems, and are kept right, until the session
 * ends; while a chapter is open, its findings come the way of all open chapters.
 */
export interface WorkspaceCheck {
  /** Checks the chapters; stops when cancelled, with what it has got so far. */
  check(token: CancellationToken): Promise<CheckWorkspaceResult>;
}

/** A check that has not been asked for yet: it looks over the shoulder of the index, so that a chapter is analysed once for both. */
export function createWorkspaceCheck(session: Session, index: Index): WorkspaceCheck {
  const { connection, documents, traits } = session;
  const counts = new Map<string, CheckWorkspaceResult>();
  const shown = new Set<string>();
  let isAskedFor = false;
  const publish = (uri: string, diagnostics: Diagnostic[]): void => {
    if (diagnostics.length === 0 && !shown.delete(uri)) return;
    if (diagnostics.length > 0) shown.add(uri);
    inBackground(connection.console, () => connection.sendDiagnostics({ uri, diagnostics }));
  };
  index.onRead((uri, reading) => {
    if (!isAskedFor) return;
    const found = count(session, reading);
    if (found) counts.set(uri, found);
    else counts.delete(uri);
    if (reading.kind !== 'read') publish(uri, []);
    else if (reading.source.version === null) publish(uri, session.service.diagnostics(reading.source, reading.settings));
  });
  documents.onDidOpen(({ document }) => {
    const uri = canonical(document.uri);
    if (traits.pullsDiagnostics) publish(uri, []);
    else shown.delete(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    if (!traits.pullsDiagnostics) inBackground(connection.console, () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
  return {
    async check(token) {
      token.onCancellationRequested(() => {
        index.cancel();
      });
      // The first time, what has been read already has not been counted.
      if (!isAskedFor) index.readAgain();
      isAskedFor = true;
      await index.settled();
      return sum([...counts.values()]);
    },
  };
}

const nothing: CheckWorkspaceResult = { chapters: 0, unreadable: 0, tables: 0, wrongTotals: 0, findings: 0 };

function count({ service }: Session, reading: Reading): CheckWorkspaceResult | undefined {
  if (reading.kind === 'read') return { ...nothing, chapters: 1, ...service.tally(reading.source, reading.settings) };
  return reading.kind === 'unreadable' ? { ...nothing, unreadable: 1 } : undefined;
}

function sum(counts: readonly CheckWorkspaceResult[]): CheckWorkspaceResult {
  return counts.reduce(
    (all, one) => ({
      chapters: all.chapters + one.chapters,
      unreadable: all.unreadable + one.unreadable,
      tables: all.tables + one.tables,
      wrongTotals: all.wrongTotals + one.wrongTotals,
      findings: all.findings + one.findings,
    }),
    nothing,
  );
}
