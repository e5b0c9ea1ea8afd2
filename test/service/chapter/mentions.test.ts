import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MarkupContent, TextEdit } from 'vscode-languageserver-types';
import { createService, withBaselines, type Service } from '../../../src/service/index.ts';
import { apply, chapter, english, uri } from '../support.ts';

const text = `We met nineteen bakers of the town.

They sat in five focus groups.

## Later

The 19 bakers were asked again. Nineteen bakers answered.

Of the five focus groups one came late.
`;

/** What the hover says over a word. */
function hovered(service: Service, source: string, word: string, others: Parameters<Service['hover']>[3] = []): string | undefined {
  const document = chapter(source);
  const hover = service.hover(document, document.positionAt(source.indexOf(word) + 1), {}, others);
  return (hover?.contents as MarkupContent | undefined)?.value;
}

suite('a number that is stated elsewhere', () => {
  const elsewhere = { uri: 'file:///thesis/2-methods.md', range: { start: { line: 40, character: 0 }, end: { line: 40, character: 2 } } };

  test('the hover tells where', () => {
    assert.equal(hovered(english(), text, 'nineteen'), 'Also stated in line 7.');
    assert.equal(hovered(createService('fr'), text, 'nineteen'), 'Dit aussi : ligne 7.');
    const [own] = english().mentions(chapter(text), {});
    assert.ok(own);
    const others = [
      { ...own, location: elsewhere },
      { ...own, location: { ...elsewhere, uri } },
      { ...own, value: '20', location: elsewhere },
    ];
    assert.equal(hovered(english(), text, 'nineteen', others), 'Also stated in line 7, 2-methods.md:41.');
  });

  test('the hover tells why a number is no count', () => {
    assert.equal(
      hovered(english(), 'We met about forty bakers.\n', 'forty'),
      'Not judged: the number is not meant to be exact, or counts something for each.',
    );
    assert.equal(hovered(english(), 'We met in chapter 4, in May.\n', '4'), 'Not judged: the number is a name, not an amount.');
  });

  test('the references are all places, the one asked about first', () => {
    const document = chapter(text);
    const places = english().references(document, document.positionAt(text.indexOf('19')), {});
    assert.deepEqual(
      places.map(({ range }) => document.getText(range)),
      ['19', 'nineteen', 'Nineteen'],
    );
    assert.deepEqual(english().references(document, { line: 4, character: 4 }, {}), []);
  });

  test('after a change the others can be changed too, in the way they are written', () => {
    const edited = chapter(text.replace('nineteen', 'twenty'), 2);
    const service = english();
    const settings = withBaselines({}, [{ kind: 'saved', text }]);
    const at = edited.positionAt(text.indexOf('nineteen') + 2);
    const listed = service.codeActions(edited, { start: at, end: at }, { diagnostics: [] }, settings);
    const action = listed.find(({ title }) => title === 'Change the other 2 too');
    assert.ok(action && action.edit === undefined);
    const resolved = service.resolveCodeAction(edited, action, settings);
    assert.equal(
      apply(edited, resolved?.edit),
      text.replace('nineteen', 'twenty').replace('The 19', 'The 20').replace('Nineteen', 'Twenty'),
    );
  });

  test('nothing is offered where nothing was changed, where others were never the same, or without an earlier text', () => {
    const titles = (source: string, word: string, before: string | undefined): readonly string[] => {
      const document = chapter(source);
      const at = document.positionAt(source.indexOf(word) + 1);
      const settings = before === undefined ? {} : withBaselines({}, [{ kind: 'saved', text: before }]);
      return english()
        .codeActions(document, { start: at, end: at }, { diagnostics: [] }, settings)
        .map(({ title }) => title);
    };
    assert.deepEqual(titles(text, 'nineteen', text), []);
    assert.deepEqual(titles(text.replace('nineteen', 'twenty'), 'twenty', undefined), []);
    assert.deepEqual(titles('We met 21 bakers.\n\nWe met 19 cooks.\n', '21', 'We met 19 bakers.\n\nWe met 19 cooks.\n'), []);
  });

  test('in other chapters too, each in the version in which it was read', () => {
    const edited = chapter('We met twenty bakers.\n', 2);
    const other = TextDocument.create(
      'file:///thesis/5-end.md',
      'markdown',
      7,
      'In all 19 bakers came.\n\nNineteen bakers stayed, 19 cooks left.\n',
    );
    const service = english();
    const settings = withBaselines({}, [{ kind: 'saved', text: 'We met nineteen bakers.\n' }]);
    const others = service.mentions(other, {});
    const at = edited.positionAt('We met tw'.length);
    const [action] = service.codeActions(edited, { start: at, end: at }, { diagnostics: [], others }, settings);
    assert.equal(action?.title, 'Change the other 2 too');
    const edit = service.resolveCodeAction(edited, action, settings, others)?.edit;
    const [change, ...more] = edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change && more.length === 0);
    assert.deepEqual(change.textDocument, { uri: other.uri, version: 7 });
    assert.equal(
      TextDocument.applyEdits(other, change.edits as TextEdit[]),
      'In all 20 bakers came.\n\nTwenty bakers stayed, 19 cooks left.\n',
    );
  });
});
