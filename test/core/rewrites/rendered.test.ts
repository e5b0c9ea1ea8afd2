import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { analyse, applyEdits, rewrite } from '../../../src/core/index.ts';

/** `RUNS=20000` looks further than the suite has time for; `SEED` repeats a run. */
const numRuns = Number(process.env['RUNS'] ?? 400);
const seed = Number(process.env['SEED'] ?? 20_261_126);

const pieces = [
  '2',
  '3',
  'a',
  'é',
  ' ',
  '*',
  '**',
  '_',
  '~',
  '~~',
  '[',
  '[12]',
  ']',
  '(b)',
  '\\',
  '|',
  '&amp;',
  '-',
  '.',
  '!',
  '<b>',
  '</b>',
];
const cells = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const definition = '\n[12]: https://example.org/12\n';
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

suite(`text that stays text between pipes (seed ${seed}, ${numRuns} runs)`, () => {
  for (const [cell, written] of [
    ['2*3*4', String.raw`2\*3\*4`],
    ['~5~ or 1**2**3', String.raw`\~5\~ or 1\*\*2\*\*3`],
    ['see [12]', String.raw`see \[12]`],
    ['*new* and **old**, [page](b.md)', '*new* and **old**, [page](b.md)'],
  ] as const) {
    test(cell, () => {
      assert.ok(converted(cell)?.includes(`| ${written} |`), converted(cell));
    });
  }

  test('any: each sign that was read is shown', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const pipes = converted(cell);
        if (pipes === undefined) return;
        const read = textIn(htmlTable(cell));
        // A backslash before a pipe is shown by HTML, though not read.
        if (!cell.includes('\\|')) assert.equal(textIn(pipes), read, pipes);
        const shown = shownText(markdown.parse(pipes).children[0]);
        for (const sign of '*_~[]23') assert.ok(count(shown, sign) >= count(read, sign), `${sign} in ${pipes}`);
      }),
      { numRuns, seed },
    );
  });
});

function htmlTable(cell: string): string {
  return `<table>\n<tr><th>Name</th><th>Visits</th></tr>\n<tr><td>${cell}</td><td>7</td></tr>\n</table>\n${definition}`;
}

function converted(cell: string): string | undefined {
  const source = htmlTable(cell);
  const outcome = rewrite(analyse(source), { table: 0, id: 'html-to-pipe', options: {} }, {});
  return outcome.kind === 'edits' ? applyEdits(source, outcome.edits) : undefined;
}

/** What is read in the cell. */
function textIn(source: string): string {
  return analyse(source).chapter.tables[0]?.rows[1]?.cells[0]?.text.text ?? '';
}

/** What the table shows. */
function shownText(node: Nodes | undefined): string {
  if (node?.type === 'text') return node.value;
  return node && 'children' in node ? node.children.map((child) => shownText(child)).join(' ') : '';
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
