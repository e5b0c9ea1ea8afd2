// @ts-check
/**
 * The test files, apart from those in VS Code: a file that makes up its cases with fast-check holds properties, which take their time;
 * all others are unit tests, for running again and again.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const root = resolve(__dirname, '../..');
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('host'))
  .map((file) => join('test', file))
  .sort();

/** @param {string} file */
function makesUpCases(file) {
  return readFileSync(join(root, file), 'utf8').includes("from 'fast-check'");
}

module.exports = { unit: files.filter((file) => !makesUpCases(file)), properties: files.filter(makesUpCases) };
