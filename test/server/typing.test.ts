import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { ConfigurationParams } from 'vscode-languageserver';
import { createTyping } from '../../src/server/features/typing.ts';
import type { LiveDiagnostic } from '../../src/service/index.ts';
import { startClient, type Client } from './support.ts';

const uri = 'file:///thesis/3-field.md';

const elsewhere = { uri: null, line: 0 };

suite('findings while the author writes', () => {
  let client: Client;

  teardown(() => {
    client.stop();
  });

  /** Types below a first line as VS Code does: text, caret, question, sign by sign. Returns what was ever told, and what is told at the end. */
  async function write(text: string): Promise<{ readonly ever: readonly string[]; readonly last: readonly string[] }> {
    client = await startClient();
    await client.open(uri, 'Words.\n\n');
    const ever = new Set<string>();
    let [line, character, version] = [2, 0, 1];
    const look = async (): Promise<void> => {
      for (const finding of await client.findings(uri)) ever.add(finding);
    };
    await client.connection.sendNotification('tallymark/caretMoved', { uri, line });
    for (const sign of text) {
      version += 1;
      const at = { line, character };
      await client.change(uri, version, { range: { start: at, end: at }, text: sign });
      await look();
      [line, character] = sign === '\n' ? [line + 1, 0] : [line, character + 1];
      if (sign === '\n') {
        await client.connection.sendNotification('tallymark/caretMoved', { uri, line });
        await look();
      }
    }
    const told = [...ever];
    await client.connection.sendNotification('tallymark/caretMoved', elsewhere);
    return { ever: told, last: await client.findings(uri) };
  }

  const cases: readonly (readonly [name: string, text: string, ever: readonly string[], last: readonly string[]])[] = [
    ['a heading', '# Results\n\n', [], ['empty-section 3']],
    ['a caption', 'Table 3: Visits\n\n', [], ['missing-table 3']],
    ['a table with pipes', '| # | Site | Visits |\n|---|---|---|\n| 1 | North | 12 |\n| 2 | South | 7 |\n', [], []],
    ['a row that is too long', '| # | Site |\n|---|---|\n| 1 | North | 12 |', [], ['ragged-row 5']],
    ['a table in HTML', '<table>\n<tr><th>n</th></tr>\n<tr><td>12</td></tr>\n</table>\n', [], []],
    ['a table that stays open', '<table>\n<tr><th>n</th></tr>\n<tr><td>12', [], ['unclosed-table 3']],
    ['a placeholder', 'TODO', [], ['placeholder 3']],
    ['a directive', '<!-- tallymark-disable wrong-totl -->', [], ['unknown-directive 3']],
    [
      'a wrong total, which is told at once',
      '| Site | Visits |\n|---|---|\n| A | 12 |\n| B | 7 |\n| Total | 20 |',
      ['wrong-total 7'],
      ['wrong-total 7'],
    ],
  ];
  for (const [name, text, ever, last] of cases) {
    test(name, async () => {
      const found = await write(text);
      assert.deepEqual(found.last, last, 'once the caret is elsewhere');
      assert.deepEqual(
        found.ever.filter((finding) => !ever.includes(finding) && !finding.startsWith('wrong-total')),
        [],
        'meanwhile',
      );
      assert.deepEqual(
        ever.filter((finding) => !found.ever.includes(finding)),
        [],
      );
    });
  }

  test('a heading that is written, and left with Enter, before anybody asks', async () => {
    client = await startClient();
    await client.open(uri, '# A\n\nText.\n\n## Method\n\n# Words\n\nSome.\n\n');
    assert.deepEqual(await client.findings(uri), ['empty-section 5']);
    await client.connection.sendNotification('tallymark/caretMoved', { uri, line: 10 });
    const at = { line: 10, character: 0 };
    await client.change(uri, 2, { range: { start: at, end: at }, text: '# Results' });
    const end = { line: 10, character: 9 };
    await client.change(uri, 3, { range: { start: end, end }, text: '\n' });
    await client.connection.sendNotification('tallymark/caretMoved', { uri, line: 11 });
    assert.deepEqual(await client.findings(uri), ['empty-section 5']);
    await client.connection.sendNotification('tallymark/caretMoved', elsewhere);
    assert.deepEqual(await client.findings(uri), ['empty-section 5', 'empty-section 11']);
  });

  test('a row is told when the next one is begun', async () => {
    const { ever } = await write('| # | Site |\n|---|---|\n| 1 | North | 12 |\n|');
    assert.deepEqual(ever, ['ragged-row 5']);
  });

  test('what was there before stays, goes at once when it is put right, and waits when it comes back', async () => {
    client = await startClient();
    await client.open(uri, '| # | Site |\n|---|---|\n| 1 | North | 12 |\n');
    assert.deepEqual(await client.findings(uri), ['ragged-row 3']);
    await client.connection.sendNotification('tallymark/caretMoved', { uri, line: 2 });
    assert.deepEqual(await client.findings(uri), ['ragged-row 3']);
    const end = { start: { line: 2, character: 11 }, end: { line: 2, character: 16 } };
    await client.change(uri, 2, { range: end, text: '' });
    assert.deepEqual(await client.findings(uri), []);
    await client.change(uri, 3, { range: { start: end.start, end: end.start }, text: ' | 12' });
    assert.deepEqual(await client.findings(uri), []);
    await client.connection.sendNotification('tallymark/caretMoved', { uri, line: 0 });
    await client.until(() => client.refreshes() > 0);
    assert.deepEqual(await client.findings(uri), ['ragged-row 3']);
  });

  /** Makes the server wait for its settings; the function returned gives them. */
  function holdSettings(): { readonly asked: Promise<void>; readonly give: () => void } {
    let give = (): void => undefined;
    const asked = new Promise<void>((isAsked) => {
      client.connection.onRequest('workspace/configuration', async ({ items }: ConfigurationParams) => {
        isAsked();
        await new Promise<void>((resolve) => (give = resolve));
        return items.map(() => null);
      });
    });
    return {
      asked,
      give: () => {
        give();
      },
    };
  }

  const unclosed = { at: { line: 2, character: 0 }, text: '<table>\n<' };

  /** Begins a table before the server has its settings, and goes on in its second line. */
  async function beginTable(settings: ReturnType<typeof holdSettings>): Promise<void> {
    await settings.asked;
    await client.change(uri, 2, { range: { start: unclosed.at, end: unclosed.at }, text: unclosed.text });
    // Whatever came before this answer has been received.
    await client.connection.sendRequest('tallymark/explain', { rule: 'wrong-total' });
    settings.give();
    await client.connection.sendNotification('tallymark/caretMoved', { uri, line: 3 });
  }

  for (const [name, isOpenFirst] of [
    ['what is written while the settings are on their way was not there when the caret came', true],
    ['nor was it where the server hears of the caret before it hears of the chapter', false],
  ] as const) {
    test(name, async () => {
      client = await startClient();
      const settings = holdSettings();
      if (isOpenFirst) await client.open(uri, 'Words.\n\n');
      await client.connection.sendNotification('tallymark/caretMoved', { uri, line: 2 });
      if (!isOpenFirst) await client.open(uri, 'Words.\n\n');
      await beginTable(settings);
      assert.deepEqual(await client.findings(uri), []);
      await client.connection.sendNotification('tallymark/caretMoved', elsewhere);
      assert.deepEqual(await client.findings(uri), ['unclosed-table 3', 'misplaced-element 4']);
    });
  }

  test('a caret that has gone meanwhile counts no more', async () => {
    client = await startClient();
    await client.open(uri, 'Words.\n\n');
    const settings = holdSettings();
    await client.connection.sendNotification('tallymark/caretMoved', { uri, line: 2 });
    await settings.asked;
    await client.connection.sendNotification('tallymark/caretMoved', elsewhere);
    await client.change(uri, 2, { range: { start: unclosed.at, end: unclosed.at }, text: unclosed.text });
    await client.connection.sendRequest('tallymark/explain', { rule: 'wrong-total' });
    settings.give();
    assert.deepEqual(await client.findings(uri), ['unclosed-table 3', 'misplaced-element 4']);
  });

  test('what is written before anybody has asked was not there when the chapter was opened', async () => {
    client = await startClient();
    await client.open(uri, 'Words.\n\n');
    await client.change(uri, 2, { range: { start: unclosed.at, end: unclosed.at }, text: unclosed.text });
    await client.connection.sendNotification('tallymark/caretMoved', { uri, line: 3 });
    assert.deepEqual(await client.findings(uri), []);
  });

  test('a client that tells of no caret is told everything', async () => {
    client = await startClient();
    await client.open(uri, '# Results\n');
    assert.deepEqual(await client.findings(uri), ['empty-section 1']);
  });
});

suite('a rest while writing', () => {
  teardown(() => {
    mock.timers.reset();
  });

  const diagnostic = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: '' };
  const ragged: LiveDiagnostic = { diagnostic, rule: 'ragged-row', waitsFor: 'rest' };
  const open: LiveDiagnostic = { diagnostic: { ...diagnostic }, rule: 'unclosed-table', waitsFor: 'leave' };

  test('lets a row be told, but not a table that is open', async () => {
    const released = new Promise<void>((resolve) => {
      const typing = createTyping(() => {
        assert.deepEqual(typing.admit(uri, [ragged, open]), [ragged.diagnostic]);
        assert.equal(typing.generation, 1);
        resolve();
      }, 1);
      typing.moved({ uri, line: 4 }, []);
      assert.deepEqual(typing.admit(uri, [ragged, open]), []);
    });
    await released;
  });

  test('is none while keys are pressed, though nobody asks what was found', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    let released = 0;
    const typing = createTyping(() => (released += 1), 3000);
    typing.moved({ uri, line: 4 }, []);
    typing.admit(uri, [ragged]);
    for (let key = 0; key < 10; key += 1) {
      mock.timers.tick(1000);
      typing.typed(uri);
    }
    assert.equal(released, 0);
    mock.timers.tick(2999);
    assert.equal(released, 0);
    mock.timers.tick(1);
    assert.equal(released, 1);
    assert.deepEqual(typing.admit(uri, [ragged]), [ragged.diagnostic]);
  });

  test('in one chapter is none in the next', () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    let released = 0;
    const typing = createTyping(() => (released += 1), 3000);
    const next = 'file:///thesis/4-results.md';
    typing.moved({ uri, line: 4 }, []);
    typing.admit(uri, [ragged]);
    typing.moved({ uri: next, line: 4 }, []);
    released = 0;
    mock.timers.tick(2900);
    assert.deepEqual(typing.admit(next, [ragged]), []);
    mock.timers.tick(2999);
    assert.equal(released, 0);
    mock.timers.tick(1);
    assert.equal(released, 1);
  });
});
