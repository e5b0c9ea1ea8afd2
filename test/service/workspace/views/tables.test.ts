import assert from 'node:assert/strict';
import { allRows, drawn, rows, workspaceOf } from './support.ts';

const table = (total: number): string =>
  `| Site | Visits |\n|---|---|\n| North | 12 |\n| South | 7 |\n| West | 15 |\n| Total | ${total} |\n`;
const box = '| Summary |\n|---|\n| A few words about the chapter. |\n';

suite('tables', () => {
  const workspace = workspaceOf({
    'b.md': `# B\n\nTable 1: visits\n\n${table(34)}\n## C\n\n${table(43)}\n${box}`,
    'a.md': 'Words.\n',
    'c.md': box,
    'd.md': '| Site | Name |\n|---|---|\n| North | Ana |\n| South | Bo |\n',
  });

  test('are listed by chapter with size and totals; those laid out for looks are left out', () => {
    assert.equal(
      drawn(workspace, {}, { view: 'tables' }),
      `\
B | b.md · 2 tables · 1 total disagrees
  Table 1: visits | 3 rows × 2 columns
    Visits: 34 | verified
  Table 2 | 3 rows × 2 columns · 1 total disagrees · C
    Visits: 43 | disagrees: the cells give 34
d.md | 1 table
  Table 1 | 2 rows × 2 columns`,
    );
  });

  test('show the bound numbers of a chapter with their verdicts, even where it has no table', () => {
    const bound = workspaceOf({
      'a.md': `Two<!--= rows(below) -->, three<!--= rows(below) -->.\n\n| Site | Name |\n|---|---|\n| North | Ana |\n| South | Bo |\n`,
      'b.md': 'Two<!--= rows(above) -->, and\n- two<!--= list(below) -->:\n\n  - a\n  - b\n',
      'c.md': 'No table, no number.\n',
    });
    assert.equal(
      drawn(bound, {}, { view: 'tables' }),
      `\
a.md | 1 table · 1 number disagrees
  Table 1 | 2 rows × 2 columns
  Numbers in sentences | 2 bound numbers · 1 number disagrees
    Two = rows(below) | verified
    three = rows(below) | disagrees: it is 2
b.md | 2 bound numbers
  Numbers in sentences | 2 bound numbers
    Two = rows(above) | unverified
    two = list(below) | verified`,
    );
    assert.deepEqual(
      allRows(bound, {}, 'tables').flatMap(({ kind, location }) => (kind.startsWith('total') ? [location?.range.start.character] : [])),
      [0, 26, 0, 2],
    );
  });

  test('show what a number is bound to whatever the form of the comment', () => {
    const list = '\n\n- a\n- b\n';
    const forms = ['<!--= list(below) -->', '{/*= list(below) */}', '`<!--= list(below) -->`{=html}', '<!--=\nlist(below)\n-->'];
    const bound = workspaceOf(Object.fromEntries(forms.map((form, i) => [`${i}.md`, `Two${form} of them:${list}`])));
    const rows = drawn(bound, {}, { view: 'tables' })
      .split('\n')
      .filter((row) => row.includes('='));
    assert.deepEqual(
      rows,
      forms.map(() => '    Two = list(below) | verified'),
    );
  });

  test('count no total among those that disagree of which the author wants to hear nothing', () => {
    const silenced = workspaceOf({
      'a.md': `<!-- tallymark-disable-next-line wrong-total -->\n${table(43)}\n<!-- tallymark-disable wrong-total -->\n\n${table(43)}`,
    });
    const off = workspaceOf({ 'a.md': table(43) }, { severities: { 'wrong-total': 'off' } });
    assert.equal(
      drawn(silenced, {}, { view: 'tables' }).match(/1 total disagrees/g)?.length,
      2,
      'the first comment reaches the first row only',
    );
    assert.match(drawn(silenced, {}, { view: 'tables' }), /Visits: 43 \| silenced: the cells give 34$/);
    assert.equal(drawn(off, {}, { view: 'tables' }).split('\n')[0], 'a.md | 1 table');
    assert.deepEqual(
      allRows(off, {}, 'tables').map(({ kind }) => kind),
      ['chapter', 'table-unverified', 'total-silenced'],
    );
  });

  test('show the worst verdict on their totals, and lead to them', () => {
    const found = allRows(workspace, {}, 'tables').filter(({ kind }) => kind !== 'chapter');
    assert.deepEqual(
      found.map(({ kind, location, table: reference }) => [kind, location?.range.start.line, reference?.index]),
      [
        ['table-agrees', 4, 0],
        ['total-agrees', 9, 0],
        ['table-disagrees', 13, 1],
        ['total-disagrees', 18, 1],
        ['table', 0, 0],
      ],
    );
    assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
    assert.match(found[3]!.tooltip, /12 \+ 7 \+ 15 = 34/);
  });

  test('are filtered by caption, heading and column', () => {
    const labels = (filter: string): readonly string[] =>
      allRows(workspace, { filter }, 'tables')
        .filter(({ kind }) => kind.startsWith('table'))
        .map(({ label }) => label);
    assert.deepEqual(labels('table visits'), ['Table 1: visits']);
    assert.deepEqual(labels('visits'), ['Table 1: visits', 'Table 2']);
    assert.deepEqual(labels('d.md'), ['Table 1']);
  });
});

suite('progress', () => {
  const tasks = (done: number, all: number): string =>
    Array.from({ length: all }, (_, i) => `- [${i < done ? 'x' : ' '}] Task ${i}\n`).join('');

  test('shows a bar that is full, or empty, only when all is done, or nothing', () => {
    const workspace = workspaceOf({
      'a.md': tasks(0, 3),
      'b.md': tasks(1, 40),
      'c.md': tasks(39, 40),
      'd.md': tasks(2, 2),
      'e.md': 'Words.\n',
    });
    assert.equal(
      drawn(workspace, {}, { view: 'progress' }),
      `\
All chapters | ▰▰▰▰▰▱▱▱▱▱ 42/85
a.md | ▱▱▱▱▱▱▱▱▱▱ 0/3
b.md | ▰▱▱▱▱▱▱▱▱▱ 1/40
c.md | ▰▰▰▰▰▰▰▰▰▱ 39/40
d.md | ▰▰▰▰▰▰▰▰▰▰ 2/2
e.md | no tasks`,
    );
    assert.equal(rows(workspace, {}, { view: 'progress' })[1]?.spoken, 'a.md, 0 of 3 tasks done');
  });

  test('of a single chapter needs no whole', () => {
    assert.equal(drawn(workspaceOf({ 'a.md': tasks(1, 2) }), {}, { view: 'progress' }), 'a.md | ▰▰▰▰▰▱▱▱▱▱ 1/2');
    assert.equal(drawn(workspaceOf({}), {}, { view: 'progress' }), '');
  });
});
