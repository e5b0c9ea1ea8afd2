import type { Row, Table, TableKind } from '../../model/index.ts';
import { alignPipes } from '../../parse/tables/pipe.ts';
import { alignDashes } from '../../parse/tables/fit-dashes.ts';
import { alignGrid } from '../../parse/tables/fit-grid.ts';
import type { Line } from '../../parse/tables/view.ts';
import { lineStart } from '../../parse/lines.ts';
import type { Edit } from '../../text/span.ts';
import { isRefusal, refuse, reportAfter, type Draft, type Rewrite, type Target } from '../rewrite.ts';
import { inSteps, type Step } from '../steps.ts';
import { linesOf, shaped } from '../table-edits/drawn.ts';
import { lineEndAt } from '../table-edits/lines.ts';

type Align = (lines: readonly Line[], newLine: string, width: number | undefined) => readonly Edit[] | undefined;

const ALIGNS: Readonly<Partial<Record<TableKind, Align>>> = {
  pipe: alignPipes,
  simple: alignDashes,
  multiline: alignDashes,
  grid: alignGrid,
};

/** Makes the columns of a table that is drawn with characters as wide as their texts. */
export const alignTable: Rewrite = {
  id: 'align-table',
  name: 'Align Table',
  summary:
    'Put pipes, edges and columns under each other, each column as wide as its longest text; only blanks, dashes and line ends change.',
  options: [
    { name: 'width', kind: 'text', help: 'how wide the texts of a multi-line or grid table may be; longer ones go on on the next line' },
  ],
  messages: {
    'align-table.done': '{lines|One line|{lines} lines} aligned.',
    'align-table.nothing': 'The table is aligned already.',
    'align-table.other-kind': 'A table of this kind has no columns to align; pipe, simple, multi-line and grid tables do.',
    'align-table.width': '“{value}” is no width: give a number of columns, at least {least}.',
    'align-table.no-lines': 'Only the cells of multi-line and grid tables may go on on the next line.',
    'align-table.changed': 'Aligned, the table would be read in another way, so nothing was changed.',
    'align-table.title': 'Align the table',
  },
  run(target, chosen) {
    const { table } = target;
    const start = table.rows[0]?.span ?? table.span;
    const align = ALIGNS[table.kind];
    if (!align) return refuse(start, 'align-table.other-kind');
    const value = chosen.text('width');
    const width = value === undefined ? undefined : Number(value);
    if (width !== undefined && !(Number.isInteger(width) && width >= LEAST))
      return refuse(start, 'align-table.width', { value: value ?? '', least: LEAST });
    if (width !== undefined && table.kind !== 'grid' && table.kind !== 'multiline') return refuse(start, 'align-table.no-lines');
    const step =
      (most: number | undefined): Step =>
      (now) =>
        shaped(align(linesOf(now), newLineIn(now), most)) ?? refuse(start, 'rewrite.out-of-shape');
    const edits = inSteps(
      target,
      Array.from({ length: TURNS }, () => step(width)),
    );
    return isRefusal(edits) ? edits : held(target, edits);
  },
  suggest(target) {
    const edits = ALIGNS[target.table.kind]?.(linesOf(target), newLineIn(target), undefined) ?? [];
    return edits.length > 0 ? [{ options: {}, title: { id: 'align-table.title', data: {} } }] : [];
  },
};

/** A text that is brought to the right may be the last of its column to stand there: then all of them go with it. */
const TURNS = 3;

/** No narrower column is of use. */
const LEAST = 4;

/** A line end, with the marks of a quotation that the lines of the table begin with. */
function newLineIn({ report, table }: Target): string {
  const { text } = report.chapter;
  const { start } = table.span;
  const marks = text
    .slice(lineStart(text, start), start)
    .replace(/[^>]+$/, '')
    .replace(/[^>\t]/g, ' ');
  return lineEndAt(text, start) + marks;
}

/** The draft, if every cell says afterwards what it says now. */
function held(target: Target, edits: readonly Edit[]): Draft {
  const { table } = target;
  const after = reportAfter(target, edits).chapter.tables[table.index];
  if (!after || said(after) !== said(table)) return refuse(table.rows[0]?.span ?? table.span, 'align-table.changed');
  const id = edits.length === 0 ? 'align-table.nothing' : 'align-table.done';
  return { kind: 'edits', edits, summary: { id, data: { lines: edits.length } } };
}

function said({ rows, kind }: Pick<Table, 'kind'> & { readonly rows: readonly Row[] }): string {
  return JSON.stringify([kind, rows.map((row) => [row.kind, row.cells.map((cell) => cell?.text.text.replace(/\s+/g, ' ') ?? '')])]);
}
