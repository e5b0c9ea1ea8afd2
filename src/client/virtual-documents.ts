import { EventEmitter, Uri, workspace, type Disposable } from 'vscode';

/** Documents that can be read and not changed: reports, and chapters as they were. They are in no file and count as no chapters. */
export interface VirtualDocuments {
  /** Gives a document its text, new or in place of what it said; the ending of its name decides its language. */
  readonly write: (name: string, text: string) => Uri;
  readonly disposables: readonly Pick<Disposable, 'dispose'>[];
}

/** No other extension, and no server, asks for documents of this scheme. */
const scheme = 'tallymark';

/** Registers who provides the texts. */
export function createVirtualDocuments(): VirtualDocuments {
  const texts = new Map<string, string>();
  const changes = new EventEmitter<Uri>();
  const provider = { onDidChange: changes.event, provideTextDocumentContent: (uri: Uri) => texts.get(uri.toString()) };
  const closing = workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString()));
  return {
    write(name, text) {
      const uri = Uri.from({ scheme, path: `/${name}` });
      texts.set(uri.toString(), text);
      changes.fire(uri);
      return uri;
    },
    disposables: [workspace.registerTextDocumentContentProvider(scheme, provider), closing, changes],
  };
}
