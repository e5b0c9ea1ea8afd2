import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Downloads a package from the npm registry and unpacks it, without running any of its scripts.
 * @param spec `name@version`
 * @param tarArguments which of its files to unpack, in tar's own words; all by default
 * @returns the folder that holds the package's files
 */
export async function unpackPackage(spec: string, folder: string, tarArguments: readonly string[] = []): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const printed = await npm(['pack', spec, '--loglevel=error', '--pack-destination', '.'], folder, spec);
  const archive = printed.trim().split('\n').at(-1) ?? '';
  await execute('tar', ['-xzf', archive, ...tarArguments], { cwd: folder });
  rmSync(join(folder, archive));
  return join(folder, 'package');
}

/** Installs the dependencies that the folder's package.json names, without running any of their scripts. */
export async function installDependencies(folder: string): Promise<void> {
  const quiet = ['--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-engine-strict', ...quiet], folder, 'the dependencies of VS Code');
}

async function npm(args: readonly string[], folder: string, what: string): Promise<string> {
  // Inside `npm run` the very npm that runs us is named there; `npm` on the path may be a shell script that needs a shell.
  const own = process.env['npm_execpath'];
  const [program, first] = own?.endsWith('npm-cli.js') ? [process.execPath, [own]] : ['npm', []];
  try {
    const { stdout } = await execute(program, [...first, ...args], {
      cwd: folder,
      maxBuffer: 2 ** 26,
      env: { ...process.env, NODE_ENV: '' },
    });
    return stdout;
  } catch (error) {
    throw new Error(`${what} could not be brought from the npm registry.\n${complaint(error)}\n${remedy}`);
  }
}

const remedy = 'With a connection to it, `npx tsx scripts/vscode/bring.ts` brings all that the tests need, once and for all.';

/** What npm printed, else what went wrong in starting it. */
function complaint(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const printed = 'stderr' in error ? String(error.stderr).trim() : '';
  return printed === '' ? error.message : printed;
}
