import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../scripts/bundles.mjs';
import { datedChangelog, withVersion } from '../scripts/release.ts';

const root = path.join(import.meta.dirname, '..');

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

suite('a release', () => {
  test('has one version: in the manifest, in its lock file, and as the newest of the changelog', () => {
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    const lock = JSON.parse(read('package-lock.json')) as {
      readonly version: string;
      readonly packages: { readonly '': { readonly version: string } };
    };
    const newest = /^## (\d[^ \n]*)/m.exec(read('CHANGELOG.md'))?.[1];
    assert.deepEqual([lock.version, lock.packages[''].version, newest], [version, version, version]);
  });

  test('turns what is unreleased into a dated section of the changelog, and opens a new one', () => {
    const before = '# Changelog\n\n## Unreleased\n\n- More.\n\n## 0.1.0\n\nThe first.\n';
    assert.equal(
      datedChangelog(before, '0.2.0', '2026-12-01'),
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n- More.\n\n## 0.1.0\n\nThe first.\n',
    );
    for (const nothing of ['# Changelog\n\n## 0.1.0\n', '# Changelog\n\n## Unreleased\n\n## 0.1.0\n', '## Unreleased\n']) {
      assert.equal(datedChangelog(nothing, '0.2.0', '2026-12-01'), undefined);
    }
  });

  test('sets the version of the product, not those of what it depends on', () => {
    const lock = '{\n  "version": "0.1.0",\n  "packages": { "": { "version": "0.1.0" }, "x": { "version": "0.1.0" } }\n}';
    assert.equal(
      withVersion(lock, '0.2.0', 2),
      lock.replace('"0.1.0"', '"0.2.0"').replace('"": { "version": "0.1.0"', '"": { "version": "0.2.0"'),
    );
  });
});

/** Kilobytes of each bundle, minified. Whoever needs more says so here. */
const budgets: Readonly<Record<string, number>> = {
  // Functions in place of arrows around its modules: a little longer, and compiled once only.
  'client.cjs': 490,
  'server.cjs': 1600,
  'webview/table.js': 110,
  'webview/table.css': 10,
  'cli.js': 80,
  'browser/client.cjs': 450,
  'browser/server.js': 1600,
};

suite('the size of the bundles', () => {
  test('stays within their budgets', async function () {
    this.timeout(120_000);
    const outputs = await Promise.all(
      bundles(true).map((bundle) => build({ ...bundle, absWorkingDir: root, write: false, logLevel: 'error' })),
    );
    const sizes = new Map(
      outputs.flatMap(({ outputFiles = [] }) =>
        outputFiles.map(({ path: file, contents }) => [path.relative(path.join(root, 'dist'), file), contents.length]),
      ),
    );
    const over = Object.entries(budgets).flatMap(([file, budget]) => {
      const size = sizes.get(file) ?? Infinity;
      return size <= budget * 1000 ? [] : [`${file}: ${size} bytes of ${budget} kB`];
    });
    assert.deepEqual(over, []);
  });
});
