import assert from 'node:assert/strict';
import { analyse, createMemo, type Memo } from '../../../src/core/index.ts';

const TABLE = (name: string, north: number, south: number): string =>
  `Table ${name}: Visits\n\n| Site | Visits |\n|---|---|\n| North | ${north} |\n| South | ${south} |\n| Total | ${north + south} |\n\n`;

const CHAPTER = `# Method

We went north first, and south in spring.

${TABLE('1', 12, 7)}Some of them answered at once.

<table>
<tr><th>Step</th><th>Days</th></tr>
<tr><td>Ask</td><td>3 <p>[ ] Ask again</p></td></tr>
<tr><td>Write</td><td>4</td></tr>
<tr><td>Total</td><td>8</td></tr>
</table>

- [ ] Ask the others

# Results

${TABLE('2', 31, 5)}> A quotation of theirs.
`;

/**
 * What was done for the last of several texts, beyond what those before it had left. Of the texts that something is asked of, one is the stretch
 * between blank lines that has changed, for the language of the chapter. One rule goes over the chapter in any case: it compares sums with
 * an earlier text, if there is one.
 */
function workFor(...texts: readonly string[]): Memo['work'] {
  const memo = createMemo();
  for (const text of texts.slice(0, -1)) analyse(text, {}, memo);
  const before = { ...memo.work };
  const last = texts.at(-1) ?? '';
  assert.deepEqual(analyse(last, {}, memo), analyse(last));
  return {
    passages: memo.work.passages - before.passages,
    checks: memo.work.checks - before.checks,
    rulings: memo.work.rulings - before.rulings,
    sweeps: memo.work.sweeps - before.sweeps,
    cuts: memo.work.cuts - before.cuts,
    pieces: memo.work.pieces - before.pieces,
    tables: memo.work.tables - before.tables,
    searches: memo.work.searches - before.searches,
    paragraphs: memo.work.paragraphs - before.paragraphs,
    texts: memo.work.texts - before.texts,
  };
}

/** The same with a number that is bound to a table of another passage, and one that is not what the table says. */
const BOUND = `${CHAPTER}
# Discussion

In all they were nineteen<!--= sum(table-1.Visits) --> visits, and three<!--= rows(table-2) --> sites.
`;

/** Searches in one table: seven rules, and tasks. */
const SEARCHES = 8;

suite('the work of a keystroke', () => {
  test('at first all is read', () => {
    assert.deepEqual(workFor(CHAPTER), {
      passages: 2,
      checks: 2,
      rulings: 3,
      sweeps: 7,
      cuts: 11,
      pieces: 11,
      tables: 3,
      searches: 3 * SEARCHES,
      paragraphs: 8,
      texts: 27,
    });
  });

  test('where nothing has changed, nothing is done', () => {
    assert.deepEqual(workFor(CHAPTER, CHAPTER), {
      passages: 0,
      checks: 0,
      rulings: 0,
      sweeps: 1,
      cuts: 2,
      pieces: 0,
      tables: 0,
      searches: 0,
      paragraphs: 0,
      texts: 0,
    });
  });

  test('in prose one piece is read and no table is judged, though all of them move', () => {
    const typed = CHAPTER.replace('spring', 'springs');
    assert.deepEqual(workFor(CHAPTER, typed), {
      passages: 1,
      checks: 1,
      rulings: 0,
      sweeps: 1,
      cuts: 2,
      pieces: 1,
      tables: 0,
      searches: 0,
      paragraphs: 1,
      texts: 3,
    });
  });

  test('in a cell one table is judged; a total disagrees now, and all passages decide anew on such', () => {
    const typed = CHAPTER.replace('| South | 7 |', '| South | 77 |');
    assert.deepEqual(workFor(CHAPTER, typed), {
      passages: 1,
      checks: 1,
      rulings: 1,
      sweeps: 4,
      cuts: 2,
      pieces: 1,
      tables: 1,
      searches: SEARCHES,
      paragraphs: 0,
      texts: 1,
    });
  });

  test('in a cell of HTML one table is judged', () => {
    const typed = CHAPTER.replace('<td>4</td>', '<td>5</td>');
    assert.deepEqual(workFor(CHAPTER, typed), {
      passages: 1,
      checks: 1,
      rulings: 0,
      sweeps: 4,
      cuts: 2,
      pieces: 1,
      tables: 1,
      searches: SEARCHES,
      paragraphs: 0,
      texts: 1,
    });
  });

  test('in a heading the tables under it are looked through again, and none is judged', () => {
    const typed = CHAPTER.replace('# Results', '# All results');
    assert.deepEqual(workFor(CHAPTER, typed), {
      passages: 1,
      checks: 1,
      rulings: 0,
      sweeps: 4,
      cuts: 2,
      pieces: 1,
      tables: 0,
      searches: SEARCHES,
      paragraphs: 1,
      texts: 2,
    });
  });

  test('in a heading that has a number, all passages decide anew on sections', () => {
    const typed = CHAPTER.replace('# Results', '# 2 Results');
    assert.deepEqual(workFor(CHAPTER, typed), {
      passages: 1,
      checks: 1,
      rulings: 1,
      sweeps: 4,
      cuts: 2,
      pieces: 1,
      tables: 0,
      searches: SEARCHES,
      paragraphs: 1,
      texts: 2,
    });
  });

  test('what bindings say is found again where nothing has changed that they speak of', () => {
    const swept = (typed: string): number => workFor(BOUND, typed).sweeps;
    assert.equal(swept(BOUND.replace('spring', 'springs')), 1);
    assert.equal(swept(BOUND.replace('A quotation', 'Some quotation')), 1);
    assert.equal(swept(BOUND.replace('In all', 'In all of it')), 1);
    assert.equal(swept(BOUND.replace('| South | 7 |', '| South | 8 |')), 4);
    assert.equal(swept(BOUND.replace('rows(table-2)', 'rows(table-1)')), 4);
    assert.equal(swept(BOUND.replace('- [ ] Ask', 'Ask')), 4);
  });

  test('a passage that another is made of is read, whatever stands around it', () => {
    const sections = Array.from({ length: 20 }, (_, i) => `# Part ${i}\n\n${CHAPTER.replaceAll('# ', '## ')}`);
    const typed = sections.with(7, (sections[7] ?? '').replace('spring', 'springs'));
    const work = workFor(sections.join('\n'), typed.join('\n'));
    assert.deepEqual(work, {
      passages: 1,
      checks: 1,
      rulings: 0,
      sweeps: 1,
      cuts: 2,
      pieces: 1,
      tables: 0,
      searches: 0,
      paragraphs: 1,
      texts: 3,
    });
  });

  test('a table before others makes these another number', () => {
    const typed = CHAPTER.replace('We went', `${TABLE('0', 1, 2)}We went`);
    assert.deepEqual(workFor(CHAPTER, typed), {
      passages: 2,
      checks: 2,
      rulings: 1,
      sweeps: 4,
      cuts: 3,
      pieces: 2,
      tables: 1,
      searches: 4 * SEARCHES,
      paragraphs: 1,
      texts: 6,
    });
  });
});
