import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../scripts/bundles.mjs';

let built: Promise<string> | undefined;

/** The program as it is shipped, bundled once for all tests of a run, in a temporary folder. It starts ten times sooner than its sources. */
export function builtProgram(): Promise<string> {
  return (built ??= bundle());
}

async function bundle(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-program-'));
  // Other users run it too.
  chmodSync(folder, 0o755);
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const options of bundles(true)) {
    if (typeof options.entryPoints === 'object' && 'cli' in options.entryPoints) await build({ ...options, outdir: folder });
  }
  // As the package says it is.
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  return path.join(folder, 'cli.js');
}
