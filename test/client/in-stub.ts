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
