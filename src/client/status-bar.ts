import { l10n, StatusBarAlignment, window, type Disposable, type Event } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { IndexChanged, Progress } from '../protocol.ts';
import { addressOf, ask } from './server.ts';

/** Shows in the status bar how far the chapter in front has come; a click reveals it in the side bar. */
export function createStatusBar(client: BaseLanguageClient, onIndexChange: Event<IndexChanged>): Pick<Disposable, 'dispose'>[] {
  const item = window.createStatusBarItem('tallymark.progress', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Tallymark: Tasks of the Chapter');
  item.command = 'tallymark.revealChapter';
  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    const uri = document?.languageId === 'markdown' ? addressOf(client, document.uri) : undefined;
    const progress = uri === undefined ? null : await ask(client, 'tallymark/progress', { uri }).catch(() => null);
    // By now another chapter may be in front, which has its own update.
    if (document !== window.activeTextEditor?.document) return;
    if (progress && progress.open + progress.done + progress.gaps > 0) show(progress);
    else item.hide();
  };
  const show = ({ open, done, gaps }: Progress): void => {
    const all = open + done;
    item.text = `$(checklist) ${l10n.t('{0} open · {1}/{2}', open, done, all)}`;
    item.tooltip = [l10n.t('Tasks done: {0} of {1}. Gaps: {2}.', done, all, gaps), l10n.t('Click to see them in the side bar.')].join('\n');
    item.accessibilityInformation = { label: l10n.t('Tallymark: {0} open tasks, {1} of {2} done, {3} gaps', open, done, all, gaps) };
    item.show();
  };
  const updateNow = (): void => void update();
  updateNow();
  return [item, window.onDidChangeActiveTextEditor(updateNow), onIndexChange(updateNow)];
}
