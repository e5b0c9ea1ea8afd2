import assert from 'node:assert/strict';
import { analyse, rewrite, type RewriteId, type RewriteOptions } from '../../../src/core/index.ts';
import { rewritten } from './support.ts';

const html = '<table>\n<tr><th>Site</th><th>Visits</th></tr>\n<tr><td>North</td><td>2</td></tr>\n</table>\n';

const pipe = (cell: string): string => `| Remark | Visits |\n|---|---|\n| ${cell} | 1 |\n`;

suite('what stands beside a converted table', () => {
  for (const after of [
    '```\ncode\n```\n',
    '---\n',
    '    indented\n',
    '- item\n',
    '# Head\n',
    '> quoted\n',
    '[a]: b\n',
    'words\n',
    '| a | b |\n',
  ])
    test(`stays what it is: ${JSON.stringify(after)} is part of the block of HTML`, () => {
      assert.equal(rewritten(html + after, 'html-to-pipe'), 'rewrite.changes-block');
      assert.equal(rewritten(html + after, 'convert-table', { to: 'grid' }), 'rewrite.changes-block');
      assert.match(rewritten(`${html}\n${after}`, 'html-to-pipe'), /^\| Site \| Visits \|\n/, 'behind a blank line it is none');
    });

  test('may be HTML, or a paragraph above', () => {
    assert.equal(
      rewritten(`Words.\n${html}<div>x</div>\n`, 'html-to-pipe'),
      'Words.\n\n| Site | Visits |\n| --- | --- |\n| North | 2 |\n\n<div>x</div>\n',
    );
  });

  test('is what the refusal points at', () => {
    const outcome = rewrite(analyse(`${html}---\n`), { table: 0, id: 'html-to-pipe', options: {} }, {});
    assert.deepEqual(outcome.kind === 'refusal' && outcome.span, { start: html.length, end: html.length + 3 });
  });
});

suite('tags in a cell of a pipe table', () => {
  for (const cell of ['</table>', '</td>', '<td>', '<b>x', 'x</b>', '<div>x', '<i><b>x</i></b>', '*<b>x*</b>'])
    test(`${cell} reaches out of it`, () => {
      assert.equal(rewritten(pipe(cell), 'pipe-to-html'), 'pipe-to-html.markup');
      assert.equal(rewritten(pipe(cell), 'convert-table', { to: 'html' }), 'convert-table.strange');
    });

  for (const cell of ['<b>x</b>', 'x <br> y', '<ul><li>x<li>y</ul>', '<!-- later --> x', '<B>x</b>'])
    test(`${cell} stays in it`, () => {
      assert.ok(rewritten(pipe(cell), 'pipe-to-html').includes(`<td>${cell}</td>`));
    });
});

suite('tasks that a label would carry along', () => {
  test('are not repeated where a merged cell is split', () => {
    const source =
      '<table>\n<tr><th>Task</th><th>Days</th></tr>\n<tr><td rowspan="2">[ ] ask</td><td>1</td></tr>\n<tr><td>2</td></tr>\n</table>';
    assert.equal(rewritten(source, 'split-merged'), 'rewrite.adds-task');
  });

  test('are not repeated in subtotals', () => {
    const source = '| Days | Who | Task |\n|---|---|---|\n| 1 | Ana | [ ] ask |\n| 2 | Ana | [ ] ask |\n| 3 | Bo | [ ] tell |';
    assert.equal(rewritten(source, 'add-subtotals', { column: '2' }), 'rewrite.adds-task');
  });
});

suite('a rewrite of a chapter with the line ends of old Macs', () => {
  const pipes = '| Site | Hand | Time |\n|---|---|---|\n| North | Ana | 1 h |\n| North | Bo | 2 h |\n| South | Bo | 2 h |\n';
  const cells =
    '<table>\n<tr><th>Site</th><th>Time</th></tr>\n<tr><td>North</td><td>1 h</td></tr>\n<tr><td>North</td><td>2 h</td></tr>\n</table>\n';
  const tried: readonly (readonly [string, RewriteId, RewriteOptions])[] = [
    ...[pipes, cells].flatMap((source) =>
      (
        [
          ['add-summary-row', {}],
          ['insert-row', {}],
          ['add-subtotals', { column: '0' }],
          ['merge-durations', { style: 'subtotal', by: '0' }],
          ['merge-durations', { style: 'summary', by: '0' }],
          ['import-csv', { csv: 'Site,Hand,Time\nEast,Ana,4 h\n', add: 'rows', key: '0' }],
          ['convert-table', { to: 'grid' }],
          ['convert-table', { to: 'list-table' }],
        ] as const
      ).map(([id, options]) => [source, id, options] as const),
    ),
    [pipes, 'pipe-to-html', {}],
    [cells, 'html-to-pipe', {}],
  ];
  for (const [source, id, options] of tried)
    test(`${id} ${JSON.stringify(options)} of ${source.slice(0, 7)} writes no other`, () => {
      const expected = rewritten(source, id, options);
      assert.equal(rewritten(source.replaceAll('\n', '\r'), id, options), expected.replaceAll('\n', '\r'));
    });
});

suite('cells on their way between forms', () => {
  test('a pipe in code is written with a backslash between pipes only', () => {
    const source = pipe('`x\\|y`');
    assert.equal(rewritten(source, 'export-csv'), 'Remark,Visits\n`x|y`,1\n');
    const converted = rewritten(source, 'pipe-to-html');
    assert.ok(converted.includes('<code>x|y</code>'));
    assert.ok(rewritten(converted, 'html-to-pipe').includes('<code>x\\|y</code>'));
  });

  test('a comment that does not end in its cell is text', () => {
    const source = '| Remark | Visits |\n|---|---|\n| x <!-- | 1 |\n| y --> | 2 |\n| <!-- | 3 |\n';
    assert.equal(rewritten(source, 'export-csv'), 'Remark,Visits\nx <!--,1\ny -->,2\n<!--,3\n');
    assert.ok(rewritten(source, 'pipe-to-html').includes('<td>x &lt;!--</td>'));
  });

  test('a backslash before a pipe is a character in HTML', () => {
    const source = '<table><tr><th>\\|</th></tr><tr><td>1</td></tr></table>\n';
    const names = [source, rewritten(source, 'html-to-pipe')].map((text) => analyse(text).chapter.tables[0]?.columns[0]?.name);
    assert.deepEqual(names, ['\\|', '\\|']);
  });
});

suite('the place of a refusal', () => {
  for (const [source, id, options] of [
    ['k\n-|\n1||', 'insert-column', { name: 'x', before: '0' }],
    ['t||\n-|-\n-<table>>', 'add-summary-row', { functions: '0=count' }],
  ] as const)
    test(`is in the chapter: ${JSON.stringify(source)}`, () => {
      const outcome = rewrite(analyse(source), { table: 0, id, options }, {});
      if (outcome.kind === 'refusal') assert.ok(outcome.span.end <= source.length, JSON.stringify(outcome));
    });
});
