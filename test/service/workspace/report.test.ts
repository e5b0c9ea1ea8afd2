import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { analyse, itemsOf, type LanguageTag } from '../../../src/core/index.ts';
import { createService } from '../../../src/service/index.ts';
import { uriOf, usual, workspaceOf } from './views/support.ts';

const visits = (west: number, total: number): string =>
  `| Site | Visits |\n|---|--:|\n| North | 12 |\n| South | 7 |\n| West | ${west} |\n| Total | ${total} |\n`;
const field = `# Field work\n\n${visits(15, 43)}\n- [ ] Ask the mayor\n- [x] Write the letter\n\n## To come\n\n## End\n\nDone.\n`;
const words = '# Words\n\nNothing to do.\n';
const earlier = { baselines: [{ report: analyse(`# Field work\n\n${visits(19, 38)}`), kind: 'committed' as const }] };

function reportOf(
  texts: Readonly<Record<string, string>>,
  {
    format = 'markdown',
    language = 'en',
    settings = {},
    ...options
  }: { format?: 'markdown' | 'html' | 'panel'; language?: LanguageTag; settings?: object; filter?: string } = {},
): string {
  return createService(language).report(workspaceOf(texts, settings, language), { ...usual, ...options, format });
}

suite('the report', () => {
  test('tells of each chapter how far it has come, and what is to be looked at', () => {
    assert.equal(
      reportOf({ 'a b.md': field, 'words.md': words }, { settings: earlier }),
      `\
<!-- tallymark-disable-file unused-directive -->
<!-- tallymark-disable-file -->

# Where the chapters stand

30 November 2026

| Chapter | Tasks done | Progress | Gaps | Disagreeing |
|---|--:|:--|--:|--:|
| All chapters | 1/2 | ▰▰▰▰▰▱▱▱▱▱ | 1 | 1 |
| Field work | 1/2 | ▰▰▰▰▰▱▱▱▱▱ | 1 | 1 |
| Words | – | – | 0 | 0 |

## Field work

### Totals that disagree

- Visits: 43 (disagrees: the cells give 34 · Table 1) ([a b.md:8](a%20b.md#L8))

### Changed since the last commit

- Visits 38 → 34 (Table 1 · −4) ([a b.md:8](a%20b.md#L8))
  - 19 → 15 (West) ([a b.md:7](a%20b.md#L7))

### Open tasks

- Ask the mayor (Field work) ([a b.md:10](a%20b.md#L10))

### Gaps

- Empty section: To come (Field work) ([a b.md:13](a%20b.md#L13))
`,
    );
  });

  test('says so when nothing is left, and speaks French', () => {
    assert.equal(
      reportOf({ 'a.md': words }, { language: 'fr' }),
      '<!-- tallymark-disable-file unused-directive -->\n<!-- tallymark-disable-file -->\n\n# Où en sont les chapitres\n\n30 novembre 2026\n\n| Chapitre | Tâches faites | Avancement | Lacunes | En désaccord |\n|---|--:|:--|--:|--:|\n| Words | – | – | 0 | 0 |\n\nTous les totaux sont justes, aucune tâche n’est ouverte, rien ne manque.\n',
    );
  });

  test('holds what the filter of the view admits', () => {
    const report = reportOf({ 'a.md': field, 'b.md': '# B\n\n- [ ] Call\n' }, { filter: 'mayor' });
    assert.match(report, /Ask the mayor/);
    assert.doesNotMatch(report, /Call|Visits: 43/);
  });

  for (const name of ['these', 'thesis'])
    test(`kept among the chapters of ${name}, it leaves nothing to do and finds nothing wrong`, () => {
      const folder = path.join(import.meta.dirname, '../../../examples', name);
      const texts = readdirSync(folder).filter((file) => file.endsWith('.md'));
      const chapters = Object.fromEntries(texts.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
      const report = reportOf(chapters, { language: name === 'these' ? 'fr' : 'en' });
      assert.match(report, /▰/);
      const read = analyse(report);
      assert.deepEqual(itemsOf(read), []);
      assert.deepEqual(read.findings, []);
    });

  test('nor does it where nothing is left, or a task begins with a word for one', () => {
    for (const text of [words, '# A\n\n- [ ] TODO: call Ana\n- [ ] xxx\n']) {
      const read = analyse(reportOf({ 'a.md': text }));
      assert.deepEqual([itemsOf(read), read.findings], [[], []]);
    }
  });
});

suite('the report as a page', () => {
  test('has a bar for each chapter with tasks, named for those who do not see it, and a way to each chapter', () => {
    const page = reportOf({ 'a.md': field, 'words.md': words }, { format: 'html' });
    const elements = elementsOf(page);
    const bars = elements.filter(({ tagName }) => tagName === 'svg').map(({ properties }) => properties['ariaLabel']);
    assert.deepEqual(bars, ['1 of 2 tasks done', '1 of 2 tasks done']);
    const done = elements
      .filter(({ properties }) => String(properties['className']) === 'done')
      .map(({ properties }) => Number(properties['width']));
    assert.deepEqual(done, [100, 100]);
    const ids = elements.map(({ properties }) => properties['id']).filter((id) => id !== undefined);
    const targets = elements.flatMap(({ properties: { href } }) => (typeof href === 'string' ? [href.slice(1)] : []));
    assert.deepEqual(targets, ids);
    assert.match(page, /<html lang="en">/);
    assert.deepEqual(elements.filter(({ tagName }) => tagName === 'h3').length, 3);
  });

  test('leads to the lines in VS Code, by the one command that its panel may run, and is the same otherwise', () => {
    const [page, panel] = (['html', 'panel'] as const).map((format) =>
      reportOf({ 'a b.md': field, 'words.md': words }, { format, settings: earlier }),
    );
    const links = elementsOf(panel ?? '').flatMap(({ properties: { href } }) => (typeof href === 'string' ? [href] : []));
    const places = links
      .filter((href) => !href.startsWith('#'))
      .map((href) => {
        const [command, args = ''] = href.split('?');
        assert.equal(command, 'command:tallymark.showPlaces');
        return JSON.parse(decodeURIComponent(args)) as unknown;
      });
    const at = (line: number): object => ({ line, character: 0 });
    assert.deepEqual(
      places,
      [7, 7, 6, 9, 12].map((line) => [[{ uri: uriOf('a b.md'), range: { start: at(line), end: at(line) } }]]),
    );
    assert.equal(textOf(withoutStyle(panel ?? '')), textOf(withoutStyle(page ?? '')));
    assert.deepEqual(
      elementsOf(page ?? '').filter(({ properties: { href } }) => String(href).startsWith('command:')),
      [],
    );
  });

  for (const format of ['html', 'panel'] as const)
    test(`as ${format} it stays text whatever chapters say, and asks for nothing from outside`, () => {
      const hostile = [
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '"><svg onload=alert(1)>',
        "' onmouseover='alert(1)",
        '&lt;b&gt;',
        '</style><style>*{background:url(//evil.example)}',
        'https://evil.example/x.png',
        '\u202eevil\u0007',
      ];
      const texts = Object.fromEntries(
        hostile.map((text, i) => {
          const written = text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
          const chapter = `---\ntitle: ${text}\n---\n\n# ${written}\n\n- [ ] Ask ${written}\n\n| ${written} | Visits |\n|---|--:|\n| ${written} | 12 |\n| South | 7 |\n| Total | 43 |\n`;
          return [`${i}-${text.replaceAll('/', '_')}.md`, chapter];
        }),
      );
      const page = reportOf(texts, { format });
      const names = new Set(elementsOf(page).map(({ tagName }) => tagName));
      const known = 'html head meta title style body h1 h2 h3 p table thead tbody tr th td a small svg rect section ul li span';
      assert.deepEqual(
        [...names].filter((name) => !known.split(' ').includes(name)),
        [],
      );
      const attributes = new Set(elementsOf(page).flatMap(({ properties }) => Object.keys(properties)));
      const allowed = 'lang charSet httpEquiv content name scope role ariaLabel viewBox width height className x y id href';
      assert.deepEqual(
        [...attributes].filter((name) => !allowed.split(' ').includes(name)),
        [],
      );
      assert.doesNotMatch(page, /[\u0007\u202e]/);
      const [, style = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
      assert.doesNotMatch(style, /url\(|@import/);
      for (const text of hostile.slice(0, 6)) assert.ok(textOf(page).includes(text), text);
    });
});

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

type Element = Node & Required<Pick<Node, 'tagName' | 'properties'>>;

function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

function elementsOf(page: string): readonly Element[] {
  return nodesOf(fromHtml(page) as Node).filter((node): node is Element => node.tagName !== undefined);
}

function withoutStyle(page: string): string {
  return page.replace(/<style>[^]*<\/style>/, '');
}

function textOf(page: string): string {
  return nodesOf(fromHtml(page) as Node)
    .map(({ value }) => value ?? '')
    .join('');
}
