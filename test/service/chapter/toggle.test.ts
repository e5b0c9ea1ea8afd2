import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ItemReference } from '../../../src/protocol.ts';
import { chapter, english, uri } from '../support.ts';

const text = `# Visits

- [ ] Ask the mayor
- [x] Write the letter

| Site  | Called  | Written |
|-------|---------|---------|
| North | [ ] Yes | [ ] Yes |
| South | [X] Yes | [ ]     |
`;

/** The lines that a toggle changes, or undefined if the task is not there. */
function toggled(position: Position, reference: Partial<ItemReference> = {}, source = chapter(text)): readonly string[] | undefined {
  const edit = english().toggle(source, { uri, position, ...reference }, {});
  const [change] = edit?.documentChanges ?? [];
  if (!change || !('edits' in change)) return undefined;
  const [only, ...others] = change.edits;
  assert.ok(only && 'newText' in only && others.length === 0);
  assert.equal(only.newText.length, 1, 'one character changes');
  const after = TextDocument.applyEdits(source, [only]).split('\n');
  return after.filter((line, i) => line !== source.getText().split('\n')[i]);
}

suite('toggle', () => {
  test('ticks an open task and opens a done one, in the letter of the author', () => {
    assert.deepEqual(toggled({ line: 2, character: 2 }, { text: 'Ask the mayor' }), ['- [x] Ask the mayor']);
    assert.deepEqual(toggled({ line: 3, character: 2 }, { text: 'Write the letter' }), ['- [ ] Write the letter']);
  });

  test('tells tasks of one line apart by their place', () => {
    assert.deepEqual(toggled({ line: 7, character: 10 }, { text: 'Yes' }), ['| North | [x] Yes | [ ] Yes |']);
    assert.deepEqual(toggled({ line: 7, character: 20 }, { text: 'Yes' }), ['| North | [ ] Yes | [x] Yes |']);
    assert.deepEqual(toggled({ line: 8, character: 20 }, { text: '' }), ['| South | [X] Yes | [x]     |']);
  });

  test('takes what stands on the line where there is no text, wherever the caret is', () => {
    for (const character of [0, 3, 12, 99]) assert.deepEqual(toggled({ line: 2, character }), ['- [x] Ask the mayor']);
    assert.deepEqual(toggled({ line: 7, character: 22 }), ['| North | [ ] Yes | [x] Yes |']);
    assert.deepEqual(toggled({ line: 7, character: 0 }), ['| North | [x] Yes | [ ] Yes |']);
  });

  test('changes nothing when the task has moved, says something else, or was seen in another version', () => {
    assert.equal(toggled({ line: 3, character: 2 }, { text: 'Ask the mayor' }), undefined);
    assert.equal(toggled({ line: 2, character: 2 }, { text: 'Ask' }), undefined);
    assert.equal(toggled({ line: 0, character: 0 }), undefined);
    assert.equal(toggled({ line: 99, character: 0 }), undefined);
    assert.equal(toggled({ line: 2, character: 2 }, { version: 1 }, chapter(text, 2)), undefined);
  });

  test('is bound to the version that was seen; to none where the chapter is not open', () => {
    const position = { line: 2, character: 2 };
    const versionOf = (reference: Partial<ItemReference>): unknown =>
      english()
        .toggle(chapter(text, 7), { uri, position, ...reference }, {})
        ?.documentChanges?.map((change) => ('textDocument' in change ? change.textDocument.version : undefined));
    assert.deepEqual(versionOf({ version: 7 }), [7]);
    assert.deepEqual(versionOf({}), [null]);
  });
});
