/**
 * Packs the built extension, and fails when the package is too heavy: `npx tsx scripts/package.ts FILE`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** Bytes. An author may install it over a poor connection. */
const limit = 1_950_000;

const file = resolve(process.argv[2] ?? 'tallymark.vsix');
mkdirSync(dirname(file), { recursive: true });
const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', ...options], {
  cwd: resolve(import.meta.dirname, '..'),
  stdio: ['ignore', 'inherit', 'inherit'],
});
const { size } = statSync(file);
process.stdout.write(`${size} bytes of at most ${limit}\n`);
process.stdout.write(
  `To install it: code --install-extension ${relative(process.cwd(), file)}, or “Extensions: Install from VSIX…” in VS Code.\n`,
);
if (size >= limit) {
  process.stderr.write('The package is too heavy.\n');
  process.exitCode = 1;
}
