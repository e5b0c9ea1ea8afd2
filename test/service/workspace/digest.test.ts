import assert from 'node:assert/strict';
import { chapter, english } from '../support.ts';

const text = `\ufeff- [ ] Before

# Field

- [ ] Call Ana @ana
- [x] Rest

| Site  | Read     | Note |
|-------|----------|------|
| North | [ ] Done | long |
| South | [ ] Done | xxx  |
| Total |          |      |

# Field

Table 9: still to come
`;

suite('a digest', () => {
  const source = chapter(text);
  const digest = english().digest(source, {});

  test('holds the items with their places, and how far the chapter has come', () => {
    assert.deepEqual(
      digest.items.map(({ kind, section, table, selection }) => [kind, section, table, source.getText(selection)]),
      [
        ['list', 0, undefined, 'Before'],
        ['list', 1, undefined, 'Call Ana @ana'],
        ['list', 1, undefined, 'Rest'],
        ['cell', 1, 0, 'Done'],
        ['cell', 1, 0, 'Done'],
        ['placeholder', 1, 0, 'xxx'],
        ['missing-table', 2, undefined, 'Table 9: still to come'],
      ],
    );
    assert.deepEqual(digest.progress, { open: 4, done: 1, gaps: 2 });
  });

  test('tells sections with the same headings apart', () => {
    assert.deepEqual(
      digest.sections.map(({ headings, range }) => [headings, range.start.line]),
      [
        [[], 0],
        [['Field'], 2],
        [['Field'], 13],
      ],
    );
    assert.equal(new Set(digest.sections.map(({ key }) => key)).size, 3);
  });

  test('knows where only the row tells which item it is', () => {
    assert.deepEqual(
      digest.items.map(({ repeated }) => repeated),
      [false, false, false, true, true, false, false],
    );
  });

  test('is plain data, the same after a journey, and the same for the same text', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(digest)), digest);
    assert.deepEqual(english().digest(chapter(text, 2), {}), digest);
  });

  test('follows the settings', () => {
    const { progress } = english().digest(source, { severities: { 'missing-table': 'off', placeholder: 'off' } });
    assert.deepEqual(progress, { open: 4, done: 1, gaps: 0 });
  });
});
