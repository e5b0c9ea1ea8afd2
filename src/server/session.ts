import { TextDocuments, type Connection, type InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions } from '../protocol.ts';
import { createService, interfaceLanguage, projectDiagnostics, type Service, type Source } from '../service/index.ts';
import { readTraits, type ClientTraits } from './capabilities.ts';
import { createReader, type Host } from './host.ts';
import { createProjects } from './projects.ts';
import { createSettings, type SettingsStore } from './settings.ts';

/** Everything that handlers need, once the client has introduced itself. */
export interface Session {
  readonly connection: Connection;
  readonly traits: ClientTraits;
  /** The chapters that are open. */
  readonly documents: TextDocuments<TextDocument>;
  readonly service: Service;
  readonly settings: SettingsStore;
  /** A chapter that is not open, as it is on disk; undefined when it cannot be read. */
  readUnopened(uri: string): Promise<Source | undefined>;
}

/** Opens the session with a client. */
export function openSession(connection: Connection, host: Host, params: InitializeParams): Session {
  const traits = readTraits(params.capabilities);
  const language = interfaceLanguage(params.locale);
  const reader = createReader(connection, host, readOptions(params.initializationOptions));
  const projects = createProjects(reader, (uri, text, problems) => {
    void connection.sendDiagnostics({ uri, diagnostics: projectDiagnostics(text, problems, language) });
  });
  const fromEditor = async (uri: string): Promise<unknown> =>
    traits.hasConfiguration ? await connection.workspace.getConfiguration({ scopeUri: uri, section: 'tallymark' }) : undefined;
  return {
    connection,
    traits,
    documents: new TextDocuments(TextDocument),
    service: createService(language),
    settings: createSettings(projects, fromEditor),
    async readUnopened(uri) {
      const text = await reader.readFile(uri);
      return text === undefined ? undefined : { uri, version: 0, getText: () => text };
    },
  };
}

function readOptions(options: unknown): InitializationOptions {
  return { readsFiles: typeof options === 'object' && options !== null && 'readsFiles' in options && options.readsFiles === true };
}
