import assert from 'node:assert/strict';
import { analyse, rewrite } from '../../src/core/index.ts';
import { arrangedRows, csvOf, isArranged, nextSort } from '../../src/webview/arrange.ts';
import { noChoices, readChoices } from '../../src/webview/choices.ts';
import { placeAfter } from '../../src/webview/page/keyboard.ts';
import { chapter, english } from '../service/support.ts';
import { names, visits } from './support.ts';

suite('the rows of the page of a table', () => {
  const shown = (part: Partial<typeof noChoices>): readonly (string | undefined)[] =>
    names(arrangedRows(visits, { ...noChoices, ...part }));

  test('are as written at first, without the totals', () => {
    assert.deepEqual(shown({}), ['Deal', 'Rye', 'Éze', 'Ely', 'Hull', 'Ryde']);
    assert.equal(isArranged(noChoices), false);
  });

  for (const [what, column, descending, expected] of [
    ['amounts by their value', 3, false, ['Rye', 'Deal', 'Ryde', 'Hull', 'Éze', 'Ely']],
    ['amounts downwards, what says nothing last all the same', 3, true, ['Éze', 'Hull', 'Deal', 'Ryde', 'Rye', 'Ely']],
    ['words as a dictionary has them', 0, false, ['Deal', 'Ely', 'Éze', 'Hull', 'Ryde', 'Rye']],
    ['days by the calendar, equal ones in their order', 2, false, ['Rye', 'Ely', 'Éze', 'Deal', 'Hull', 'Ryde']],
  ] as const)
    test(`are sorted: ${what}`, () => {
      assert.deepEqual(shown({ sort: { column, descending } }), expected);
    });

  for (const [filter, expected] of [
    ['south', ['Rye', 'Éze', 'Ryde']],
    ['  EZE ', ['Éze']],
    ['ry so', ['Rye', 'Ryde']],
    ['156', []],
  ] as const)
    test(`are those that hold all words of the filter: “${filter}”`, () => {
      assert.deepEqual(shown({ filter }), expected);
    });

  test('are sorted up, down, and as written, by one click after the other', () => {
    const up = nextSort(null, 2);
    const down = nextSort(up, 2);
    assert.deepEqual(
      [up, down, nextSort(down, 2), nextSort(down, 1)],
      [{ column: 2, descending: false }, { column: 2, descending: true }, null, { column: 1, descending: false }],
    );
  });

  test('are CSV that a spreadsheet reads back', () => {
    const rows = arrangedRows(visits, { ...noChoices, filter: 'hull' }).map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => (cell && i === 0 ? { ...cell, text: 'Hull, "Kingston"\nupon' } : cell)),
    }));
    assert.equal(csvOf(visits, rows), 'Town,Coast,Day,Visits\n"Hull, ""Kingston""\nupon",East,2026-04-13,21\n');
  });

  test('are the CSV that the rewrite gives, with what a spreadsheet would take for a formula marked as text', () => {
    const cells = ['=HYPERLINK("http://evil.example")', '+cmd', '-5', '@SUM(A1)', "'=x", '- item', '+3 %', '−4', 'plain'];
    const text = `| # | =A1 | Visits |\n|--:|---|--:|\n${cells.map((cell, i) => `| ${i + 1} | ${cell} | -${i + 2} |\n`).join('')}`;
    const document = chapter(text);
    const view = english().tableView(document, { position: { line: 2, character: 3 } }, {});
    assert.ok(view);
    const exported = rewrite(analyse(text), { id: 'export-csv', table: 0, options: { totals: 'yes' } }, {});
    assert.ok(exported.kind === 'text');
    assert.equal(csvOf(view, view.rows), exported.text);
    assert.match(exported.text, /,'=A1,[^]*'\+cmd/);
  });
});

suite('choices that were kept', () => {
  test('come back', () => {
    const kept = {
      ...noChoices,
      sort: { column: 3, descending: true },
      filter: 'a',
      by: 1,
      chart: 'share',
      measure: { as: 'mean', column: 3 },
    };
    assert.deepEqual(readChoices(JSON.parse(JSON.stringify(kept)), visits), kept);
  });

  for (const kept of [
    undefined,
    null,
    7,
    'x',
    [],
    { sort: { column: 9 }, by: -1, chart: 'pie', filter: {}, measure: { as: 'sum', column: 1.5 } },
  ])
    test(`are as never chosen where they make no sense: ${JSON.stringify(kept)}`, () => {
      assert.deepEqual(readChoices(kept, visits), noChoices);
    });
});

suite('the keys of the grid', () => {
  const lengths = [4, 4, 2];
  for (const [key, control, from, to] of [
    ['ArrowDown', false, [1, 3], [2, 1]],
    ['ArrowUp', false, [0, 0], [0, 0]],
    ['ArrowRight', false, [0, 3], [0, 3]],
    ['Home', false, [1, 2], [1, 0]],
    ['End', true, [0, 0], [2, 1]],
    ['PageDown', false, [0, 0], [2, 0]],
    ['a', false, [0, 0], undefined],
    ['ArrowDown', true, [0, 0], undefined],
  ] as const)
    test(`${control ? 'Ctrl+' : ''}${key} leads from ${from.join()} to ${to?.join() ?? 'nowhere'}`, () => {
      const place = placeAfter(key, control, { row: from[0], column: from[1] }, lengths);
      assert.deepEqual(place && [place.row, place.column], to);
    });
});
