import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  type UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { startServer } from '../../src/server/server.ts';

/** What VS Code can do, as far as it matters here. */
export const vscode: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: {}, codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true } },
};

/** A client of a real server, over streams in memory. */
export interface Client {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** The disk: text by uri. */
  readonly files: Map<string, string>;
  /** The `tallymark` section of the editor's settings. */
  settings: unknown;
  /** What was published last, by uri. */
  readonly published: Map<string, PublishDiagnosticsParams>;
  readonly logged: string[];
  readonly registered: string[];
  /** How often the server asked for everything to be pulled again. */
  readonly refreshes: () => number;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, ...changes: readonly { readonly range?: Range; readonly text: string }[]): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport>;
  /** The findings that are pulled, as `rule line`, lines from 1. */
  findings(uri: string): Promise<readonly string[]>;
  actions(uri: string, line: number, character: number): Promise<readonly CodeAction[]>;
  /** Waits until the condition holds. */
  until(condition: () => boolean): Promise<void>;
  stop(): void;
}

/** What a test may choose of its client. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The files can be read by the client only, as in a virtual workspace. */
  readonly virtual?: boolean;
}

/** Starts a server and introduces a client to it. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const { capabilities = vscode, locale = 'en', virtual = false } = options;
  const files = new Map(Object.entries(options.files ?? {}));
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, { readFile: (uri) => Promise.resolve(virtual ? undefined : files.get(uri)) });
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published = new Map<string, PublishDiagnosticsParams>();
  const [logged, registered]: [string[], string[]] = [[], []];
  let refreshes = 0;
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => client.settings));
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: readonly { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes += 1;
    return null;
  });
  connection.onRequest('tallymark/readFile', ({ uri }: { uri: string }) => files.get(uri) ?? null);
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  connection.listen();
  const initializationOptions = { readsFiles: virtual };
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    locale,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const state = { connection, initialized, files, settings: null, published, logged, registered, refreshes: () => refreshes };
  const client: Client = Object.assign(state, conversation(connection), {
    stop() {
      connection.dispose();
      server.dispose();
    },
  });
  return client;
}

type Conversation = Pick<Client, 'open' | 'change' | 'close' | 'pull' | 'findings' | 'actions' | 'until'>;

function conversation(connection: MessageConnection): Conversation {
  const pull: Client['pull'] = (uri, previousResultId) =>
    connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  return {
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } }),
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull,
    async findings(uri) {
      const report = await pull(uri);
      return report.kind === 'full' ? brief(report.items) : [report.kind];
    },
    actions: (uri, line, character) => {
      const range = { start: { line, character }, end: { line, character } };
      return connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
    },
    async until(condition) {
      const end = performance.now() + 5000;
      while (!condition()) {
        if (performance.now() > end) throw new Error('waited in vain');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

/** Diagnostics as `rule line`, lines from 1. */
export function brief(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, range }) => `${code} ${range.start.line + 1}`);
}
