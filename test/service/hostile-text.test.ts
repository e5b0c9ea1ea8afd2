import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { MarkupContent } from 'vscode-languageserver-types';
import { analyse } from '../../src/core/index.ts';
import { createService } from '../../src/service/index.ts';
import { chapter } from './support.ts';
import { escapeMarkdown } from '../../src/service/markdown.ts';
import { titleOf } from '../../src/service/workspace/title.ts';

/** What somebody could write to have a command run, a picture loaded, or a page look like another. */
const payloads = [
  '[x](command:workbench.action.terminal.new)',
  '![x](http://evil.example/i.png)',
  '<img src=x onerror=alert(1)>',
  '<a href="command:x">y</a>',
  '](command:x) [y',
  ')](command:x)',
  '<http://evil.example>',
  '[x]: http://evil.example',
  '`[x](command:x)`',
  String.raw`\[x\](command:x)`,
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#91;x&#93;(command:x)',
  '**x** __y__ ~~z~~ $w$',
  '# x',
  '\u202Eevil\u202C',
];

interface Token {
  readonly type: string;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly Token[] | null;
}

/** It comes without types. */
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new (options: { readonly html: boolean }) => {
  parse(markdown: string, env: object): readonly Token[];
  renderInline(markdown: string): string;
};

const renderer = new MarkdownIt({ html: true });

/** The links, pictures and elements that a Markdown text makes. */
function alive(markdown: string): readonly string[] {
  const tokens = renderer.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return tokens.flatMap(({ type, attrs, content }) => {
    if (/^html_|^image$|^code_|^fence$|^heading_/.test(type)) return [`${type} ${content}`];
    return type === 'link_open' ? [String(attrs?.find(([name]) => name === 'href')?.[1])] : [];
  });
}

/** A chapter with the text wherever a hover, a hint or a list could take it from. */
function chapterWith(text: string): string {
  const cell = text.replaceAll('|', '&#124;');
  return `# ${text}

Table 1: ${text}

| Site ${cell} | Visits ${cell} | Task |
|---|---|---|
| North ${cell} | 12 | [ ] ask ${cell} |
| South ${cell} | 7 | [x] tell ${cell} |
| West | 15 | |
| Total ${cell} | 43 | |

They made three visits ${text}:

- ${text}
- TODO ${text}

Nineteen<!--= sum(table-1."Visits ${cell}") -->19 ${text}.
`;
}

suite('a text that would be more than a text', () => {
  for (const payload of payloads) {
    test(`stays one in hovers, hints and completions: ${payload}`, () => {
      const service = createService('en', { hasCommands: true });
      const document = chapter(chapterWith(payload));
      let hovers = 0;
      for (let line = 0; line < document.lineCount; line += 1) {
        const length = document.getText().split('\n')[line]?.length ?? 0;
        for (let character = 0; character <= length; character += 1) {
          const hover = service.hover(document, { line, character }, {});
          if (!hover) continue;
          hovers += 1;
          for (const one of alive((hover.contents as MarkupContent).value))
            assert.match(one, /^command:tallymark\.(?:showPlaces|explain)\?/, `${line}:${character}`);
        }
      }
      const everywhere = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
      const hints = service.inlayHints(document, everywhere, {}).map(({ tooltip }) => (tooltip as MarkupContent).value);
      const items = service.completions(document, { line: document.lineCount - 2, character: 17 }, {});
      const documentation = items.flatMap((item) => (typeof item.documentation === 'object' ? [item.documentation.value] : []));
      for (const text of [...hints, ...documentation]) assert.deepEqual(alive(text), []);
      assert.ok(hovers > 20, `${hovers} hovers`);
    });

    test(`makes nothing where it is escaped, and reads as it is: ${payload}`, () => {
      const escaped = escapeMarkdown(payload);
      assert.deepEqual(alive(escaped), []);
      const shown = renderer
        .renderInline(escaped)
        .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '');
      assert.equal(shown, payload.replace(/[\u202C\u202E]/g, '\ufffd'));
    });
  }
});

suite('a title in the metadata', () => {
  test('is read without its quotation marks and blanks', () => {
    const titles = ['title: A', 'title:  "A: b" ', "a: 1\ntitle: 'A'", 'title: ', 'b: 1'].map((lines) =>
      titleOf(analyse(`---\n${lines}\n---\n\n# H\n`).chapter),
    );
    assert.deepEqual(titles, ['A', 'A: b', 'A', 'H', 'H']);
  });

  // The time of each grew with the cube of its length.
  for (const line of [`title:${' '.repeat(3900)}`, `title:${' "'.repeat(1900)}`, `title: a${' '.repeat(3900)}b`])
    test(`that is mostly blanks is read at once: ${line.slice(0, 10)}`, () => {
      assert.equal(titleOf(analyse(`---\n${line}`).chapter), '');
    });
});
