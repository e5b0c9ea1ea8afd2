import assert from 'node:assert/strict';
import { analyse, type AnalyseOptions } from '../../../src/core/index.ts';
import { workOf, type Work } from './work.ts';

/** Writes something as often as is asked for. */
type Family = (times: number) => string;

const repeated = (times: number, part: (i: number) => string): string => Array.from({ length: times }, (_, i) => part(i)).join('');

/** A word for a number, without figures. */
const letters = (i: number): string => String(i).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

const htmlTable = (rows: string): string => `<table>\n<tr><th>Site</th><th>Visits</th></tr>\n${rows}</table>\n`;

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |\n`;

const htmlRow = (...cells: readonly (string | number)[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;

const summaries = ['Total', 'Mean', 'Maximum', 'Number', 'Median'];

const families: Readonly<Record<string, Family>> = {
  'paragraphs of prose': (n) => repeated(n, (i) => `Paragraph ${i} tells of the road, which is long, and of those who walk it.\n\n`),
  headings: (n) => repeated(n, (i) => `${'#'.repeat(1 + (i % 6))} Part ${i}\n\nSome words.\n\n`),
  'subtotals in one table': (n) =>
    htmlTable(repeated(n, (i) => htmlRow('a', i + 1) + htmlRow('b', i + 2) + htmlRow('Subtotal', 2 * i + 3))),
  'columns with wrong totals': (n) =>
    row('Site', ...Array.from({ length: n }, (_, i) => `C${100 + i}`)) +
    `|---|${'---|'.repeat(n)}\n` +
    repeated(4, (r) => row(`s${r}`, ...Array.from({ length: n }, (_, i) => 100 + r * 7 + i))) +
    row('Total', ...Array.from({ length: n }, (_, i) => 480 + 4 * i)),
  'wrong row totals': (n) =>
    `| Site | A | B | Total |\n|---|---|---|---|\n${repeated(n, (i) => row(`s${i}`, i % 97, i % 31, (i % 97) + (i % 31) + (i % 3 === 0 ? 9 : 0)))}`,
  'summary rows of mixed kinds': (n) =>
    htmlTable(repeated(n, (i) => htmlRow('a', i + 1) + htmlRow('b', i + 3) + htmlRow(summaries[i % 5] ?? '', 2 * i + 4))),
  'running balances': (n) =>
    `| Day | In | Balance |\n|---|---|---|\n${repeated(n, (i) => row(`d${i}`, 2, 2 * i + 2 + (i % 50 === 9 ? 1 : 0)))}`,
  'rows of a pipe table': (n) => `| Site | Visits |\n|---|---|\n${repeated(n, (i) => row(`s${i}`, i))}${row('Total', (n * (n - 1)) / 2)}`,
  'rows of an HTML table': (n) => htmlTable(repeated(n, (i) => htmlRow(`s${i}`, i)) + htmlRow('Total', n)),
  'rows of fifty columns with totals': (n) => {
    const columns = Array.from({ length: 50 }, (_, c) => c);
    const rows = Array.from({ length: n }, (_, i) => columns.map((c) => ((i + 3) * (c + 7)) % 211));
    const totals = columns.map((c) => rows.reduce((sum, cells) => sum + (cells[c] ?? 0), c === 20 ? 1 : 0));
    const lines = rows.map((cells, i) => row(`s${letters(i)}`, ...cells));
    return (
      row('Site', ...columns.map((c) => `Week ${c}`)) + row('---', ...columns.map(() => '---')) + lines.join('') + row('Total', ...totals)
    );
  },
  columns: (n) => `${row(...Array.from({ length: n }, () => 'c'))}|${'---|'.repeat(n)}\n${row(...Array.from({ length: n }, (_, i) => i))}`,
  'lines of dashes in a division': (n) => `<div>\n${repeated(n, (i) => `a b\n---- ----\n1 ${i}\n`)}</div>\n`,
  'captions and tables': (n) =>
    repeated(n, (i) => `Table ${i}: Visits\n\n| Site | Visits |\n|---|---|\n| a | 1 |\n| b | 2 |\n| Total | 3 |\n\n`),
  'placeholders beside tasks': (n) => repeated(n, (i) => `- [ ] task ${i}\n\nTODO\n\n`),
  'signs to tick': (n) => repeated(n, (i) => `☐ task ${i}\n\n`),
  'disable and enable': (n) =>
    repeated(n, () => `<!-- tallymark-disable placeholder -->\n\nTODO\n\n<!-- tallymark-enable placeholder -->\n\nTODO\n\n`),
  directives: (n) => repeated(n, () => `<!-- tallymark-disable-next-line placeholder -->\nTODO\n\n`),
  'tags that are never closed': (n) => '<table a="'.repeat(n),
  'tasks in one block of HTML': (n) => `<ul>\n${repeated(n, (i) => `<li>[ ] task ${i}</li>\n`)}</ul>\n`,
  'links in one paragraph': (n) => `${repeated(n, (i) => `[word ${i}](https://example.org/${i}) `)}\n`,
  'pictures in links that are never closed': (n) => `${repeated(n, (i) => `[a ![b](c${i}) `)}\n`,
  'pictures in a link that is never closed': (n) => `[${repeated(n, (i) => `a ![b](c${i}) `)}\n`,
  'brackets beside wide characters': (n) => `é\u2014 ${'[a '.repeat(n)}\n`,
  'lists in lists': (n) => repeated(n, (i) => `${'  '.repeat(i % 20)}- item ${i}\n`),
  'tables in tables': (n) => `${'<table><tr><td>'.repeat(n)}1${'</td></tr></table>'.repeat(n)}`,
  'quotation marks that are never closed': (n) => `${'“ „ « '.repeat(40 * n)}\n`,
  'code that is never closed': (n) => `${'``a '.repeat(40 * n)}\n`,
  'percentages of nothing': (n) => `${'12 % '.repeat(40 * n)}\n`,
  'comments in a cell that are never closed': (n) => row('Site', 'Visits') + row('---', '---') + row('<!-- {/*= '.repeat(40 * n), 1),
  'tasks without words': (n) => '- [ ]\n'.repeat(10 * n),
  'total rows one after another': (n) =>
    row('Site', 'Visits') + row('---', '---') + row('a', 1) + row('b', 2) + repeated(n, (i) => row('Total', 7 * i)),
  'columns of totals': (n) => row('Site', 'Total |'.repeat(10 * n)) + row('---', '---|'.repeat(10 * n)) + row('a', '3 |'.repeat(10 * n)),
  footnotes: (n) => repeated(n, (i) => `Text[^${i}] here.\n\n[^${i}]: note ${i}\n\n`),
  'tables and bindings that speak of them': (n) =>
    repeated(
      n,
      (i) =>
        `Table ${i}: Visits\n\n| Site | Visits |\n|---|---|\n| a | 1 |\n\nWe made one<!--= n${i}: sum(table-${i}.Visits) --> visit.\n\n`,
    ),
};

/** How often the part is repeated in the smaller of the two chapters. */
const TIMES = 15;

suite('the work for a chapter', () => {
  for (const [name, write] of Object.entries(families)) {
    test(`grows with its length: ${name}`, () => {
      const [small, large] = [write(TIMES), write(10 * TIMES)];
      // What is made on the first use of a part of the program is not counted.
      analyse(small);
      const [few, many] = [workOf(() => analyse(small)), workOf(() => analyse(large))];
      const most = Math.max(12, (1.2 * large.length) / small.length);
      assert.ok(many.steps <= most * few.steps, `${few.steps} steps became ${many.steps}`);
      assert.ok(many.characters <= most * few.characters, `${few.characters} characters became ${many.characters}`);
    }).timeout(120_000);
  }

  /** Chapters that somebody may write, or have written by a program; their whole sizes are in docs/reliability.md. */
  const sizes: Readonly<Record<string, readonly [number, Family]>> = {
    'one line': [500, (n) => `${repeated(n, (i) => `the road of ${i} miles, of which "one" in *five* is steep, `)}\n`],
    tasks: [250, (n) => repeated(n, (i) => `- [ ] ask Ana about ${i}\n`)],
    tables: [25, (n) => repeated(n, (i) => `${row('Site', 'Visits')}|---|---|\n${row('a', i)}${row('b', 2)}${row('Total', i + 2)}\n`)],
    'summary rows': [
      50,
      (n) => htmlTable(repeated(n, (i) => htmlRow('a', i) + htmlRow('b', 2) + htmlRow('Subtotal', i + 2)) + htmlRow('Total', 9)),
    ],
  };

  for (const [name, [times, write]] of Object.entries(sizes))
    test(`doubles with the number of its parts: ${name}`, () => {
      analyse(write(times));
      const [few, many] = [workOf(() => analyse(write(times))), workOf(() => analyse(write(2 * times)))];
      assert.ok(many.steps <= 2.2 * few.steps, `${few.steps} steps became ${many.steps}`);
      assert.ok(many.characters <= 2.2 * few.characters, `${few.characters} characters became ${many.characters}`);
    }).timeout(120_000);

  /** Bindings of columns whose headers were others in the saved text: each in a table of its own, all in one table, and all of one column. */
  const unknown: Readonly<Record<string, (times: number, header: string) => string>> = {
    'of many tables': (n, header) =>
      repeated(
        n,
        (i) => `Table ${i}: Visits\n\n| Site | ${header} |\n|---|---|\n| a | 1 |\n\nWe made one<!--= sum(table-${i}.Visits) --> visit.\n\n`,
      ),
    'of one table': (n, header) =>
      `Table 1: Visits\n\n${row('Site', ...Array.from({ length: n }, (_, i) => `${header}${i}`))}|---|${'---|'.repeat(n)}\n${row('a', ...Array.from({ length: n }, () => 1))}\n` +
      repeated(n, (i) => `We made one<!--= sum(table-1.Visits${i}) --> visit.\n\n`),
    'that are one': (n, header) =>
      `Table 1: Visits\n\n| Site | ${header} |\n|---|---|\n| a | 1 |\n\n` +
      repeated(n, () => 'We made one<!--= sum(table-1.Visits) --> visit.\n\n'),
  };

  for (const [name, write] of Object.entries(unknown)) {
    test(`grows with its length: unknown columns ${name}`, () => {
      const work = (times: number): Work => {
        const baselines = [{ kind: 'saved', report: analyse(write(times, 'Visits')) }] as const;
        const now = write(times, 'Calls');
        const fixes = analyse(now, { baselines }).findings.flatMap((finding) => (finding.rule === 'unknown-binding' ? finding.fixes : []));
        assert.equal(fixes.length, times);
        return workOf(() => analyse(now, { baselines }));
      };
      const [few, many] = [work(TIMES), work(10 * TIMES)];
      assert.ok(many.steps <= 12 * few.steps, `${few.steps} steps became ${many.steps}`);
      assert.ok(many.characters <= 12 * few.characters, `${few.characters} characters became ${many.characters}`);
    }).timeout(120_000);
  }

  /** Numbers that disagree now, each with how it is written in the saved text, and now. */
  const drifted: Readonly<Record<string, readonly [rule: string, write: (times: number, isNow: boolean) => string]>> = {
    'bound to one table': [
      'bound-number',
      (n, isNow) =>
        `Table 1: Visits\n\n${row('Site', 'Visits')}|---|---|\n${row('a', isNow ? 2 : 1)}\n` +
        repeated(n, (i) => `On day ${i} we made one<!--= sum(table-1.Visits) --> visit.\n\n`),
    ],
    'bound to the list below': [
      'bound-number',
      (n, isNow) =>
        repeated(n, (i) => `On the day of ${letters(i)} we saw two<!--= list(below) --> towns.\n\n- a\n- b\n${isNow ? '- c\n' : ''}\n`),
    ],
    'of announced lists': [
      'announced-count',
      (n, isNow) => repeated(n, (i) => `The part on ${letters(i)} has two reasons:\n\n- a\n- b\n${isNow ? '- c\n' : ''}\n`),
    ],
  };

  for (const [name, [rule, write]] of Object.entries(drifted)) {
    test(`grows with its length: numbers that have drifted, ${name}`, () => {
      const work = (times: number): Work => {
        const baselines = [{ kind: 'saved', report: analyse(write(times, false)) }] as const;
        const now = write(times, true);
        const told = analyse(now, { baselines, elsewhere: nowhere }).findings.filter((finding) => finding.rule === rule);
        assert.equal(told.filter(({ data }) => data['moved'] !== undefined).length, times);
        return workOf(() => analyse(now, { baselines, elsewhere: nowhere }));
      };
      const [few, many] = [work(TIMES), work(10 * TIMES)];
      assert.ok(many.steps <= 12 * few.steps, `${few.steps} steps became ${many.steps}`);
      assert.ok(many.characters <= 12 * few.characters, `${few.characters} characters became ${many.characters}`);
    }).timeout(120_000);
  }
});

/** Other chapters, which say nothing: another object each time somebody asks what they said before, as in an editor. */
const nowhere: NonNullable<AnalyseOptions['elsewhere']> = {
  isComplete: true,
  definitions: () => [],
  definitionsOf: () => [],
  isUsed: () => false,
  answerOf: () => undefined,
  asked: () => [],
  earlier: () => ({ definitionsOf: () => [], answerOf: () => undefined }),
};
