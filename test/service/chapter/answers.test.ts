import assert from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag, type DocumentSymbol, type MarkupContent } from 'vscode-languageserver-types';
import { createService } from '../../../src/service/index.ts';
import { brief, chapter, english, said, uri } from '../support.ts';

const visits = `| # | Site  | Visits |
|---|-------|--------|
| 1 | North | 12     |
| 2 | South | 7      |
| 3 | West  | 15     |
|   | Total | 43     |
`;

suite('diagnostics', () => {
  test('say what, where, how bad, and carry the facts', () => {
    const [diagnostic, ...others] = english().diagnostics(chapter(`🦉 owls\r\n\r\n${visits.replaceAll('\n', '\r\n')}`), {});
    assert.ok(diagnostic);
    assert.deepEqual(others, []);
    const { range, severity, code, source, relatedInformation } = diagnostic;
    const data: unknown = diagnostic.data;
    assert.deepEqual(
      { range, severity, code, source },
      {
        range: { start: { line: 7, character: 14 }, end: { line: 7, character: 16 } },
        severity: DiagnosticSeverity.Warning,
        code: 'wrong-total',
        source: 'tallymark',
      },
    );
    assert.match(said(diagnostic), /43.*34/);
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
    assert.deepEqual(
      relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [
        [uri, 4],
        [uri, 6],
      ],
    );
  });

  test('speak the author’s language, whatever the chapter’s', () => {
    const [diagnostic] = createService('fr').diagnostics(chapter(visits), {});
    assert.match(said(diagnostic), /43.*34/);
    assert.notEqual(diagnostic?.message, english().diagnostics(chapter(visits), {})[0]?.message);
  });

  test('follow the settings and the version, not what was known before', () => {
    const service = english();
    assert.deepEqual(brief(service.diagnostics(chapter(visits, 1), {})), ['wrong-total 6']);
    assert.deepEqual(brief(service.diagnostics(chapter(visits, 1), { severities: { 'wrong-total': 'off' } })), []);
    assert.deepEqual(brief(service.diagnostics(chapter(`\n${visits}`, 2), {})), ['wrong-total 7']);
    service.forget(uri);
    assert.deepEqual(brief(service.diagnostics(chapter('', 2), {})), []);
  });

  test('fade a comment that does nothing', () => {
    const [diagnostic] = english().diagnostics(chapter('<!-- tallymark-disable-file wrong-total -->\n\nAll is well.\n'), {});
    assert.deepEqual(diagnostic?.tags, [DiagnosticTag.Unnecessary]);
  });
});

suite('hover', () => {
  const document = chapter(visits);

  test('on a total tells how it comes about', () => {
    const hover = english().hover(document, { line: 5, character: 15 }, {});
    assert.deepEqual(hover?.range, { start: { line: 5, character: 14 }, end: { line: 5, character: 16 } });
    assert.match(JSON.stringify(hover.contents), /34/);
    assert.ok(english().hover(document, { line: 5, character: 16 }, {}), 'right behind the figure');
  });

  test('shows the words of a chapter, and never makes a link or a picture of them', () => {
    const label = String.raw`Total hors \!\[\](http://evil.example/i.png)`;
    const text = `| Site | Visits \\[x\\](http://evil.example) |\n|---|---|\n| North | 12 |\n| South | 7 |\n| ${label} | 44 |\n`;
    const hover = english().hover(chapter(text), { line: 4, character: label.length + 6 }, {});
    const { value } = hover?.contents as MarkupContent;
    assert.match(value, /Total hors/);
    assert.doesNotMatch(value, /(?<!\\)\]\(|(?<!\\)!\[|</);
  });

  test('on a number in a sentence tells what it was held against, or why it is not judged', () => {
    const text =
      'Three steps:\n\n- ask\n- write\n\n# B\n\nThey play two roles: designer and author.\n\n# A\n\nThese two steps:\n\n- ask\n- write\n';
    const said = (line: number, character: number): string =>
      JSON.stringify(english().hover(chapter(text), { line, character }, {})?.contents ?? '');
    assert.match(said(0, 2), /the list below has 2 items/);
    assert.match(said(7, 11), /Verified: the sentence lists 2/);
    assert.match(said(11, 7), /Not judged: .*named before/);
    assert.equal(said(7, 2), '""');
  });

  test('anywhere else is silent', () => {
    for (const [line, character] of [
      [2, 5],
      [5, 5],
      [0, 0],
      [99, 0],
    ] as const) {
      assert.equal(english().hover(document, { line, character }, {}), undefined, `${line}:${character}`);
    }
  });
});

suite('document symbols', () => {
  test('headings under headings, tables under their heading', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';
    const text = `# One\n\n### Deep\n\n${table}\n## Two\n\nTable 1: Visits\n\n${table}\n# \n\n${table}`;
    assert.deepEqual(names(english().documentSymbols(chapter(text), {})), [
      ['One 0-16', ['Deep 2-8', ['Table 1 4-6']], ['Two 8-16', ['Table 1: Visits 12-14']]],
      ['# 16-21', ['Table 3 18-20']],
    ]);
  });

  test('tables alone, where the editor shows the headings itself', () => {
    const symbols = createService('en', { outlinesHeadings: true }).documentSymbols(chapter(`# One\n\n${visits}\n## Two\n\n${visits}`), {});
    assert.deepEqual(names(symbols), [['Table 1 2-7'], ['Table 2 11-16']]);
  });

  test('a table shows how large it is, and its first cells', () => {
    const table =
      '| Port | Boat | A name that is longer than the room it has | Nets | Crew |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n';
    const [symbol] = english().documentSymbols(chapter(table), {});
    assert.equal(symbol?.detail, '1 × 5 · Port, Boat, A name that is long…, Nets, …');
  });

  test('a chapter without any has none', () => {
    assert.deepEqual(english().documentSymbols(chapter('Only prose.\n'), {}), []);
    assert.deepEqual(english().documentSymbols(chapter(''), {}), []);
  });
});

type Tree = readonly (string | Tree)[];

function names(symbols: readonly DocumentSymbol[]): Tree[] {
  return symbols.map(({ name, range, children }) => [`${name} ${range.start.line}-${range.end.line}`, ...names(children ?? [])]);
}
