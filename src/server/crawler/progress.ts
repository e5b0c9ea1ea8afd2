import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { say } from '../../service/index.ts';
import { inBackground } from '../guard.ts';
import type { Session } from '../session.ts';

/** How long the author is not bothered with work in the background, in milliseconds. */
const patience = 500;

/** Shows how far the reading of chapters has come, once it takes its time. */
export interface ReadingProgress {
  /** So many chapters are still to be read; none ends it. */
  show(unread: number, all: number): void;
}

/** Shows nothing yet; nothing ever to a client that cannot show progress. */
export function createProgress(session: Session, cancel: () => void): ReadingProgress {
  const { connection, language, traits } = session;
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
