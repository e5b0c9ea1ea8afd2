import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { format } from 'prettier';
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

/** Pandoc is never shipped: where there is one, it is asked too. */
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

function askPandoc(args: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync('pandoc', args, { input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
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

  for (const name of hasPandoc ? ['html', 'latex', 'plain'] : []) {
    test(`Pandoc, to ${name}`, () => {
      const write = (markdown: string): string => askPandoc(['-f', 'markdown', '-t', name, '--wrap=none'], markdown);
      for (const { bound, plain } of pairs) assert.equal(seen(write(bound)), write(plain));
    });
  }

  if (hasPandoc)
    test('Pandoc, to a document of Word', () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-'));
      const file = path.join(folder, 'page.docx');
      const write = (markdown: string): string => {
        askPandoc(['-f', 'markdown', '-o', file], markdown);
        return askPandoc(['-f', 'docx', '-t', 'plain', '--wrap=none', file], '');
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

  /** Programs that wrap lines. Prettier and Pandoc read the Markdown first. */
  const wrappers: Readonly<Record<string, (text: string, width: number) => string | Promise<string>>> = {
    'at blanks': wrap,
    'by Prettier': (text, width) => format(text, { parser: 'markdown', proseWrap: 'always', printWidth: width }),
    ...(hasPandoc && {
      'by Pandoc': (text: string, width: number) => askPandoc(['-f', 'markdown', '-t', 'markdown', `--columns=${width}`], text),
    }),
  };

  for (const [how, rewrap] of Object.entries(wrappers))
    for (const width of [20, 30, 40, 60, 80])
      test(`${how}, to ${width} characters, keeps its bindings and their numbers`, async () => {
        const wrapped = await rewrap(paragraph, width);
        assert.ok(wrapped.trimEnd().includes('\n'));
        const { chapter, findings } = analyse(`${wrapped}\n${table}`);
        assert.deepEqual(
          chapter.bindings.map(({ number, problem, atLineStart }) => [number?.text.replace(/\s+/g, ' '), problem, atLineStart]),
          ['two', 'five', '2.5', 'one'].map((text) => [text, undefined, false]),
        );
        assert.deepEqual(findings, []);
      });
});

suite('a paragraph wrapped at any blank', () => {
  const table = '\nTable 1: Boats\n\n| Boat | Crew |\n|---|---:|\n| Alma | 2 |\n| Bell | 3 |\n';
  const paragraph =
    'On all but one<!--= rows(table-1)-1 --> of four<!--= days: rows(table-1)*2 --> days five<!--= sum(table-1.Crew) ~ --> people, 2<!--= cell(table-1.Crew, "Alma") --> of them on one<!--= rows(table-1 where 2 < Crew and Boat ~ "Bel") --> boat, were out; 60 %<!--= percent(max(table-1.Crew), sum(table-1.Crew)) --> of four<!--= days -->.';

  test('keeps its bindings where no sign in them has a blank behind it', () => {
    for (let width = 1; width < 200; width += 1) {
      const { chapter, findings } = analyse(`${wrap(paragraph, width)}\n${table}`);
      assert.deepEqual([chapter.bindings.length, findings], [7, []], String(width));
    }
  });

  test('tells that a comment was cut in two where one has', () => {
    const wrapped = wrap('On all but one<!--= rows(table-1) - 1 --> of the days.', 34);
    assert.match(wrapped, /^- 1/m);
    assert.deepEqual(
      analyse(`${wrapped}\n${table}`).findings.map(({ message }) => message.id),
      ['unknown-binding.unended'],
    );
  });
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
