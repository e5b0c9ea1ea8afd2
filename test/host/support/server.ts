import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { bringNode } from '../../../scripts/vscode/node.ts';
import { bringServer } from '../../../scripts/vscode/server.ts';
import { chosenRelease } from '../../../scripts/vscode/versions.ts';
import { inCharge } from '../../../scripts/testing/process-group.ts';
import { settings } from './settings.ts';
import { temporaryFolder } from './temporary.ts';
import { waitFor } from './wait.ts';

/** How a server is started. */
export interface ServerOptions {
  /** For tests inside the extension host; it keeps toasts away and answers dialogs, so tours through the interface go without. */
  readonly driver?: boolean;
  /** A packaged extension to install first. */
  readonly vsix?: string | undefined;
  /** More environment variables; the extension host inherits them. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running VS Code server, on a port of the loopback interface. */
export interface Server {
  readonly url: string;
  /** Its data folder, which holds the logs and the installed extensions. */
  readonly data: string;
  /** The address by which the workbench knows a path on this machine. */
  readonly remote: (path: string) => string;
  /** Its process. */
  readonly pid: number;
  /** Calls back when the server ends, or says that an extension host died. */
  readonly onTrouble: (listener: (what: string) => void) => void;
  readonly stop: () => Promise<void>;
}

/** Starts the chosen release's server with an empty data folder, and waits until it listens. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  if (process.platform === 'win32') {
    throw new Error('The VS Code server runs on Linux and macOS only: set TALLYMARK_TEST_HOST=desktop to test in a desktop VS Code.');
  }
  const release = chosenRelease();
  const [vscode, node] = await Promise.all([bringServer(release.codeServer), bringNode(release.node)]);
  const data = temporaryFolder('server');
  writeSettings(data);
  const main = join(vscode, 'out', 'server-main.js');
  const common = [main, '--server-data-dir', data, '--accept-server-license-terms'];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', NODE_OPTIONS: '', ...options.env };
  if (options.vsix !== undefined) execFileSync(node, [...common, '--install-extension', options.vsix, '--force'], { env, stdio: 'pipe' });
  const port = await freePort();
  const args = [...common, ...serverArguments(port, options.driver ?? false)];
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env });
  const stop = inCharge(child, 3000);
  const output = collectOutput(child);
  await waitFor('the VS Code server', () => {
    if (child.exitCode !== null) throw new Error(`The VS Code server ended at once:\n${output.text()}`);
    return output.text().includes('Extension host agent listening');
  });
  const authority = `127.0.0.1:${port}`;
  return {
    url: `http://${authority}`,
    data,
    pid: child.pid ?? NaN,
    remote: (path) => `vscode-remote://${authority}${path}`,
    onTrouble: output.onTrouble,
    stop,
  };
}

function serverArguments(port: number, driver: boolean): string[] {
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--disable-workspace-trust',
    '--telemetry-level',
    'off',
  ];
  return driver ? [...args, '--enable-smoke-test-driver'] : args;
}

function writeSettings(data: string): void {
  const folder = join(data, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

interface Output {
  readonly text: () => string;
  readonly onTrouble: (listener: (what: string) => void) => void;
}

function collectOutput(child: ChildProcessByStdio<null, Readable, Readable>): Output {
  const lines: string[] = [];
  const listeners: ((what: string) => void)[] = [];
  const tell = (what: string): void => {
    for (const listener of listeners) listener(what);
  };
  const add = (line: string): void => {
    lines.push(line);
    if (/Extension Host Process exited with code: (?!0,)/.test(line)) tell(line);
  };
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', add);
  child.on('exit', (code, signal) => {
    tell(`The VS Code server ended (${code ?? signal}).`);
  });
  return { text: () => lines.join('\n'), onTrouble: (listener) => listeners.push(listener) };
}
