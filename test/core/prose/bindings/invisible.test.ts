import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { analyse } from '../../../../src/core/index.ts';

/** It comes without types. */
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new (options: { readonly html: boolean }) => {
  render(markdown: string): string;
};

const binding = '<!--= people: items(table-1."Home port" where Crew <= 3 and Boat != "Alma") * 2 - 1 ~ -->';

/** Sentences without bindings; `§` is where one goes. */
const places = [
  'There are nineteen§ people, **866**§ minutes, *12 %*§ of them, `14`§ and (19)§ in all.\n',
  '## Nineteen§ people\n',
  '- nineteen§ people\n- more\n',
  '> nineteen§ people\n> and more\n',
  'A line that ends in nineteen§\nand goes on with **marks**.\n',
];

/** In a cell of a table of pipes a name stands: a longer line would have Pandoc spread the columns over the page. */
const cell = {
  bound: '| Who | How many |\n|---|---|\n| People | 19<!--= people --> |\n',
  plain: '| Who | How many |\n|---|---|\n| People | 19 |\n',
};

/** Each sentence with its bindings, and without. */
const pairs = [...places.map((place) => ({ bound: place.replaceAll('§', binding), plain: place.replaceAll('§', '') })), cell];

/** What a reader sees of HTML. */
function seen(html: string): string {
  return html.replace(/<!--[^]*?-->/g, '');
}

suite('nobody who reads the page sees a binding', () => {
  const readers: Readonly<Record<string, (markdown: string) => string>> = {
    micromark: (markdown) => micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
    'markdown-it, which the preview of VS Code uses': (markdown) => new MarkdownIt({ html: true }).render(markdown),
  };
  for (const [reader, read] of Object.entries(readers)) {
    for (const { bound, plain } of pairs) {
      test(`${reader}: ${JSON.stringify(plain)}`, () => {
        assert.equal(seen(read(bound)), read(plain));
      });
    }
  }

  // Pandoc is never shipped: where there is one, it is asked too.
  const formats = spawnSync('pandoc', ['--version']).status === 0 ? ['html', 'latex', 'plain'] : [];
  for (const format of formats) {
    test(`Pandoc, to ${format}`, () => {
      const write = (markdown: string): string =>
        spawnSync('pandoc', ['-f', 'markdown', '-t', format, '--wrap=none'], { input: markdown }).stdout.toString();
      for (const { bound, plain } of pairs) assert.equal(seen(write(bound)), write(plain));
    });
  }

  if (formats.length > 0)
    test('Pandoc, to a document of Word', () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-'));
      const file = path.join(folder, 'page.docx');
      const write = (markdown: string): string => {
        assert.equal(spawnSync('pandoc', ['-f', 'markdown', '-o', file], { input: markdown }).status, 0);
        return spawnSync('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', file]).stdout.toString();
      };
      try {
        for (const { bound, plain } of pairs) {
          assert.match(write(plain), /19|nineteen/i);
          assert.equal(write(bound), write(plain));
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    }).timeout(60_000);
});

suite('a paragraph whose lines are wrapped anew', () => {
  const table = '\nTable 1: Boats\n\n| Boat | Crew |\n|---|---:|\n| Alma | 2 |\n| Bell | 3 |\n';
  const paragraph =
    'We went out with two<!--= rows(table-1) --> boats and **five**<!--= sum(table-1.Crew) --> people, that is 2.5<!--= mean(table-1.Crew) --> for each of them, on all but one<!--= rows(table-1) - 1 --> of the days that we had.';

  for (const width of [20, 30, 40, 60, 80]) {
    test(`to ${width} characters keeps its bindings and their numbers`, () => {
      const { chapter, findings } = analyse(`${wrap(paragraph, width)}\n${table}`);
      assert.deepEqual(
        chapter.bindings.map(({ number, problem, atLineStart }) => [number?.text.replace(/\s+/g, ' '), problem, atLineStart]),
        ['two', 'five', '2.5', 'one'].map((text) => [text, undefined, false]),
      );
      assert.deepEqual(findings, []);
    });
  }
});

/** Breaks lines at blanks, as editors and formatters do. */
function wrap(text: string, width: number): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}
