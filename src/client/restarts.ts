import { commands, l10n, window, type LogOutputChannel } from 'vscode';
import { CloseAction, ErrorAction, type BaseLanguageClient, type ErrorHandler } from 'vscode-languageclient';

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
      // The next one is started by the author, and may end as often again.
      ends.length = 0;
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

function tellGivenUp(log: LogOutputChannel): Promise<void> {
  return tellStopped(log, l10n.t('Tallymark’s server has ended several times and is not started again.'));
}

/** Says that no server is running, and offers the ways on: to start it, and to see what it said. */
export async function tellStopped(log: LogOutputChannel, sentence: string): Promise<void> {
  const [start, show] = [l10n.t('Restart Server'), l10n.t('Show the Output')];
  const answer = await window.showErrorMessage(sentence, start, show);
  if (answer === start) await commands.executeCommand('tallymark.restartServer');
  else if (answer === show) log.show();
}

/** So long, in milliseconds, the language client leaves to a server that does not stop when it is told to; then it is killed. */
const untilKilled = 2500;

/** Stops the server and starts another, even where it hangs. */
export async function restart(client: BaseLanguageClient, patience: number = untilKilled): Promise<void> {
  // Until the old one is gone: its end would be taken for the end of the new one.
  if (client.needsStop()) await client.stop().catch(() => new Promise((resolve) => setTimeout(resolve, patience)));
  await client.start();
}
