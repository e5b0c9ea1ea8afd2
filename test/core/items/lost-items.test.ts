import assert from 'node:assert/strict';
import { analyse, itemsOf, lostItems } from '../../../src/core/index.ts';

/** Before, after, and what is lost: `kind text (context)`. */
const cases: Readonly<Record<string, readonly [string, string, readonly string[]]>> = {
  nothing: ['- [ ] a\n- [ ] b\n', '- [ ] b\n- [ ] a\n', []],
  'an open task': ['- [ ] a\n- [ ] b\n', '- [ ] b\n', ['list a ()']],
  'one of two that are alike': ['- [ ] a\n- [ ] a\n', '- [ ] a\n', ['list a ()']],
  'no completed one': ['- [x] a\n- [ ] b\n', '- [ ] b\n', []],
  'no ticked one': ['- [ ] a\n', '- [x] a\n', []],
  'an open one, though a completed one is called the same': ['- [ ] a\n- [x] a\n', '- [x] a\n', ['list a ()']],
  'the one whose heading is gone': ['# A\n- [ ] do\n\n# B\n- [ ] do\n', '# B\n- [ ] do\n', ['list do (A)']],
  'none where headings are renamed': ['# A\n- [ ] do\n', '# Z\n- [ ] do\n', []],
  'none where accents and blanks change': ['- [ ] e\u0301tude  finale\n', '- [ ] étude finale\n', []],
  'none where its form changes': ['- [ ] a\n', '- ☐ a\n', []],
  'the gaps and tasks of a row': [
    table('| Ana | 3 | [ ] copy |', '| Bo | xxx | [ ] copy |', '| Cem | 5 | [x] copy |'),
    table('| Ana | 3 | [ ] copy |', '| Cem | 5 | [x] copy |'),
    ['placeholder xxx (Visits · Bo)', 'cell copy (State · Bo)'],
  ],
  'none where rows move': [
    table('| Ana | 3 | [ ] copy |', '| Ana | xxx | [ ] copy |', '| Cem | 5 | [x] copy |'),
    table('| Cem | 5 | [x] copy |', '| Ana | xxx | [ ] copy |', '| Ana | 3 | [ ] copy |'),
    [],
  ],
  'none where the column goes that names the rows': [
    '| Who | State | n |\n|---|---|---|\n| Ana | [ ] copy | 3 |\n| Bo | [ ] copy | 4 |\n',
    '| State | n |\n|---|---|\n| [ ] copy | 3 |\n| [ ] copy | 4 |\n',
    [],
  ],
  'the tasks of a column, though not the completed ones': [
    '| Who | State | n |\n|---|---|---|\n| Ana | [ ] copy | 3 |\n| Bo | [x] copy | 4 |\n| Cem | [ ] copy | 5 |\n',
    '| Who | n |\n|---|---|\n| Ana | 3 |\n| Bo | 4 |\n| Cem | 5 |\n',
    ['cell copy (State · Ana)', 'cell copy (State · Cem)'],
  ],
  'an empty section': ['# A\n\nText.\n\n## B\n', '# A\n\nText.\n', ['empty-section B (A)']],
  'a cell that was blank': [
    table('| Ana | 3 | yes |', '| Bo |  | no |', '| Cem | 5 | yes |', '| Dan | 6 | no |'),
    table('| Ana | 3 | yes |', '| Cem | 5 | yes |', '| Dan | 6 | no |'),
    ['empty-cell Visits (Visits · Bo · no)'],
  ],
  'no cell that is blank still, though it stands out no more': [
    table('| Ana | 3 | yes |', '| Bo |  | no |', '| Cem | 5 | yes |', '| Dan | 6 | no |'),
    table('| Ana | 3 | yes |', '| Bo |  | no |', '| Cem | 5 | yes |'),
    [],
  ],
  'no blank cell of a row that is numbered anew': [numbered(4, 5, 7, 8), numbered(1, 2, 3, 4), []],
  'a blank cell that is filled, though the row of totals has a blank one too': [
    `${numbered(1, 2, 3, 4)}| Total | 24 |  |\n`,
    `${numbered(1, 2, 3, 4).replace('|  |', '| 7 |')}| Total | 24 |  |\n`,
    ['empty-cell Age (Age · 2)'],
  ],
};

suite('lost items', () => {
  for (const [name, [before, after, lost]] of Object.entries(cases)) {
    test(name, () => {
      const [first, second] = [analyse(before), analyse(after)];
      assert.deepEqual(
        lostItems(first, second).map(({ kind, text, context }) => `${kind} ${text} (${context})`),
        lost,
      );
      assert.deepEqual(lostItems(first, first), []);
      assert.deepEqual(
        lostItems(first, analyse('')),
        itemsOf(first).filter(({ done }) => !done),
      );
      assert.deepEqual(lostItems(first, analyse(''), [{ start: 0, end: before.length }]), []);
    });
  }
});

/** Rows that only their numbers tell apart; the second has no age. */
function numbered(...numbers: readonly number[]): string {
  return ['| No. | Visits | Age |', '|---|---|---|', ...numbers.map((n, i) => `| ${n} | 6 | ${i === 1 ? '' : 30 + i} |`), ''].join('\n');
}

function table(...rows: readonly string[]): string {
  return ['| Who | Visits | State |', '|---|---|---|', ...rows, ''].join('\n');
}
