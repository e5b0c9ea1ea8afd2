import type { Cell, Column, Edit, Refusal, Row, Table } from '../../model/index.ts';
import { attributeSpans, edgesBetween } from './rowspan.ts';
import { spansRows } from './styles.ts';
import { inSteps, type Step } from '../steps.ts';
import { columnReference } from '../options.ts';
import { isRefusal, refuse, type Rewrite, type Target } from '../rewrite.ts';
import { besideText, sourceOf, writeCell } from '../table-edits/cell-text.ts';
import { insertCell } from '../table-edits/new-cells.ts';
import { ownCells } from '../../tables/query.ts';

/** The inverse of merging: every row gets a cell of its own again, with its own amount where the merged cell has kept it. */
export const splitMerged: Rewrite = {
  id: 'split-merged',
  name: 'Split Merged Cells…',
  summary: 'Give each row its own cell again: labels are repeated, amounts are taken from the title of the merged cell.',
  options: [{ name: 'column', kind: 'column', help: 'the column to split; every column that can be where it is left out' }],
  messages: {
    'split-merged.done': '{cells|One merged cell|{cells} merged cells} split.',
    'split-merged.nothing': 'There is no merged cell that could be split.',
    'split-merged.no-provenance':
      'What the single rows came to is not kept: this cell has no title with an amount for each of its {rows} rows.',
    'split-merged.blocked': 'A row of this cell has no place for a cell of its own.',
    'split-merged.title': 'Split the merged cells of “{column}”',
    'split-merged.preview': '{cells|one cell|{cells} cells} for {rows} rows',
  },
  run(target, chosen) {
    const only = chosen.column('column');
    const merged = (only ? [only] : target.table.columns).flatMap((column) => mergedCells(target, column));
    const lost = merged.find(({ parts }) => parts === undefined);
    const split = merged.filter(({ parts }) => parts !== undefined);
    if (lost && (only || split.length === 0)) return refuse(lost.cell.span, 'split-merged.no-provenance', { rows: lost.rows.length });
    const edits = target.table.kind === 'grid' ? splitGrid(target, split) : splitAll(target, split);
    if (isRefusal(edits)) return edits;
    const sums = split.every(({ added }) => added);
    const id = edits.length === 0 ? 'split-merged.nothing' : 'split-merged.done';
    return { kind: 'edits', edits, summary: { id, data: { cells: split.length } }, waives: sums ? [] : ['sums'] };
  },
  suggest(target) {
    return target.table.columns.flatMap((column) => {
      const merged = mergedCells(target, column);
      if (merged.length === 0 || merged.some(({ parts }) => parts === undefined)) return [];
      const rows = merged.reduce((sum, one) => sum + one.rows.length, 0);
      return [
        {
          options: { column: columnReference(target.table, column) },
          title: { id: 'split-merged.title', data: { column: column.name } },
          preview: { id: 'split-merged.preview', data: { cells: merged.length, rows } },
        },
      ];
    });
  },
};

function splitAll(target: Target, split: readonly MergedCell[]): readonly Edit[] | Refusal {
  return split.reduce<readonly Edit[] | Refusal>((all, one) => {
    const more = isRefusal(all) ? all : splitEdits(target, one);
    return isRefusal(all) || isRefusal(more) ? more : [...all, ...more];
  }, []);
}

/** In a grid the edges are drawn first; then every row has a cell to write into. */
function splitGrid(target: Target, split: readonly MergedCell[]): readonly Edit[] | Refusal {
  const columns = [...new Set(split.map(({ cell }) => cell.column))];
  return inSteps(target, [
    ...columns.map((column): Step => {
      const rows = split.filter(({ cell }) => cell.column === column).map((one) => one.rows);
      return (now) =>
        edgesBetween(
          now,
          column,
          rows.map((group) => group.map(({ index }) => now.table.rows[index]).filter((row) => row !== undefined)),
          true,
        );
    }),
    (now) =>
      split
        .flatMap(({ cell, rows, parts = [] }) =>
          rows.slice(1).map((row, i) => ({ own: now.table.rows[row.index]?.cells[cell.column], part: parts[i + 1] ?? '' })),
        )
        .flatMap(({ own, part }) => (own && writeCell(now, own, part)) ?? []),
  ]);
}

/** A cell that speaks for several rows. */
interface MergedCell {
  readonly cell: Cell;
  readonly rows: readonly Row[];
  /** The source for each row's cell; undefined where it is not known. */
  readonly parts: readonly string[] | undefined;
  /** What the parts come to is what the cell states. */
  readonly added: boolean;
}

/** The cells of data rows that span rows, and those whose title tells what the covered cells below them held. */
function mergedCells(target: Target, { index, kind }: Column): readonly MergedCell[] {
  const { report, table } = target;
  if (!spansRows(table)) return [];
  return table.rows.flatMap((row): readonly MergedCell[] => {
    const cell = row.kind === 'body' ? ownCells(row).find((one) => one.column === index) : undefined;
    if (!cell || cell.colspan > 1) return [];
    const title = attributeSpans(report.chapter.text, cell, 'title')?.value;
    const kept = title && report.chapter.text.slice(title.start, title.end).split(/ [+·] /);
    const added = title === undefined || !report.chapter.text.slice(title.start, title.end).includes(' · ');
    const rows = rowsOf(table, row, cell, kept?.length ?? 1);
    if (rows.length < 2) return [];
    if (kept?.length === rows.length) return [{ cell, rows, parts: kept, added }];
    if (cell.rowspan < 2) return [];
    return [{ cell, rows, parts: kind === 'quantity' ? undefined : rows.map(() => sourceOf(target, cell)), added }];
  });
}

/** The rows that a cell spans, else those below it, as many as there are parts, whose cells are covered. */
function rowsOf(table: Table, row: Row, cell: Cell, parts: number): readonly Row[] {
  if (cell.rowspan > 1) return table.rows.slice(row.index, row.index + cell.rowspan);
  const below = table.rows.slice(row.index + 1, row.index + parts);
  const covered = below.every(({ kind, cells }) => kind === 'body' && ['covered', 'empty'].includes(cells[cell.column]?.value.kind ?? ''));
  return covered ? [row, ...below] : [row];
}

function splitEdits(target: Target, { cell, rows, parts = [] }: MergedCell): readonly Edit[] | Refusal {
  const { text } = target.report.chapter;
  const edits: Edit[] = ['rowspan', ...(isKept(target, cell, parts) ? ['title'] : [])].flatMap((name) => {
    const found = attributeSpans(text, cell, name);
    return found ? [{ span: found.span, text: '' }] : [];
  });
  for (const [i, row] of rows.entries()) {
    const own = ownCells(row).find((one) => one.column === cell.column);
    const part = parts[i] ?? '';
    if (i === 0 && part === sourceOf(target, cell)) continue;
    if (!own && besideText(text, cell)) return refuse(cell.span, 'rewrite.keeps-cell');
    const put = own ? writeCell(target, own, part) : insertCell(target, row, cell.column, part, cell);
    if (!put) return refuse(own?.span ?? row.span, own ? 'rewrite.keeps-cell' : 'split-merged.blocked');
    edits.push(...[put].flat());
  }
  return edits;
}

/** The title held the parts, which now stand in their cells. */
function isKept(target: Target, cell: Cell, parts: readonly string[]): boolean {
  const title = attributeSpans(target.report.chapter.text, cell, 'title');
  return title !== undefined && parts.some((part) => part !== sourceOf(target, cell));
}
