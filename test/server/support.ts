import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type ConfigurationParams,
  type Diagnostic,
  type FullDocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  type Range,
  type UnchangedDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { FolderEntry, IndexChanged } from '../../src/protocol.ts';
import type { Host } from '../../src/server/host.ts';
import { inOrder } from '../../src/server/lifecycle.ts';
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

const withFolders: ClientCapabilities = { ...vscode, workspace: { ...vscode.workspace, workspaceFolders: true } };

/** A client of a real server, over streams in memory. */
export interface Client {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  /** The disk: text by uri. */
  readonly files: Map<string, string>;
  /** The `tallymark` section of the editor's settings. */
  settings: unknown;
  /** The editor's `files.exclude`. */
  filesExclude: unknown;
  /** Files that are there, and cannot be read. */
  readonly unreadable: Set<string>;
  /** What was published last, by uri. */
  readonly published: Map<string, PublishDiagnosticsParams>;
  /** How far the server says that work has come. */
  readonly progress: WorkDone[];
  /** What the server has told of the index. */
  readonly announced: IndexChanged[];
  readonly logged: string[];
  readonly registered: string[];
  /** How often the server asked for everything to be pulled again. */
  readonly refreshes: () => number;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, ...changes: readonly { readonly range?: Range; readonly text: string }[]): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport>;
  /** Tells the server of files and folders that were made (1), changed (2) or removed (3). */
  filesChanged(...changed: readonly (readonly [uri: string, type: 1 | 2 | 3])[]): Promise<void>;
  /** The findings that are pulled, as `rule line`, lines from 1. */
  findings(uri: string): Promise<readonly string[]>;
  actions(uri: string, line: number, character: number): Promise<readonly CodeAction[]>;
  /** Waits until the condition holds. */
  until(condition: () => boolean): Promise<void>;
  stop(): void;
}

/** A message of work in the background. */
interface WorkDone {
  readonly token: string;
  readonly value: { readonly kind: 'begin' | 'report' | 'end'; readonly title?: string };
}

/** What a test may choose of its client. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The files can be read by the client only, as in a virtual workspace. */
  readonly virtual?: boolean;
  /** URIs of the workspace's folders. */
  readonly folders?: readonly string[];
  readonly showsIndex?: boolean;
  readonly filesExclude?: unknown;
  /** Whether the client says hello by itself; it does unless told otherwise. */
  readonly introduce?: false;
  /** The client tells when folders join or leave the workspace. */
  readonly hasFolders?: boolean;
  /** What the server's host does otherwise than it would. */
  readonly host?: (usual: Host) => Partial<Host>;
}

/** Starts a server and introduces a client to it. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const { capabilities = options.hasFolders ? withFolders : vscode, locale = 'en', virtual = false } = options;
  const files = new Map(Object.entries(options.files ?? {}));
  const [up, down] = [new PassThrough(), new PassThrough()];
  const writer = new StreamMessageWriter(down);
  const server = createConnection(inOrder(new StreamMessageReader(up), writer), writer);
  const unreadable = new Set<string>();
  const disk = {
    readFile: (uri: string) => (unreadable.has(uri) ? undefined : files.get(uri)),
    listFolder: (uri: string) => listFolder(files, uri),
  };
  const host: Host = {
    reaches: () => !virtual,
    readFile: (uri) => Promise.resolve(virtual ? undefined : disk.readFile(uri)),
    listFolder: (uri) => Promise.resolve(virtual ? undefined : disk.listFolder(uri)),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
  startServer(server, { ...host, ...options.host?.(host) });
  const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published = new Map<string, PublishDiagnosticsParams>();
  const [logged, registered, announced]: [string[], string[], IndexChanged[]] = [[], [], []];
  const progress: WorkDone[] = [];
  let refreshes = 0;
  connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
    items.map(({ section }) => (section === 'files.exclude' ? client.filesExclude : client.settings)),
  );
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: readonly { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
    return null;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes += 1;
    return null;
  });
  connection.onRequest('tallymark/readFile', ({ uri }: { uri: string }) => disk.readFile(uri) ?? null);
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  connection.listen();
  connection.onRequest('tallymark/listFolder', ({ uri }: { uri: string }) => disk.listFolder(uri) ?? null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onNotification('$/progress', (done: WorkDone) => {
    progress.push(done);
  });
  connection.onNotification('tallymark/indexChanged', (news: IndexChanged) => {
    announced.push(news);
  });
  const initializationOptions = { readsFiles: virtual, showsIndex: options.showsIndex === true };
  const workspaceFolders = options.folders?.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) })) ?? null;
  const introduction = { processId: null, rootUri: null, workspaceFolders, capabilities, locale, initializationOptions };
  const introduces = options.introduce ?? true;
  const initialized: InitializeResult = introduces ? await connection.sendRequest('initialize', introduction) : { capabilities: {} };
  if (introduces) await connection.sendNotification('initialized', {});
  const state = {
    connection,
    initialized,
    files,
    unreadable,
    settings: null,
    filesExclude: options.filesExclude ?? {},
    progress,
    published,
    announced,
    logged,
    registered,
    refreshes: () => refreshes,
  };
  const client: Client = Object.assign(state, conversation(connection), {
    stop() {
      connection.dispose();
      server.dispose();
    },
  });
  return client;
}

type Conversation = Pick<Client, 'open' | 'change' | 'close' | 'pull' | 'filesChanged' | 'findings' | 'actions' | 'until'>;

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
    filesChanged: (...changed) => {
      const changes = changed.map(([uri, type]) => ({ uri, type }));
      return connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
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

/** What is in a folder of a disk that knows files only; undefined when it holds none. */
function listFolder(files: ReadonlyMap<string, string>, folder: string): readonly FolderEntry[] | undefined {
  const entries = new Map<string, FolderEntry>();
  for (const uri of files.keys()) {
    if (!uri.startsWith(`${folder}/`)) continue;
    const [part = '', ...more] = uri.slice(folder.length + 1).split('/');
    const name = decodeURIComponent(part);
    entries.set(name, { name, kind: more.length > 0 ? 'folder' : 'file' });
  }
  return entries.size > 0 ? [...entries.values()] : undefined;
}
