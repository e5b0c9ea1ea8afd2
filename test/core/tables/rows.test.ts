import assert from 'node:assert/strict';
import { analyse, type Table } from '../../../src/core/index.ts';

/** One test per table: what each of its rows is for. */
function rows(expected: Readonly<Record<string, readonly [kinds: string, source: string]>>): void {
  for (const [name, [kinds, source]] of Object.entries(expected)) {
    test(name, () => {
      assert.equal(
        only(source)
          .rows.map(({ kind }) => kind)
          .join(' '),
        kinds,
      );
    });
  }
}

function only(source: string): Table {
  const [table, ...others] = analyse(source).chapter.tables;
  assert.ok(table);
  assert.equal(others.length, 0);
  return table;
}

const html = (...lines: readonly string[]): string => `<table>\n${lines.join('\n')}\n</table>\n`;
const pipe = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

suite('header rows', () => {
  rows({
    'the first of a pipe table': ['head body body', pipe('| a | b |', '|---|---|', '| c | 1 |', '| d | 2 |')],
    'those of the head': ['head head body', html('<thead><tr><td>a</td></tr><tr><td>b</td></tr></thead>', '<tr><td>c</td></tr>')],
    'rows of header cells': [
      'head head body',
      html('<tr><th>a</th><th>b</th></tr>', '<tr><th>c</th><th>d</th></tr>', '<tr><td>e</td><td>1</td></tr>'),
    ],
    'a first row of words': [
      'head body body',
      html('<tr><td>Town</td><td>Visits</td></tr>', '<tr><td>Arles</td><td>1</td></tr>', '<tr><td>Brest</td><td>2</td></tr>'),
    ],
    'a first row of words and years': [
      'head body body',
      html(
        '<tr><td></td><td>2021</td><td>2022p</td></tr>',
        '<tr><td>Arles</td><td>1</td><td>3</td></tr>',
        '<tr><td>Brest</td><td>2</td><td>4</td></tr>',
      ),
    ],
    'the row below a spanning one': [
      'head head body body',
      html(
        '<tr><td rowspan="2">Town</td><td colspan="2">Visits</td></tr>',
        '<tr><td>Spring</td><td>Autumn</td></tr>',
        '<tr><td>Arles</td><td>1</td><td>3</td></tr>',
        '<tr><td>Brest</td><td>2</td><td>4</td></tr>',
      ),
    ],
    'not a first row with a figure in it': [
      'body body body',
      html('<tr><td>Arles</td><td>1</td></tr>', '<tr><td>Brest</td><td>2</td></tr>', '<tr><td>Cahors</td><td>3</td></tr>'),
    ],
    'not the first of two rows': ['body body', html('<tr><td>Town</td><td>Visits</td></tr>', '<tr><td>Arles</td><td>1</td></tr>')],
    'not a row whose first cell alone is a header': [
      'head body body',
      html('<tr><th>Town</th><th>Visits</th></tr>', '<tr><th>Arles</th><td>1</td></tr>', '<tr><th>Brest</th><td>2</td></tr>'),
    ],
    'again in the middle': [
      'head body head body',
      html(
        '<tr><th>Town</th><th>Visits</th></tr>',
        '<tr><td>Arles</td><td>1</td></tr>',
        '<tr><th>Town</th><th>Visits</th></tr>',
        '<tr><td>Brest</td><td>2</td></tr>',
      ),
    ],
    'not a row of header cells around figures': [
      'head body body',
      html('<tr><th>Town</th><th>Visits</th></tr>', '<tr><td>Arles</td><td>1</td></tr>', '<tr><th>7</th><th>X</th></tr>'),
    ],
  });
});

suite('summary rows', () => {
  rows({
    'by the word in the first cell': ['head body body summary', pipe('| a | b |', '|---|---|', '| c | 1 |', '| d | 2 |', '| Total | 3 |')],
    'by the first cell with words in it': [
      'head body body summary',
      pipe('| # | a | b |', '|---|---|---|', '| 1 | c | 1 |', '| 2 | d | 2 |', '|   | Total | 3 |'),
    ],
    'by the name of the column with a word for all before it': [
      'head body body summary',
      pipe('| Age group | a |', '|---|---|', '| young | 1 |', '| old | 2 |', '| All age groups | 3 |'),
    ],
    'not a word for all before another name': [
      'head body body body',
      pipe('| Age group | a |', '|---|---|', '| young | 1 |', '| old | 2 |', '| All other people | 3 |'),
    ],
    'by a figure beside the word': [
      'head body body summary',
      pipe('| # | a |', '|---|---|', '| 7 | c |', '| 4 | d |', '| Total : 2 |   |'),
    ],
    'first, and in the middle': [
      'head summary body body summary body',
      pipe('| a | b |', '|---|---|', '| Total | 6 |', '| c | 1 |', '| d | 2 |', '| Subtotal | 3 |', '| e | 3 |'),
    ],
    'in the foot of the table': [
      'head body body summary',
      html(
        '<thead><tr><th>a</th><th>b</th></tr></thead>',
        '<tbody><tr><td>c</td><td>1</td></tr><tr><td>d</td><td>2</td></tr></tbody>',
        '<tfoot><tr><td>In all</td><td>3</td></tr></tfoot>',
      ),
    ],
    'means and extremes at the end': [
      'head body body summary summary summary',
      pipe('| a | b |', '|---|---|', '| c | 1 |', '| d | 3 |', '| Mean | 2 |', '| Min | 1 |', '| Max | 3 |'),
    ],
    'not a word for a mean among other rows': [
      'head body body body',
      pipe('| a | b |', '|---|---|', '| High | 1 |', '| Average | 3 |', '| Low | 2 |'),
    ],
    'not a word without a figure': ['head body body body', pipe('| a | b |', '|---|---|', '| c | 1 |', '| d | 2 |', '| Total | none |')],
    'not a word in a later cell': [
      'head body body body',
      pipe('| a | b | c |', '|---|---|---|', '| c | x | 1 |', '| d | y | 2 |', '| e | Total | 3 |'),
    ],
  });
});

suite('section rows', () => {
  rows({
    'one cell over all columns': [
      'head section body section body',
      html(
        '<tr><th>a</th><th>b</th></tr>',
        '<tr><td colspan="2">North</td></tr>',
        '<tr><td>c</td><td>1</td></tr>',
        '<tr><td colspan="2">South</td></tr>',
        '<tr><td>d</td><td>2</td></tr>',
      ),
    ],
    'one bold cell among empty ones': [
      'head section body body',
      pipe('| a | b |', '|---|---|', '| **North** |   |', '| c | 1 |', '| d | 2 |'),
    ],
    'one bold cell in a row that ends after it': [
      'head section body body',
      pipe('| a | b |', '|---|---|', '| **North** |', '| c | 1 |', '| d | 2 |'),
    ],
    'not a plain cell in a row that ends after it': [
      'head body body body',
      pipe('| a | b |', '|---|---|', '| North |', '| c | 1 |', '| d | 2 |'),
    ],
    'not a plain cell among empty ones': ['head body body body', pipe('| a | b |', '|---|---|', '| North |   |', '| c | 1 |', '| d | 2 |')],
    'not an empty row': [
      'head body body body',
      html(
        '<tr><th>a</th><th>b</th></tr>',
        '<tr><td colspan="2"></td></tr>',
        '<tr><td>c</td><td>1</td></tr>',
        '<tr><td>d</td><td>2</td></tr>',
      ),
    ],
  });
});
