import { eagerModules } from './eager-modules.mjs';

/**
 * The bundles that make up the product, as esbuild takes them; minified and without source maps for `production`.
 * @param {boolean} production
 * @returns {import('esbuild').BuildOptions[]}
 */
export function bundles(production) {
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
  // What VS Code starts with, and the author waits for.
  const plugins = production ? [eagerModules] : [];
  const browser = { ...shared, platform: 'browser', target: 'es2023', mainFields: ['browser', 'module', 'main'] };

  // CommonJS packages inside an ES module still call `require` for Node's own modules.
  const requireInModules = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

  return [
    {
      ...node,
      plugins,
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
    {
      ...browser,
      plugins,
      format: 'cjs',
      entryPoints: { client: 'src/client/browser.ts' },
      outdir: 'dist/browser',
      outExtension: { '.js': '.cjs' },
    },
    // For other programs, wherever they run: without a platform, as the core is.
    {
      ...shared,
      platform: 'neutral',
      target: 'es2023',
      mainFields: ['module', 'main'],
      format: 'esm',
      entryPoints: { index: 'src/library/index.ts', markdownlint: 'src/library/markdownlint.ts' },
      outdir: 'dist/library',
      splitting: true,
      chunkNames: '[name]-[hash]',
    },
    // The page of a table, which is loaded only where one is opened.
    {
      ...browser,
      format: 'iife',
      entryPoints: { table: 'src/webview/main.ts', style: 'src/webview/table.css' },
      entryNames: 'table',
      outdir: 'dist/webview',
    },
    // Some packages reach for the page, which a worker has not, unless told so.
    {
      ...browser,
      plugins,
      format: 'iife',
      conditions: ['worker', 'module'],
      entryPoints: { server: 'src/server/browser.ts' },
      outdir: 'dist/browser',
    },
  ];
}
