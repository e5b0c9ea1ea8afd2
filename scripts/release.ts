/**
 * Prepares a release: `npm run release -- 0.2.0`. Sets the version in `package.json` and its lock file, and turns what the changelog has
 * under *Unreleased* into the section of that version, with today's date. It commits and publishes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The head of the section that collects what has changed since the last release. */
const unreleased = '## Unreleased';

/** @returns the changelog in which what was unreleased is that of a version, and a new section stands open; undefined if there is nothing */
export function datedChangelog(changelog: string, version: string, day: string): string | undefined {
  const [before, after] = changelog.split(`${unreleased}\n`);
  if (before === undefined || after === undefined || /^\s*(?:## |$)/.test(after)) return undefined;
  return `${before}${unreleased}\n\n## ${version} (${day})\n${after}`;
}

/** A manifest, or a lock file, with the version in place of the first one in it, or the first two. */
export function withVersion(json: string, version: string, places: 1 | 2): string {
  let left: number = places;
  return json.replace(/("version": )"[^"]*"/g, (found, key: string) => (left-- > 0 ? `${key}"${version}"` : found));
}

if (process.argv[1] === import.meta.filename) release(process.argv[2] ?? '');

function release(version: string): void {
  if (!/^\d+\.\d+\.\d+$/.test(version)) fail('Which version? npm run release -- 0.2.0');
  const changelog = datedChangelog(read('CHANGELOG.md'), version, new Date().toISOString().slice(0, 10));
  if (changelog === undefined) fail(`CHANGELOG.md has nothing under "${unreleased}".`);
  write('CHANGELOG.md', changelog);
  write('package.json', withVersion(read('package.json'), version, 1));
  write('package-lock.json', withVersion(read('package-lock.json'), version, 2));
  process.stdout.write(`Version ${version} is prepared. Look at the differences, run .ci/run, and commit.\n`);
}

function read(file: string): string {
  return readFileSync(resolve(import.meta.dirname, '..', file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(resolve(import.meta.dirname, '..', file), text);
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}
