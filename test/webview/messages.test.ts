import assert from 'node:assert/strict';
import { readPageMessage, readPageState } from '../../src/client/page-messages.ts';
import { readPanelMessage } from '../../src/webview/messages.ts';
import { visits } from './support.ts';

suite('what the page of a table believes', () => {
  const view = JSON.parse(JSON.stringify(visits)) as typeof visits;
  const groups = { groups: [], all: { label: '', rows: [1], figures: [null] } };
  for (const message of [
    { kind: 'table', view },
    { kind: 'gone', sentence: 'Gone.' },
    { kind: 'told', sentence: '' },
    { kind: 'groups', request: 3, groups },
  ])
    test(`a sound message: ${message.kind}`, () => {
      assert.equal(readPanelMessage(message), message);
    });

  for (const [what, message] of [
    ['nothing', undefined],
    ['a text', 'table'],
    ['another kind', { kind: 'eval', code: '1' }],
    ['a table without rows', { kind: 'table', view: { ...view, rows: undefined } }],
    ['a row that lacks a cell', { kind: 'table', view: { ...view, rows: [{ ...view.rows[0], cells: [] }] } }],
    ['a cell without a text', { kind: 'table', view: { ...view, rows: [{ ...view.rows[0], cells: [{}, null, null, null] }] } }],
    ['words that are none', { kind: 'table', view: { ...view, words: { filter: {} } } }],
    ['groups without a request', { kind: 'groups', groups }],
    ['a group whose rows are texts', { kind: 'groups', request: 1, groups: { groups: [], all: { ...groups.all, rows: ['1'] } } }],
    ['a sentence that is none', { kind: 'told', sentence: { html: '<b>' } }],
  ] as const)
    test(`not ${what}`, () => {
      assert.equal(readPanelMessage(message), undefined);
    });
});

suite('what the panel of a table believes', () => {
  const place = { version: 1, row: 2, column: 0 };
  for (const message of [
    { kind: 'ready' },
    { kind: 'reveal', ...place },
    { kind: 'edit', ...place, text: '' },
    { kind: 'toggle', ...place, task: 0 },
    { kind: 'groups', version: 1, request: 1, by: null, rows: [1, 2] },
    { kind: 'save', format: 'svg', content: '<svg/>' },
    { kind: 'insert', version: 1, svg: '', png: '', description: '' },
  ])
    test(`a sound message: ${message.kind}`, () => {
      assert.equal(readPageMessage(message), message);
    });

  for (const [what, message] of [
    ['nothing', null],
    ['the name of something that every object has', { kind: 'constructor' }],
    ['a row below nothing', { kind: 'reveal', ...place, row: -1 }],
    ['a row that is no number', { kind: 'edit', ...place, row: '2', text: 'x' }],
    ['a text that is none', { kind: 'edit', ...place, text: ['x'] }],
    ['an ending of its own', { kind: 'save', format: '../x.sh', content: '' }],
    ['rows that are none', { kind: 'groups', version: 1, request: 1, by: 0, rows: [NaN] }],
    ['a picture without a description', { kind: 'insert', version: 1, svg: '', png: '' }],
  ] as const)
    test(`not ${what}`, () => {
      assert.equal(readPageMessage(message), undefined);
    });

  test('what was kept of a page, and nothing else', () => {
    assert.deepEqual(readPageState({ uri: 'file:///a.md', shown: 'x', choices: {} }), { uri: 'file:///a.md', shown: 'x' });
    for (const kept of [undefined, 'x', {}, { uri: 3, shown: 'x' }]) assert.equal(readPageState(kept), undefined);
  });
});
