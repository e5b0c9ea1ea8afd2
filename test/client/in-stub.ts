import { build } from 'esbuild';
import path from 'node:path';
import { EventEmitter, Uri } from './vscode.ts';

/**
 * Loads a module of the client outside of VS Code. Files beside this one stand in for `vscode` and the language client.
 * @param name of a file in `src/client`
 */
export async function loadClient<Module>(name: string): Promise<Module> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, '../../src/client', name)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    alias: {
      vscode: path.join(import.meta.dirname, 'vscode.ts'),
      'vscode-languageclient': path.join(import.meta.dirname, 'language-client.ts'),
    },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
    logLevel: 'warning',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as Module;
}

/** What the client sees of VS Code, and what it does there. */
export interface StubbedWindow {
  readonly told: string[];
  /** The buttons of the last message. */
  offered: readonly string[];
  /** The commands that were run. */
  readonly run: string[];
  /** The button that the author presses. */
  answer: string | undefined;
  editor: object | undefined;
  readonly documents: StubbedDocument[];
  readonly tabs: object[];
  readonly saved: string[];
  /** What is in files, by address. */
  readonly files: Map<string, Uint8Array>;
  readonly happens: Readonly<Record<'selection' | 'editor' | 'text' | 'configuration' | 'closed', EventEmitter<unknown>>>;
}

/** A document of VS Code, as far as the client looks at it. */
export interface StubbedDocument {
  readonly uri: Uri;
  readonly languageId: string;
  version: number;
  readonly isDirty: boolean;
  readonly getText: () => string;
  readonly save: () => Promise<boolean>;
}

/** A window in which nothing has been done yet, in place of the one before; nothing of another test reaches it. */
export function stubWindow(): StubbedWindow {
  const stubbed: StubbedWindow = {
    told: [],
    offered: [],
    run: [],
    answer: undefined,
    editor: undefined,
    documents: [],
    tabs: [],
    saved: [],
    files: new Map(),
    happens: {
      selection: new EventEmitter(),
      editor: new EventEmitter(),
      text: new EventEmitter(),
      configuration: new EventEmitter(),
      closed: new EventEmitter(),
    },
  };
  Object.assign(globalThis, { stubbedWindow: stubbed });
  return stubbed;
}

/** A chapter that is open in the window. */
export function stubDocument(stubbed: StubbedWindow, address: string, languageId = 'markdown'): StubbedDocument {
  const document: StubbedDocument = {
    uri: Uri.parse(address),
    languageId,
    version: 1,
    isDirty: false,
    getText: () => '',
    save: () => Promise.resolve(stubbed.saved.push(address) > 0),
  };
  stubbed.documents.push(document);
  return document;
}

/** A server that answers what it is asked, and keeps what it was asked and told. */
export function stubClient(answers: Readonly<Record<string, unknown>>): {
  readonly client: object;
  readonly asked: string[];
  readonly told: (readonly [string, unknown])[];
  readonly states: EventEmitter<{ readonly newState: number }>;
} {
  const asked: string[] = [];
  const told: (readonly [string, unknown])[] = [];
  const states = new EventEmitter<{ readonly newState: number }>();
  const client = {
    state: 2,
    start: () => Promise.resolve(),
    onDidChangeState: states.event,
    sendRequest: (method: string) => Promise.resolve(asked.push(method)).then(() => answers[method]),
    sendNotification: (method: string, params: unknown) => Promise.resolve(told.push([method, params])),
    code2ProtocolConverter: { asUri: String, asPosition: (position: unknown) => position },
    protocol2CodeConverter: { asWorkspaceEdit: (edit: unknown) => Promise.resolve(edit) },
  };
  return { client, asked, told, states };
}
