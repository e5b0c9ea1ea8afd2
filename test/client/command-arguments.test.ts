import assert from 'node:assert/strict';
import { readPlaces, readRule } from '../../src/client/command-arguments.ts';

const uri = 'file:///thesis/3-field.md';
const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
const isOurs = (address: string): boolean => address === uri;

suite('what a link may have commands do', () => {
  test('places of chapters are selected', () => {
    assert.deepEqual(readPlaces([{ uri, range }], isOurs), [{ uri, range }]);
  });

  for (const [what, given] of [
    ['nothing', undefined],
    ['no places', []],
    ['a text', uri],
    ['what only looks like a list', { 0: { uri, range }, length: 1 }],
    ['a file that is none of the chapters', [{ uri: 'file:///etc/passwd', range }]],
    [
      'another file behind a chapter',
      [
        { uri, range },
        { uri: 'file:///etc/passwd', range },
      ],
    ],
    ['an address that runs a command', [{ uri: 'command:workbench.action.terminal.new', range }]],
    ['an address that is none', [{ uri: { toString: () => uri }, range }]],
    ['a place without a range', [{ uri }]],
    ['a line below 0', [{ uri, range: { ...range, start: { line: -1, character: 0 } } }]],
    ['a line that is no number', [{ uri, range: { ...range, end: { line: '2', character: 0 } } }]],
    ['half a line', [{ uri, range: { ...range, end: { line: 2.5, character: 0 } } }]],
  ] as const)
    test(`not ${what}`, () => {
      assert.equal(readPlaces(given, isOurs), undefined);
    });

  test('the page of a rule is shown', () => {
    assert.equal(readRule('wrong-total'), 'wrong-total');
  });

  for (const given of [
    undefined,
    3,
    ['wrong-total'],
    '',
    '../Report',
    'rules/wrong-total',
    'a.md?b',
    'wrong-total#x',
    'Wrong-total',
    'a--b',
    '%2e%2e',
  ])
    test(`no page: ${JSON.stringify(given)}`, () => {
      assert.equal(readRule(given), undefined);
    });
});
