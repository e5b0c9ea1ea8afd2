import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadClient, stubClient, stubDocument, stubWindow, type StubbedDocument, type StubbedWindow } from './in-stub.ts';
import { EventEmitter, TabInputCustom, TabInputText, TabInputTextDiff } from './vscode.ts';

const address = 'file:/thesis/results.md';
const running = { newState: 2 };

suite('what the client makes of its surroundings', () => {
  let window: StubbedWindow;

  setup(() => {
    window = stubWindow();
  });

  suite('a chapter', () => {
    let isChapter: (document: StubbedDocument | undefined) => boolean;

    suiteSetup(async () => {
      ({ isChapter } = await loadClient<{ readonly isChapter: typeof isChapter }>('chapters.ts'));
    });

    for (const where of [address, 'untitled:Untitled-1', 'vscode-vfs:/github/a.md', 'vscode-remote:/a.md']) {
      test(`is Markdown that the author writes: ${where}`, () => {
        assert.equal(isChapter(stubDocument(window, where)), true);
      });
    }

    for (const where of ['git:/thesis/results.md', 'tallymark:/results.md', 'vscode-notebook-cell:/a.ipynb', 'output:extension']) {
      test(`is not what no server was told of: ${where}`, () => {
        assert.equal(isChapter(stubDocument(window, where)), false);
      });
    }

    test('is not any text, and not nothing', () => {
      assert.equal(isChapter(stubDocument(window, address, 'plaintext')), false);
      assert.equal(isChapter(undefined), false);
    });
  });

  suite('menus', () => {
    let followContexts: (client: object) => unknown;

    suiteSetup(async () => {
      ({ followContexts } = await loadClient<{ readonly followContexts: typeof followContexts }>('contexts.ts'));
    });

    test('follow the text in front, and not the output that grows with each question', async () => {
      const document = showChapter(window);
      const { client, asked } = stubClient({ 'tallymark/whereabouts': null });
      followContexts(client);
      await soon(() => asked.length === 1);
      window.happens.text.fire({ document: stubDocument(window, 'output:tallymark', 'log') });
      await sleep(250);
      assert.equal(asked.length, 1);
      window.happens.text.fire({ document });
      await soon(() => asked.length === 2);
    });

    test('ask a new server at once', async () => {
      showChapter(window);
      const { client, asked, states } = stubClient({ 'tallymark/whereabouts': null });
      followContexts(client);
      await soon(() => asked.length === 1);
      states.fire(running);
      await soon(() => asked.length === 2);
    });
  });

  test('a server that is started next is told where the caret is', async () => {
    const { followCaret } = await loadClient<{ readonly followCaret: (client: object) => unknown }>('caret.ts');
    showChapter(window);
    const { client, told, states } = stubClient({});
    followCaret(client);
    states.fire(running);
    window.happens.selection.fire(undefined);
    assert.deepEqual(told, [['tallymark/caretMoved', { uri: address, line: 3 }]]);
    states.fire({ newState: 1 });
    states.fire(running);
    assert.deepEqual(told[1], told[0]);
    assert.equal(told.length, 2);
  });

  suite('the toast after a rewrite', () => {
    let tellRewritten: (sentence: string, document: StubbedDocument) => Promise<void>;

    suiteSetup(async () => {
      ({ tellRewritten } = await loadClient<{ readonly tellRewritten: typeof tellRewritten }>('server-commands.ts'));
    });

    test('takes it back', async () => {
      window.answer = 'Undo';
      await tellRewritten('Durations merged.', showChapter(window));
      assert.deepEqual(window.run, ['undo']);
    });

    test('takes nothing back that the author has done since', async () => {
      window.answer = 'Undo';
      const document = showChapter(window);
      const telling = tellRewritten('Durations merged.', document);
      document.version += 1;
      await telling;
      assert.deepEqual(window.run, []);
      assert.deepEqual(window.told, ['Durations merged.', 'The chapter has changed meanwhile. Nothing was changed.']);
    });
  });

  suite('a chapter that an edit has changed', () => {
    let makeEdit: (client: object, edit: object) => Promise<boolean>;

    suiteSetup(async () => {
      ({ makeEdit } = await loadClient<{ readonly makeEdit: typeof makeEdit }>('edits.ts'));
    });

    const saved = async (): Promise<readonly string[]> => {
      stubDocument(window, address);
      const edit = { documentChanges: [{ textDocument: { uri: address, version: 1 }, edits: [] }] };
      assert.equal(await makeEdit(stubClient({}).client, edit), true);
      return window.saved;
    };

    test('is saved where nobody sees it', async () => {
      assert.deepEqual(await saved(), [address]);
    });

    const uri = { toString: () => address };
    const another = { toString: () => 'git:/thesis/results.md' };
    for (const [how, tab] of [
      ['in an editor', new TabInputText({ uri })],
      ['beside an earlier text of it', new TabInputTextDiff({ original: another, modified: uri })],
      ['in another kind of editor', new TabInputCustom({ uri })],
    ] as const) {
      test(`is left to the author to save where he has it open ${how}`, async () => {
        window.tabs.push({ input: tab });
        assert.deepEqual(await saved(), []);
      });
    }
  });

  suite('a file that the author has chosen', () => {
    let readChosenText: (file: object) => Promise<string | undefined>;
    const file = { path: '/thesis/coûts.csv', toString: () => 'file:/thesis/coûts.csv' };

    suiteSetup(async () => {
      ({ readChosenText } = await loadClient<{ readonly readChosenText: typeof readChosenText }>('file-text.ts'));
    });

    test('is read as it is written', async () => {
      window.files.set(String(file), new TextEncoder().encode('Poste;Coût\n'));
      assert.equal(await readChosenText(file), 'Poste;Coût\n');
    });

    test('is not read at all in another encoding: no sign of replacement gets into a chapter', async () => {
      window.files.set(String(file), Buffer.from('Poste;Coût', 'latin1'));
      assert.equal(await readChosenText(file), undefined);
      assert.deepEqual(window.told, ['{0} is in another encoding than “files.encoding” says. Save it as UTF-8, or set the encoding.']);
    });
  });

  test('the preview asks again for its marks when the index says that they may be others', async () => {
    const { createPreview } = await loadClient<{
      readonly createPreview: (client: object, onIndexChange: unknown) => { readonly extendMarkdownIt: (md: object) => unknown };
    }>('preview.ts');
    const document = showChapter(window);
    const { client, asked } = stubClient({ 'tallymark/previewMarks': [] });
    const indexChanges = new EventEmitter<{ readonly changed?: readonly string[] }>();
    const renderer = { render: () => '' } as { render: (tokens: readonly object[], options: object, env: object) => string };
    createPreview(client, indexChanges.event).extendMarkdownIt({ renderer });
    indexChanges.fire({});
    await sleep(0);
    assert.equal(asked.length, 0, 'nobody shows it');
    renderer.render([], {}, { currentDocument: document.uri, resourceProvider: {} });
    await soon(() => asked.length === 1);
    indexChanges.fire({ changed: ['file:/thesis/another.md'] });
    await sleep(0);
    assert.equal(asked.length, 1);
    indexChanges.fire({ changed: [address] });
    await soon(() => asked.length === 2);
    indexChanges.fire({});
    await soon(() => asked.length === 3);
  });
});

/** A chapter in front, with the caret in its fourth line. */
function showChapter(window: StubbedWindow): StubbedDocument {
  const document = stubDocument(window, address);
  window.editor = { document, selection: { active: { line: 3, character: 0 } } };
  return document;
}

/** Waits until something is so. */
async function soon(isSo: () => boolean): Promise<void> {
  for (let tries = 200; !isSo() && tries > 0; tries--) await sleep(10);
  assert.ok(isSo());
}
