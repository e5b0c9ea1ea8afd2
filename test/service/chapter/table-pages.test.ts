import assert from 'node:assert/strict';
import type { TableView, ViewCell } from '../../../src/protocol.ts';
import { createService } from '../../../src/service/index.ts';
import { apply, chapter, english, uri } from '../support.ts';

const text = `# Field

Table 1: sessions

| Day        | Group | Who  | Length    | Done    |
|------------|-------|------|-----------|---------|
| 2024-12-03 | North | Bo   | 1 h 10    | [x]     |
| 2024-12-02 | North | Ana  | 50 min    | [ ]     |
| 2024-12-10 | south | Cem  | 40 min    | [ ]     |
| 2024-12-04 | South | TODO | "         |         |
|            |       |      | Total: 3 h 10 |      |

Sentences.
`;
const document = chapter(text);
const inTable = { line: 6, character: 3 };

function viewOf(source = document, position = inTable): TableView {
  const view = english().tableView(source, { position }, {});
  assert.ok(view);
  return view;
}

function cellsOf({ rows }: TableView, column: number): readonly ViewCell[] {
  return rows.flatMap(({ kind, cells }) => (kind === 'body' ? (cells[column] ?? []) : []));
}

suite('a table to look at', () => {
  test('has its columns, its rows but the header, and what is thought of its totals', () => {
    const view = viewOf();
    assert.equal(view.title, 'Table 1: sessions');
    assert.equal(view.details, 'Field · ⚠ 1 of 1 total disagrees');
    assert.deepEqual(
      view.columns.slice(0, 4).map(({ name, kind, dated, groups }) => [name, kind, dated, groups]),
      [
        ['Day', 'text', true, false],
        ['Group', 'group', false, true],
        ['Who', 'text', false, false],
        ['Length', 'quantity', false, false],
      ],
    );
    assert.deepEqual(
      view.rows.map(({ kind, name }) => `${kind} ${name}`),
      ['body 2024-12-03', 'body 2024-12-02', 'body 2024-12-10', 'body 2024-12-04', 'summary '],
    );
    const verdict = view.rows[4]?.cells[3]?.verdict;
    assert.equal(verdict?.verdict, 'disagrees');
    assert.match(verdict.expected, /^2 ?h ?40/);
  });

  test('has figures in one unit, days, and the order of each column', () => {
    const view = viewOf();
    assert.deepEqual(
      cellsOf(view, 0).map(({ figure, rank }) => [figure, rank]),
      [
        [20241203, 1],
        [20241202, 0],
        [20241210, 3],
        [20241204, 2],
      ],
    );
    const lengths = cellsOf(view, 3);
    assert.deepEqual(
      lengths.map(({ rank }) => rank),
      [2, 1, 0, 3],
    );
    assert.ok(Math.abs((lengths[0]?.figure ?? 0) / (lengths[1]?.figure ?? 1) - 70 / 50) < 1e-9);
    assert.deepEqual([lengths[3]?.covered, lengths[3]?.text, lengths[3]?.figure, lengths[3]?.editable], [true, '40 min', null, false]);
  });

  test('has the tasks and gaps where they stand', () => {
    const view = viewOf();
    assert.deepEqual(
      cellsOf(view, 4).map(({ tasks }) => tasks?.map(({ done }) => done)),
      [[true], [false], [false], undefined],
    );
    assert.equal(cellsOf(view, 2)[3]?.gap, 'placeholder');
  });

  test('is the one at the caret or its caption, and stays known by its name when others come and go', () => {
    const service = english();
    const { id } = viewOf();
    assert.equal(service.tableView(document, { position: { line: 2, character: 0 } }, {})?.id, id);
    assert.equal(service.tableView(document, { position: { line: 12, character: 0 } }, {}), null);
    const later = chapter(`# First\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n${text.replace('50 min', '51 min')}`, 2);
    const found = service.tableView(later, { position: { line: 0, character: 0 }, shown: id }, {});
    assert.deepEqual([found?.index, found?.version], [1, 2]);
    assert.equal(service.tableView(later, { shown: 'another' }, {}), null);
  });

  test('speaks the language of the author', () => {
    const words = createService('fr').tableView(document, { position: inTable }, {})?.words;
    assert.equal(words?.['group'], 'Grouper par');
    assert.equal(words['page-group'], undefined);
  });
});

suite('rows put together', () => {
  const groupsOf = (by: number | null, rows = [1, 2, 3, 4]) => english().tableGroups(document, { uri, version: 1, table: 0, by, rows }, {});

  test('have one label each, however it is written, and exact sums as the author writes them', () => {
    const answer = groupsOf(1);
    assert.deepEqual(
      answer?.groups.map(({ label, rows, figures }) => [label, rows, figures[3]?.sum.replaceAll('\u00a0', ' '), figures[3]?.count]),
      [
        ['North', [1, 2], '2 h 00', 2],
        ['south', [3, 4], '40 min', 1],
      ],
    );
    assert.equal(answer.all.figures[3]?.count, 3);
    assert.deepEqual(
      answer.all.figures.map((figures) => figures !== null),
      [false, false, false, true, false],
    );
  });

  test('are only those that are shown', () => {
    const answer = groupsOf(1, [2, 3]);
    assert.deepEqual(
      answer?.groups.map(({ label, rows }) => [label, rows]),
      [
        ['North', [2]],
        ['south', [3]],
      ],
    );
    assert.deepEqual(groupsOf(null, [1])?.groups, []);
    assert.equal(english().tableGroups(document, { uri, version: 1, table: 7, by: null, rows: [] }, {}), null);
  });
});

suite('what is changed in the page of a table', () => {
  test('is one edit of the version that is shown', () => {
    const { edit, refusal } = english().editCell(document, { uri, version: 1, table: 0, row: 2, column: 3, text: '55 min' }, {});
    assert.equal(refusal, '');
    assert.equal(apply(document, edit ?? undefined), text.replace('50 min', '55 min'));
  });

  test('is refused with a reason in the language of the author', () => {
    const params = { uri, version: 1, table: 0, row: 2, column: 4, text: 'x' };
    assert.equal(
      createService('fr').editCell(document, params, {}).refusal.replaceAll('\u00a0', ' '),
      'Cette cellule contient plus qu’un texte : elle ne peut être modifiée que dans le chapitre.',
    );
  });

  test('is a picture below the table', () => {
    const { edit } = english().insertPicture(document, { uri, version: 1, table: 0, path: 'a.svg', description: 'A' }, {});
    assert.equal(apply(document, edit ?? undefined), text.replace('\n\nSentences', '\n\n![A](a.svg)\n\nSentences'));
  });
});
