import { fold } from '../../language/phrases.ts';
import type { Edit, FunctionId, Message, Refusal, Row, Table } from '../../model/index.ts';
import { aggregateIds } from '../../totals/functions.ts';
import { columnNamed } from '../options.ts';
import { allOf, isRefusal, misused, refuse, type Draft, type Rewrite, type Suggestion, type Target } from '../rewrite.ts';
import { additiveColumns, figureOf, isFigure, type Figure } from './figure.ts';
import { requireVerifiedTotals } from '../requirements.ts';
import { escapeText, writeCell } from '../table-edits/cell-text.ts';
import { totalRows, isStated, roomFor, summaryLabelOf } from './total-rows.ts';
import { insertLastRow, summaryTexts } from './summary-row.ts';
import { summaryLabel } from './summary-label.ts';
import { bodyRows, columnCells } from '../../tables/query.ts';

/** Adds a row of totals under the data, or fills the gaps of the one that is there. */
export const addSummaryRow: Rewrite = {
  id: 'add-summary-row',
  name: 'Add Summary Row…',
  summary: 'Add a row of totals: a count of the rows, the sums of amounts, or what you choose for each column.',
  options: [
    {
      name: 'functions',
      kind: 'text',
      help: 'what to state in which column: Duration=sum, No.=count, Age=mean (sum, count, mean, median, min, max)',
    },
  ],
  messages: {
    'add-summary-row.done': '{figures|One figure|{figures} figures} added: {texts}.',
    'add-summary-row.nothing': 'The table has its totals already.',
    'add-summary-row.no-amounts': 'No column of this table numbers the rows or holds amounts that add up; choose functions.',
    'add-summary-row.no-rows': 'This table has no rows of data.',
    'add-summary-row.functions': '“{text}” is not understood: write a column, an equals sign and one of {functions}.',
    'add-summary-row.unreadable': '“{text}” cannot be read as an amount, so “{column}” has no {function}.',
    'add-summary-row.empty': '“{column}” holds no amount.',
    'add-summary-row.unread': 'This table would not show what the new figures are, and they would be taken for data.',
    'add-summary-row.title': 'Add a row of totals',
    'add-summary-row.preview': '{label}: {texts}, {rows|one row|{rows} rows}',
    'add-summary-row.preview.rows': '{label}: {rows|one row|{rows} rows}',
  },
  run(target, chosen) {
    const { table } = target;
    const given = chosen.text('functions');
    const choices = given === undefined ? defaultChoices(table) : readChoices(table, given);
    if ('id' in choices) return misused(table.span, choices);
    const draft = added(target, choices, given !== undefined);
    return requireVerifiedTotals(target, draft, (after) => (given === undefined ? undefined : unreadIn(after, choices)));
  },
  suggest: (target) => suggestion(target),
};

/** What is to be stated in a column. */
interface Choice {
  readonly column: Table['columns'][number];
  readonly function: FunctionId;
}

/** How many rows there are under the column that numbers them, and the sums of the amounts that add up. */
function defaultChoices(table: Table): readonly Choice[] {
  const additive = new Set(additiveColumns(table));
  return table.columns.flatMap((column): readonly Choice[] => {
    if (column.kind === 'identifier') return [{ column, function: 'count' }];
    return additive.has(column) ? [{ column, function: 'sum' }] : [];
  });
}

/** `Durée=sum,#=count`: a header may itself hold commas and equals signs. */
function readChoices(table: Table, given: string): readonly Choice[] | Message {
  const choices: Choice[] = [];
  const functions = aggregateIds.join(', ');
  const parts = /\s*(?<name>[^]*?)\s*=\s*(?<word>[a-z-]+)\s*(?:,|$)/y;
  while (parts.lastIndex < given.length) {
    const at = parts.lastIndex;
    const { name = '', word = '' } = parts.exec(given)?.groups ?? {};
    const id = aggregateIds.find((known) => known === fold(word));
    if (!id) return { id: 'add-summary-row.functions', data: { text: given.slice(at).trim(), functions } };
    const column = columnNamed(table, name);
    if (!('kind' in column)) return column;
    choices.push({ column, function: id });
  }
  return choices;
}

function added(target: Target, choices: readonly Choice[], explicit: boolean): Draft {
  const { table } = target;
  if (bodyRows(table).length === 0) return refuse(table.span, 'add-summary-row.no-rows');
  if (choices.length === 0) return refuse(table.span, 'add-summary-row.no-amounts');
  const wanted = explicit || totalRows(table).length === 0 ? choices : [];
  const missing = wanted.filter((choice) => !isStated(table, choice.column, choice.function));
  const figures = figuresOf(target, missing);
  if (isRefusal(figures)) return figures;
  if (figures.length === 0) return { kind: 'edits', edits: [], summary: { id: 'add-summary-row.nothing', data: {} } };
  const edits = allOf(editsFor(target, figures));
  if (isRefusal(edits)) return edits;
  const said = figures.map(({ withUnit }) => withUnit).join(', ');
  const summary = { id: 'add-summary-row.done', data: { figures: figures.length, texts: said } };
  return edits.length === 0 ? refuse(table.span, 'rewrite.keeps-cell') : { kind: 'edits', edits, summary };
}

function figuresOf({ table }: Target, choices: readonly Choice[]): readonly Figure[] | Refusal {
  const figures: Figure[] = [];
  for (const { column, function: id } of choices) {
    const figure = figureOf(column, id, columnCells(bodyRows(table), column.index));
    const data = { column: column.name, function: id };
    if (figure === undefined) return refuse(table.span, 'add-summary-row.empty', data);
    if (!isFigure(figure)) return refuse(figure.span, 'add-summary-row.unreadable', { ...data, text: figure.text.text });
    figures.push(figure);
  }
  return figures;
}

/** Each figure goes into the row of totals that has room for it; the others into new rows, as few as hold them. */
function editsFor(target: Target, figures: readonly Figure[]): readonly (Edit | Refusal)[] {
  const filling = new Map<Row, Figure[]>();
  const fresh: Figure[][] = [];
  for (const figure of figures) {
    const hasRoom = (row: readonly Figure[]): boolean => row.every(({ column }) => column !== figure.column);
    const row = roomFor(target.table, figure.column, figure.function);
    const beside = row && (filling.get(row) ?? []);
    if (row && beside && hasRoom(beside)) filling.set(row, [...beside, figure]);
    else (fresh.find(hasRoom) ?? fresh[fresh.push([]) - 1])?.push(figure);
  }
  const escaped = (own: readonly Figure[], row?: Row): readonly string[] =>
    textsOf(target, own, row).map((text) => escapeText(target.table.kind, text));
  const gaps = [...filling].flatMap(([row, own]) => filled(target, row, escaped(own, row)));
  return [...gaps, ...fresh.map((own) => insertLastRow(target, escaped(own)))];
}

function textsOf({ report, table }: Target, figures: readonly Figure[], closing: Row | undefined): readonly string[] {
  const { chapter } = report;
  const known = closing && summaryLabelOf(closing);
  const sums = figures.every(({ function: id, column }) => id === 'count' && column.kind !== 'quantity');
  const main = known?.function ?? (sums || figures.some((figure) => figure.function === 'sum') ? 'sum' : (figures[0]?.function ?? 'sum'));
  const label = summaryLabel(chapter, main);
  const texts = summaryTexts(chapter, table.width, figures, { label, main });
  return closing ? texts.map((text, i) => (figures.some(({ column }) => column.index === i) ? text : '')) : texts;
}

/** A second run must find what the first has written. */
function unreadIn(after: Table, choices: readonly Choice[]): Message | undefined {
  const isRead = choices.every(({ column, function: id }) => isStated(after, column, id));
  return isRead ? undefined : { id: 'add-summary-row.unread', data: {} };
}

function filled(target: Target, row: Row, texts: readonly string[]): readonly Edit[] {
  return texts.flatMap((text, column) => {
    const cell = text === '' ? undefined : row.cells[column];
    return (cell && writeCell(target, cell, text)) ?? [];
  });
}

function suggestion({ report, table }: Target): readonly Suggestion[] {
  const body = bodyRows(table);
  const choices = table.layout || body.length < 2 || totalRows(table).length > 0 ? [] : defaultChoices(table);
  if (choices.length === 0) return [];
  const sums = choices
    .filter((choice) => choice.function === 'sum')
    .map(({ column }) => figureOf(column, 'sum', columnCells(body, column.index)));
  const texts = sums.filter(isFigure).map(({ withUnit }) => withUnit);
  const data = { label: summaryLabel(report.chapter, 'sum'), texts: texts.join(', '), rows: body.length };
  const preview = { id: texts.length === 0 ? 'add-summary-row.preview.rows' : 'add-summary-row.preview', data };
  return [{ options: {}, title: { id: 'add-summary-row.title', data: {} }, preview }];
}
