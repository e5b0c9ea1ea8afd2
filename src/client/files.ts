import { FileSystemError, Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../protocol.ts';

/** The files that are searched for chapters. */
const chapters = '**/*.{md,markdown}';

/** Packages' own documents are nobody's chapters. */
const notChapters = '**/node_modules/**';

/** Answers what the server asks of the client. */
export function answerRequests(client: BaseLanguageClient): Disposable {
  return onRequest(client, 'tallymark/readFile', async ({ uri }) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true)));
    } catch (error) {
      if (error instanceof FileSystemError) return null;
      throw error;
    }
  });
}

/** The Markdown files of all folders of the workspace. */
export async function findChapters(): Promise<readonly Uri[]> {
  return workspace.findFiles(chapters, notChapters);
}

function onRequest<Method extends keyof ClientRequests>(
  client: BaseLanguageClient,
  method: Method,
  answer: (params: ClientRequests[Method]['params']) => Promise<ClientRequests[Method]['result']>,
): Disposable {
  return client.onRequest(method, answer);
}
