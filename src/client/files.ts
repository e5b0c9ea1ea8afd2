import { FileSystemError, FileType, Uri, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests, FolderEntry } from '../protocol.ts';

/** Answers what the server asks of the client. */
export function answerRequests(client: BaseLanguageClient): Disposable[] {
  return [
    onRequest(client, 'tallymark/readFile', async (uri) => new TextDecoder().decode(await workspace.fs.readFile(uri))),
    onRequest(client, 'tallymark/listFolder', async (uri) => (await workspace.fs.readDirectory(uri)).flatMap(toEntry)),
  ];
}

/** The type of a link has the bit of what it leads to. One that leads nowhere, or to a folder, is left out, as is a socket. */
function toEntry([name, type]: readonly [string, FileType]): readonly FolderEntry[] {
  if (type & FileType.File) return [{ name, kind: 'file' }];
  return type === FileType.Directory ? [{ name, kind: 'folder' }] : [];
}

/** What is not there is answered with null. */
function onRequest<Method extends keyof ClientRequests>(
  client: BaseLanguageClient,
  method: Method,
  answer: (uri: Uri) => Promise<ClientRequests[Method]['result']>,
): Disposable {
  return client.onRequest(method, async ({ uri }: ClientRequests[Method]['params']) => {
    try {
      return await answer(Uri.parse(uri, true));
    } catch (error) {
      if (error instanceof FileSystemError) return null;
      throw error;
    }
  });
}
