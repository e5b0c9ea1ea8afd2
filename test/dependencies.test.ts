import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../scripts/bundles.mjs';

/** Licences that ask for nothing but to be named. */
const permissive = /^\(?(?:MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0)(?: OR [\w.-]+)*\)?$/;

/** What only runs on the machines of those who develop, and is not needed for the build: npm asks before it runs these. */
const withScripts = ['@vscode/vsce-sign', 'esbuild', 'keytar'];

interface Locked {
  readonly license?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const root = path.join(import.meta.dirname, '..');
const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');

suite('dependencies', () => {
  let shipped: readonly string[];

  suiteSetup(async function () {
    this.timeout(60_000);
    const results = await Promise.all(bundles(true).map((bundle) => build({ ...bundle, write: false, metafile: true })));
    const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
    shipped = [...new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))]
      .map((place) => place.slice(place.indexOf('node_modules/')))
      .sort();
  });

  test('that are shipped may be: their licences ask for nothing but to be named', () => {
    assert.ok(shipped.length > 50, `${shipped.length} packages`);
    const others = shipped.filter((place) => !permissive.test(lock.packages[place]?.license ?? ''));
    assert.deepEqual(
      others.map((place) => `${place}: ${lock.packages[place]?.license ?? 'no licence'}`),
      [],
    );
  });

  test('that are shipped run nothing when they are installed', () => {
    assert.deepEqual(
      shipped.filter((place) => lock.packages[place]?.hasInstallScript),
      [],
    );
  });

  test('with scripts of their own are known, and none is new', () => {
    const found = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place.replace(/^.*node_modules\//, ''));
    assert.deepEqual(found.sort(), withScripts);
  });

  test('are what the lock file says, to the byte', () => {
    const loose = locked.filter(([, { integrity, link }]) => !link && !(integrity ?? '').startsWith('sha512-'));
    assert.deepEqual(
      loose.map(([place]) => place),
      [],
    );
  });

  test('are listed, with versions and licences, in the bill that npm run sbom writes', function () {
    this.timeout(60_000);
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const [command = '', ...args] = (scripts['sbom'] ?? '').split(' ');
    const bill = JSON.parse(execFileSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })) as {
      bomFormat: string;
      components: { name: string; version: string; licenses?: unknown[] }[];
    };
    assert.equal(bill.bomFormat, 'CycloneDX');
    const listed = new Set(bill.components.map(({ name, version }) => `${name} ${version}`));
    const missing = shipped.filter(
      (place) => !listed.has(`${place.replace(/^.*node_modules\//, '')} ${lock.packages[place]?.version ?? ''}`),
    );
    assert.deepEqual(missing, []);
  });
});
