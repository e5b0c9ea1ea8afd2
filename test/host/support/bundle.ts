import { build, type BuildOptions } from 'esbuild';
import { basename, join } from 'node:path';
import { cacheFolder } from '../../../scripts/vscode/cache.ts';
import { temporaryFolder } from './temporary.ts';

/**
 * Bundles a module that runs inside an extension host: one file, because the host loads CommonJS and no TypeScript.
 * @param entry the module's path
 * @returns path of the bundle
 */
export async function bundleForNode(entry: string): Promise<string> {
  return bundle(entry, { platform: 'node', target: 'node20', external: ['vscode', 'mocha'] });
}

/** The same for the web worker host, where nothing can be required but `vscode`. */
export async function bundleForWorker(entry: string): Promise<string> {
  const alias = { 'node:assert/strict': join(import.meta.dirname, '..', 'web', 'worker-assert.ts') };
  // Mocha looks for these, and would take the bundle's own exports for its own.
  const define = { global: 'globalThis', module: 'undefined', exports: 'undefined' };
  return bundle(entry, { platform: 'browser', external: ['vscode'], define, alias });
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  // Inside the project, from where the packages that are not bundled can be reached.
  const outfile = join(temporaryFolder('bundle', cacheFolder), `${basename(entry, '.ts')}.cjs`);
  await build({ ...options, entryPoints: [entry], outfile, bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning' });
  return outfile;
}
