import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { excluder, extendChain, globMatcher, isIgnored, splitGlob } from '../../src/project/index.ts';
import { workOf } from '../core/growth/work.ts';

suite('patterns of paths that are left out', () => {
  const pieces = [
    'a',
    'b',
    'ab',
    '*',
    '**',
    '***',
    '?',
    '/',
    '/',
    '.',
    'a*',
    '[ab]',
    '[!a]',
    '[]a]',
    '[a-]',
    '[[:alpha:]]',
    '[a',
    ']',
    '{a,b}',
  ];
  const odd = [' ', '\\ ', '\\*', '\\a', '\\', '#', '!', '-', '+(a)'];
  const pattern = fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.constantFrom(...odd) }), {
      maxLength: 7,
    })
    .map((list) => list.join(''));
  const file = fc
    .array(fc.constantFrom('a', 'b', 'ab', 'ba', 'a.b', '.a', 'a b', 'a ', '*', '[a', 'a]', '-', '#a', '!b', '{a,b}'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join('/'));

  test('mean what git takes them for', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-'));
    try {
      execFileSync('git', ['init', '-q', folder]);
      fc.assert(
        fc.property(
          fc.array(pattern, { minLength: 1, maxLength: 3 }),
          fc.uniqueArray(file, { minLength: 1, maxLength: 30 }),
          (lines, files) => {
            writeFileSync(path.join(folder, '.gitignore'), `${lines.join('\n')}\n`);
            const leavesOut = excluder(lines);
            assert.deepEqual(files.filter(leavesOut), ignoredByGit(folder, files));
          },
        ),
        { numRuns: Number(process.env['RUNS'] ?? 150) },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const cases: readonly (readonly [patterns: string, path: string, isLeftOut: boolean])[] = [
    ['Drafts/', 'drafts/a.md', true],
    ['drafts/', 'drafts', false],
    ['drafts\n!drafts/a.md', 'drafts/a.md', true],
    ['*.md\n!a.md', 'x/a.md', false],
    ['th\u00e8se', 'the\u0300se/a.md', true],
    ['the\u0300se/*', 'th\u00e8se/a.md', true],
    ['?.md', '\u{1f3db}.md', true],
    ['a/../b', 'b', false],
  ];

  for (const [patterns, file, isLeftOut] of cases)
    test(`${JSON.stringify(patterns)} ${isLeftOut ? 'leaves out' : 'says nothing of'} ${JSON.stringify(file)}`, () => {
      assert.equal(excluder(patterns.split('\n'))(file), isLeftOut);
    });

  test('of a folder taken in again by the nearest list are not asked of the lists above', () => {
    const above = extendChain(undefined, { folder: '/r', text: 'build\r\n' });
    const chain = extendChain(above, { folder: '/r/a', text: '!build\r\n' });
    assert.equal(isIgnored(above, '/r/a/build', true), true);
    assert.equal(isIgnored(chain, '/r/a/build', true), false);
    assert.equal(isIgnored(chain, '/r/a/build/x.md', false), false);
  });
});

suite('patterns of paths to look for', () => {
  const cases: readonly (readonly [pattern: string, fitting: readonly string[], others: readonly string[]])[] = [
    ['*.md', ['a.md'], ['x/a.md', '.a.md', 'a.mdx', 'A.MD']],
    ['**/*.md', ['a.md', 'x/a.md', 'x/y/a.md'], ['.x/a.md', 'x/.y/a.md', 'x/.a.md']],
    ['part*/**/?.md', ['part/a.md', 'part1/x/y/a.md'], ['part1/ab.md', 'apart/a.md']],
    ['x/**', ['x/a.md', 'x/y/a.md'], ['y/x/a.md', 'x/.a.md']],
    ['.x/*', ['.x/a.md'], ['x/a.md']],
    ['{a,b/c}.md', ['a.md', 'b/c.md'], ['b.md', '{a,b/c}.md']],
    ['{a,{b,c}d,}e', ['ae', 'bde', 'cde', 'e'], ['be', 'abde', 'ade']],
    ['{a}', ['{a}'], ['a']],
    ['{a,b', ['{a,b'], ['a']],
    ['{**/a,b}', ['a', 'x/a', 'b'], ['x/b']],
    ['a[', ['a['], ['a']],
    ['[!.]*', ['a'], ['.a', '/']],
    ['[.a]b', ['ab'], ['.b']],
    ['./a?', ['ab'], ['a', 'a/']],
    ['\\*', ['*'], ['a']],
  ];

  for (const [pattern, fitting, others] of cases)
    test(pattern, () => {
      const matches = globMatcher([pattern], { dot: false });
      assert.deepEqual([...fitting, ...others].filter(matches), fitting);
    });

  test('stand for hidden names where that is asked for', () => {
    const matches = globMatcher(['**/*.tmp', '?cache', '[.]d'], { dot: true });
    assert.deepEqual(['.a.tmp', '.x/y.tmp', '.cache', '.d', 'a'].filter(matches), ['.a.tmp', '.x/y.tmp', '.cache', '.d']);
  });

  test('begin where their wildcards do', () => {
    assert.deepEqual(splitGlob('/home/x/part*/**/*.md'), { base: '/home/x', glob: 'part*/**/*.md' });
    assert.deepEqual(splitGlob('/*.md'), { base: '/', glob: '*.md' });
    assert.deepEqual(splitGlob('*.md'), { base: '', glob: '*.md' });
    assert.deepEqual(splitGlob('../x/{a,b}.md'), { base: '../x', glob: '{a,b}.md' });
    assert.equal(splitGlob('C:/x/a.md'), undefined);
  });
});

/** Each took time that doubled with every asterisk. */
suite('the work for a pattern', () => {
  test('that leaves out comes to an end', () => {
    const pattern = `${'*a'.repeat(1000)}*/b`;
    assert.equal(globMatcher([`{${',b'.repeat(300_000)}}`], { dot: true })(name), false);
    assert.equal(excluder([pattern, pattern.replaceAll('*', '**/')])(`${name}/${name}`), false);
  });

  const name = `${'a'.repeat(60)}.md`;
  const families: Readonly<Record<string, (times: number) => readonly [pattern: string, path: string]>> = {
    'asterisks in a row': (n) => [`${'*'.repeat(n)}b`, name],
    'asterisks with letters between them': (n) => [`${'*a'.repeat(n)}b`, name],
    'signs of any kind': (n) => [`${'*?'.repeat(n)}b`, name],
    'parts of any number': (n) => [`${'**/a/'.repeat(n)}b`, 'a/'.repeat(60)],
    brackets: (n) => [`${'[!b]*'.repeat(n)}b`, name],
    'sets in sets': (n) => [`${'{a,'.repeat(n)}b${'}'.repeat(n)}`, name],
    'sets one after another': (n) => [`${'{*,a*}'.repeat(n)}b`, name],
    'members of a set': (n) => [`{b${',b'.repeat(n)}}`, name],
    'letters of the path': (n) => ['*a*a*a*a*a*a*a*b', 'a'.repeat(n)],
    'folders of the path': (n) => ['**/a/**/a/**/a/**/b', 'a/'.repeat(n)],
  };

  for (const [family, write] of Object.entries(families))
    test(`grows with its length: ${family}`, () => {
      const steps = (times: number): number => {
        const [pattern, file] = write(times);
        return workOf(() => {
          assert.equal(globMatcher([pattern], { dot: true })(file), false);
        }).steps;
      };
      steps(10);
      const [few, many] = [steps(40), steps(400)];
      assert.ok(many <= 12 * few, `${few} steps became ${many}`);
    });
});

function ignoredByGit(folder: string, files: readonly string[]): readonly string[] {
  try {
    const input = files.join('\0');
    const args = ['-C', folder, '-c', 'core.ignorecase=true', 'check-ignore', '--no-index', '--stdin', '-z'];
    return execFileSync('git', args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
      .split('\0')
      .slice(0, -1);
  } catch (error) {
    // Git's answer where nothing is left out.
    if ((error as { status?: unknown }).status === 1) return [];
    throw error;
  }
}
