import assert from 'node:assert/strict';
import { rewriteIds } from '../../src/core/index.ts';
import { createWorld, type World } from './world.ts';

const sessions = `# Sessions

| # | Session | Length (min) |
|---|---------|--------------|
| 1 | Red     | 20           |
| 2 | Red     | 30           |
| 3 | Blue    | 15           |
| Total: 2 | | Total: 65 |
`;
const merged = sessions.replace('| 20 ', '| 50 ').replace('| 30 ', '| " ').replace('Total: 2', 'Total: 3');
const places = '\n| Place | Visits |\n|---|---|\n| North | 1 |\n| South | 2 |\n';

suite('rewrite', () => {
  let world: World;

  setup(() => {
    world = createWorld();
  });
  teardown(() => {
    world.remove();
  });

  test('shows the change and writes nothing', async () => {
    world.write('a.md', sessions);
    const shown = await world.run(['rewrite', 'merge-durations', 'a.md']);
    assert.deepEqual([shown.status, shown.err], [0, '']);
    assert.deepEqual(shown.out.match(/^[-+]\|.*/gm), [
      '-| 1 | Red     | 20           |',
      '+| 1 | Red     | 50           |',
      '-| 2 | Red     | 30           |',
      '+| 2 | Red     | "           |',
      '-| Total: 2 | | Total: 65 |',
      '+| Total: 3 | | Total: 65 |',
    ]);
    assert.deepEqual(await world.run(['rewrite', 'merge-durations', 'a.md', '--diff']), shown);
    assert.equal(world.bytes('a.md'), sessions);
  });

  test('writes it; the second time there is nothing to do', async () => {
    world.write('a.md', sessions);
    const first = await world.run(['rewrite', 'merge-durations', 'a.md', '--write', '--by', 'session', '--column', '2']);
    assert.deepEqual(first, {
      status: 0,
      out: 'a.md: “Length (min)” merged: 2 groups, 3 rows. Total 65 unchanged. Also changed: 2 → 3.\n',
      err: '',
    });
    assert.equal(world.bytes('a.md'), merged);
    const second = await world.run(['rewrite', 'merge-durations', 'a.md', '--write']);
    assert.deepEqual(second, { status: 0, out: '', err: 'a.md: “Length (min)” states one amount for each group of “Session” already.\n' });
  });

  test('says how a loss is confirmed, where that is all that is lacking', async () => {
    world.write('a.md', places);
    const refused = await world.run(['rewrite', 'drop-column', 'a.md', '--column', 'Place']);
    assert.equal(refused.status, 1);
    assert.match(refused.err, /2 values that would be lost: North, South\. With --confirm it is done all the same\.\n$/);
    assert.equal((await world.run(['rewrite', 'drop-column', 'a.md', '--column', 'Place', '--confirm'])).status, 0);
    assert.doesNotMatch((await world.run(['rewrite', 'drop-column', 'a.md', '--column', 'Town'])).err, /--confirm/);
  });

  test('reads the CSV to import from a file', async () => {
    world.write('a.md', sessions.replace('Total: 2', 'Total: 3'));
    const { out } = await world.run(['rewrite', 'export-csv', 'a.md']);
    world.write('a.csv', out.replace('30', '35'));
    const { status, err } = await world.run(['rewrite', 'import-csv', 'a.md', '--csv', 'a.csv', '--write']);
    assert.deepEqual([status, err], [0, '']);
    assert.equal(world.bytes('a.md'), sessions.replace('Total: 2', 'Total: 3').replace('30', '35').replace('65', '70'));
    const missing = await world.run(['rewrite', 'import-csv', 'a.md', '--csv', 'b.csv']);
    assert.deepEqual([missing.status, missing.err], [2, 'b.csv: no such file or folder\n']);
  });

  test('says where and why it refuses, with exit status 1', async () => {
    world.write('a.md', sessions.replace('30 ', 'x  '));
    const { status, out, err } = await world.run(['rewrite', 'merge-durations', 'a.md', '--write']);
    assert.deepEqual([status, out], [1, '']);
    assert.equal(err, 'a.md:6:17: “x” is neither an amount nor a mark that repeats the row above.\n');
  });

  test('takes the table that is named, the only one, or the only one that it is for', async () => {
    world.write('a.md', sessions + places);
    assert.match((await world.run(['rewrite', 'merge-durations', 'a.md'])).out, /^\+.*50/m);
    const named = await world.run(['rewrite', 'merge-durations', 'a.md', '--table', '1']);
    assert.deepEqual([named.status, named.err], [1, 'a.md:10:1: No column says which rows belong together; the option “by” names one.\n']);
    const unclear = await world.run(['rewrite', 'group-rows', 'a.md']);
    assert.equal(unclear.status, 2);
    assert.match(
      unclear.err,
      /^a\.md:3:1: There are several tables; name one by its number: 0 \(# · Session · Length \(min\)\), 1 \(Place · Visits\)\.\n$/,
    );
  });

  for (const [argv, message] of [
    [['group-rows', '--table', '2'], 'a.md:1:1: There is no table 2; the chapter has 2 tables, from 0 to 1.'],
    [['group-rows', '--table', '1', '--by', 'Session'], 'a.md:10:1: No column is called “Session”; there are 0 Place, 1 Visits.'],
    [['move-row', '--table', '1', '--row', '-1', '--to', '1'], 'a.md:10:1: There is no row -1; the rows have the numbers 0 to 2.'],
    [['drop-column', '--table', '1'], 'tallymark: “drop-column” needs the option “column”.'],
    [
      ['merge-durations', '--all', '--style', 'dito'],
      'tallymark: Option “style” cannot be “dito”; it is one of ditto, rowspan, blank, subtotal, summary.',
    ],
  ] as const) {
    test(`cannot do what asks for something that is not there: ${argv.join(' ')}`, async () => {
      world.write('a.md', sessions + places);
      const [id, ...options] = argv;
      assert.deepEqual(await world.run(['rewrite', id, 'a.md', ...options]), { status: 2, out: '', err: `${message}\n` });
    });
  }

  test('leaves tables alone that lack the column, where all are asked for', async () => {
    world.write('a.md', sessions + places);
    const { status, err } = await world.run(['rewrite', 'group-rows', 'a.md', '--all', '--by', 'Session']);
    assert.deepEqual([status, err], [1, 'a.md:10:1: No column is called “Session”; there are 0 Place, 1 Visits.\n']);
  });

  test('rewrites every table of every chapter', async () => {
    world.write('part/a.md', sessions + sessions.replace('65', '66'));
    world.write('part/b.md', sessions);
    const { status, out } = await world.run(['rewrite', 'regenerate-summary', 'part', '--all', '--write']);
    assert.deepEqual([status, out], [0, 'part/a.md: 2 tables rewritten.\npart/b.md: 1 table rewritten.\n']);
    const right = sessions.replace('Total: 2', 'Total: 3');
    assert.equal(world.bytes('part/a.md'), right + right);
    assert.equal(world.bytes('part/b.md'), right);
  });

  test('makes of standard input what goes to standard output', async () => {
    const options = { stdin: sessions.replaceAll('\n', '\r\n') };
    assert.equal((await world.run(['rewrite', 'merge-durations', '-', '--write'], options)).out, merged.replaceAll('\n', '\r\n'));
  });

  test('lists the rewrites, and the options of one', async () => {
    const { out } = await world.run(['rewrite']);
    for (const id of rewriteIds) assert.ok(out.includes(id), id);
    const one = (await world.run(['rewrite', 'merge-durations', '--lang', 'fr'])).out;
    assert.match(one, /^merge-durations\n\nDonner une quantité/);
    assert.match(one, /^--style CHOICE .*\n(?: .*\n)*? .*\(ditto, rowspan, blank, subtotal, summary\)$/m);
  });

  for (const [argv, message] of [
    [['rewrite', 'merge-duration', 'a.md'], 'no such rewrite: merge-duration; did you mean merge-durations?'],
    [
      ['rewrite', 'group-rows', 'a.md', '--style', 'ditto'],
      'group-rows does not take the option --style; `tallymark rewrite group-rows` lists those that it takes',
    ],
    [
      ['rewrite', 'group-rows', 'a.md', '--table', 'x'],
      'option --table takes the number of a table, from 0, not “x”; `tallymark tables` lists them',
    ],
    [['rewrite', 'group-rows', 'a.md', '--table', '0', '--all'], 'options --table and --all exclude each other'],
  ] as const) {
    test(`cannot run: ${argv.slice(1).join(' ')}`, async () => {
      world.write('a.md', sessions);
      assert.deepEqual(await world.run(argv), { status: 2, out: '', err: `tallymark: ${message}\n` });
    });
  }
});
