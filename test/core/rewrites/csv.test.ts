import assert from 'node:assert/strict';
import { csvParseRows as rowsOf } from 'd3-dsv';
import { analyse, formatMessage, rewrite, type RewriteOptions } from '../../../src/core/index.ts';
import { rewritten } from './support.ts';

const chapter = `<table>
<tr><th>#</th><th>Place</th><th>Team</th><th>Length (min)</th></tr>
<tr><td>1</td><td><b>Harbour</b></td><td rowspan="2">A, one</td><td><i>40</i> min</td></tr>
<tr><td>2</td><td>Mill</td><td>1 h 10</td></tr>
<tr><td>3</td><td>Market &amp; hall<!-- ask --></td><td>B</td><td>25</td></tr>
<tr><td></td><td>Total</td><td></td><td>135</td></tr>
</table>
`;

const csv = `#,Place,Team,Length (min)
1,Harbour,"A, one",40 min
2,Mill,,1 h 10
3,Market & hall,B,25
`;

suite('export-csv', () => {
  test('gives the rows of data as they are read', () => {
    assert.equal(rewritten(chapter, 'export-csv'), csv);
  });

  test('in the form that is asked for', () => {
    const options = { delimiter: 'semicolon', amounts: 'plain', covered: 'repeat', totals: 'yes' };
    assert.equal(
      rewritten(chapter, 'export-csv', options),
      '#;Place;Team;Length (min)\n1;Harbour;A, one;40\n2;Mill;A, one;70\n3;Market & hall;B;25\n;Total;;135\n',
    );
  });

  test('plain figures have a point, and are left as written where one figure does not say it all', () => {
    const source = '| Site | Cost | Time |\n|---|---|---|\n| A | 1 204,50 € | 10–12 min |\n| B | 7,25 € | 100 s |\n';
    assert.equal(rewritten(source, 'export-csv', { amounts: 'plain' }), 'Site,Cost,Time\nA,1204.5,10–12 min\nB,7.25,100 s\n');
  });

  test('repeats what ditto marks stand for', () => {
    const source = '| Site | Team |\n|---|---|\n| A | North |\n| B | " |\n| C | " |\n';
    assert.equal(rewritten(source, 'export-csv', { covered: 'repeat' }), 'Site,Team\nA,North\nB,North\nC,North\n');
  });
});

suite('what a spreadsheet would take for a formula', () => {
  const cells = ['=HYPERLINK("http://evil.example")', '+cmd|calc', '-2+CMD()', '@SUM(A1)', '=1+1', "'=x", "''@y", '@ana', '- item'];
  const kept = ['-5', '+3 %', '-12 min', '−4', '- ', '--', '+33 6 12 34', "it's", "'quoted'", '-', '+/-', '3 = 2'];
  const source = (texts: readonly string[]): string =>
    `| # | =A1 |\n|---|---|\n${texts.map((text, i) => `| ${i + 1} | ${text.replaceAll('|', String.raw`\|`)} |\n`).join('')}`;
  const last = (text: string): readonly string[] => rowsOf(text).map((row) => row.at(-1) ?? '');

  test('is marked as text; amounts with a sign, dashes and all else stay', () => {
    assert.deepEqual(last(rewritten(source(cells), 'export-csv')), ["'=A1", ...cells.map((cell) => `'${cell}`)]);
    assert.deepEqual(
      last(rewritten(source(kept), 'export-csv')).slice(1),
      kept.map((cell) => cell.trim()),
    );
  });

  test('is kept where that is asked for', () => {
    assert.deepEqual(last(rewritten(source(cells), 'export-csv', { formulas: 'kept' })), ['=A1', ...cells]);
  });

  test('comes back as it was written', () => {
    const chapter = source([...cells, ...kept]);
    assert.equal(rewritten(chapter, 'import-csv', { csv: rewritten(chapter, 'export-csv') }), chapter);
  });
});

suite('import-csv', () => {
  test('changes nothing where the CSV is what was exported, in every form', () => {
    for (const amounts of ['written', 'plain']) {
      for (const covered of ['empty', 'repeat']) {
        for (const delimiter of ['comma', 'semicolon', 'tab']) {
          const text = rewritten(chapter, 'export-csv', { amounts, covered, delimiter });
          assert.deepEqual(outcome({ csv: text, amounts }).edits, []);
        }
      }
    }
  });

  test('changes nothing in a table whose columns have no names', () => {
    const source = '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>\n';
    const text = rewritten(source, 'export-csv');
    assert.equal(text, ',\nA,1\nB,2\n');
    assert.equal(rewritten(source, 'import-csv', { csv: text }), source);
    assert.equal(rewritten(source, 'import-csv', { csv: text.replace('2', '3') }), source.replace('2', '3'));
  });

  test('changes the figures and texts that differ, whatever the order, and keeps the markup; totals that were right follow', () => {
    const text = csv.replace('40 min', '45').replace('1 h 10', '1 h 15').replace('Harbour', 'Old harbour');
    const rows = text.trimEnd().split('\n');
    const expected = chapter
      .replace('<i>40</i>', '<i>45</i>')
      .replace('1 h 10', '1 h 15')
      .replace('Harbour', 'Old harbour')
      .replace('135', '145');
    assert.equal(rewritten(chapter, 'import-csv', { csv: [rows[0], ...rows.slice(1).reverse()].join('\n') }), expected);
    assert.equal(said({ csv: text }), '3 cells changed, 0 rows added, 1 total brought up to date.');
  });

  test('updates only the columns that the CSV has', () => {
    assert.equal(
      rewritten(chapter, 'import-csv', { csv: '#;Length (min)\n1;40\n2;70\n3;30\n', amounts: 'plain' }),
      chapter.replace('25', '30').replace('135', '140'),
    );
  });

  test('takes quotation marks within fields, and empty fields behind the last column', () => {
    const source = '| # | Size |\n|---|---|\n| 1 | 4 |\n| 2 | 5 |\n';
    const text = '#,Size\n1,"7"" disc, ""flat"""\n2,5 "wide",,\n';
    assert.equal(rewritten(source, 'import-csv', { csv: text }), source.replace(' 4 ', ' 7" disc, "flat" ').replace(' 5 ', ' 5 "wide" '));
  });

  test('adds rows only if told to', () => {
    const text = `#,Place,Team,Length (min)\n4,"Quay | <pier>",B,15\n`;
    assert.equal(said({ csv: text }), 'The table has no row 4; with add=rows they are added.');
    const short = chapter.replace(' rowspan="2"', '').replace('<td>Mill</td>', '<td>Mill</td><td>A</td>');
    const expected = short
      .replace('<td>25</td></tr>\n', '<td>25</td></tr>\n<tr><td>4</td><td>Quay | &lt;pier></td><td>B</td><td>15</td></tr>\n')
      .replace('135', '150');
    assert.equal(rewritten(short, 'import-csv', { csv: text, add: 'rows' }), expected);
  });

  test('reads its figures as the column does, which its total may decide', () => {
    const source = '| # | Piece | Time |\n|---|---|---|\n| 1 | Aria | 35:20 |\n| 2 | Duet | 42:10 |\n|  | Total | 1:17:30 |\n';
    const expected = source.replace('42:10', '43:10').replace('1:17:30', '1:18:30');
    assert.equal(rewritten(source, 'import-csv', { csv: '#,Piece,Time\n1,Aria,35:20\n2,Duet,43:10\n' }), expected);
  });

  for (const [what, text, sentence] of [
    ['rows that the CSV lacks', csv.replace('2,Mill,,1 h 10\n', ''), 'The CSV has no row 2; with add=rows they are left as they are.'],
    ['a column that the table lacks', csv.replace('Team', 'Club'), 'The table has no column “Club”, or the CSV has it twice.'],
    ['a row without a name', `${csv},Quay,B,5\n`, 'Row 4 of the CSV has nothing in the column “#”, by which the rows are told apart.'],
    ['two rows for one', `${csv}3,Market,B,25\n`, 'The CSV has two rows for “3”.'],
    ['no column to tell rows apart by', csv.replaceAll(/^[^,]*,/gm, ''), 'The CSV has no column “#”, by which the rows are told apart.'],
    ['more fields than columns', csv.replace('25', '1,234.5'), 'Row 3 of the CSV has 5 fields, and its header 4.'],
    [
      'fewer fields than columns',
      csv.replace('3,Market & hall,B,25', '3,Market & hall,B'),
      'Row 3 of the CSV has 3 fields, and its header 4.',
    ],
    [
      'a quotation mark that is never closed',
      csv.replace('B,25', 'B,"25'),
      'A quotation mark that opens a field of the CSV is never closed.',
    ],
    [
      'another value for one of the rows of a span',
      csv.replace('Mill,,', 'Mill,C,'),
      'The cell “A, one” stands for several rows, and the CSV has something else for one of them.',
    ],
  ] as const) {
    test(`refuses ${what}`, () => {
      assert.equal(said({ csv: text }), sentence);
    });
  }

  test('refuses a cell that holds more than its text, and a column that does not tell the rows apart', () => {
    assert.equal(outcome({ csv: csv.replace('Market & hall', 'Hall') }).id, 'rewrite.keeps-cell');
    assert.equal(outcome({ csv, identifier: 'Team' }).id, 'import-csv.not-identifying');
  });

  test('refuses a cell whose text stands between comments, and writes in front of comments that stand alone', () => {
    const table = (cell: string): string =>
      `<table>\n<tr><th>Town</th><th>Host</th></tr>\n<tr><td>York</td><td>${cell}</td></tr>\n<tr><td>Hull</td><td>Cem</td></tr>\n</table>\n`;
    const csv = 'Town,Host\nYork,Dan\nHull,Cem\n';
    assert.equal(rewritten(table('<!-- a --><b>Ana</b> &amp; <i>Bo</i><!-- b -->'), 'import-csv', { csv }), 'rewrite.keeps-cell');
    assert.equal(rewritten(table('<!-- a --> <!-- b -->'), 'import-csv', { csv }), table('Dan<!-- a --> <!-- b -->'));
  });

  test('tells rows apart by the first column where nothing else does', () => {
    const source = '| Class | A | B |\n|---|---|---|\n| 1 (before) | 7 | 5 |\n| 2 (after) | 8 | 5 |\n| 3 (later) | 8 | 6 |\n';
    const csv = 'Class,B\n3 (later),6\n2 (after),9\n1 (before),5\n';
    assert.equal(rewritten(source, 'import-csv', { csv }), source.replace('8 | 5', '8 | 9'));
  });

  test('fills gaps, and loses neither them nor tasks', () => {
    const rows = ['| Ana | 3 | yes |', '| Bo | xxx | no |', '| Cem |  | yes |', '| Dan | 6 | [ ] copy |', '| Eva | 7 | no |'];
    const source = ['| Who | Visits | State |', '|---|---|---|', ...rows, ''].join('\n');
    const filled = source.replace('xxx', '4').replace('| Cem |  |', '| Cem | 5 |');
    assert.equal(rewritten(source, 'import-csv', { csv: 'Who,Visits\nAna,3\nBo,4\nCem,5\nDan,6\nEva,7\n' }), filled);
    assert.equal(rewritten(source, 'import-csv', { csv: 'Who,Visits\nAna,3\nBo,\nCem,5\nDan,6\nEva,7\n' }), 'rewrite.loses-item');
    const states = 'Who,State\nAna,yes\nBo,no\nCem,yes\nDan,copied\nEva,no\n';
    assert.equal(rewritten(source, 'import-csv', { csv: states }), 'rewrite.loses-item');
  });

  test('writes what a pipe table needs', () => {
    const source = '| Site | Remark |\n|---|---|\n| A | x |\n| B | y |\n';
    assert.equal(rewritten(source, 'import-csv', { csv: 'Site,Remark\nA,x | z\nB,y\n' }), source.replace('x', 'x \\| z'));
  });
});

function outcome(options: RewriteOptions): { readonly id: string; readonly edits?: readonly unknown[]; readonly sentence: string } {
  const result = rewrite(analyse(chapter), { table: 0, id: 'import-csv', options }, {});
  if (result.kind === 'text') throw new Error('a text');
  const message = result.kind === 'edits' ? result.summary : result.message;
  return { id: message.id, sentence: formatMessage(message, 'en'), ...(result.kind === 'edits' ? { edits: result.edits } : {}) };
}

function said(options: RewriteOptions): string {
  return outcome(options).sentence;
}
