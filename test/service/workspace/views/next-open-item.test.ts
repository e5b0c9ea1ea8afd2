import assert from 'node:assert/strict';
import { createService } from '../../../../src/service/index.ts';
import { sourceOf, uriOf, workspaceOf } from './support.ts';

const texts: Readonly<Record<string, string>> = {
  '10.md': '- [ ] Ten\n',
  '2.md': '# Two\n\n- [ ] First\n- [x] Done\n- [ ] Second\n',
  '3.md': 'No task.\n',
};

suite('the next open item', () => {
  const workspace = workspaceOf(texts);

  /** The text that is selected, coming from a place. */
  function from(path: string, line: number, character: number, direction: 'next' | 'previous', own = workspace): string | undefined {
    const found = createService('en').nextOpenItem(own, { uri: uriOf(path), position: { line, character }, direction });
    const [name, text = ''] = Object.entries(texts).find(([other]) => uriOf(other) === found?.uri) ?? [];
    return found && sourceOf(name ?? '', text).getText(found.range);
  }

  test('is the one below, then that of the next chapter with one, then the first', () => {
    assert.equal(from('2.md', 0, 0, 'next'), 'First');
    assert.equal(from('2.md', 2, 6, 'next'), 'Second');
    assert.equal(from('2.md', 2, 11, 'next'), 'Second');
    assert.equal(from('2.md', 4, 6, 'next'), 'Ten');
    assert.equal(from('3.md', 0, 0, 'next'), 'Ten');
    assert.equal(from('10.md', 0, 6, 'next'), 'First');
  });

  test('is the inside of an empty cell, where the author writes', () => {
    const rows = ['North', 'East', 'South', 'West', 'Centre', 'Coast'].map(
      (site, i) => `<tr><td>${site}</td><td>${i === 2 ? '' : i + 12}</td><td>Ana</td></tr>\n`,
    );
    const table = `<table>\n<tr><th>Site</th><th>Visits</th><th>Who</th></tr>\n${rows.join('')}</table>\n`;
    const found = createService('en').nextOpenItem(workspaceOf({ '2.md': table }), {
      uri: uriOf('2.md'),
      position: { line: 0, character: 0 },
      direction: 'next',
    });
    const inside = { line: 4, character: '<tr><td>South</td><td>'.length };
    assert.deepEqual(found?.range, { start: inside, end: inside });
  });

  test('before a place is found the other way round, from the start or the end of an item alike', () => {
    assert.equal(from('2.md', 4, 6, 'previous'), 'First');
    assert.equal(from('2.md', 4, 12, 'previous'), 'First');
    assert.equal(from('2.md', 5, 0, 'previous'), 'Second');
    assert.equal(from('2.md', 2, 6, 'previous'), 'Ten');
    assert.equal(from('10.md', 0, 6, 'previous'), 'Second');
    assert.equal(from('3.md', 0, 0, 'previous'), 'Second');
  });

  test('is the same when there is but one, and none when nothing is open', () => {
    const one = workspaceOf({ '10.md': '- [ ] Ten\n' });
    assert.equal(from('10.md', 0, 6, 'next', one), 'Ten');
    assert.equal(from('10.md', 0, 6, 'previous', one), 'Ten');
    assert.equal(from('10.md', 0, 6, 'next', workspaceOf({ '10.md': '- [x] Ten\n' })), undefined);
    assert.equal(from('gone.md', 0, 0, 'next', one), 'Ten');
  });
});
