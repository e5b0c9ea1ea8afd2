import assert from 'node:assert/strict';
import { analyse, indexLines } from '../../../src/core/index.ts';
import { createNameIndex, statementsOf, type NameIndex } from '../../../src/service/index.ts';

const project = 'thesis';
const table = '\n| Boat | Crew |\n|------|-----:|\n| Alma |    2 |\n| Bell |    3 |\n';

/** Puts a text of a chapter into an index and returns the chapters that have to be read for it. */
function put(index: NameIndex, uri: string, text: string, inProject = project): readonly string[] {
  const settings = { elsewhere: index.elsewhere(uri, inProject) };
  const read: NonNullable<Parameters<NameIndex['put']>[1]>['read'] = (calls) =>
    statementsOf({ uri, version: null, settings, report: analyse(text, settings), lines: indexLines(text) }, calls);
  return [...index.put(uri, { project: inProject, read })].sort();
}

function createIndex(): NameIndex {
  return createNameIndex((_, path) => path);
}

suite('an index of names', () => {
  test('a definition concerns those who use its name, directly or through another name, and nobody else', () => {
    const index = createIndex();
    put(index, 'uses', 'Two<!--= boats -->.\n');
    put(index, 'derives', 'Four<!--= oars: boats * 2 -->.\n');
    put(index, 'uses-derived', '4<!--= oars -->.\n');
    put(index, 'other', 'Two<!--= crews: rows(below) -->.\n' + table);
    const known = ['uses', 'derives', 'uses-derived', 'other'].map((uri) => index.elsewhere(uri, project));
    assert.deepEqual(put(index, 'defines', `Two<!--= boats: rows(below) -->.\n${table}`), ['derives', 'uses', 'uses-derived']);
    assert.deepEqual(
      ['uses', 'derives', 'uses-derived', 'other'].map((uri, i) => index.elsewhere(uri, project) === known[i]),
      [false, false, false, true],
      'only their settings are new, so that only they are analysed again',
    );
    assert.deepEqual(put(index, 'defines', `Two<!--= boats: rows(below) -->.\n${table}\nMore words.\n`), []);
    assert.deepEqual(put(index, 'defines', `Two<!--= boats: rows(below) -->.\n${table}| Cora | 4 |\n`), [
      'derives',
      'uses',
      'uses-derived',
    ]);
  });

  test('a use concerns the chapter that defines the name, the first and the last one only', () => {
    const index = createIndex();
    put(index, 'defines', `Two<!--= boats: rows(below) -->.\n${table}`);
    assert.deepEqual(put(index, 'uses', 'Two<!--= boats -->.\n'), ['defines']);
    assert.deepEqual(put(index, 'uses', 'Two<!--= boats -->, two<!--= boats -->.\n'), []);
    assert.deepEqual(put(index, 'uses', 'Two.\n'), ['defines']);
  });

  test('a call asks its chapter, which answers once it is read, and tells of changes', () => {
    const index = createIndex();
    assert.deepEqual(put(index, 'asks', 'Two<!--= rows("tables"#boats) -->.\n'), ['tables']);
    assert.equal(index.elsewhere('asks', project).answerOf('tables', 'rows(boats)'), undefined);
    assert.deepEqual(put(index, 'tables', `# Boats\n${table}`), ['asks']);
    const answer = index.elsewhere('asks', project).answerOf('tables', 'rows(boats)');
    assert.ok(answer?.kind === 'amount' && answer.value === '2');
    assert.deepEqual(put(index, 'tables', `# Boats\n${table}\nMore words.\n`), []);
    assert.deepEqual(put(index, 'tables', `# Ships\n${table}`), ['asks']);
    assert.deepEqual([...index.put('tables')], ['asks']);
  });

  test('names hold in one project', () => {
    const index = createIndex();
    put(index, 'a', `Two<!--= boats: rows(below) -->.\n${table}`, 'one');
    assert.deepEqual(put(index, 'b', 'Two<!--= boats -->.\n', 'other'), []);
    assert.deepEqual(index.elsewhere('b', 'other').definitionsOf('boats'), []);
    assert.equal(index.elsewhere('c', 'one').definitionsOf('boats').length, 1);
  });

  test('that all is read concerns those who have something to ask or to tell', () => {
    const index = createIndex();
    put(index, 'uses', 'Two<!--= boats -->.\n');
    put(index, 'plain', 'Two.\n');
    assert.deepEqual([...index.complete()], ['uses']);
    assert.deepEqual([...index.complete()], []);
  });
});
