// @ts-check
/**
 * The test files, apart from those in VS Code. A file that makes up its cases with fast-check holds properties, which take their time.
 * A file that starts programs, or sees how far one can go, takes its time too. All others are unit tests, for running again and again.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('host'))
  .map((file) => join('test', file))
  .sort();

/** Where the work for long texts is counted, what others send is hostile, and other editors are driven. */
const LIMITS = /^test.(?:kills|editors|core.growth).|[\\/](?:hostile-\w+|bad-input|bounds|files)\.test\.ts$/;

/** @param {string} file */
function kindOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  if (text.includes("from 'fast-check'")) return 'properties';
  return LIMITS.test(file) || text.includes("from 'node:child_process'") ? 'limits' : 'unit';
}

/** @type {Record<ReturnType<typeof kindOf>, string[]>} */
const specs = { unit: [], limits: [], properties: [] };
for (const file of files) specs[kindOf(file)].push(file);

module.exports = specs;
