import { TextDocuments, type Connection, type InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageTag } from '../core/index.ts';
import type { InitializationOptions } from '../protocol.ts';
import { createService, interfaceLanguage, projectDiagnostics, type Service, type Source } from '../service/index.ts';
import { addBaselines, createBaselines, type Baselines } from './features/baselines.ts';
import { readTraits, type ClientTraits } from './capabilities.ts';
import { createFolders, type Folders } from './files/folders.ts';
import { canonical } from './files/uris.ts';
import { createReader, type Host } from './host.ts';
import { addNames, createNames, type Names } from './features/names.ts';
import { createProjects } from './projects.ts';
import { createSettings, type SettingsStore } from './chapter-settings.ts';

/** Everything that handlers need, once the client has introduced itself. */
export interface Session {
  readonly connection: Connection;
  readonly traits: ClientTraits;
  /** The chapters that are open. */
  readonly documents: TextDocuments<TextDocument>;
  readonly folders: Folders;
  /** Reaches what is not open. */
  readonly host: Host;
  /** In which the author is spoken to. */
  readonly language: LanguageTag;
  /** Whether the client shows the index of the workspace: one is kept from the beginning. */
  readonly showsIndex: boolean;
  readonly service: Service;
  readonly settings: SettingsStore;
  readonly baselines: Baselines;
  readonly names: Names;
  /** The project that a chapter is a part of: the folder of its project file, else the folder of the workspace, else the chapter alone. */
  projectOf(uri: string): Promise<string>;
  /** The open chapter with the URI, however that is spelled; undefined if it is not open. */
  openChapter(uri: string): TextDocument | undefined;
  /** A chapter that is not open, as it is on disk; undefined when it cannot be read. Each time it is another source. */
  readUnopened(uri: string): Promise<Source | undefined>;
}

/** Opens the session with a client. */
export function openSession(connection: Connection, host: Host, params: InitializeParams): Session {
  const traits = readTraits(params.capabilities);
  const language = interfaceLanguage(params.locale);
  const options = readOptions(params.initializationOptions);
  const reader = createReader(connection, host, options);
  const folders = createFolders(params);
  const documents = new TextDocuments(TextDocument);
  const projects = createProjects(reader, (uri, text, problems) => {
    void connection.sendDiagnostics({ uri, diagnostics: projectDiagnostics(text, problems, language) });
  });
  const fromEditor = async (scopeUri: string): Promise<unknown> =>
    traits.hasConfiguration ? await connection.workspace.getConfiguration({ scopeUri, section: 'tallymark' }) : undefined;
  const names = createNames();
  const projectOf = async (uri: string): Promise<string> => (await projects.nearest(uri))?.folder ?? folders.of(uri) ?? uri;
  const baselines = createBaselines((uri) => reader.readFile(uri));
  return {
    connection,
    traits,
    documents,
    folders,
    host: reader,
    language,
    showsIndex: options.showsIndex === true,
    service: createService(language, { hasCommands: options.hasCommands === true, outlinesHeadings: options.outlinesHeadings === true }),
    // What other chapters say changes with their keys: the earlier texts of this one are not analysed again for it.
    settings: addNames(
      addBaselines(
        createSettings(projects, (uri) => folders.of(uri) ?? uri, fromEditor),
        baselines,
      ),
      names,
      projectOf,
    ),
    baselines,
    names,
    projectOf,
    openChapter: (uri) => documents.get(uri) ?? documents.all().find((document) => canonical(document.uri) === uri),
    async readUnopened(uri) {
      const text = await reader.readFile(uri);
      return text === undefined ? undefined : { uri, version: null, getText: () => text };
    },
  };
}

function readOptions(options: unknown): InitializationOptions {
  const given: Readonly<Record<string, unknown>> = typeof options === 'object' && options !== null ? { ...options } : {};
  const says = (name: keyof InitializationOptions): boolean => given[name] === true;
  return {
    readsFiles: says('readsFiles'),
    showsIndex: says('showsIndex'),
    hasCommands: says('hasCommands'),
    outlinesHeadings: says('outlinesHeadings'),
  };
}
