import type { BuildOptions } from 'esbuild';

/** The bundles that make up the product, as esbuild takes them; minified and without source maps for `production`. */
export function bundles(production: boolean): BuildOptions[];
