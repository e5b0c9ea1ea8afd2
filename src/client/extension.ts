import { window, type Event, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { chapterLanguages } from './chapter-languages.ts';
import { chapterSchemes } from './chapters.ts';
import type { IndexChanged, InitializationOptions } from '../protocol.ts';
import { serverCommands } from './server-commands.ts';
import { keepViewOptions } from './side-bar/options.ts';
import { followCaret } from './caret.ts';
import { followContexts } from './contexts.ts';
import { createPreview, type Preview } from './preview.ts';
import { attempt, registerCommands } from './commands.ts';
import { greetFirstDisagreement } from './first-disagreement.ts';
import { followGitBaseline } from './git-baseline.ts';
import { answerRequests } from './files.ts';
import { createErrorHandler, restart } from './restarts.ts';
import { createReport } from './report.ts';
import { rewriteCommands } from './rewrites.ts';
import { createStatusBar } from './status-bar.ts';
import { cellCommands, pasteTables } from './table-editing.ts';
import { createTablePanels } from './table-panel.ts';
import { tasksCommands, toggleRows } from './tasks.ts';
import { totalsCommands } from './totals.ts';
import { viewCommands } from './side-bar/commands.ts';
import { createViews } from './side-bar/views.ts';
import { createVirtualDocuments } from './virtual-documents.ts';
import { eventOf } from './server.ts';

/** Makes the language client of the platform: over a child process, or over a worker. */
export type ClientMaker = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** What VS Code calls. */
export interface Extension {
  readonly activate: (context: ExtensionContext) => Pick<Preview, 'extendMarkdownIt'>;
  readonly deactivate: () => Promise<void> | undefined;
}

/** The extension on one platform. It wires VS Code to the language server, and knows nothing of chapters. */
export function createExtension(makeClient: ClientMaker): Extension {
  let client: BaseLanguageClient | undefined;
  return {
    activate(context) {
      const log = window.createOutputChannel('Tallymark', { log: true });
      client = makeClient(context, clientOptions(log));
      // First of all: what follows asks it at once. Activation does not wait for the server; the commands do.
      const started = client;
      const start = started.start();
      const indexChanges = eventOf(client, 'tallymark/indexChanged');
      const preview = createPreview(client, indexChanges.event);
      context.subscriptions.push(
        log,
        indexChanges,
        ...answerRequests(client),
        ...createStatusBar(client, indexChanges.event),
        ...followCaret(client),
        ...followContexts(client),
        ...greetFirstDisagreement(context),
        ...preview.disposables,
      );
      addViews(client, log, context, indexChanges.event);
      const tell = (error: unknown): void => {
        log.error(String(error));
      };
      // Git is not started by the activation either.
      start.then(() => context.subscriptions.push(followGitBaseline(started, tell))).catch(tell);
      return { extendMarkdownIt: preview.extendMarkdownIt };
    },
    deactivate: () => client?.stop(),
  };
}

function addViews(client: BaseLanguageClient, log: LogOutputChannel, context: ExtensionContext, onIndexChange: Event<IndexChanged>): void {
  const documents = createVirtualDocuments(client);
  const choices = keepViewOptions(client, context);
  const views = createViews(
    client,
    choices,
    onIndexChange,
    (tree, rows) => void attempt(log, () => toggleRows(client, choices, tree, rows)),
  );
  const tablePanels = createTablePanels(client, context, log);
  const report = createReport(client, choices);
  const runs = {
    ...tablePanels.runs,
    ...totalsCommands(client, views.tables),
    ...tasksCommands(client, choices, views.outstanding),
    ...viewCommands(client, choices, views.outstanding),
    ...report.runs,
    ...rewriteCommands(client, context, documents),
    ...serverCommands(client, context),
    ...cellCommands(client),
  };
  context.subscriptions.push(
    ...choices.disposables,
    pasteTables(client),
    ...documents.disposables,
    ...views.disposables,
    ...tablePanels.disposables,
    ...report.disposables,
    ...registerCommands(log, { ...runs, restartServer: () => restart(client) }),
  );
}

function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { readsFiles: true, showsIndex: true, hasCommands: true, outlinesHeadings: true };
  return {
    outputChannel,
    initializationOptions,
    errorHandler: createErrorHandler(outputChannel),
    // Links of a hover run commands of ours, and no others.
    markdown: { isTrusted: { enabledCommands: ['tallymark.showPlaces', 'tallymark.explain'] } },
    documentSelector: chapterSchemes().flatMap((scheme) => chapterLanguages.map((language) => ({ language, scheme }))),
  };
}
