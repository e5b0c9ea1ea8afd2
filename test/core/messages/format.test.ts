import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, fillTemplate, formatMessage, languageTags, type Message } from '../../../src/core/index.ts';
import { english } from '../../../src/core/messages/en.ts';
import { french } from '../../../src/core/messages/fr.ts';
import { readFixture } from '../rules/support/fixture.ts';

suite('templates', () => {
  test('put data into holes', () => {
    assert.equal(fillTemplate('{a} of {b}', { a: 3, b: 'four' }, 'en'), '3 of four');
  });

  test('choose the wording by the number, as the language counts', () => {
    const template = '{n|{n} row is|{n} rows are} counted';
    assert.equal(fillTemplate(template, { n: 1 }, 'en'), '1 row is counted');
    assert.equal(fillTemplate(template, { n: 0 }, 'en'), '0 rows are counted');
    assert.equal(fillTemplate(template, { n: 0 }, 'fr'), '0 row is counted');
    assert.equal(fillTemplate(template, { n: 2 }, 'fr'), '2 rows are counted');
  });

  test('show a hole without a datum', () => {
    assert.equal(fillTemplate('{a} and {b|one|many}', {}, 'en'), '{a} and {b|one|many}');
  });

  test('do not read data as templates', () => {
    assert.equal(fillTemplate('“{a}”', { a: '{b} $& $1', b: 2 }, 'en'), '“{b} $& $1”');
  });

  test('have unbreakable spaces in French, not in the data', () => {
    assert.equal(fillTemplate('« {a} » : oui ; non ?', { a: 'x : y' }, 'fr'), '«\u00a0x : y\u00a0»\u00a0: oui\u00a0; non\u00a0?');
  });
});

suite('messages', () => {
  test('fall back to English, then to the id', () => {
    const message: Message = { id: 'open-task', data: { text: 'read' } };
    assert.equal(formatMessage(message, 'fr'), 'Encore à faire\u00a0: read');
    assert.equal(formatMessage(message, 'de'), 'Still open: read');
    assert.equal(formatMessage({ id: 'no-such-message', data: {} }, 'fr'), 'no-such-message');
  });

  test('French has every English one, with the same data, and no other', () => {
    for (const surface of ['core', 'service', 'cli', 'project'] as const) {
      const [theirs, ours]: Readonly<Record<string, string>>[] = [french[surface], english[surface]];
      assert.deepEqual(Object.keys(theirs ?? {}).sort(), Object.keys(ours ?? {}).sort());
      for (const [id, template] of Object.entries(ours ?? {})) assert.deepEqual(holes(theirs?.[id] ?? ''), holes(template), id);
    }
  });

  test('of every fixture leave no hole open', () => {
    for (const message of messagesOfFixtures()) {
      assert.ok(message.id in english.core, message.id);
      for (const language of languageTags)
        assert.doesNotMatch(formatMessage({ ...message, data: withoutBraces(message) }, language), /[{}]/);
    }
  });
});

/** Names used in a template, each once. */
function holes(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort();
}

function messagesOfFixtures(): readonly Message[] {
  const folder = path.join(import.meta.dirname, '../rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return files.flatMap((file) => {
    const { source } = readFixture(readFileSync(path.join(folder, file), 'utf8'));
    const { chapter, findings } = analyse(source);
    const said = findings.flatMap(({ message, related, fixes }) => [
      message,
      ...related.map((r) => r.message),
      ...fixes.map((f) => f.title),
    ]);
    return [...said, ...chapter.tables.flatMap((table) => table.summaryCells.map(({ reason }) => reason))];
  });
}

function withoutBraces({ data }: Message): Message['data'] {
  return Object.fromEntries(
    Object.entries(data).map(([name, datum]) => [name, typeof datum === 'string' ? datum.replace(/[{}]/g, '') : datum]),
  );
}
