import assert from 'node:assert/strict';
import { analyse, type Finding } from '../../../src/core/index.ts';

suite('spans of cells', () => {
  for (const [written, slots] of [
    ['3', 3],
    [' 3', 3],
    ['+3', 3],
    ['3abc', 3],
    ['2.5', 2],
    ['1e3', 1],
    ['2e1', 2],
    ['0x3', 1],
    ['-2', 1],
    ['', 1],
    ['٣', 1],
  ] as const)
    test(`colspan="${written}" takes ${slots}: the leading digits, as in HTML`, () => {
      const { tables } = analyse(`<table><tr><th colspan="${written}">a</th><th>b</th></tr><tr><td>1</td></tr></table>`).chapter;
      assert.equal(tables[0]?.width, slots + 1);
    });

  test('rowspan="2.5" takes two rows', () => {
    const row = '<tr><td>1</td><td>2</td></tr>';
    const { tables } = analyse(`<table><tr><td rowspan="2.5">a</td></tr>${row}${row}</table>`).chapter;
    assert.deepEqual(
      tables[0]?.rows.map(({ cells }) => cells[0]?.text.text),
      ['a', 'a', '1'],
    );
  });
});

suite('the places of broken markup', () => {
  const found = (text: string): readonly Finding[] => analyse(text).findings.filter(({ rule }) => rule === 'misplaced-element');
  const stray = '<div\n| a | b |\n|---|---|\n| 1 | 2 |\n';

  for (const end of ['\n', '\r\n', '\r'])
    test(`a stray character of a tag is pointed at, with line ends ${JSON.stringify(end)}`, () => {
      const text = stray.replaceAll('\n', end);
      const places = found(text).map(({ span }) => text.slice(span.start, span.end));
      assert.ok(places.length > 0);
      assert.deepEqual(new Set(places), new Set(['|']));
    });

  test('an excerpt is the same with all line ends, and on one line', () => {
    const text = '<table>\n<tr>\nabcdefghijklmnopqrstuvwxyz abcdefg\n\nhijk lmn\n</tr>\n<tr><td>1</td></tr>\n</table>';
    const excerpts = ['\n', '\r\n', '\r'].map((end) => found(text.replaceAll('\n', end)).map(({ message }) => message.data));
    assert.deepEqual(
      excerpts,
      Array.from({ length: 3 }, () => [{ text: 'abcdefghijklmnopqrstuvwxyz abcdefg hijk' }]),
    );
  });

  for (const text of ['<table><!', '<table><td><!', '<table><tr><td>1<!-', '<table><caption><!--'])
    test(`the end of ${text} is where the chapter ends`, () => {
      const { chapter, findings } = analyse(text);
      const spans = [
        ...chapter.tables.flatMap(({ span, rows }) => [
          span,
          ...rows.flatMap((row) => [row.span, ...row.cells.flatMap((cell) => (cell ? [cell.span, cell.content] : []))]),
        ]),
        ...chapter.defects.map(({ span }) => span),
        ...findings.map(({ span }) => span),
      ];
      for (const span of spans) assert.ok(span.end <= text.length, JSON.stringify(span));
    });

  test('a column has its name on one line', () => {
    for (const end of ['\n', '\r\n', '\r'])
      assert.equal(
        analyse(`<table><tr><th>\`a${end}b\`</th></tr><tr><td>1</td></tr></table>`).chapter.tables[0]?.columns[0]?.name,
        '`a b`',
      );
  });
});
