import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, formatMessage, type Finding } from '../../../src/core/index.ts';

interface Line {
  readonly id: string;
  readonly place: string;
  readonly group: string;
  readonly minutes: string;
}

const lines: readonly Line[] = [
  { id: '1', place: 'Harbour', group: 'Team A', minutes: '40' },
  { id: '2', place: 'Mill', group: 'Team A', minutes: '55' },
  { id: '3', place: 'Market', group: 'Team A', minutes: '25' },
  { id: '4', place: 'Bridge', group: 'Team B', minutes: '70' },
  { id: '5', place: 'Station', group: 'Team B', minutes: '30' },
];

suite('sums that changed between two texts', () => {
  test('a lost amount, with the rows that lost it', () => {
    const [finding, ...others] = changes(table(lines, '220'), table(withMinutes(lines, { Mill: '5' }), '170'));
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(formatMessage(finding.message, 'en'), 'Length (min): 220 → 170 (−50); one row has changed.');
    assert.deepEqual(said(finding), ['Mill · Team A: 55 → 5']);
    assert.deepEqual(finding.data, { table: 0, column: 3, name: 'Length (min)', before: '220', after: '170', rows: 1, difference: '-50' });
    assert.equal(finding.severity, 'warning');
  });

  test('a merge of too few rows, even though the total was made to fit', () => {
    const merged = withMinutes(lines, { Harbour: '95', Mill: '"', Market: '"', Bridge: '100', Station: '"' });
    const [finding] = changes(table(lines, '220'), table(merged, '195'));
    assert.ok(finding);
    assert.equal(formatMessage(finding.message, 'en'), 'Length (min): 220 → 195 (−25); 3 rows have changed.');
    assert.deepEqual(said(finding), ['Harbour · Team A: 120 → 95 (3 rows)']);
  });

  for (const [what, header] of [
    ['that lost its unit', 'Length'],
    ['that was named anew', 'Time spent'],
  ] as const) {
    test(`a lost amount under a header ${what}`, () => {
      const after = table(withMinutes(lines, { Mill: '5', Bridge: '7' }), '107').replace('Length (min)', header);
      const [finding, ...others] = changes(table(lines, '220'), after);
      assert.ok(finding);
      assert.deepEqual(others, []);
      assert.equal(formatMessage(finding.message, 'en'), `${header}: 220 → 107 (−113); 2 rows have changed.`);
      assert.deepEqual(said(finding), ['Mill · Team A: 55 → 5', 'Bridge · Team B: 70 → 7']);
    });
  }

  test('a lost amount under a header that gained its unit', () => {
    const [finding] = changes(table(lines, '220').replace('Length (min)', 'Length'), table(withMinutes(lines, { Mill: '5' }), '170'));
    assert.ok(finding);
    assert.equal(formatMessage(finding.message, 'en'), 'Length (min): 220 → 170 (−50); one row has changed.');
  });

  test('rows that came and rows that went', () => {
    const after = [...lines.slice(0, 4), { id: '6', place: 'Quay', group: 'Team B', minutes: '45' }];
    const [finding] = changes(table(lines, '220'), table(after, '235'));
    assert.ok(finding);
    assert.deepEqual(said(finding), ['Station · Team B: 30 is gone', 'Quay · Team B: 45 is new']);
  });

  test('a total that states less over rows that add up to the same, which may be its mending', () => {
    const [finding] = changes(table(lines, '250'), table(lines, '220'));
    assert.ok(finding);
    assert.equal(finding.severity, 'information');
    assert.equal(
      formatMessage(finding.message, 'fr'),
      'Length (min)\u00a0: le total indique 220, il indiquait 250 (−30)\u00a0; la somme des lignes est la même qu’avant.',
    );
  });

  test('a total that is gone, at the header of its column', () => {
    const after = table(withMinutes(lines, { Mill: '5' }), '').replace(/\| +\| Total.*\n/, '');
    const [finding] = changes(table(lines, '220'), after);
    assert.ok(finding);
    assert.equal(after.slice(finding.span.start, finding.span.end), 'Length (min)');
  });
});

suite('what is no change of a sum', () => {
  const before = table(lines, '220');
  const quiet: Readonly<Record<string, string>> = {
    'the same text': before,
    'dittos in a group, its sum kept': table(withMinutes(lines, { Harbour: '120', Mill: '"', Market: '"' }), '220'),
    'blanks in a group, its sum kept': table(withMinutes(lines, { Harbour: '120', Mill: '', Market: '' }), '220'),
    'a rowspan over a group, its sum kept': html(lines),
    'rows in another order': table([...lines].reverse(), '220'),
    'rows numbered anew': table(
      lines.map((line, i) => ({ ...line, id: String(5 - i) })),
      '220',
    ),
    'a label written in another way': table(
      lines.map((line) => ({ ...line, group: line.group.toUpperCase() })),
      '220',
    ),
    'hours and minutes for minutes': table(withMinutes(lines, { Bridge: '1 h 10' }), '220'),
    'a header without its unit': before.replace('Length (min)', 'Length'),
    'a header with another unit': before.replace('Length (min)', 'Length (h)'),
    'a column put in the place of another': table(
      lines.map((line, i) => ({ ...line, minutes: String(i + 1) })),
      '15',
    ).replace('Length (min)', 'Guests'),
    'a row split in two': table(
      lines.flatMap((line) =>
        line.id === '4'
          ? [
              { ...line, minutes: '30' },
              { ...line, id: '6', minutes: '40' },
            ]
          : line,
      ),
      '220',
    ),
    'no number column': before.replace(/^\|[^|]*/gm, ''),
    'another column': before.replace(/ Length/, ' Mood | Length').replace(/^(\| \S+ \| \w+ \| Team . \|)/gm, '$1 fine |'),
    'a row that lacks cells': before.replace('| 2 | Mill | Team A | 55 |', '| 2 | Mill | 55 |'),
    'another table with the same header': table(
      lines.map((line) => ({ ...line, id: `${line.id}0`, place: `New ${line.place}`, group: 'Guests', minutes: '5' })),
      '25',
    ),
    'a table of its own before it': `| Cake | Eggs |\n|---|---|\n| Plum | 3 |\n| Pear | 4 |\n| Total | 7 |\n\n${before}`,
  };
  for (const [what, after] of Object.entries(quiet)) {
    test(what, () => {
      assert.deepEqual(
        changes(before, after).map(({ message }) => formatMessage(message, 'en')),
        [],
      );
    });
  }

  test('a decimal mark that another table makes clear', () => {
    const amounts = '| Site | Area |\n|---|---|\n| North | 1,250 |\n| South | 2,500 |\n| Total | 3,750 |\n';
    const hint = '\n| Site | Depth |\n|---|---|\n| East | 1,5 |\n| West | 2,25 |\n';
    assert.deepEqual(changes(amounts, amounts + hint), []);
  });

  test('nothing at all is found without a text to compare with, nor by what was merely saved', () => {
    const after = table(withMinutes(lines, { Mill: '5' }), '170');
    const report = analyse(before);
    for (const options of [{}, { baselines: [{ report, kind: 'saved' } as const] }]) {
      assert.deepEqual(
        analyse(after, options).findings.map(({ rule }) => rule),
        [],
      );
    }
  });
});

suite('any table', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 9 });
  const of = (minutes: readonly number[]): readonly Line[] =>
    minutes.map((amount, i) => ({
      id: String(i + 1),
      place: `Place ${'ABCDEFGHI'.charAt(i)}`,
      group: `Team ${i % 2}`,
      minutes: String(amount),
    }));
  const sum = (minutes: readonly number[]): number => minutes.reduce((total, amount) => total + amount, 0);

  test('says by how much the sum of its rows has changed, and nothing if it has not', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), fc.integer({ min: -50, max: 50 }), fc.boolean(), (minutes, at, change, follows) => {
        const changed = minutes.map((amount, i) => (i === at % minutes.length ? Math.max(0, amount + change) : amount));
        const difference = sum(changed) - sum(minutes);
        const found = changes(table(of(minutes), String(sum(minutes))), table(of(changed), String(sum(follows ? changed : minutes))));
        assert.deepEqual(
          found.map(({ data }) => data['difference']),
          difference === 0 ? [] : [`${difference > 0 ? '+' : ''}${difference}`],
        );
      }),
    );
  });

  test('may have its rows in any order', () => {
    fc.assert(
      fc.property(
        amounts.chain((minutes) => fc.tuple(fc.constant(minutes), fc.shuffledSubarray([...of(minutes)], { minLength: minutes.length }))),
        ([minutes, shuffled]) => {
          assert.deepEqual(changes(table(of(minutes), String(sum(minutes))), table(shuffled, String(sum(minutes)))), []);
        },
      ),
    );
  });
});

function changes(before: string, after: string): readonly Finding[] {
  const { findings } = analyse(after, { baselines: [{ report: analyse(before), kind: 'compared' }] });
  return findings.filter(({ rule }) => rule === 'changed-sum');
}

function said({ related }: Finding): readonly string[] {
  return related.map(({ message }) => formatMessage(message, 'en'));
}

function withMinutes(all: readonly Line[], changed: Readonly<Record<string, string>>): readonly Line[] {
  return all.map((line) => ({ ...line, minutes: changed[line.place] ?? line.minutes }));
}

function table(all: readonly Line[], total: string): string {
  const rows = all.map(({ id, place, group, minutes }) => `| ${id} | ${place} | ${group} | ${minutes} |\n`);
  return `| # | Place | Team | Length (min) |\n|---|---|---|---|\n${rows.join('')}| | Total | | ${total} |\n`;
}

/** The first three rows merged to 120. */
function html(all: readonly Line[]): string {
  const rows = all.map(({ id, place, group, minutes }, i) => {
    const cell = i === 0 ? '<td rowspan="3">120</td>' : i < 3 ? '' : `<td>${minutes}</td>`;
    return `<tr><td>${id}</td><td>${place}</td><td>${group}</td>${cell}</tr>\n`;
  });
  const head = '<tr><th>#</th><th>Place</th><th>Team</th><th>Length (min)</th></tr>\n';
  return `<table>\n<thead>${head}</thead>\n<tbody>\n${rows.join('')}<tr><td></td><td>Total</td><td></td><td>220</td></tr>\n</tbody>\n</table>\n`;
}
