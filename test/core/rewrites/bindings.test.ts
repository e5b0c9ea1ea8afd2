import assert from 'node:assert/strict';
import {
  analyse,
  applyEdits,
  columnAt,
  formatMessage,
  renameColumn,
  rewrite,
  type AnalyseOptions,
  type Elsewhere,
  type ForeignCall,
} from '../../../src/core/index.ts';
import type { RewriteId, RewriteOptions } from '../../../src/core/index.ts';

const before = `# Boats

We have four<!--= rows(table-1) --> boats in three<!--= distinct(table-1.Port) --> ports with 12<!--= sum(table-1.Crew) --> people,
3<!--= mean(table-1.Crew) --> each, two<!--= cell(table-1.Crew, "Alma") --> on the Alma and 12<!--= cell(table-1.Crew, "Total") --> in
all; five<!--= items(table-1.Jobs) --> jobs, two<!--= rows(table-1 where Port = Brest) --> boats in Brest.

`;

const table = `Table 1: Boats

| Boat  | Port  | Crew | Jobs                          | Note |
|-------|-------|-----:|-------------------------------|------|
| Dora  | brest |    2 | mend                          |      |
| Alma  | Brest |    2 | <ul><li>a</li><li>b</li></ul> |      |
| Cora  | Tours |    5 | sail                          |      |
| Bell  | Lyon  |    3 | cook                          |      |
| Total |       |   12 |                               |      |
`;

const chapter = `${before}${table}
And four<!--= rows(above) --> again, 5<!--= sum(above.Crew where Port = Tours) --> in Tours.
`;

function run(source: string, id: RewriteId, options: RewriteOptions, settings: AnalyseOptions = {}): { after: string; said: string } {
  const report = analyse(source, settings);
  assert.deepEqual(
    report.findings.filter(({ rule }) => rule.includes('bound') || rule.includes('binding')),
    [],
  );
  const outcome = rewrite(report, { table: 0, id, options }, settings);
  if (outcome.kind === 'edits') return { after: applyEdits(source, outcome.edits), said: formatMessage(outcome.summary, 'en') };
  assert.equal(outcome.kind, 'refusal');
  return { after: '', said: formatMessage(outcome.message, 'en') };
}

function broken(source: string): readonly string[] {
  return analyse(source)
    .findings.filter(({ rule }) => rule === 'bound-number' || rule === 'unknown-binding')
    .map(({ message }) => formatMessage(message, 'en'));
}

suite('rewrites and the numbers bound to their table', () => {
  const keeping: readonly (readonly [RewriteId, RewriteOptions])[] = [
    ['sort-rows', { columns: 'Crew' }],
    ['sort-rows', { columns: 'Boat', descending: 'yes' }],
    ['move-row', { row: '1', direction: 'down' }],
    ['group-rows', { by: 'Port' }],
    ['normalise-labels', { column: 'Port' }],
    ['insert-column', { name: 'Year', before: 'Crew' }],
    ['insert-column', { name: 'Age', after: 'Crew', fill: '3' }],
    ['drop-column', { column: 'Note' }],
    ['add-subtotals', { column: 'Port' }],
    ['add-summary-row', { functions: 'Crew=mean' }],
    ['align-table', {}],
    ['pipe-to-html', {}],
    ['convert-table', { to: 'grid', confirm: 'yes' }],
    ['convert-table', { to: 'list-table', confirm: 'yes' }],
  ];
  for (const [id, options] of keeping)
    test(`${id} ${JSON.stringify(options)} leaves them right`, () => {
      const { after, said } = run(chapter, id, options);
      assert.notEqual(after, '', said);
      assert.deepEqual(broken(after), [], after);
    });

  test('durations that are merged keep their sum, and a mean that would change is named', () => {
    const times = (bound: string): string =>
      `It took ${bound} minutes.\n\nTable 1: Talks\n\n| Town | Time (min) |\n|---|---:|\n| Lyon | 20 |\n| Lyon | 40 |\n| Tours | 30 |\n`;
    const options = { column: 'Time (min)', by: 'Town', style: 'blank' };
    const kept = run(times('90<!--= sum(table-1.Time) -->'), 'merge-durations', options);
    assert.notEqual(kept.after, '', kept.said);
    assert.deepEqual(broken(kept.after), []);
    assert.equal(
      run(times('30<!--= mean(table-1.Time) -->'), 'merge-durations', options).said,
      'Nothing was changed, because afterwards this would be found: The text says 30; mean(table-1.Time) is 45.',
    );
  });

  test('a column that a number is bound to is not dropped', () => {
    assert.equal(
      run(chapter, 'drop-column', { column: 'Jobs', confirm: 'yes' }).said,
      'Nothing was changed, because afterwards this would be found: The table has no column “Jobs”.',
    );
  });

  test('a row that comes changes what is counted: it is put in, and the numbers are named', () => {
    const { after, said } = run(chapter, 'insert-row', { after: '1', cells: 'Eve,Caen,,sail,' });
    assert.match(said, /^A row was added under row 1\. The text says four; rows\(table-1\) is 5\. The text says three; distinct/);
    assert.equal(broken(after).length, 4, broken(after).join('\n'));
  });

  test('so does a table read in anew', () => {
    const csv = 'Boat,Port,Crew,Jobs,Note\nDora,Brest,4,mend,\n';
    const plain = `Two<!--= sum(table-1.Crew) --> people.\n\nTable 1: Boats\n\n| Boat | Port | Crew | Jobs | Note |\n|---|---|---:|---|---|\n| Dora | Brest | 2 | mend | |\n`;
    const { after, said } = run(plain, 'import-csv', { csv });
    assert.match(said, /The text says Two; sum\(table-1\.Crew\) is 4\.$/);
    assert.deepEqual(broken(after), ['The text says Two; sum(table-1.Crew) is 4.']);
  });

  test('and a total worked out again', () => {
    const wrong = chapter.replace('|   12 |', '|   14 |').replace('12<!--= cell', '14<!--= cell');
    const { after, said } = run(wrong, 'regenerate-summary', {});
    assert.equal(said, 'One figure worked out again. The text says 14; cell(table-1.Crew, "Total") is 12.');
    assert.deepEqual(broken(after), ['The text says 14; cell(table-1.Crew, "Total") is 12.']);
  });
});

suite('rewrites and numbers of other chapters', () => {
  const place = { uri: 'file:///thesis/1-intro.md', start: { line: 3, character: 1 }, end: { line: 3, character: 5 } };
  const asking = (...calls: readonly string[]): AnalyseOptions => {
    const asked = calls.map((call): ForeignCall => ({ uri: place.uri, call, columns: [place] }));
    const elsewhere: Elsewhere = {
      isComplete: true,
      asked: () => asked,
      earlier: () => elsewhere,
      definitions: () => [],
      definitionsOf: () => [],
      isUsed: () => false,
      answerOf: () => undefined,
    };
    return { elsewhere };
  };

  test('a column that they are bound to is not dropped', () => {
    assert.equal(
      run(table, 'drop-column', { column: 'Jobs', confirm: 'yes' }, asking('items(table-1.Jobs)')).said,
      'In 1-intro.md a number is bound to items(table-1.Jobs), which would mean nothing any more, so nothing was changed.',
    );
    assert.notEqual(run(table, 'drop-column', { column: 'Note' }, asking('items(table-1.Jobs)')).after, '');
  });

  test('what a new row changes there is told', () => {
    const { after, said } = run(table, 'insert-row', { cells: 'Eve,Caen,,sail,' }, asking('rows(table-1)', 'max(table-1.Crew)'));
    assert.notEqual(after, '');
    assert.equal(said, 'A row was added under row 4. A number in 1-intro.md is bound to rows(table-1), which is 5 now and was 4.');
  });

  test('a rewrite that should change no figure is refused where it would change one there', () => {
    const times = `Table 1: Talks\n\n| Town | Time (min) |\n|---|---:|\n| Lyon | 20 |\n| Lyon | 40 |\n| Tours | 30 |\n`;
    assert.equal(
      run(times, 'merge-durations', { column: 'Time (min)', by: 'Town', style: 'blank' }, asking('mean(table-1.Time)')).said,
      'Nothing was changed, because afterwards this would be found: A number in 1-intro.md is bound to mean(table-1.Time), which is 45 now and was 30.',
    );
  });
});

suite('a column that gets another name', () => {
  const rename = (source: string, at: string, name: string): string | undefined => {
    const report = analyse(source);
    const found = columnAt(report.chapter, source.indexOf(at) + 1);
    const renamed = found && renameColumn({ report, settings: {} }, found, name);
    return renamed && applyEdits(source, renamed.edits);
  };

  test('takes the bindings along, from its header or from any of them', () => {
    for (const at of ['Port  | Crew', 'Port) --> ports', 'Port = Brest']) {
      const after = rename(chapter, at, 'Home port') ?? '';
      assert.match(after, /distinct\(table-1\."Home port"\) -->/);
      assert.match(after, /rows\(table-1 where "Home port" = Brest\)/);
      assert.match(after, /\| Boat +\| Home port +\| Crew/);
      assert.deepEqual(broken(after), []);
    }
  });

  test('keeps its unit to itself, and its marks', () => {
    const source = 'It took 20<!--= sum(below.Time) --> minutes.\n\n| Town | **Time (min)** |\n|---|---:|\n| Lyon | 20 |\n';
    const after = rename(source, 'Time (min', 'Length (min)') ?? '';
    assert.match(after, /sum\(below\.Length\)/);
    assert.match(after, /\*\*Length \(min\)\*\*/);
    assert.deepEqual(broken(after), []);
  });

  test('gets none that another one has, or that a binding could not say', () => {
    for (const name of ['crew', '', 'a "b"', 'a--b']) assert.equal(rename(chapter, 'Port  | Crew', name), undefined, name);
    assert.equal(columnAt(analyse(chapter).chapter, chapter.indexOf('boats in three')), undefined);
  });

  test('has the bindings of other chapters follow', () => {
    const report = analyse(table);
    const [range, far] = [1, 8].map((character) => ({
      uri: 'b.md',
      start: { line: 0, character },
      end: { line: 0, character: character + 4 },
    }));
    assert.ok(range && far);
    const elsewhere = {
      asked: () => [{ uri: 'b.md', call: 'sum(table-1.Crew where Port = Brest)', columns: [range, far] }],
    } as unknown as Elsewhere;
    const found = columnAt(report.chapter, table.indexOf('Port') + 1);
    assert.ok(found);
    assert.deepEqual(renameColumn({ report, settings: { elsewhere } }, found, 'Harbour')?.elsewhere, [{ place: far, text: 'Harbour' }]);
  });

  test('by hand: the bindings can follow as the saved text shows', () => {
    const now = chapter.replace('| Port ', '| Harb ').replace('| Boat  |', '| Boat  |');
    const baselines = [{ kind: 'saved', report: analyse(chapter) }] as const;
    const { findings } = analyse(now, { baselines });
    const unknown = findings.filter(({ rule }) => rule === 'unknown-binding');
    assert.equal(unknown.length, 3);
    const [fix] = unknown[0]?.fixes ?? [];
    assert.ok(fix && !fix.preferred);
    assert.equal(formatMessage(fix.title, 'en'), 'Change “Port” to “Harb”, as the column is called now');
    assert.deepEqual(broken(applyEdits(now, fix.edits)), []);
    assert.deepEqual(
      analyse(now).findings.flatMap(({ rule, fixes }) => (rule === 'unknown-binding' ? fixes : [])),
      [],
    );
  });
});
