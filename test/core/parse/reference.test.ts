import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { analyse, createMemo } from '../../../src/core/index.ts';

/** Pieces of Markdown that meet in unlucky ways. */
const FRAGMENTS = [
  'text',
  '# Heading',
  'Heading\n===',
  '---',
  '***',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '| a |\n| - |\n| b |',
  'a | b\n:- | -:\n1 | 2 | 3',
  'Column\n:-\n58',
  'words\n| a | b |\n|---|---|\n| c \\| d | e |',
  '| a | b |\n|---|---|\n| 1 | 2 |\n---',
  '- [ ] open',
  '- [x] done\n- [X] done too\n- [y] none',
  '1. [ ] first\n2) [x] second',
  '* a\n  * [ ] nested\n\n  text',
  '+ [ ] plus\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |',
  '> - [ ] quoted\n> \n> | a | b |\n> |---|---|\n> | 1 | 2 |',
  '> lazy\n| a | b |\n|---|---|',
  '```\n| a | b |\n|---|---|\n- [ ] x\n```',
  '~~~ js\n<table>\n~~~',
  '````\n```\n````',
  '    | a | b |\n    |---|---|',
  '- item\n\n      code',
  '<div>\n# no heading\n</div>',
  '<!-- a\n\n- [ ] b\n-->',
  '<pre>\n\n- [ ] c\n</pre>',
  '[a]: /url',
  '\\| a | b |\n|---|---|',
  '`| a | b |`\n|---|---|',
  '\t- [ ] tab',
  '- [ ]',
  '- [ ]  two blanks',
  '',
];

const markdown = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom('\n', '\n\n', '\n\n\n')), { minLength: 1, maxLength: 7 })
  .map((parts) => `Front matter would begin here.\n\n${parts.map(([fragment, gap]) => fragment + gap).join('')}`);

suite('the reader, compared with its reference', () => {
  test('finds the pipe tables and list tasks of remark-gfm', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        assert.deepEqual(ours(text), reference(text));
      }),
      { seed: 20261121, numRuns: 1500 },
    );
  });

  test('says the same of a chapter after edits, with a memo and without', () => {
    const edit = fc.record({
      at: fc.nat(400),
      drop: fc.nat(12),
      text: fc.oneof(fc.constantFrom(...FRAGMENTS, '\n', '`', '|', '<'), fc.string({ maxLength: 3 })),
    });
    fc.assert(
      fc.property(markdown, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        const memo = createMemo();
        let text = start;
        analyse(text, {}, memo);
        for (const { at, drop, text: insert } of edits) {
          text = text.slice(0, at) + insert + text.slice(at + drop);
          assert.equal(JSON.stringify(analyse(text, {}, memo)), JSON.stringify(analyse(text)));
        }
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});

interface Facts {
  readonly tables: readonly { readonly start: number; readonly cells: readonly number[] }[];
  readonly tasks: readonly { readonly done: boolean; readonly line: number }[];
}

function ours(text: string): Facts {
  const { chapter } = analyse(text);
  const tables = chapter.tables.filter(({ kind }) => kind === 'pipe');
  return {
    tables: tables.map(({ span, rows }) => ({ start: span.start, cells: rows.map(({ slots }) => slots) })),
    tasks: chapter.tasks.filter(({ kind }) => kind === 'list').map(({ done, span }) => ({ done, line: lineOf(text, span.start) })),
  };
}

function reference(text: string): Facts {
  const tables: { start: number; cells: number[] }[] = [];
  const tasks: { done: boolean; line: number }[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'table')
      tables.push({ start: node.position?.start.offset ?? -1, cells: node.children.map((row) => row.children.length) });
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      tasks.push({ done: node.checked, line: node.children[0]?.position?.start.line ?? -1 });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(text));
  return { tables, tasks };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
