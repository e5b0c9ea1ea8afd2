import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** Pages that promise something, and name the test that holds each promise. */
const pages = ['SECURITY.md', 'docs/reliability.md'];

suite('what is promised', () => {
  for (const page of pages) {
    const text = readFileSync(path.join(root, page), 'utf8');
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:---|What |Promise )/.test(line));

    test(`in every row of ${page} names a test that is there`, () => {
      assert.ok(rows.length > 8, `${rows.length} rows`);
      const lacking = rows.filter((row) => testsIn(row).length === 0 || !testsIn(row).every(isThere));
      assert.deepEqual(lacking, []);
    });

    test(`in ${page} names no file of tests that is not there`, () => {
      const files = [...text.matchAll(/`(test\/[\w/.-]+\.ts)`/g)].map(([, file = '']) => file);
      assert.deepEqual(
        files.filter((file) => !existsSync(path.join(root, file))),
        [],
      );
    });
  }
});

interface Named {
  readonly file: string;
  readonly title: string;
}

/** Tests as the pages name them: the file in backquotes, then the beginning of the title in quotation marks. */
function testsIn(row: string): readonly Named[] {
  return [...row.matchAll(/`(test\/[\w/.-]+\.ts)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }));
}

function isThere({ file, title }: Named): boolean {
  if (!existsSync(path.join(root, file))) return false;
  // The quotation mark of the code, then the title.
  const text = readFileSync(path.join(root, file), 'utf8');
  return ['`', "'", '"'].some((mark) => text.includes(mark + title));
}
