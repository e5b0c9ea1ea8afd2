import { l10n, window, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** So often a server that has ended by itself is started again, within so long, in milliseconds. */
const [most, within] = [5, 3 * 60_000];

/** So many messages that cannot be sent or read are borne. */
const mostErrors = 3;

/** Starts the server again when it has ended. One that ends over and over is given up, and the author told. */
export function createErrorHandler(log: LogOutputChannel, now: () => number = Date.now): ErrorHandler {
  const ends: number[] = [];
  return {
    error: (_error, _message, count) => {
      if (count !== undefined && count <= mostErrors) return { action: ErrorAction.Continue, handled: true };
      void tellGivenUp(log);
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed() {
      ends.push(now());
      const before = ends.at(-1 - most);
      if (before === undefined || now() - before > within) return { action: CloseAction.Restart };
      void tellGivenUp(log);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function tellGivenUp(log: LogOutputChannel): Promise<void> {
  const show = l10n.t('Show the Output');
  const sentence = l10n.t('Tallymark’s server has ended several times and is not started again. “Restart Server” starts it.');
  if ((await window.showErrorMessage(sentence, show)) === show) log.show();
}
