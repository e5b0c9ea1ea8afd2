import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** What a path of the server answers: a text with its media type, or the files below a folder. */
export type Answer = { readonly type: string; readonly text: string } | { readonly folder: string };

/** A server on a port of the loopback interface. */
export interface PageServer {
  /** Host name and port. */
  readonly authority: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server of static answers.
 * @param answers for each path; those of folders end in a slash, and are made when the authority is known
 */
export async function serve(answers: (authority: string) => Readonly<Record<string, Answer>>): Promise<PageServer> {
  let known: Readonly<Record<string, Answer>> = {};
  const server = createServer((request, response) => {
    reply(known, request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  // Webviews stand on sub-domains of the page's host; browsers find every name below localhost on this machine.
  const authority = `vscode.localhost:${(server.address() as AddressInfo).port}`;
  known = answers(authority);
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { authority, stop };
}

/** All files below a folder, by their paths from there with a slash in front, in base64. */
export function packFolder(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [`/${name}`, readFileSync(join(folder, name)).toString('base64')]));
}

const headers = { 'cache-control': 'no-store', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

const types: Readonly<Record<string, string>> = {
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

function reply(answers: Readonly<Record<string, Answer>>, { url }: IncomingMessage, response: ServerResponse): void {
  const path = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  const answer = answers[path];
  if (answer && 'text' in answer) {
    response.writeHead(200, { ...headers, 'content-type': answer.type }).end(answer.text);
    return;
  }
  const file = fileOf(answers, path);
  if (file === undefined) response.writeHead(404, headers).end();
  else response.writeHead(200, { ...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
}

function fileOf(answers: Readonly<Record<string, Answer>>, path: string): string | undefined {
  for (const [start, answer] of Object.entries(answers)) {
    if (!('folder' in answer) || !path.startsWith(start)) continue;
    const file = normalize(join(answer.folder, path.slice(start.length)));
    if (file.startsWith(answer.folder) && statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  }
  return undefined;
}
