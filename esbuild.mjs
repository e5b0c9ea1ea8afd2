// Bundles the product into dist/.  --production: minified, without source maps.  --watch: again after every change.
import { rmSync } from 'node:fs';
import { build, context } from 'esbuild';
import { bundles } from './scripts/bundles.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

// Chunks get new names with every change: old ones would pile up, and be packaged.
for (const folder of ['dist/cli', 'dist/library']) rmSync(folder, { recursive: true, force: true });

if (watch) {
  for (const bundle of bundles(production)) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles(production).map((bundle) => build(bundle)));
}
