import type { Position } from 'vscode-languageserver-types';
import {
  csvField,
  daysOf,
  derivation,
  formatMessage,
  isPlainCell,
  pageWords,
  ranksOf,
  runsOf,
  sayingCell,
  touches,
  unitWritten,
  type Cell,
  type Column,
  type LanguageTag,
  type Row,
  type Table,
  type Task,
} from '../../core/index.ts';
import type { TableView, TableViewParams, ViewCell, ViewColumn, ViewRow } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { oneLine } from '../markdown.ts';
import { say, tableName } from '../sentences.ts';
import { toldVerdicts } from './verdicts.ts';

/** The table at the caret, else the one that is looked at; null if there is neither. */
export function tableView(analysis: Analysis, which: Omit<TableViewParams, 'uri'>, language: LanguageTag): TableView | null {
  const table = tableMeant(analysis, which);
  if (!table) return null;
  const { uri, version, lines, report } = analysis;
  const columns = table.columns.map((column) => readColumn(analysis, table, column));
  const context = { table, columns, language, remarks: remarksOn(analysis, table, language) };
  return {
    uri,
    version: version ?? 0,
    id: tableIds(analysis).get(table) ?? '',
    index: table.index,
    title: tableName(table.caption?.text, table.index, language),
    details: [table.headings.join(' › '), totalsOf(analysis, table, language)].filter((part) => part !== '').join(' · '),
    range: toRange(lines, table.span),
    columns: columns.map(({ view }) => view),
    rows: table.rows.flatMap((row) => rowView(analysis, context, row)),
    words: pageWords(language),
    language: report.chapter.language,
  };
}

function tableAt({ report, lines }: Analysis, position: Position): Table | undefined {
  const at = lines.offsetAt(position);
  return report.chapter.tables.findLast(({ span, layout, caption }) => {
    return !layout && (touches(span, at) || (caption !== undefined && touches(caption.span, at)));
  });
}

function tableMeant(analysis: Analysis, { position, shown }: Omit<TableViewParams, 'uri'>): Table | undefined {
  const here = position && tableAt(analysis, position);
  if (here ?? shown === undefined) return here;
  const ids = tableIds(analysis);
  return analysis.report.chapter.tables.find((table) => !table.layout && ids.get(table) === shown);
}

/** Names the tables by what they are called; by their places only among those that are called alike. */
function tableIds({ report }: Analysis): ReadonlyMap<Table, string> {
  const seen = new Map<string, number>();
  return new Map(
    report.chapter.tables.map((table) => {
      const { caption, headings, columns } = table;
      const name = JSON.stringify([caption?.text ?? '', headings.at(-1) ?? '', ...columns.map((column) => column.name)]);
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return [table, `${name} ${before}`] as const;
    }),
  );
}

function totalsOf({ report }: Analysis, { summaryCells }: Table, language: LanguageTag): string {
  const verdictOn = toldVerdicts(report);
  const judged = summaryCells.map(verdictOn).filter((verdict) => verdict === 'agrees' || verdict === 'disagrees');
  const wrong = judged.filter((verdict) => verdict === 'disagrees').length;
  if (judged.length === 0) return '';
  const data = { number: wrong === 0 ? judged.length : wrong, all: judged.length };
  return say(wrong === 0 ? 'totals-verified' : 'totals-disagree', data, language);
}

/** A column, with what is read of its cells. */
interface ReadColumn {
  readonly view: ViewColumn;
  readonly ranks: ReadonlyMap<Row, number>;
  readonly figureOf: (cell: Cell) => number | null;
}

function readColumn({ report }: Analysis, table: Table, column: Column): ReadColumn {
  const { language } = report.chapter;
  const { name, kind, unit, dimension, index } = column;
  const cells = table.rows.flatMap((row) => (row.kind === 'body' ? (row.cells[index] ?? []) : []));
  const days = kind === 'empty' ? undefined : daysOf(table, column, language);
  const written = unitWritten(cells);
  const labels = runsOf(table, index).filter(({ key }) => key !== '');
  const rows = labels.reduce((sum, run) => sum + run.rows.length, 0);
  return {
    view: {
      name,
      ...fieldOf(name),
      kind,
      unit,
      dated: days !== undefined && days.size > 0,
      rated: dimension === 'percent',
      groups: kind !== 'quantity' && kind !== 'identifier' && new Set(labels.map(({ key }) => key)).size < rows,
    },
    ranks: ranksOf(table, column, language),
    figureOf: (cell) => days?.get(cell) ?? (cell.value.kind === 'value' ? Number(cell.value.quantity.amount.div(written)) : null),
  };
}

/** What is needed to show a row. */
interface Context {
  readonly table: Table;
  readonly columns: readonly ReadColumn[];
  readonly language: LanguageTag;
  readonly remarks: ReadonlyMap<string, Remarks>;
}

function rowView(analysis: Analysis, context: Context, row: Row): readonly ViewRow[] {
  if (row.kind === 'head') return [];
  const cells = context.table.columns.map((column) => cellView(analysis, context, row, column));
  return [{ index: row.index, kind: row.kind, name: rowName(context, cells), cells }];
}

/** What names the row: its own words before those of its group, and before its number. */
function rowName({ table }: Context, cells: readonly (ViewCell | null)[]): string {
  const textIn = (kinds: readonly Column['kind'][]): string | undefined =>
    cells.find((cell, i) => cell && cell.text !== '' && kinds.includes(table.columns[i]?.kind ?? 'empty'))?.text;
  return oneLine(textIn(['text']) ?? textIn(['group']) ?? textIn(['identifier']) ?? '');
}

function cellView(analysis: Analysis, { table, columns, remarks }: Context, row: Row, column: Column): ViewCell | null {
  const found = sayingCell(table, row, column);
  const own = row.cells[column.index];
  const read = columns[column.index];
  if (!found || !own || !read) return null;
  const isOwn = own.row === row.index && own.column === column.index;
  return {
    text: found.cell.text.text,
    ...fieldOf(found.cell.text.text, found.cell.value.kind === 'value'),
    colspan: isOwn ? own.colspan : 1,
    covered: found.covered,
    editable: isOwn && !found.covered && isPlainCell(analysis.report, table, own),
    figure: own.value.kind === 'covered' ? null : read.figureOf(own),
    rank: read.ranks.get(row) ?? null,
    range: toRange(analysis.lines, own.content),
    ...(isOwn ? remarks.get(placeKey(own)) : {}),
  };
}

/** What stands for a text in CSV, where that is something else. */
function fieldOf(text: string, isAmount = false): { readonly field?: string } {
  const field = csvField(text, isAmount);
  return field === text ? {} : { field };
}

/** What is thought of what a cell states, and what is to do in it. */
type Remarks = Pick<ViewCell, 'verdict' | 'tasks' | 'gap'>;

function placeKey({ row, column }: Pick<Cell, 'row' | 'column'>): string {
  return `${row} ${column}`;
}

/** The remarks on the cells of a table, by their places. */
function remarksOn({ report, lines }: Analysis, table: Table, language: LanguageTag): ReadonlyMap<string, Remarks> {
  const remarks = new Map<string, Remarks>();
  const add = (place: Task['place'], remark: Remarks): void => {
    if (place?.table === table.index) remarks.set(placeKey(place), { ...remarks.get(placeKey(place)), ...remark });
  };
  const verdictOn = toldVerdicts(report);
  for (const summary of table.summaryCells) {
    const cause = summary.likelyCause ? [formatMessage(summary.likelyCause, language)] : [];
    const note = [...derivation(summary, table, language), ...cause].join('\n');
    const expected = summary.verdict === 'disagrees' ? (summary.expectedText ?? '') : '';
    // Of two figures in one cell the one that disagrees is told.
    if (remarks.get(placeKey(summary))?.verdict?.verdict !== 'disagrees')
      add(summary, { verdict: { verdict: verdictOn(summary), expected, note } });
  }
  for (const { text, done, mark, place } of report.chapter.tasks) {
    const before = place ? (remarks.get(placeKey(place))?.tasks ?? []) : [];
    add(place, { tasks: [...before, { text, done, position: lines.positionAt(mark.start) }] });
  }
  for (const { kind, place, severity } of report.gaps) {
    if ((kind === 'placeholder' || kind === 'empty-cell') && severity !== 'off') add(place, { gap: kind });
  }
  return remarks;
}
