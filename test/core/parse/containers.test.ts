import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';

const TABLE = ['| Boat | Nets |', '|------|------|', '| Heron | 4 |'];
const SIMPLE = ['Boat    Nets', '------- ----', 'Heron      4'];

function tables(...lines: readonly string[]): readonly string[] {
  return analyse(`${lines.join('\n')}\n`).chapter.tables.map(({ kind, caption }) => (caption ? `${kind}: ${caption.text}` : kind));
}

function indented(by: number, lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(by) + line));
}

suite('tables in containers', () => {
  for (const [name, fence] of Object.entries({ backticks: '```', tildes: '~~~~', colons: ':::' }))
    test(`a directive fenced with ${name}`, () => {
      const directive = [`${fence}{table} Nets by boat`, ':name: nets', '', ...TABLE, fence];
      assert.deepEqual(tables(...directive), ['pipe: Nets by boat']);
      assert.deepEqual(tables('Text above.', ...directive), ['pipe: Nets by boat']);
      assert.deepEqual(tables(...indented(2, directive)), ['pipe: Nets by boat']);
      assert.deepEqual(tables('- item', '', ...indented(2, directive)), ['pipe: Nets by boat']);
      assert.deepEqual(tables(...directive.map((line) => `> ${line}`)), ['pipe: Nets by boat']);
      assert.deepEqual(tables(`${fence}{note}`, ...SIMPLE, fence), ['simple']);
      assert.deepEqual(tables(`${fence}{note}`, ':class: wide', ...SIMPLE, fence), ['simple']);
    });

  test('a directive within another, whose fence is longer', () => {
    assert.deepEqual(tables('````{note}', '```{table} Nets', '', ...TABLE, '```', '', ...SIMPLE, '````'), ['pipe: Nets', 'simple']);
  });

  test('what a longer fence of code shows is no table', () => {
    assert.deepEqual(tables('````md', '```{table} Nets', ...TABLE, '```', '````'), []);
    assert.deepEqual(tables('```{note}', '```', '', '```', ...TABLE, '```'), []);
    assert.deepEqual(tables('```{code-block} md', ...TABLE, '```'), []);
  });

  test('divisions, and admonitions whose text is indented', () => {
    assert.deepEqual(tables('::: tip', ...SIMPLE, ':::'), ['simple']);
    assert.deepEqual(tables('::: tip', '', ...TABLE, ':::'), ['pipe']);
    assert.deepEqual(tables('!!! note "Nets"', '', ...indented(4, TABLE)), ['pipe']);
    assert.deepEqual(tables('??? tip', ...indented(4, ['Words.', '', ...SIMPLE])), ['simple']);
    assert.deepEqual(tables('=== "Boats"', '', ...indented(4, ['!!! note', '', ...indented(4, TABLE)])), ['pipe']);
  });

  test('an admonition is no item of an announced list', () => {
    assert.deepEqual(analyse('There are three steps to it:\n\n!!! note\n    One.\n\n!!! tip\n    Two.\n').findings, []);
  });

  test('an admonition whose text is not indented has none, and code below it stays code', () => {
    assert.deepEqual(tables('!!! note', '', 'Words.', '', ...indented(4, TABLE)), []);
  });
});
