import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ClientNotifications, IndexChanged } from '../../protocol.ts';
import { say } from '../../service/index.ts';
import { inBackground } from '../guard.ts';
import type { Session } from '../session.ts';

/** How often is told of changes at most, in milliseconds. */
const pause = 100;

/** How long the author is not bothered with work in the background, in milliseconds. */
const patience = 500;

/** Tells of changed chapters, many at once. */
export interface Notifier {
  /** The chapter's rows have changed; without one, only how much there is still to read. */
  changed(uri?: string): void;
}

/** How the index stands, but for what has changed. */
export type IndexState = Omit<IndexChanged, 'changed'> & {
  /** The author has put off what is unread. */
  readonly isPutOff: boolean;
};

/**
 * Tells a client that shows the index of its changes, and one that shows progress how far reading has come.
 * @param stateOf how the index stands when it is told
 * @param cancel when the author wants no more chapters to be read
 */
export function createNotifier(session: Session, stateOf: () => IndexState, cancel: () => void): Notifier {
  const { connection, showsIndex } = session;
  const progress = createProgress(session, cancel);
  return createBatcher((changed) => {
    const { isPutOff, ...state } = stateOf();
    if (showsIndex) inBackground(connection.console, () => notify(connection, 'tallymark/indexChanged', { ...state, changed }));
    progress.show(isPutOff ? 0 : state.unread, state.chapters);
  });
}

function notify<Method extends keyof ClientNotifications>(
  connection: Connection,
  method: Method,
  params: ClientNotifications[Method],
): Promise<void> {
  return connection.sendNotification(method, params);
}

/** Throttles: collects URIs, and hands them on together. */
function createBatcher(tell: (changed: readonly string[]) => void): Notifier {
  const uris = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    timer = undefined;
    const changed = [...uris];
    uris.clear();
    tell(changed);
  };
  return {
    changed(uri) {
      if (uri !== undefined) uris.add(uri);
      timer ??= setTimeout(send, pause);
    },
  };
}

/** Shows how far the reading of chapters has come, once it takes its time. */
interface ReadingProgress {
  /** So many chapters are still to be read; none ends it. */
  show(unread: number, all: number): void;
}

/** Shows nothing yet; nothing ever to a client that cannot show progress. */
function createProgress({ connection, language, traits }: Session, cancel: () => void): ReadingProgress {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reporter: WorkDoneProgressServerReporter | undefined;
  const begin = async (): Promise<void> => {
    const made = await connection.window.createWorkDoneProgress();
    // It may all have been read meanwhile.
    if (timer === undefined) return;
    reporter = made;
    made.token.onCancellationRequested(cancel);
    made.begin(say('reading-chapters', {}, language), 0, undefined, true);
  };
  const end = (): void => {
    clearTimeout(timer);
    timer = undefined;
    reporter?.done();
    reporter = undefined;
  };
  return {
    show(unread, all) {
      if (!traits.showsProgress) return;
      if (unread === 0) end();
      else
        timer ??= setTimeout(() => {
          inBackground(connection.console, begin);
        }, patience);
      reporter?.report(Math.floor((100 * (all - unread)) / all), `${all - unread}/${all}`);
    },
  };
}
