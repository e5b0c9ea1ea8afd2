import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { markdown } from '../core/parse/support/fragments.ts';
import { dressed } from '../core/rewrites/random/dress.ts';
import { drawn, type Draw } from '../core/totals/random/draw.ts';
import { drawTable } from '../core/totals/random/table.ts';
import { tongues } from '../core/totals/random/tongues.ts';
import { withTotals, writeTable } from '../core/totals/random/write.ts';

const root = path.join(import.meta.dirname, '../..');

/** Every Markdown file that stands in the tests and the examples: what somebody once found worth a fixture. */
const seeds: readonly [string, ...string[]] = readSeeds();

/** What is put into the middle of a seed: each opens, closes, escapes or confuses something. */
export const tokens: readonly [string, ...string[]] = [
  ...(['|', '\n', '\n\n', '\r', '\r\n', '\t', ' ', '`', '```\n', '~~~\n', '<', '>', '&', '&amp;', '\\', '[', ']', '[ ]', '[x]'] as const),
  ...['<table>', '</table>', '<tr>', '<td>', '<td colspan="3">', '<td rowspan=2>', '<!--', '-->', '<li>[ ] x', '<input type=checkbox>'],
  ...['<!-- tallymark-disable -->', '<!-- tallymark-enable -->', '<!-- tallymark-disable-next-line wrong-total: why -->'],
  ...[
    '| Total | 14 |\n',
    '|---|---|\n',
    'Total : ',
    '"',
    '\u00a0',
    '\u2028',
    '\0',
    '\uFEFF',
    '\uD83D',
    '🏛',
    'é',
    '合计',
    '1 234,5',
    '1:30',
  ],
  ...[
    '---\n',
    '- - -\n',
    '===\n',
    '# ',
    '> ',
    '- ',
    '1. ',
    '    ',
    '+---+---+\n',
    '-------  -------\n',
    ': Caption\n',
    '::: note\n',
    '$$\n',
  ],
];

/**
 * Chapters that are hard to read: random fragments, random tables as authors write them, fixtures with characters taken out, doubled,
 * exchanged and put in, and several of these in one.
 */
export const chapters: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: markdown() },
  { weight: 3, arbitrary: drawn(dressedTable) },
  { weight: 4, arbitrary: drawn((g) => mutated(g, g.pick(seeds))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        drawn(dressedTable),
        markdown(),
        drawn((g) => mutated(g, g.pick(seeds))),
      )
      .map((parts) => parts.join('\n\n')),
  },
);

/** Several chapters as sections of one: with headings between them of all levels, some of which are captions or of tables of contents. */
export const sections: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom('# A\n', '## B 2\n\n', '### Table 3: C\n\n', '## Tables\n\n', '##### D\n', '# E\r\n', '#\n'), chapters), {
    minLength: 1,
    maxLength: 2,
  })
  .map((parts) => parts.map(([heading, text]) => `${heading}${text}`).join('\n\n'));

/** What is typed into a chapter, or taken out of it: each step gives the next text. */
export const edits: fc.Arbitrary<readonly ((text: string) => string)[]> = fc.array(
  fc
    .tuple(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom('', 'x', '1', ...tokens))
    .map(([place, length, put]) => (text: string): string => {
      const at = text.length === 0 ? 0 : place % text.length;
      return text.slice(0, at) + put + text.slice(at + (put === '' ? length : 0));
    }),
  { minLength: 1, maxLength: 5 },
);

function dressedTable(g: Draw): string {
  return dressed(g, withTotals(writeTable(g, drawTable(g, g.pick(tongues)), g.flip())));
}

function mutated(g: Draw, seed: string): string {
  let text = seed;
  for (let left = g.integer(1, 6); left > 0; left -= 1) {
    const from = g.integer(0, text.length);
    const to = Math.min(text.length, from + g.integer(0, 60));
    const slice = text.slice(from, to);
    const put = g.pick([g.pick(tokens), '', slice + slice, g.pick(tokens) + slice, slice.toUpperCase()]);
    text = text.slice(0, from) + put + text.slice(to);
  }
  return text;
}

function readSeeds(): readonly [string, ...string[]] {
  const files = ['test/core', 'examples'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(root, folder, name)),
  );
  const [first = '', ...others] = files.sort().map((file) => readFileSync(file, 'utf8'));
  return [first, ...others];
}
