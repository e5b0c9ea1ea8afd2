import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse, type Table } from '../../../src/core/index.ts';
import { describeMarks, marksOf, readFixture } from '../rules/support/fixture.ts';

/** What must be read besides the marked findings: rows × columns of every table, and open and done tasks. */
const expected: Readonly<Record<string, { tables: readonly string[]; tasks: string }>> = {
  '01-table-in-pieces': { tables: ['4×3'], tasks: '1 open, 0 done' },
  '02-broken-cell': { tables: ['3×4'], tasks: '0 open, 0 done' },
  '03-rows-left-out': { tables: ['3×2'], tasks: '0 open, 0 done' },
  '04-never-closed': { tables: ['4×3', '4×2'], tasks: '1 open, 0 done' },
  '05-spans': { tables: ['5×4'], tasks: '0 open, 0 done' },
  '06-headers-and-cells': { tables: ['4×2', '5×3'], tasks: '0 open, 0 done' },
  '07-criteria-and-tasks': { tables: ['4×2', '4×2'], tasks: '2 open, 1 done' },
  '07-criteria-by-degree': { tables: ['3×2', '3×2'], tasks: '5 open, 0 done' },
  '08-total-rows': { tables: ['5×3', '5×5'], tasks: '0 open, 0 done' },
  '09-glued-caption': { tables: ['3×2'], tasks: '0 open, 0 done' },
  '10-ditto-and-second-headers': { tables: ['6×3', '5×4'], tasks: '0 open, 0 done' },
  '11-escapes': { tables: ['6×2'], tasks: '0 open, 0 done' },
  '12-boxes': { tables: ['2×1', '1×1', '2×1', '3×3', '4×3'], tasks: '0 open, 0 done' },
  '13-names-blotted-out': { tables: [], tasks: '0 open, 0 done' },
  '14-numbers-that-count-nothing': { tables: ['5×5'], tasks: '0 open, 0 done' },
  '15-numbered-labels': { tables: ['4×2', '3×2'], tasks: '0 open, 0 done' },
  '16-characters': { tables: ['4×3'], tasks: '0 open, 0 done' },
  '17-links': { tables: [], tasks: '0 open, 0 done' },
  '18-task-syntax': { tables: [], tasks: '5 open, 2 done' },
};

suite('traps of real chapters', () => {
  test('each file has its expectations', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.md'));
    assert.deepEqual(files.map((name) => path.basename(name, '.md')).sort(), Object.keys(expected));
  });

  for (const [name, { tables, tasks }] of Object.entries(expected)) {
    for (const [ends, lineEnd] of [
      ['', '\n'],
      [' with Windows line ends', '\r\n'],
      [' with lone returns', '\r'],
    ] as const) {
      test(`${name}${ends}`, () => {
        const fixture = readFixture(readFileSync(path.join(import.meta.dirname, `${name}.md`), 'utf8'));
        const { source, marks, unmarked } = lineEnd === '\n' ? fixture : withLineEnds(fixture, lineEnd);
        const { chapter, findings } = analyse(source);
        const spoken = findings.filter(({ rule }) => !unmarked.includes(rule));
        assert.deepEqual(describeMarks(source, marksOf(spoken)), describeMarks(source, marks));
        assert.deepEqual(chapter.tables.map(sizeOf), tables);
        const done = chapter.tasks.filter((task) => task.done).length;
        assert.equal(`${chapter.tasks.length - done} open, ${done} done`, tasks);
      });
    }
  }

  test('a table after a byte-order mark is where it was', () => {
    const { source, marks } = readFixture(readFileSync(path.join(import.meta.dirname, '16-characters.md'), 'utf8'));
    const moved = marks.map(({ rule, start, end }) => ({ rule, start: start + 1, end: end + 1 }));
    const marked = `\ufeff${source}`;
    assert.deepEqual(describeMarks(marked, marksOf(analyse(marked).findings)), describeMarks(marked, moved));
  });

  test('tasks with the same text are told apart by their place', () => {
    const contexts = (name: string): readonly string[] => {
      const { source } = readFixture(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
      return analyse(source).chapter.tasks.map(({ context }) => context);
    };
    assert.deepEqual(contexts('07-criteria-and-tasks.md'), [
      'Retranscription ? · Nord',
      'Retranscription ? · Sud',
      'Retranscription ? · Est',
    ]);
    const [week, next] = ['À faire · Semaine 48', 'À faire · Semaine 49'];
    assert.deepEqual(contexts('07-criteria-by-degree.md'), [week, week, week, next, next]);
  });
});

function withLineEnds({ source, marks, unmarked }: ReturnType<typeof readFixture>, lineEnd: string): ReturnType<typeof readFixture> {
  const moved = (offset: number): number => source.slice(0, offset).replaceAll('\n', lineEnd).length;
  return {
    source: source.replaceAll('\n', lineEnd),
    marks: marks.map(({ rule, start, end }) => ({ rule, start: moved(start), end: moved(end) })),
    unmarked,
  };
}

function sizeOf({ rows, width }: Table): string {
  return `${rows.length}×${width}`;
}
