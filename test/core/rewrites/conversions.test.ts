import assert from 'node:assert/strict';
import { analyse, rewrite } from '../../../src/core/index.ts';
import { rewritten } from './support.ts';

const pipes = `Text before.

| Site | Remark | Visits |
| :--- | :----: | ---: |
| North | *new* and **old** | 1 204 |
| South | a \\| b, \`x|y\` | 7 |
| **Total** | | 1 211 |

Text after.
`;

const html = `Text before.

<table>
  <thead>
    <tr>
      <th align="left">Site</th>
      <th align="center">Remark</th>
      <th align="right">Visits</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <td align="left">North</td>
      <td align="center"><em>new</em> and <strong>old</strong></td>
      <td align="right">1 204</td>
    </tr>
    <tr>
      <td align="left">South</td>
      <td align="center">a | b, \`x</td>
      <td align="right">y\`</td>
    </tr>
    <tr>
      <td align="left"><strong>Total</strong></td>
      <td align="center"></td>
      <td align="right">1 211</td>
    </tr>
  </tbody>
</table>

Text after.
`;

suite('pipe-to-html', () => {
  const usual = pipes.replace('`x|y`', 'c');

  test('writes inline Markdown as elements and alignments as attributes', () => {
    assert.equal(rewritten(usual, 'pipe-to-html'), html.replace('a | b, `x', 'a | b, c').replace('y`', '7'));
  });

  test('refuses cells that no column is for', () => {
    assert.equal(rewritten(pipes, 'pipe-to-html'), 'pipe-to-html.surplus');
  });

  const cells: Readonly<Record<string, string>> = {
    '`a*b* <i>`': '<code>a&#42;b&#42; &lt;i></code>',
    '`` a`b ``': '<code>a&#96;b</code>',
    '[site](https://example.org/?a=1&b=2 "The <site>")': '<a href="https://example.org/?a=1&amp;b=2" title="The &lt;site>">site</a>',
    '[site][s] and [s]': '<a href="https://example.org" title="S">site</a> and <a href="https://example.org" title="S">s</a>',
    '![plan](plan.png)': '<img src="plan.png" alt="plan">',
    'https://example.org/a_b': '<a href="https://example.org/a_b">https://example.org/a_b</a>',
    '~~12~~ 13': '<del>12</del> 13',
    'R&D, A & B, &eacute;&#233; &nosuch;': 'R&amp;D, A & B, &eacute;&#233; &amp;nosuch;',
    'a < b \\* c\\_d \\| \\.': 'a &lt; b &#42; c&#95;d | .',
    'snake_case, 3 * 4, [ ] Done': 'snake_case, 3 * 4, [ ] Done',
    'one<br>two <!-- why -->': 'one<br>two <!-- why -->',
    '- no list': '- no list',
    '# no heading': '# no heading',
    '1\\) one': '1) one',
    '***both***': '<em><strong>both</strong></em>',
  };
  for (const [cell, element] of Object.entries(cells)) {
    test(`writes ${cell}`, () => {
      const source = `| Cell |\n|---|\n| ${cell} |\n\n[s]: https://example.org "S"\n`;
      assert.ok(rewritten(source, 'pipe-to-html').includes(`<td>${element}</td>`), rewritten(source, 'pipe-to-html'));
    });
  }

  test('takes code for the same label as its element', () => {
    const source = '| File | Line |\n|---|---|\n| `a.md` | 7 |\n| `a.md` | 8 |\n| `b.md` | 9 |\n';
    assert.match(rewritten(source, 'pipe-to-html'), /<td><code>a\.md<\/code><\/td>/);
  });

  test('refuses what would lead nowhere inside HTML', () => {
    assert.equal(rewritten('| A | B |\n|---|---|\n| a[^1] | b |\n\n[^1]: Note.\n', 'pipe-to-html'), 'pipe-to-html.note');
  });

  test('keeps the place of the table: in lists and quotations, between lines, with the line ends of the chapter', () => {
    const short = '| A | B |\n|---|---|\n| a | 1 |\n';
    const inList = `- | A | B |\n  |---|---|\n  | a | 1 |\n- next\n`;
    const converted = rewritten(inList, 'pipe-to-html');
    assert.match(converted, /^- <table>\n {4}<thead>\n/);
    assert.match(converted, /\n {2}<\/table>\n\n?- next\n$|\n {2}<\/table>\n *\n- next\n$/);
    const quoted = rewritten(`> ${short.trimEnd().replaceAll('\n', '\n> ')}\n> # After\n`, 'pipe-to-html');
    assert.match(quoted, /^> <table>\n> {3}<thead>\n[^]*\n> <\/table>\n>\n> # After\n$/);
    assert.match(rewritten(`Before\n${short}`, 'pipe-to-html'), /^Before\n\n<table>/);
    assert.doesNotMatch(rewritten(short.replaceAll('\n', '\r\n'), 'pipe-to-html'), /(?<!\r)\n/);
  });
});

suite('html-to-pipe', () => {
  const table = (rows: string, tag = '<table>'): string => `${tag}\n<tr><th>Site</th><th>Visits</th></tr>\n${rows}\n</table>\n`;

  test('writes a line a row and keeps what the cells hold', () => {
    const source = table(
      '<tr><td>A | <b>B</b>,\n   C&nbsp;D<br>E</td><td align="right">12</td></tr>\n<tr><th>F</th><td style="text-align: right">7</td></tr>',
    );
    assert.equal(
      rewritten(source, 'html-to-pipe'),
      '| Site | Visits |\n| --- | --: |\n| A \\| <b>B</b>, C&nbsp;D<br>E | 12 |\n| **F** | 7 |\n',
    );
  });

  test('writes the signs of Markdown for bold, emphasis and deletion, where they are sure to be read so', () => {
    const cells = [
      '<strong>A b</strong>',
      'x <em>very</em>, <del>no</del>',
      'C<strong>d</strong>e',
      '<strong> f</strong>',
      'of <code>a_b</code> <a href="c.md#d_e">there</a>',
    ];
    const source = table(cells.map((cell, i) => `<tr><td>${cell}</td><td>${i}</td></tr>`).join('\n'));
    assert.equal(
      rewritten(source, 'html-to-pipe'),
      '| Site | Visits |\n| --- | --- |\n| **A b** | 0 |\n| x *very*, ~~no~~ | 1 |\n| C<strong>d</strong>e | 2 |\n| <strong> f</strong> | 3 |\n| of `a_b` [there](c.md#d_e) | 4 |\n',
    );
  });

  test('brings back what was written with pipes before', () => {
    const source = '| Site | Visits |\n| :-- | --: |\n| **A** | 12 |\n| *B* c | 7 |\n| **Total** | 19 |\n';
    assert.equal(rewritten(rewritten(source, 'pipe-to-html'), 'html-to-pipe'), source);
  });

  test('takes a first row of <td> for the header where it names the columns', () => {
    const source = '<table><tr><td>Site</td><td>Visits</td></tr><tr><td>A</td><td>12</td></tr><tr><td>B</td><td>7</td></tr></table>\n';
    assert.equal(rewritten(source, 'html-to-pipe'), '| Site | Visits |\n| --- | --- |\n| A | 12 |\n| B | 7 |\n');
  });

  test('keeps a backslash in front of a pipe, which would escape it between pipes', () => {
    const cells = [String.raw`C:\dir\|x`, String.raw`\\| \d`];
    const source = `<table>\n<tr><th>Path</th><th>Note</th></tr>\n<tr><td>${cells.join('</td><td>')}</td></tr>\n</table>\n`;
    const pipe = rewritten(source, 'html-to-pipe');
    assert.ok(pipe.endsWith(String.raw`| C:\dir&#92;\|x | &#92;&#92;\| \d |` + '\n'), pipe);
    assert.deepEqual(
      analyse(pipe).chapter.tables[0]?.rows[1]?.cells.map((cell) => cell?.text.text),
      cells,
    );
  });

  test('stands apart from its neighbours', () => {
    const rows = '<tr><td>A</td><td>12</td></tr>';
    assert.match(rewritten(`Before\n${table(rows)}`, 'html-to-pipe'), /^Before\n\n\| Site/);
    assert.match(
      rewritten(`> ${table(rows).trimEnd().replaceAll('\n', '\n> ')}\n`, 'html-to-pipe'),
      /^> \| Site \| Visits \|\n> \| --- \| --- \|\n> \| A \| 12 \|\n$/,
    );
  });

  const refusals: Readonly<Record<string, readonly [string, string]>> = {
    'a rowspan': [table('<tr><td rowspan="2">⟦A⟧</td><td>12</td></tr><tr><td>7</td></tr>'), 'spans'],
    'a colspan': [table('<tr><td colspan="2">⟦A⟧</td></tr>'), 'spans'],
    'a list': [table('<tr><td>⟦<ul><li>A</li></ul>⟧</td><td>12</td></tr>'), 'block'],
    'a paragraph': [table('<tr><td>⟦<p>A</p>⟧</td><td>12</td></tr>'), 'block'],
    'a table in a cell': [table('<tr><td>⟦<table><tr><td>x</td></tr></table>⟧</td><td>12</td></tr>'), 'nested'],
    'a second header': [
      '<table><thead><tr><th>A</th><th>B</th></tr>⟦<tr><th>C</th><th>D</th></tr>⟧</thead><tr><td>x</td><td>1</td></tr></table>\n',
      'headers',
    ],
    'no header': ['<table>⟦<tr><td>1</td><td>2</td></tr>⟧<tr><td>3</td><td>4</td></tr></table>\n', 'no-header'],
    'a comment': [table('<tr><td>A⟦<!-- check -->⟧</td><td>12</td></tr>'), 'comment'],
    'a caption': ['<table>⟦<caption>Visits</caption>⟧<tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>\n', 'caption'],
    'a title': [table('<tr><td>A</td>⟦<td title="5 + 7">12</td>⟧</tr>'), 'attribute'],
    'a colour': [table('<tr>⟦<td style="color: red">A</td>⟧<td>12</td></tr>'), 'attribute'],
    'a row that is too long': [table('⟦<tr><td>A</td><td>12</td><td>x</td></tr>⟧'), 'surplus'],
    'words on its line': ['⟦See ⟧<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>1</td></tr></table>\n', 'beside'],
  };
  for (const [what, [marked, why]] of Object.entries(refusals)) {
    test(`refuses ${what}, and points at it`, () => {
      const parts = marked.split(/[⟦⟧]/);
      const source = parts.join('');
      const outcome = rewrite(analyse(source), { table: 0, id: 'html-to-pipe', options: {} }, {});
      assert.ok(outcome.kind === 'refusal');
      assert.equal(outcome.message.id, `html-to-pipe.${why}`);
      const at = source.slice(outcome.span.start, outcome.span.end);
      assert.ok(at.includes(parts[1] ?? '?'), at);
    });
  }
});

suite('there and back', () => {
  for (const [id, other, source] of [
    [
      'html-to-pipe',
      'pipe-to-html',
      '<table>\n<tr><th>Site</th><th>Visits</th></tr>\n<tr><td>A &amp; <i>B</i> *c* [d](e)</td><td>12</td></tr>\n<tr><td>Total</td><td>12</td></tr>\n</table>\n',
    ],
    ['pipe-to-html', 'html-to-pipe', '| Site | Visits |\n|---|---|\n| A & *B* \\*c\\* [d](e) ~~f~~ | 12 |\n| Total | 12 |\n'],
  ] as const) {
    test(`${id} and back keeps the texts, and twice is once`, () => {
      const once = rewritten(source, id);
      assert.equal(rewritten(once, id), once);
      assert.deepEqual(textsOf(once), textsOf(source));
      assert.deepEqual(textsOf(rewritten(once, other)), textsOf(source));
    });
  }
});

suite('html-to-grid', () => {
  test('draws spans, lists, alignments and the line under the header', () => {
    const source = `<table>
<thead><tr><th>Team</th><th>Person</th><th>Minutes</th></tr></thead>
<tr><td rowspan="2">North</td><td><ul><li><b>Ana</b></li><li>Bo<br>Cem</li></ul></td><td align="right">40</td></tr>
<tr><td>Dora, <a href="d.md">page</a> and <code>x</code></td><td align="right">35</td></tr>
<tr><td colspan="2">Total</td><td align="right">75</td></tr>
</table>
`;
    assert.equal(
      rewritten(source, 'html-to-grid'),
      `+-------+----------------------------+---------+
| Team  | Person                     | Minutes |
+=======+============================+========:+
| North | - **Ana**                  | 40      |
|       | - Bo\\                      |         |
|       |   Cem                      |         |
|       +----------------------------+---------+
|       | Dora, [page](d.md) and \`x\` | 35      |
+-------+----------------------------+---------+
| Total                              | 75      |
+------------------------------------+---------+
`,
    );
  });

  test('leaves the chapter alone, and refuses what a grid cannot hold', () => {
    const source = '<table><tr><th>A</th><th>B</th></tr><tr><td><h3>x</h3></td><td>1</td></tr></table>\n';
    assert.equal(rewritten(source, 'html-to-grid'), 'html-to-grid.strange');
    assert.equal(rewritten(source.replace('<h3>x</h3>', 'x<!-- why -->'), 'html-to-grid'), 'html-to-grid.comment');
    assert.equal(rewritten('| A | B |\n|---|---|\n| x | 1 |\n', 'html-to-grid'), 'html-to-grid.not-html');
  });
});

function textsOf(source: string): readonly (readonly string[])[] {
  const [table] = analyse(source).chapter.tables;
  return table?.rows.map(({ cells }) => cells.map((cell) => cell?.text.text ?? '')) ?? [];
}
