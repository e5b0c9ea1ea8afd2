import assert from 'node:assert/strict';
import { analyse, createMemo, statedNumbers, type Elsewhere, type Memo, type Report } from '../../../src/core/index.ts';

/** A memo, and how many paragraphs were read rather than remembered. */
function counting(): { readonly memo: Memo; readonly read: () => number } {
  const memo = createMemo();
  return { memo, read: () => memo.work.paragraphs };
}

suite('the numbers of a chapter as it is typed', () => {
  test('a keystroke reads one paragraph again', () => {
    const text = Array.from({ length: 40 }, (_, i) => `Part ${i} has three reasons, of ${i + 20} in all:\n\n- a\n- b\n- c\n`).join('\n');
    const { memo, read } = counting();
    analyse(text, {}, memo);
    const first = read();
    assert.ok(first > 40);
    analyse(text.replace('Part 17 has', 'Part 17 had'), {}, memo);
    assert.equal(read(), first + 1);
  });

  test('where a table has bindings and sentences that speak of it, a keystroke in one of them reads that one, and one in the table none', () => {
    const part = (i: number): string =>
      `Table ${i}: Visits\n\n| Town | Guests |\n|---|---|\n| Arles | 14 |\n| Brest | ${i + 20} |\n\nThey went to two<!--= rows(table-${i}) --> towns and had ${i + 34} guests in part ${i}.\n`;
    const text = Array.from({ length: 20 }, (_, i) => part(i)).join('\n');
    const { memo, read } = counting();
    const bound = ({ chapter }: Report): readonly string[] => statedNumbers(chapter).map(({ kind, verdict }) => `${kind} ${verdict}`);
    const first = bound(analyse(text, {}, memo));
    assert.ok(
      first.filter((told) => told === 'bound agrees').length === 20 && first.filter((told) => told === 'table agrees').length === 20,
    );
    let before = read();
    const longer = text.replace('guests in part 7', 'guests in all in part 7');
    assert.deepEqual(bound(analyse(longer, {}, memo)), first);
    assert.equal(read(), before + 1);
    before = read();
    const typed = analyse(longer.replace('| Brest | 27 |', '| Brest | 28 |\n| Dinan | 1 |'), {}, memo);
    assert.equal(read(), before);
    assert.deepEqual(
      typed.findings.map(({ rule }) => rule),
      ['bound-number'],
    );
    assert.equal(bound(typed).filter((told) => told === 'table agrees').length, 19);
  });

  test('what a binding comes to is found where its table stands now', () => {
    const text = `# A\n\nTable 1: Visits\n\n| Town | Guests |\n|---|---|\n| Arles | 14 |\n| Brest | 20 |\n\n# B\n\nThey had 33<!--= sum(table-1.Guests) --> guests.\n`;
    const memo = createMemo();
    const before = analyse(text, {}, memo);
    for (const moved of [
      `Words above.\n\n${text}`,
      text.replace('Table 1', 'Table 2'),
      text.replace('Table 1', '(sites)=\n\nTable 1'),
      text,
    ]) {
      const { findings } = analyse(moved, {}, memo);
      assert.deepEqual(findings, analyse(moved).findings);
    }
    assert.deepEqual(
      before.findings.map(({ related }) => related.map(({ span }) => text.slice(span.start, span.end))),
      [['14', '20']],
    );
  });

  test('a chapter that follows the table of another reads nothing again', () => {
    const saying = (value: string): Elsewhere => {
      const others: Elsewhere = {
        isComplete: true,
        asked: () => [],
        earlier: () => others,
        definitions: () => [],
        isUsed: () => false,
        definitionsOf: () => [],
        answerOf: () => ({ kind: 'amount', value, dimension: 'number', scale: '1', operands: [] }),
      };
      return others;
    };
    const part = (i: number): string =>
      `## Part ${i}\n\nThere were ${i + 20} guests, for three reasons:\n\n- a\n- b\n- c\n\n| Town | Guests |\n|---|---|\n| Arles | ${i} |\n`;
    const text = `They were 3<!--= rows("b.md"#boats) -->.\n\n${Array.from({ length: 40 }, (_, i) => part(i)).join('\n')}`;
    const memo = createMemo();
    assert.deepEqual(analyse(text, { elsewhere: saying('3') }, memo).findings, []);
    const before = { ...memo.work };
    const followed = analyse(text, { elsewhere: saying('4') }, memo);
    assert.deepEqual(
      followed.findings.map(({ rule }) => rule),
      ['bound-number'],
    );
    // What goes over the whole chapter is asked again; where pieces end is sought at both ends of what has not changed.
    const { sweeps, cuts, ...others } = memo.work;
    assert.deepEqual({ ...others, sweeps: before.sweeps, cuts: before.cuts }, before);
    assert.ok(sweeps <= 2 * before.sweeps && cuts <= before.cuts + 2, JSON.stringify({ sweeps, cuts }));
  });
});
