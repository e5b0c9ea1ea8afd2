import { l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext, LogOutputChannel, TextEditor, WebviewPanel } from 'vscode';
import type { BaseLanguageClient, Position } from 'vscode-languageclient';
import { afterRest } from './after-rest.ts';
import { isChapter } from './chapters.ts';
import type { PageState, PanelMessage, TableView } from '../protocol.ts';
import { attempt, chapterInFront, type Run } from './commands.ts';
import { readPageMessage, readPageState } from './page-messages.ts';
import { addressOf, ask, caretOf } from './server.ts';
import { answerPage, pageHtml } from './table-page.ts';
import type { Row } from './side-bar/tree.ts';

/** The command that shows a table in a page beside the chapter, and what keeps the page up to date. */
export interface TablePanels {
  readonly runs: { readonly openTable: Run };
  readonly disposables: readonly Pick<Disposable, 'dispose'>[];
}

const viewType = 'tallymark.table';

/** A panel with the table that it shows. */
interface TablePanel {
  /** Looks at the table at a place; without one, or where no table is there, at the one that is shown. Answers whether there is a table. */
  readonly look: (state: PageState, position?: Position) => Promise<boolean>;
  /** Looks again at what is shown. */
  readonly again: () => Promise<void>;
  readonly shown: () => TableView | undefined;
  readonly panel: WebviewPanel;
}

/** The table at the caret: there is one page, which follows the caret and is there again after a reload. */
export function createTablePanels(client: BaseLanguageClient, { extensionUri }: ExtensionContext, log: LogOutputChannel): TablePanels {
  let current: TablePanel | undefined;
  const attach = (panel: WebviewPanel): TablePanel => {
    panel.onDidDispose(() => {
      current = undefined;
    });
    current = createTablePanel(client, panel, extensionUri, log);
    return current;
  };
  const open = async (uri: string, position: Position): Promise<void> => {
    const page =
      current ?? attach(window.createWebviewPanel(viewType, l10n.t('Table'), { viewColumn: ViewColumn.Beside, preserveFocus: true }));
    page.panel.reveal(undefined, true);
    if (await page.look({ uri, shown: '' }, position)) return;
    if (!page.shown()) page.panel.dispose();
    void window.showInformationMessage(l10n.t('Put the caret into a table first.'));
  };
  const serializer = {
    async deserializeWebviewPanel(panel: WebviewPanel, kept: unknown) {
      const state = readPageState(kept);
      const isThere =
        state &&
        !current &&
        (await attach(panel)
          .look(state)
          .catch(() => false));
      if (!isThere) panel.dispose();
    },
  };
  return {
    runs: {
      async openTable(given?: Row | Uri) {
        const { table, location } = given && 'node' in given ? given.node : {};
        if (table && location) {
          await open(table.uri, location.range.start);
          return;
        }
        const editor = chapterInFront();
        if (editor) await open(addressOf(client, editor.document.uri), caretOf(client, editor));
      },
    },
    disposables: [window.registerWebviewPanelSerializer(viewType, serializer), ...followCaret(client, () => current, log)],
  };
}

function createTablePanel(client: BaseLanguageClient, panel: WebviewPanel, extensionUri: Uri, log: LogOutputChannel): TablePanel {
  let view: TableView | undefined;
  const folder = Uri.joinPath(extensionUri, 'dist', 'webview');
  const tell = (message: PanelMessage): void => void panel.webview.postMessage(message);
  const look = async ({ uri, shown }: PageState, position?: Position): Promise<boolean> => {
    // The server knows the chapters that VS Code has open, whether an editor shows them or not. One that was moved or deleted is gone.
    const isThere = await workspace.openTextDocument(Uri.parse(uri, true)).then(Boolean, () => false);
    const found = isThere ? await ask(client, 'tallymark/tableView', { uri, shown, ...(position && { position }) }) : null;
    if (found && found.id === view?.id && found.version === view.version && found.uri === uri && position) return true;
    if (found) {
      [view, panel.title] = [found, found.title];
      tell({ kind: 'table', view });
    } else if (uri === view?.uri && !position) {
      tell({ kind: 'gone', sentence: l10n.t('There is no table here any more. Put the caret into a table to see it.') });
    }
    return found !== null;
  };
  const again = async (): Promise<void> => {
    if (view) await look({ uri: view.uri, shown: view.id });
  };
  panel.webview.onDidReceiveMessage((data: unknown) => {
    const message = readPageMessage(data);
    if (!message) log.warn('The page of a table said something that nobody understands.');
    else if (message.kind === 'ready') void attempt(log, again);
    else if (view) {
      const page = { client, view, tell };
      void attempt(log, () => answerPage(page, message));
    }
  });
  panel.onDidChangeViewState(() => {
    if (panel.visible) void attempt(log, again);
  });
  panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
  panel.webview.html = pageHtml(panel.webview, folder);
  return { look, again, shown: () => view, panel };
}

/** So long, in milliseconds, the caret and the keys rest before the server is asked. */
const quiet = 150;

/** Keeps the page with the caret and the text. */
function followCaret(client: BaseLanguageClient, page: () => TablePanel | undefined, log: LogOutputChannel): Pick<Disposable, 'dispose'>[] {
  const failed = (error: unknown): void => {
    log.debug(String(error));
  };
  const follow = async (editor: TextEditor | undefined): Promise<void> => {
    const here = page();
    if (!editor || !isChapter(editor.document) || !here?.panel.visible) return;
    const uri = addressOf(client, editor.document.uri);
    const shown = here.shown();
    await here.look({ uri, shown: uri === shown?.uri ? shown.id : '' }, caretOf(client, editor));
  };
  const moves = afterRest(quiet, () => void follow(window.activeTextEditor).catch(failed));
  const edits = afterRest(quiet, () => void page()?.again().catch(failed));
  return [
    moves,
    edits,
    window.onDidChangeActiveTextEditor(moves.run),
    window.onDidChangeTextEditorSelection(moves.run),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (addressOf(client, document.uri) === page()?.shown()?.uri) edits.run();
    }),
  ];
}
