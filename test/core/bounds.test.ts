import assert from 'node:assert/strict';
import { analyse, rewrite } from '../../src/core/index.ts';

/** What a report says of the parts that were not looked at. */
function left(text: string): readonly string[] {
  return analyse(text).findings.flatMap(({ rule, message }) => (rule === 'rule-failed' ? [message.id] : []));
}

suite('what is too much to be looked at is said', () => {
  const row = '<tr><td>1</td></tr>\n';

  for (const [name, text] of [
    ['cells that span more columns than fit', `<table><tr>${'<td colspan=1000>a</td>'.repeat(200)}</tr>\n${row.repeat(1000)}</table>`],
    ['cells that span a thousand rows and columns', `<table>${'<tr><td colspan=1000 rowspan=65534>1</td></tr>\n'.repeat(60)}</table>`],
    ['a header that is wider than all rows', `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|1|\n'.repeat(2000)}`],
  ] as const)
    test(name, () => {
      assert.deepEqual(left(`Before.\n\n${text}\n\nAfter.\n`), ['rule-failed.slots']);
      assert.deepEqual(analyse(text).chapter.tables, []);
    });

  for (const [name, text] of [
    ['quotations', `${'> '.repeat(10_000)}words\n`],
    ['lists', `${'- '.repeat(10_000)}words\n`],
    ['elements in a table', `<table><tr><td>${'<div>'.repeat(20_000)}`],
  ] as const)
    test(`${name} in each other, ten thousand times`, () => {
      assert.deepEqual(left(`Before.\n\n${text}\n\nAfter.\n`), ['rule-failed.nesting']);
    });

  test('nothing of the like is said of wide tables that somebody reads', () => {
    const wide = `<table><tr><th>Site</th><th colspan=40>Visits</th></tr>\n${`<tr>${'<td>1</td>'.repeat(41)}</tr>\n`.repeat(50)}</table>`;
    const sections = `<table>${`<tr><td colspan=1000>Part</td></tr>\n<tr><td>a</td><td>1</td></tr>\n`.repeat(100)}</table>`;
    const merged = `<table><tr><td rowspan=500>a</td><td>1</td></tr>\n${row.repeat(499)}</table>`;
    assert.deepEqual([wide, sections, merged].flatMap(left), []);
    assert.deepEqual(
      [wide, sections, merged].map((text) => analyse(text).chapter.tables[0]?.width),
      [41, 2, 2],
    );
  });

  test('columns of totals, hundreds of which would have to be held against each other', () => {
    const text = `| Site |${' Total |'.repeat(200)}\n|---|${'---|'.repeat(200)}\n| a |${' 3 |'.repeat(200)}\n`;
    const cells = analyse(text).chapter.tables[0]?.summaryCells ?? [];
    assert.equal(cells.length, 200);
    assert.deepEqual([...new Set(cells.map(({ reason }) => reason.id))], ['verdict.unverified.many']);
  });

  test('a text in a cell that is longer than any amount or label is a text', () => {
    const text = `| Note | Visits |\n|---|---|\n| a | 1 |\n| Total ${'1 '.repeat(20_000)} | ${'9 '.repeat(20_000)} |\n`;
    assert.equal(analyse(text).chapter.tables[0]?.rows.at(-1)?.cells[1]?.value.kind, 'unreadable');
  });
});

/** Each took time that doubled with every character or line. */
suite('patterns that could be read in many ways', () => {
  test('signs of comments before the argument of a LaTeX table', () => {
    assert.equal(analyse(`\\begin{tabular}${'%'.repeat(200)}\n]\n\\end{tabular}\n`).chapter.tables[0]?.kind, 'latex');
  });

  test('a style that repeats a property', () => {
    const style = `text-align${':text-align'.repeat(200)};c`;
    const report = analyse(`<table><tr><th style="${style}">a</th></tr><tr><td>1</td></tr></table>\n`);
    const outcome = rewrite(report, { table: 0, id: 'html-to-pipe', options: {} }, {});
    assert.equal(outcome.kind === 'refusal' && outcome.message.id, 'html-to-pipe.attribute');
  });
});
