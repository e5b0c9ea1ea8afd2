import { commands, l10n, window, type Disposable, type LogOutputChannel, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isChapter } from './chapters.ts';
import { tellStopped } from './restarts.ts';
import { addressOf, isStale, isUnanswered } from './server.ts';

/** Does what a command says. */
export type Run = (...args: readonly never[]) => Promise<void>;

/** Registers commands by their ids without the extension's name. */
export function registerCommands(log: LogOutputChannel, runs: Readonly<Record<string, Run>>): Disposable[] {
  return Object.entries(runs).map(([id, run]) =>
    commands.registerCommand(`tallymark.${id}`, async (...args: never[]) => attempt(log, async () => run(...args))),
  );
}

/** Does it; a failure is told, and its details are logged. */
export async function attempt(log: LogOutputChannel, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (isStale(error)) {
      sayStale();
      return;
    }
    if (isUnanswered(error)) {
      void tellStopped(log, l10n.t('Tallymark’s server is not running.'));
      return;
    }
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(l10n.t('Tallymark could not do this. Its output says why.'));
  }
}

/** Tells that nothing was done, and why. */
export function sayStale(): void {
  void window.showWarningMessage(l10n.t('The chapter has changed meanwhile. Nothing was changed.'));
}

/** The editor with a chapter in it that is in front; without one the author is told. */
export function chapterInFront(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (isChapter(editor?.document)) return editor;
  void window.showInformationMessage(l10n.t('Open a chapter first.'));
  return undefined;
}

/** The address of the chapter in front; without one the author is told. */
export function chapterAddress(client: BaseLanguageClient): string | undefined {
  const document = chapterInFront()?.document;
  return document && addressOf(client, document.uri);
}
