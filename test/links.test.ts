import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** The pages for people: those at the top, and all below `docs/`. Examples and fixtures are chapters, not pages. */
const pages = execFileSync('git', ['-c', `safe.directory=${root}`, 'ls-files', '*.md', 'docs/**/*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(?:[^/]+|docs\/.+)\.md$/.test(file));

suite('the links of the pages', () => {
  test('lead to files and headings that exist', () => {
    assert.ok(pages.includes('README.md') && pages.length > 30);
    const dead = pages.flatMap((page) =>
      linksIn(page)
        .filter((link) => !leadsSomewhere(page, link))
        .map((link) => `${page} → ${link}`),
    );
    assert.deepEqual(dead, []);
  });

  test('of the README lead to what is packed, for VS Code and for npm', () => {
    for (const list of ['.vscodeignore', '.npmignore']) {
      const packed = patternsOf(list);
      const dead = linksIn('README.md').filter((link) => !isPacked(link.replace(/#.*/, ''), packed));
      assert.deepEqual([list, dead], [list, []]);
    }
  });

  test('the README has its moving picture and three that rest, each with words for those who do not see it', () => {
    const pictures = [...read('README.md').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.equal(pictures.length, 4);
    for (const [, words = '', file = ''] of pictures) {
      assert.ok(words.length > 20, file);
      const png = readFileSync(path.join(root, file));
      assert.equal(png.toString('latin1', 1, 4), 'PNG');
      // A viewer on a poor connection should not wait for them.
      assert.ok(png.length < 120_000, `${file}: ${png.length} bytes`);
    }
    const moving = pictures.filter(([, , file = '']) => readFileSync(path.join(root, file)).includes('acTL'));
    assert.equal(moving.length, 1);
  });

  test('the README begins with the two commands', () => {
    assert.match(read('README.md'), /^npm start .*\nnpm test /m);
  });
});

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Where the relative links and pictures of a page lead; code is no link. */
function linksIn(page: string): readonly string[] {
  const text = read(page)
    .replace(/^( *)(`{3,}|~{3,})[^]*?^\1\2/gm, '')
    .replace(/(`+)[^`][^]*?\1/g, '`');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [, file = '', heading] = /^([^#]*)(?:#(.+))?$/.exec(link) ?? [];
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), decodeURI(file));
  return existsSync(path.join(root, target)) && (heading === undefined || anchorsOf(target).includes(heading));
}

/** As hosts of Markdown make them of headings. */
function anchorsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The files that a list of what is packed lets through, as patterns. */
function patternsOf(list: string): readonly RegExp[] {
  return read(list)
    .split('\n')
    .filter((line) => line.startsWith('!') && !line.endsWith('/'))
    .map(
      (line) =>
        new RegExp(
          `^${line
            .slice(1)
            .replaceAll('.', '\\.')
            .replaceAll('**', '.+')
            .replace(/(?<!\.)\*/g, '[^/]+')
            .replaceAll('.+', '.+')}$`,
        ),
    );
}

function isPacked(file: string, patterns: readonly RegExp[]): boolean {
  return file === '' || patterns.some((pattern) => pattern.test(file));
}
