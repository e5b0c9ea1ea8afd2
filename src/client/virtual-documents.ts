import { EventEmitter, Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from './server.ts';

/** Documents that can be read and not changed: chapters as they were, and the pages of rules, which the server writes. They are in no file and count as no chapters. */
export interface VirtualDocuments {
  /** Gives a document its text, new or in place of what it said; the ending of its name decides its language. */
  readonly write: (name: string, text: string) => Uri;
  readonly disposables: readonly Pick<Disposable, 'dispose'>[];
}

/** No other extension, and no server, asks for documents of this scheme. */
const scheme = 'tallymark';

/** So many texts are kept. VS Code may close a text that it shows, and ask for it again: it cannot go when it is closed. */
const mostKept = 20;

/** Registers who provides the texts. */
export function createVirtualDocuments(client: BaseLanguageClient): VirtualDocuments {
  const texts = new Map<string, string>();
  const changes = new EventEmitter<Uri>();
  const provider = {
    onDidChange: changes.event,
    provideTextDocumentContent(uri: Uri) {
      const rule = /^\/rules\/(.+)\.md$/.exec(uri.path)?.[1];
      return rule === undefined ? texts.get(uri.toString()) : ask(client, 'tallymark/explain', { rule });
    },
  };
  return {
    write(name, text) {
      const uri = Uri.from({ scheme, path: `/${name}` });
      texts.delete(uri.toString());
      texts.set(uri.toString(), text);
      const [oldest] = texts.keys();
      if (texts.size > mostKept && oldest !== undefined) texts.delete(oldest);
      changes.fire(uri);
      return uri;
    },
    disposables: [workspace.registerTextDocumentContentProvider(scheme, provider), changes],
  };
}
