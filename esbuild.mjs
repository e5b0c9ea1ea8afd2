// Bundles the product into dist/.  --production: minified, without source maps.  --watch: again after every change.
import { rmSync } from 'node:fs';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  external: ['vscode'],
};
const node = { ...shared, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser = { ...shared, platform: 'browser', target: 'es2023', mainFields: ['browser', 'module', 'main'] };

// CommonJS packages inside an ES module still call `require` for Node's own modules.
const requireInModules = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

const bundles = [
  {
    ...node,
    format: 'cjs',
    entryPoints: { client: 'src/client/node.ts', server: 'src/server/ipc.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  },
  // Split, so that `check` does not load the language server.
  {
    ...node,
    format: 'esm',
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'cli/[name]-[hash]',
    banner: { js: requireInModules },
  },
  { ...browser, format: 'cjs', entryPoints: { client: 'src/client/browser.ts' }, outdir: 'dist/browser', outExtension: { '.js': '.cjs' } },
  // Some packages reach for the page, which a worker has not, unless told so.
  {
    ...browser,
    format: 'iife',
    conditions: ['worker', 'module'],
    entryPoints: { server: 'src/server/browser.ts' },
    outdir: 'dist/browser',
  },
];

// Chunks get new names with every change: old ones would pile up, and be packaged.
rmSync('dist/cli', { recursive: true, force: true });

if (watch) {
  for (const bundle of bundles) await (await context(bundle)).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
