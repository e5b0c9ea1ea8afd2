import { build } from 'esbuild';
import path from 'node:path';

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

/** What the author is told and what is run, and which button the author presses. */
export interface StubbedWindow {
  readonly told: string[];
  /** The buttons of the last message. */
  offered: readonly string[];
  readonly run: string[];
  answer: string | undefined;
}

/** A window without messages, in place of the one before; nothing of another test reaches it. */
export function stubWindow(): StubbedWindow {
  const stubbed: StubbedWindow = { told: [], offered: [], run: [], answer: undefined };
  Object.assign(globalThis, { stubbedWindow: stubbed });
  return stubbed;
}
