import { existsSync } from 'node:fs';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from '../../../scripts/vscode/cache.ts';

/** Which VS Code runs the tests inside the extension host, and why. */
export type HostChoice =
  { readonly kind: 'server'; readonly why: string } | { readonly kind: 'desktop'; readonly program: string; readonly why: string };

/**
 * A desktop VS Code where there is one to be had and a display to show it: the one that the environment variable `VSCODE_EXECUTABLE`
 * names, else a downloaded one. Otherwise the server from the npm registry. `TALLYMARK_TEST_HOST` (`desktop` or `server`) forces one.
 */
export async function chooseHost(): Promise<HostChoice> {
  const wanted = process.env['TALLYMARK_TEST_HOST'];
  if (wanted !== undefined && wanted !== 'desktop' && wanted !== 'server') {
    throw new Error(`TALLYMARK_TEST_HOST is "${wanted}"; it can be "desktop" or "server"`);
  }
  const named = process.env['VSCODE_EXECUTABLE'];
  if (wanted === 'server') return { kind: 'server', why: 'TALLYMARK_TEST_HOST says so' };
  if (named !== undefined) return namedDesktop(named);
  if (wanted === undefined && process.platform === 'linux' && process.env['DISPLAY'] === undefined) {
    return { kind: 'server', why: 'there is no display' };
  }
  return downloadedDesktop().catch((error: unknown) => {
    const why = `no desktop VS Code can be downloaded: ${error instanceof Error ? error.message : String(error)}`;
    if (wanted === 'desktop') throw new Error(`${why}. Name an installed one in VSCODE_EXECUTABLE.`);
    return { kind: 'server', why };
  });
}

function namedDesktop(program: string): HostChoice {
  if (!existsSync(program)) throw new Error(`VSCODE_EXECUTABLE names ${program}, which does not exist.`);
  return { kind: 'desktop', program, why: 'VSCODE_EXECUTABLE names it' };
}

async function downloadedDesktop(): Promise<HostChoice> {
  const program = await downloadAndUnzipVSCode({ cachePath: cacheFolder, reporter: new SilentReporter(), timeout: 15_000 });
  return { kind: 'desktop', program, why: 'it is installed in the cache' };
}
