import type { CancellationToken } from 'vscode-languageserver';
import type { CheckWorkspaceResult } from '../protocol.ts';
import type { Source } from '../service/index.ts';
import { diagnose } from './diagnostics.ts';
import type { Session } from './session.ts';

/**
 * Checks chapters that are not open, on request. Their findings stay among the problems, and are kept right, until the session
 * ends; while a chapter is open, its findings come the way of all open chapters.
 */
export interface WorkspaceCheck {
  /** Checks the chapters; stops when cancelled, with what it has got so far. */
  check(uris: readonly string[], token: CancellationToken): Promise<CheckWorkspaceResult>;
  /** The file was written, made or removed. */
  fileChanged(uri: string): Promise<void>;
  /** All chapters are to be checked with other settings. */
  settingsChanged(): Promise<void>;
  opened(uri: string): Promise<void>;
  closed(uri: string): Promise<void>;
}

/** A check that has not been asked for yet. */
export function createWorkspaceCheck(session: Session): WorkspaceCheck {
  const { connection, documents, traits } = session;
  const checked = new Set<string>();
  const publish = (uri: string, source: Source | undefined): Promise<void> => publishUnopened(session, uri, source);
  const recheck = async (uri: string): Promise<void> => {
    if (!documents.get(uri)) await publish(uri, await session.readUnopened(uri));
  };
  return {
    async check(uris, token) {
      const result = { chapters: 0, unreadable: 0, tables: 0, wrongTotals: 0, findings: 0 };
      for (const uri of uris) {
        if (token.isCancellationRequested) break;
        checked.add(uri);
        const source = documents.get(uri) ?? (await session.readUnopened(uri));
        await count(session, uri, source, result);
        if (!documents.get(uri)) await publish(uri, source);
      }
      return result;
    },
    async fileChanged(uri) {
      // A file made after a check is part of what was asked for.
      if (checked.size === 0) return;
      checked.add(uri);
      await recheck(uri);
    },
    async settingsChanged() {
      for (const uri of checked) await recheck(uri);
    },
    async opened(uri) {
      if (checked.has(uri) && traits.pullsDiagnostics) await connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    async closed(uri) {
      session.service.forget(uri);
      if (checked.has(uri)) await recheck(uri);
      else if (!traits.pullsDiagnostics) await connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}

/** Publishes what is found in a chapter that is not open; nothing if it cannot be read. Nothing is remembered of it. */
async function publishUnopened(session: Session, uri: string, source: Source | undefined): Promise<void> {
  const { connection, documents, service } = session;
  const diagnostics = source ? await diagnose(session, source) : [];
  // It may have been opened meanwhile.
  if (documents.get(uri)) return;
  service.forget(uri);
  await connection.sendDiagnostics({ uri, diagnostics });
}

type Counts = { -readonly [Name in keyof CheckWorkspaceResult]: CheckWorkspaceResult[Name] };

async function count({ settings, service }: Session, uri: string, source: Source | undefined, result: Counts): Promise<void> {
  const known = await settings.of(uri);
  if (!known) return;
  if (!source) {
    result.unreadable += 1;
    return;
  }
  const { tables, wrongTotals, findings } = service.tally(source, known);
  result.chapters += 1;
  result.tables += tables;
  result.wrongTotals += wrongTotals;
  result.findings += findings;
}
