import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { nodeHost } from '../../src/server/node.ts';
import { openSession, type Session } from '../../src/server/session.ts';
import type { Statements } from '../../src/service/index.ts';

const folder = 'file:///thesis';
const [methods, tables] = [`${folder}/1-methods.md`, `${folder}/2-tables.md`];
const text = 'We saw two<!--= boats --> boats.\n';

/** What a chapter says that defines or uses a name. */
function saying(uri: string, names: Partial<Statements['names']>): Parameters<Session['names']['index']['put']> {
  return [uri, { project: folder, read: () => ({ names: { definitions: [], uses: [], asks: [], ...names }, answers: new Map() }) }];
}

suite('the settings that a chapter is checked with', () => {
  const place = (uri: string) => ({ uri, start: { line: 0, character: 0 }, end: { line: 0, character: 1 } });
  const boats = (message: string): Statements['names']['definitions'] => [
    {
      name: 'boats',
      place: place(tables),
      outcome: { kind: 'problem', message: { id: message, data: {} }, fault: false, place: undefined },
    },
  ];

  const open = (): Session => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    const params = { processId: null, rootUri: folder, capabilities: {}, workspaceFolders: null };
    return openSession(connection, { ...nodeHost, readFile: () => Promise.resolve(undefined) }, params);
  };

  test('are others once another chapter says something else; the earlier texts are not analysed again for it', async () => {
    const { settings, baselines, names } = open();
    baselines.opened(methods, text);
    names.index.put(...saying(methods, { uses: [{ name: 'boats', place: place(methods) }] }));
    names.index.put(...saying(tables, { definitions: boats('one') }));
    const before = await settings.of(methods);
    assert.equal(await settings.of(methods), before);
    names.index.put(...saying(tables, { definitions: boats('another') }));
    const after = await settings.of(methods);
    assert.notEqual(after, before);
    assert.equal(after?.baselines?.length, 1);
    assert.equal(after.baselines[0]?.report, before?.baselines?.[0]?.report);
  });

  test('hold a text that is saved beside the one that was opened, which is not analysed again', async () => {
    const { settings, baselines } = open();
    baselines.opened(methods, text);
    const before = await settings.of(methods);
    const opened = before?.baselines?.[0]?.report;
    baselines.saved(methods, `${text}\nMore.\n`);
    const after = await settings.of(methods);
    assert.deepEqual(
      after?.baselines?.map(({ kind, report }) => [kind, report.chapter.text.length, report === opened]),
      [
        ['saved', text.length + 7, false],
        ['opened', text.length, true],
      ],
    );
  });
});
