import { env, l10n, StatusBarAlignment, window, type Disposable, type Event, type StatusBarItem, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { afterRest } from './after-rest.ts';
import { isChapter } from './chapters.ts';
import type { ChapterProgress, IndexChanged, SelectedFigures } from '../protocol.ts';
import { addressOf, ask } from './server.ts';

/** Shows in the status bar how the chapter in front stands, and what the amounts come to that are selected in it. */
export function createStatusBar(client: BaseLanguageClient, onIndexChange: Event<IndexChanged>): Pick<Disposable, 'dispose'>[] {
  return [...followProgress(client, onIndexChange), ...followSelection(client)];
}

/** Totals that agree and disagree, and open tasks; a click reveals the chapter in the side bar. */
function followProgress(client: BaseLanguageClient, onIndexChange: Event<IndexChanged>): Pick<Disposable, 'dispose'>[] {
  const item = window.createStatusBarItem('tallymark.progress', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Tallymark: Totals and Tasks of the Chapter');
  item.command = 'tallymark.revealChapter';
  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    const uri = isChapter(document) ? addressOf(client, document.uri) : undefined;
    const progress = uri === undefined ? null : await ask(client, 'tallymark/progress', { uri }).catch(() => null);
    // By now another chapter may be in front, which has its own update.
    if (document === window.activeTextEditor?.document) showProgress(item, progress);
  };
  const updateNow = (): void => void update();
  updateNow();
  return [item, window.onDidChangeActiveTextEditor(updateNow), onIndexChange(updateNow)];
}

function showProgress(item: StatusBarItem, progress: ChapterProgress | null): void {
  const { verified = 0, disagreeing = 0, numbersVerified = 0, numbersDisagreeing = 0, open = 0, done = 0, gaps = 0 } = progress ?? {};
  const [right, wrong] = [verified + numbersVerified, disagreeing + numbersDisagreeing];
  const all = open + done;
  const parts = [...(right > 0 ? [`✓ ${right}`] : []), ...(wrong > 0 ? [`⚠ ${wrong}`] : []), ...(all + gaps > 0 ? [`☐ ${open}`] : [])];
  if (parts.length === 0) {
    item.hide();
    return;
  }
  item.text = parts.join('  ');
  const totals = l10n.t('Totals verified: {0}. Totals that disagree: {1}.', verified, disagreeing);
  const numbers = l10n.t('Bound numbers verified: {0}. Bound numbers that disagree: {1}.', numbersVerified, numbersDisagreeing);
  const figures = numbersVerified + numbersDisagreeing > 0 ? [totals, numbers] : [totals];
  const tasks = l10n.t('Tasks done: {0} of {1}. Gaps: {2}.', done, all, gaps);
  item.tooltip = [...figures, tasks, l10n.t('Click to see them in the side bar.')].join('\n');
  item.accessibilityInformation = { label: `Tallymark: ${[...figures, tasks].join(' ')}` };
  item.show();
}

/** So long, in milliseconds, a selection rests before it is added up. */
const quiet = 120;

/** `Σ 267 min · 5 · ⌀ 53.4` while two or more amounts of a column are selected; a click copies the sum. */
function followSelection(client: BaseLanguageClient): Pick<Disposable, 'dispose'>[] {
  const item = window.createStatusBarItem('tallymark.figures', StatusBarAlignment.Right, 91);
  item.name = l10n.t('Tallymark: Sum of What Is Selected');
  const update = async (editor: TextEditor | undefined): Promise<void> => {
    const figures = editor && (await figuresIn(client, editor).catch(() => null));
    if (editor === window.activeTextEditor) showFigures(item, figures ?? null);
  };
  const rested = afterRest(quiet, () => void update(window.activeTextEditor));
  return [item, rested, window.onDidChangeTextEditorSelection(rested.run), window.onDidChangeActiveTextEditor(rested.run)];
}

/** A single caret selects nothing; then the server is not asked. */
async function figuresIn(client: BaseLanguageClient, { document, selections }: TextEditor): Promise<SelectedFigures | null> {
  const isSelection = selections.length > 1 || selections.some(({ isEmpty }) => !isEmpty);
  if (!isChapter(document) || !isSelection) return null;
  const ranges = selections.map((selection) => client.code2ProtocolConverter.asRange(selection));
  return ask(client, 'tallymark/figures', { uri: addressOf(client, document.uri), version: document.version, ranges });
}

function showFigures(item: StatusBarItem, figures: SelectedFigures | null): void {
  if (!figures) {
    item.hide();
    return;
  }
  const { count, sum, mean, min, max } = figures;
  item.text = `Σ ${sum} · ${count} · ⌀ ${mean}`;
  const said = l10n.t('Sum {0} of {1} amounts. Mean {2}, smallest {3}, largest {4}.', sum, count, mean, min, max);
  item.tooltip = [said, l10n.t('Click to copy the sum.')].join('\n');
  item.accessibilityInformation = { label: `Tallymark: ${said}` };
  item.command = { command: 'tallymark.copySum', title: l10n.t('Click to copy the sum.'), arguments: [sum] };
  item.show();
}

/** Puts a sum into the clipboard, and says so for a moment. */
export async function copySum(sum: string): Promise<void> {
  await env.clipboard.writeText(sum);
  window.setStatusBarMessage(l10n.t('{0} is in the clipboard.', sum), 3000);
}
