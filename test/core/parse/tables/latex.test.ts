import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/index.ts';
import { readTex } from '../../../../src/core/parse/tables/tex-text.ts';
import { verbatim } from '../../../../src/core/text/source-text.ts';
import { tablesIn, withTotalsMended } from './support.ts';

const FLOAT = `\\begin{table}[h]
\\centering
\\caption{Nets by \\emph{boat}\\label{tab:nets}}
\\begin{tabularx}{\\textwidth}{lS[table-format=3.1]r}
\\toprule
Boat & {Nets} & \\multicolumn{1}{c}{Catch (\\si{\\kilo\\gram})} \\\\
\\cmidrule(lr){2-3}
\\midrule
\\textbf{H\\'eron} & 4 & $1{,}5$ \\\\ % a comment & more
\\multirow{2}{*}{Lark} & \\num{3} & $2{,}5$ \\\\[2pt]
 & 2 & 3{,}5 \\\\
\\addlinespace
Total & 9 & 7{,}5 \\\\
\\bottomrule
\\end{tabularx}
\\end{table}
`;

const LONG = `\\begin{longtable}[c]{lr}
\\caption{Shares}\\label{tab:shares}\\\\
\\hline
Boat & Share \\\\
\\hline
\\endfirsthead
Boat & Share (continued) \\\\ \\hline
\\endhead
\\hline \\multicolumn{2}{r}{goes on} \\\\
\\endfoot
\\endlastfoot
Heron & 60\\,\\% \\\\

Lark \\& Co. & 40\\,\\% \\\\
\\hline
Total & 100\\,\\%
\\end{longtable}
`;

const NONE: Readonly<Record<string, string>> = {
  'in a fence': `\`\`\`latex\n${FLOAT}\`\`\`\n`,
  'in inline code': 'Write `\\begin{tabular}{ll}` and `\\end{tabular}`.\n',
  'named in a sentence': 'With \\begin{tabular}{ll} a table begins; \\end{tabular} ends it.\n',
  'commented out': '% \\begin{tabular}{ll}\n% a & b \\\\\n% \\end{tabular}\n',
  'never closed': '\\begin{tabular}{ll}\na & b \\\\\n',
};

/** LaTeX, and what a reader sees of it. */
const SEEN: readonly (readonly [string, string])[] = [
  ['\\textbf{Total} (\\SI{12.5}{\\percent})', 'Total (12.5 %)'],
  ['caf\\\'e, na\\"{i}ve, gar\\c{c}on', 'café, naïve, garçon'],
  ['$-3$ \\$4 5\\% a\\_b', '-3 $4 5% a_b'],
  ['1\\,234~kg % 99\n', '1\u202f234\u00a0kg'],
  ['12\\footnote{Or 13.} \\cite{x}', '12 x'],
  ["pages 3--5, ``so''", 'pages 3–5, “so”'],
  ['\\begin{minipage}[b]{2cm}\\raggedright\nTwo lines\\\\ of it\\end{minipage}', 'Two lines\nof it'],
  ['\\unknown{kept} {\\small small}', 'kept small'],
];

suite('LaTeX tables', () => {
  test('a float: booktabs, siunitx, cells over rows, comments, caption', () => {
    assert.deepEqual(tablesIn(FLOAT), [
      {
        kind: 'latex',
        rows: [
          ['Boat', 'Nets', 'Catch (kg)'],
          ['Héron', '4', '1,5'],
          ['Lark', '3', '2,5'],
          ['Lark', '2', '3,5'],
          ['Total', '9', '7,5'],
        ],
      },
    ]);
    const { tables } = analyse(FLOAT).chapter;
    assert.equal(tables[0]?.caption?.text, 'Nets by boat');
    assert.deepEqual(
      tables[0].summaryCells.map(({ verdict }) => verdict),
      ['agrees', 'agrees'],
    );
  });

  test('a cell over more rows than are empty ends above the next text; space above the first row is none', () => {
    const rows = [
      '\\\\[-1.8ex]\\hline \\\\[-1.8ex]',
      'Boat & Nets \\\\ \\hline',
      '\\multirow{3}{*}{Lark} & 4 \\\\',
      ' & 3 \\\\',
      'Heron & 2 \\\\',
    ];
    assert.deepEqual(tablesIn(`\\begin{tabular}{lr}\n${rows.join('\n')}\n\\end{tabular}\n`)[0]?.rows, [
      ['Boat', 'Nets'],
      ['Lark', '4'],
      ['Lark', '3'],
      ['Heron', '2'],
    ]);
  });

  test('a long table: what is repeated on each page is none of its rows', () => {
    assert.deepEqual(
      tablesIn(LONG)[0]?.rows.map((row) => row.join('|')),
      ['Boat|Share', 'Heron|60\u202f%', 'Lark & Co.|40\u202f%', 'Total|100\u202f%'],
    );
    assert.equal(analyse(LONG).chapter.tables[0]?.caption?.text, 'Shares');
  });

  test('in a raw block', () => {
    assert.equal(tablesIn(`\`\`\`{=latex}\n${FLOAT}\`\`\`\n`).length, 1);
  });

  for (const [name, chapter] of Object.entries(NONE))
    test(`no table: ${name}`, () => {
      assert.deepEqual(tablesIn(chapter), []);
    });

  test('a figure is replaced as it is written', () => {
    assert.equal(withTotalsMended(FLOAT.replace('Total & 9 & 7{,}5', 'Total & 8 & 6{,}5')), FLOAT);
  });
});

suite('the text of LaTeX', () => {
  for (const [source, seen] of SEEN)
    test(source, () => {
      assert.equal(readTex(verbatim(source, { start: 0, end: source.length })).text.text, seen);
    });
});
