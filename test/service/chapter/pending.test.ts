import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { createService, withEditorSettings } from '../../../src/service/index.ts';
import { brief, chapter, english } from '../support.ts';

const text = `# Results of the interviews with everybody

- [ ] Transcribe the second interview, and send it to all who took part

TODO: ask the archive for the letters of the second year

Table 12: Letters by year, as far as they are known

| Site | Visits | Seen |
|------|--------|------|
| A    | 12     | [ ] Yes |
| B    | 7      | [x] Yes |
| Total | 20    |      |

# Discussion
`;

suite('pending items', () => {
  const document = chapter(text);

  function marked(pendingItems?: string): readonly (readonly [mark: string, severity: number | undefined])[] {
    const settings = withEditorSettings({}, { pendingItems });
    return english()
      .diagnostics(document, settings)
      .map(({ range, severity }) => [document.getText(range), severity]);
  }

  const { Information, Hint, Warning } = DiagnosticSeverity;

  test('are marked at the box or the word, not along the sentence', () => {
    assert.deepEqual(marked(), [
      ['[ ]', Information],
      ['TODO', Information],
      ['[ ]', Information],
      ['20', Warning],
      ['#', Information],
    ]);
  });

  test('are hints where the author wants that; a total stays what it is', () => {
    assert.deepEqual(
      marked('hint').map(([, severity]) => severity),
      [Hint, Hint, Hint, Warning, Hint],
    );
  });

  test('are in the side bar only where the author wants that, and can still be mended', () => {
    assert.deepEqual(marked('sideBarOnly'), [['20', Warning]]);
    const settings = withEditorSettings({}, { pendingItems: 'sideBarOnly' });
    assert.deepEqual(
      brief(
        english()
          .liveDiagnostics(document, settings, 0)
          .map(({ diagnostic }) => diagnostic),
      ),
      ['wrong-total 13'],
    );
    assert.equal(english().digest(document, settings).progress.open, 2);
    const range = { start: { line: 2, character: 9 }, end: { line: 2, character: 9 } };
    const titles = english()
      .codeActions(document, range, { diagnostics: [] }, settings)
      .map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('Tick “Transcribe')),
      titles.join('\n'),
    );
  });

  test('are as usual where the setting is none that there is', () => {
    assert.deepEqual(marked('loud'), marked());
  });
});

suite('completion in directives', () => {
  function offered(written: string, language: 'en' | 'fr' = 'en'): readonly string[] {
    const at = written.indexOf('‸');
    const source = chapter(written.replace('‸', ''));
    return createService(language)
      .completions(source, source.positionAt(at), {})
      .map(({ label, textEdit }) => `${textEdit && 'range' in textEdit ? source.getText(textEdit.range) : ''}>${label}`);
  }

  test('first what is done, then the rules', () => {
    assert.deepEqual(offered('<!-- tallymark-dis‸ -->'), ['dis>disable', 'dis>disable-file', 'dis>disable-next-line', 'dis>enable']);
    assert.ok(offered('<!-- tallymark-disable wro‸').includes('wro>wrong-total'));
    assert.ok(offered('<!-- tallymark-disable wrong-total ‸ -->').includes('>empty-cell'));
  });

  test('nothing elsewhere, nor in the reason', () => {
    assert.deepEqual(offered('tallymark-dis‸'), []);
    assert.deepEqual(offered('<!-- tallymark-disable wrong-total -- the author kn‸ -->'), []);
    assert.deepEqual(offered('<!-- tallymark-disable -->\n\nwro‸'), []);
  });
});
