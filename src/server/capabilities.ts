import { CodeActionKind, TextDocumentSyncKind, type ClientCapabilities, type ServerCapabilities } from 'vscode-languageserver';
import { fixAllKind, rewriteKind, semanticTokenTypes } from '../service/index.ts';

/** What the client can do, as far as it changes what the server does. */
export interface ClientTraits {
  /** Asks for diagnostics; others have them pushed. */
  readonly pullsDiagnostics: boolean;
  /** Asks again for everything when told to. */
  readonly refreshesDiagnostics: boolean;
  /** Asks for the edit of an action when it is chosen; others need it at once. */
  readonly resolvesActions: boolean;
  readonly hasConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** Tells when folders join or leave the workspace. */
  readonly hasFolders: boolean;
  readonly showsProgress: boolean;
}

/** Reads the client's capabilities. */
export function readTraits({ textDocument, window, workspace }: ClientCapabilities): ClientTraits {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
  };
}

/** What the server offers to such a client. */
export function offer(traits: ClientTraits): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    documentHighlightProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    referencesProvider: true,
    completionProvider: { triggerCharacters: ['(', '.', '"', '=', ',', '-', ' '] },
    definitionProvider: true,
    renameProvider: { prepareProvider: true },
    semanticTokensProvider: { legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [] }, full: true },
    documentSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, rewriteKind, fixAllKind], resolveProvider: traits.resolvesActions },
    ...(traits.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'tallymark', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    ...(traits.hasFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
  };
}
