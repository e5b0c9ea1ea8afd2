import type { Column, Edit, Refusal, Row, Table } from '../../model/index.ts';
import { columnReference } from '../options.ts';
import { isRefusal, refuse, type Rewrite, type Target } from '../rewrite.ts';
import { groupColumn, runsOf, type Run } from './groups.ts';
import { moveRows } from './move-rows.ts';

/** Brings rows of one group together, in the order in which the groups first appear. */
export const groupRows: Rewrite = {
  id: 'group-rows',
  name: 'Group Rows…',
  summary: 'Bring the rows of each group together; rows are moved as they are written, and totals stay where they stand.',
  options: [{ name: 'by', kind: 'column', help: 'the column that says which rows belong together' }],
  messages: {
    'group-rows.done': '{rows} {rows|row|rows} moved, so that the rows of each group stand together.',
    'group-rows.nothing': 'The rows of each group stand together.',
    'group-rows.no-group': 'No column says which rows belong together; the option “by” names one.',
    'group-rows.title': 'Bring the rows together by “{column}”',
    'group-rows.preview': '{groups|the rows of {label}|the rows of {groups} groups, for instance {label}}',
  },
  run(target, chosen) {
    const column = chosen.column('by') ?? groupColumn(target.table);
    if (!column) return refuse(target.table.rows[0]?.span ?? target.table.span, 'group-rows.no-group');
    const edits = groupingEdits(target, column);
    if (isRefusal(edits)) return edits;
    const id = edits.length === 0 ? 'group-rows.nothing' : 'group-rows.done';
    return { kind: 'edits', edits, summary: { id, data: { rows: edits.length } } };
  },
  suggest({ table }) {
    const column = groupColumn(table);
    const apart = column ? groupsApart(table, column) : [];
    const [first] = apart;
    if (!column || !first) return [];
    return [
      {
        options: { by: columnReference(table, column) },
        title: { id: 'group-rows.title', data: { column: column.name } },
        preview: { id: 'group-rows.preview', data: { groups: apart.length, label: first.label } },
      },
    ];
  },
};

/** The edits that bring the rows of each group together, within each block of data rows between totals and headings. */
export function groupingEdits(target: Target, { index }: Column): readonly Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const runs of blocks(runsOf(target.table, index))) {
    const rows = runs.flatMap((run) => run.rows);
    const moved = moveRows(target, rows, grouped(runs));
    if (isRefusal(moved)) return moved;
    edits.push(...moved);
  }
  return edits;
}

/** The second run of every group whose rows stand in two places of a block. */
export function groupsApart(table: Table, { index }: Column): readonly Run[] {
  return blocks(runsOf(table, index)).flatMap((runs) =>
    runs.filter((run, i) => isNamed(run) && runs.findIndex((other) => other.key === run.key) < i),
  );
}

/** Runs with nothing but data rows between them. */
function blocks(runs: readonly Run[]): readonly (readonly Run[])[] {
  const found: Run[][] = [];
  let end = -1;
  for (const run of runs) {
    const [first, last] = [run.rows[0]?.index, run.rows.at(-1)?.index];
    if (first === end + 1 && found.length > 0) found.at(-1)?.push(run);
    else found.push([run]);
    end = last ?? end;
  }
  return found;
}

/** Rows without a label stay behind the rows that they follow. */
function grouped(runs: readonly Run[]): readonly Row[] {
  const groups = new Map<string, Row[]>();
  let current: Row[] = [];
  for (const run of runs) {
    if (isNamed(run) || groups.size === 0) {
      current = groups.get(run.key) ?? [];
      groups.set(run.key, current);
    }
    current.push(...run.rows);
  }
  return [...groups.values()].flat();
}

function isNamed({ key }: Run): boolean {
  return key !== '';
}
