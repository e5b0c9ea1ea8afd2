import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, compose, normaliseEdits, type Edit } from '../../src/core/index.ts';
import { unifiedDiff } from '../../src/cli/output/diff.ts';

suite('unified diff', () => {
  test('shows three lines around a change', () => {
    assert.equal(
      unifiedDiff('part/one.md', 'a\nb\nc\nd\ne\nf\ng\nh\ni\n', [{ span: { start: 8, end: 9 }, text: 'E' }]),
      '--- a/part/one.md\n+++ b/part/one.md\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n',
    );
  });

  test('has a hunk for each place, shifted by the lines before it', () => {
    const source = 'a\n'.repeat(20);
    const diff = unifiedDiff('x', source, [
      { span: { start: 2, end: 2 }, text: 'new\n' },
      { span: { start: 38, end: 39 }, text: 'z' },
    ]);
    assert.match(diff, /@@ -1,4 \+1,5 @@\n a\n\+new\n a\n a\n a\n@@ -17,4 \+18,4 @@\n a\n a\n a\n-a\n\+z\n$/);
  });

  test('says where the last line has no end', () => {
    assert.match(
      unifiedDiff('x', 'a\nb', [{ span: { start: 2, end: 3 }, text: 'c' }]),
      /-b\n\\ No newline at end of file\n\+c\n\\ No newline/,
    );
  });

  test('is empty where nothing changes', () => {
    assert.equal(unifiedDiff('x', 'abc', []), '');
    assert.equal(unifiedDiff('x', 'abc', [{ span: { start: 0, end: 1 }, text: 'a' }]), '');
  });

  test('takes away one line only when a line is removed', () => {
    assert.match(unifiedDiff('x', 'a\n\nb\n', [{ span: { start: 2, end: 3 }, text: '' }]), /\n a\n-\n b\n$/);
  });

  test('names a file with a space in it so that patch finds it, and an absolute path without its slash', () => {
    const edits = [{ span: { start: 0, end: 1 }, text: 'A' }];
    assert.ok(unifiedDiff('part 1/two.md', 'a\n', edits).startsWith('--- a/part 1/two.md\t\n+++ b/part 1/two.md\t\n@@'));
    assert.ok(unifiedDiff('/one.md', 'a\n', edits).startsWith('--- a/one.md\n+++ b/one.md\n@@'));
  });

  test('gives the fixed text when applied, whatever the edits', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '\ufeff', 'é'), { maxLength: 60 }).map((parts) => parts.join(''));
    const places = fc.array(fc.tuple(fc.nat(60), fc.nat(3), text), { maxLength: 4 });
    fc.assert(
      fc.property(text, places, (source, drafts) => {
        const edits = disjoint(source, drafts);
        assert.equal(patch(source, unifiedDiff('x', source, edits)), applyEdits(source, edits));
      }),
    );
  });
});

suite('edits made one after the other', () => {
  test('are one list of edits, as small as its parts where these lie apart', () => {
    const first = [{ span: { start: 1, end: 2 }, text: 'XX' }];
    const second = [{ span: { start: 5, end: 6 }, text: '' }];
    assert.deepEqual(compose('aXXcdef', first, second), [...first, { span: { start: 4, end: 5 }, text: '' }]);
  });

  test('give the same text at once, whatever they are', () => {
    const text = fc.string({ maxLength: 8 });
    const places = fc.array(fc.tuple(fc.nat(40), fc.nat(5), text), { maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), places, places, (source, one, two) => {
        const first = normaliseEdits(source, disjoint(source, one));
        const between = applyEdits(source, first);
        const second = normaliseEdits(between, disjoint(between, two));
        assert.equal(applyEdits(source, compose(between, first, second)), applyEdits(between, second));
      }),
    );
  });
});

function disjoint(source: string, drafts: readonly (readonly [number, number, string])[]): readonly Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  for (const [at, length, text] of [...drafts].sort((a, b) => a[0] - b[0])) {
    const start = Math.min(source.length, Math.max(at, from));
    const end = Math.min(source.length, start + length);
    edits.push({ span: { start, end }, text });
    from = end + 1;
    if (from > source.length) break;
  }
  return edits;
}

/** Applies a unified diff as `patch` does, and is strict about every line of context. */
function patch(source: string, diff: string): string {
  const lines = source.match(/[^\n]*\n|[^\n]+/g) ?? [];
  const result: string[] = [];
  let at = 0;
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [, start = '', length = ''] = /^@@ -(\d+),(\d+) /.exec(hunk) ?? [];
    const first = Number(start) - (Number(length) === 0 ? 0 : 1);
    result.push(...lines.slice(at, first));
    at = first;
    for (const [, sign, line, unended] of hunk.matchAll(/^([ +-])([^\n]*\n)(\\ No newline at end of file\n)?/gm)) {
      const content = unended === undefined ? (line ?? '') : (line ?? '').slice(0, -1);
      if (sign !== '+') assert.equal(lines[at++], content);
      if (sign !== '-') result.push(content);
    }
  }
  return [...result, ...lines.slice(at)].join('');
}
