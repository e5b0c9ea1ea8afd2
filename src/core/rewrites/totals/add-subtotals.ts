import type { Column, Refusal, Row, Table } from '../../model/index.ts';
import { shorten } from '../../rules/rule.ts';
import { isSubtotal, readLabel } from '../../tables/label.ts';
import type { Edit } from '../../text/span.ts';
import { columnReference } from '../options.ts';
import { allOf, isRefusal, refuse, type Draft, type Rewrite, type Suggestion, type Target } from '../rewrite.ts';
import { additiveColumns, figureOf, isFigure, type Figure } from './figure.ts';
import { requireVerifiedTotals } from '../requirements.ts';
import { escapeText } from '../table-edits/cell-text.ts';
import { runsOf, type Run, groupColumn } from '../rows/groups.ts';
import { templateRow, summaryTexts } from './summary-row.ts';
import { insertRowAfter } from '../table-edits/new-cells.ts';
import { subtotalLabel } from './summary-label.ts';
import { summaryLabelOf } from './total-rows.ts';
import { bodyRows, columnCells } from '../../tables/query.ts';

/** Adds a row with the sums of each group under its rows. */
export const addSubtotals: Rewrite = {
  id: 'add-subtotals',
  name: 'Add Subtotals…',
  summary: 'Add a row of subtotals under the rows of each group.',
  options: [{ name: 'column', kind: 'column', help: 'the column that names the groups; the first that does where it is left out' }],
  messages: {
    'add-subtotals.done': '{groups|One row|{groups} rows} of subtotals added.',
    'add-subtotals.nothing': 'Each group has its subtotals already.',
    'add-subtotals.no-groups': 'No column of this table puts rows together in groups; choose one.',
    'add-subtotals.no-amounts': 'No column of this table holds amounts that add up.',
    'add-subtotals.scattered': 'The rows of “{text}” do not stand together: group the rows first.',
    'add-subtotals.other-parts': 'This row is a total of something else than one group.',
    'add-subtotals.spanned': 'The cell “{text}” reaches from one group into the next.',
    'add-subtotals.title': 'Add subtotals by “{column}”',
    'add-subtotals.preview': '{label}: {texts}',
  },
  run(target, chosen) {
    const { table } = target;
    const column = chosen.column('column') ?? namingColumn(table);
    if (!column) return refuse(table.span, 'add-subtotals.no-groups');
    const additive = additiveColumns(table).filter((one) => one !== column);
    if (additive.length === 0) return refuse(table.span, 'add-subtotals.no-amounts');
    return requireVerifiedTotals(target, added(target, column, additive));
  },
  suggest: (target) => suggestion(target),
};

/** The usual one; else one in which a label spans rows. */
function namingColumn(table: Table): Column | undefined {
  const body = bodyRows(table);
  const spanning = ({ index, kind }: Column): boolean => kind === 'text' && body.some(({ cells }) => (cells[index]?.rowspan ?? 1) > 1);
  return groupColumn(table) ?? table.columns.find(spanning);
}

function added(target: Target, column: Column, additive: readonly Column[]): Draft {
  const { table } = target;
  const runs = runsOf(table, column.index);
  if (runs.length < 2 || runs.every(({ rows }) => rows.length < 2)) return refuse(table.span, 'add-subtotals.no-groups');
  const obstacle =
    scattered(runs, column) ?? otherParts(table, runs) ?? runs.map((run) => spanned(table, run)).find((found) => found !== undefined);
  if (obstacle) return obstacle;
  const edits = allOf(runs.flatMap((run) => (isClosed(table, run) ? [] : subtotalEdit(target, column, run, additive))));
  if (isRefusal(edits)) return edits;
  const id = edits.length === 0 ? 'add-subtotals.nothing' : 'add-subtotals.done';
  return { kind: 'edits', edits, summary: { id, data: { groups: edits.length } } };
}

function scattered(runs: readonly Run[], column: Column): Refusal | undefined {
  const again = runs.find((run, i) => run.key !== '' && runs.slice(0, i).some(({ key }) => key === run.key));
  const cell = again?.rows[0]?.cells[column.index];
  return again && cell && refuse(cell.span, 'add-subtotals.scattered', { text: shorten(again.label) });
}

/** A total in the middle that closes several groups at once: subtotals of another kind are there already. */
function otherParts({ rows }: Table, runs: readonly Run[]): Refusal | undefined {
  const last = rows.findLastIndex(({ kind }) => kind === 'body');
  const totals = rows.filter(({ kind, index }) => kind === 'summary' && index < last);
  const other = totals.find(({ index }, i) => {
    const above = runs.filter((run) => (run.rows[0]?.index ?? 0) < index && (run.rows[0]?.index ?? 0) > (totals[i - 1]?.index ?? -1));
    return above.length !== 1;
  });
  return other && refuse(other.span, 'add-subtotals.other-parts');
}

/** A cell of the run's last row that goes on in the row below it. */
function spanned({ rows }: Table, run: Run): Refusal | undefined {
  const last = run.rows.at(-1);
  const cell = last?.cells.find((one) => one && one.row + one.rowspan > last.index + 1);
  const goesOn = cell && rows[(last?.index ?? 0) + 1]?.cells[cell.column] === cell;
  return goesOn ? refuse(cell.span, 'add-subtotals.spanned', { text: shorten(cell.text.text) }) : undefined;
}

/** The row under the last of the group states totals; at the end of the table it may be about the whole of it, unless it says otherwise. */
function isClosed({ rows }: Table, run: Run): boolean {
  const below = rows[(run.rows.at(-1)?.index ?? 0) + 1];
  const isLast = !rows.some(({ kind, index }) => kind === 'body' && index > (below?.index ?? 0));
  if (below?.kind !== 'summary') return false;
  const label = summaryLabelOf(below);
  return (
    !isLast ||
    (label !== undefined && isSubtotal(label)) ||
    rows.some(({ kind, index }) => kind === 'summary' && index < (run.rows[0]?.index ?? 0))
  );
}

function subtotalEdit(target: Target, column: Column, run: Run, additive: readonly Column[]): readonly (Edit | Refusal)[] {
  const { table } = target;
  const last = run.rows.at(-1);
  const texts = last && subtotalTexts(target, column, run, additive);
  const cells = texts?.map((text) => escapeText(table.kind, text));
  return last && cells ? [insertRowAfter(target, last, templateRow(table) ?? last, cells)] : [];
}

/** The label in the first cell, the group's name in its own; in one cell if they are the same. */
function subtotalTexts({ report, table }: Target, column: Column, run: Run, additive: readonly Column[]): readonly string[] | undefined {
  const figures = figuresOf(table, run.rows, additive);
  if (figures.length === 0) return undefined;
  const word = subtotalLabel(report.chapter);
  const name = run.label.replace(/\s+/g, ' ');
  const named =
    readLabel(`${word} ${name}`)?.figureAt === undefined && readLabel(`${word} ${name}`) !== undefined ? `${word} ${name}` : word;
  const texts = summaryTexts(report.chapter, table.width, figures, { label: column.index === 0 ? named : word, main: 'sum' });
  return column.index === 0 ? texts : texts.with(column.index, name);
}

function figuresOf(table: Table, rows: readonly Row[], additive: readonly Column[]): readonly Figure[] {
  return additive
    .map((column) => figureOf(column, 'sum', columnCells(rows, column.index), columnCells(bodyRows(table), column.index)))
    .filter(isFigure);
}

function suggestion({ report, table }: Target): readonly Suggestion[] {
  const column = table.layout ? undefined : namingColumn(table);
  if (!column || table.rows.some(({ kind }) => kind === 'section')) return [];
  const runs = runsOf(table, column.index);
  const [first] = runs;
  const additive = additiveColumns(table);
  const open = runs.filter((run) => !isClosed(table, run));
  const useful = runs.length > 1 && runs.length < runs.flatMap(({ rows }) => rows).length && open.length > 0;
  if (!first || !useful || additive.length === 0 || scattered(runs, column)) return [];
  const texts = figuresOf(table, first.rows, additive).map(({ withUnit }) => withUnit);
  return [
    {
      options: { column: columnReference(table, column) },
      title: { id: 'add-subtotals.title', data: { column: column.name } },
      preview: {
        id: 'add-subtotals.preview',
        data: { label: `${subtotalLabel(report.chapter)} ${shorten(first.label)}`, texts: texts.join(', ') },
      },
    },
  ];
}
