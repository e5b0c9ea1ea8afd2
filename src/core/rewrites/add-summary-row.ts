import { fold } from '../locales/fold.ts';
import type { FunctionId, Message, Row, Table } from '../model.ts';
import { aggregates } from '../totals/functions/index.ts';
import { isSubtotal, type SummaryLabel } from '../totals/label.ts';
import { rowLabel } from '../totals/summary-rows.ts';
import type { Edit } from '../text/edit.ts';
import { columnNamed } from './options.ts';
import { refuse, type Draft, type Rewrite, type Suggestion, type Target } from './rewrite.ts';
import { additiveColumns } from './shared/additive.ts';
import { ifAgreeing } from './shared/agreeing.ts';
import { bodyOf } from './shared/blocks.ts';
import { escapeText, writeCell } from './shared/cell-text.ts';
import { cellsIn, figureOf, isFigure, type Figure } from './shared/figure.ts';
import { insertLastRow } from './shared/last-row.ts';
import { summaryLabel } from './shared/summary-label.ts';
import { summaryTexts } from './shared/summary-row.ts';

/** Adds a row of totals under the data, or fills the gaps of the one that is there. */
export const addSummaryRow: Rewrite = {
  id: 'add-summary-row',
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
    'add-summary-row.title': 'Add a row of totals',
    'add-summary-row.preview': '{label}: {texts}, {rows|one row|{rows} rows}',
    'add-summary-row.preview.rows': '{label}: {rows|one row|{rows} rows}',
  },
  run(target, chosen) {
    const { table } = target;
    const given = chosen.text('functions');
    const choices = given === undefined ? defaultChoices(table) : readChoices(table, given);
    if ('id' in choices) return { kind: 'refusal', message: choices, span: table.span };
    return ifAgreeing(target, added(target, choices, given !== undefined));
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
  const functions = aggregates.map(({ id }) => id).join(', ');
  const parts = /\s*(?<name>[^]*?)\s*=\s*(?<word>[a-z-]+)\s*(?:,|$)/y;
  while (parts.lastIndex < given.length) {
    const at = parts.lastIndex;
    const { name = '', word = '' } = parts.exec(given)?.groups ?? {};
    const id = aggregates.find((aggregate) => aggregate.id === fold(word))?.id;
    if (!id) return { id: 'add-summary-row.functions', data: { text: given.slice(at).trim(), functions } };
    const column = columnNamed(table, name);
    if (!('kind' in column)) return column;
    choices.push({ column, function: id });
  }
  return choices;
}

function added(target: Target, choices: readonly Choice[], explicit: boolean): Draft {
  const { table } = target;
  const body = bodyOf(table);
  if (body.length === 0) return refuse(table.span, 'add-summary-row.no-rows');
  if (choices.length === 0) return refuse(table.span, 'add-summary-row.no-amounts');
  const closing = closingRow(table);
  const missing = closing ? choices.filter(({ column }) => explicit && isGap(closing, column.index)) : choices;
  const figures: Figure[] = [];
  for (const { column, function: id } of missing) {
    const figure = figureOf(column, id, cellsIn(body, column));
    const data = { column: column.name, function: id };
    if (figure === undefined) return refuse(table.span, 'add-summary-row.empty', data);
    if (!isFigure(figure)) return refuse(figure.span, 'add-summary-row.unreadable', { ...data, text: figure.text.text });
    figures.push(figure);
  }
  if (figures.length === 0) return { kind: 'edits', edits: [], summary: { id: 'add-summary-row.nothing', data: {} } };
  const texts = textsOf(target, figures, closing).map((text) => escapeText(table.kind, text));
  const edits = closing ? filled(target, closing, texts) : [insertLastRow(target, texts)];
  const said = figures.map(({ withUnit }) => withUnit).join(', ');
  const summary = { id: 'add-summary-row.done', data: { figures: figures.length, texts: said } };
  return edits.length === 0 ? refuse(closing?.span ?? table.span, 'rewrite.keeps-cell') : { kind: 'edits', edits, summary };
}

/** The row below the data that says what all of it comes to, or the one above it; not one that closes a part. */
function closingRow({ rows }: Table): Row | undefined {
  const firstBody = rows.findIndex(({ kind }) => kind === 'body');
  const lastBody = rows.findLastIndex(({ kind }) => kind === 'body');
  const parts = rows.some(({ kind, index }) => kind === 'summary' && index > firstBody && index < lastBody);
  return rows.find((row) => {
    if (row.kind !== 'summary' || (row.index > firstBody && row.index < lastBody)) return false;
    const label = labelOf(row);
    return !parts || label === undefined || !isSubtotal(label);
  });
}

function labelOf(row: Row): SummaryLabel | undefined {
  return rowLabel(row.cells.map((cell) => cell?.text.text ?? ''))?.label;
}

function isGap({ index, cells }: Row, column: number): boolean {
  const cell = cells[column];
  return cell?.row === index && cell.colspan === 1 && cell.text.text === '';
}

function textsOf({ report, table }: Target, figures: readonly Figure[], closing: Row | undefined): readonly string[] {
  const { chapter } = report;
  const known = closing && labelOf(closing);
  const sums = figures.every(({ function: id, column }) => id === 'count' && column.kind !== 'quantity');
  const main = known?.function ?? (sums || figures.some((figure) => figure.function === 'sum') ? 'sum' : (figures[0]?.function ?? 'sum'));
  const label = summaryLabel(chapter, main);
  const texts = summaryTexts(chapter, table.width, figures, { label, main });
  return closing ? texts.map((text, i) => (figures.some(({ column }) => column.index === i) ? text : '')) : texts;
}

function filled(target: Target, row: Row, texts: readonly string[]): readonly Edit[] {
  return texts.flatMap((text, column) => {
    const cell = text === '' ? undefined : row.cells[column];
    return (cell && writeCell(target, cell, text)) ?? [];
  });
}

function suggestion({ report, table }: Target): readonly Suggestion[] {
  const body = bodyOf(table);
  const choices = table.layout || body.length < 2 || closingRow(table) ? [] : defaultChoices(table);
  if (choices.length === 0) return [];
  const sums = choices.filter((choice) => choice.function === 'sum').map(({ column }) => figureOf(column, 'sum', cellsIn(body, column)));
  const texts = sums.filter(isFigure).map(({ withUnit }) => withUnit);
  const data = { label: summaryLabel(report.chapter, 'sum'), texts: texts.join(', '), rows: body.length };
  const preview = { id: texts.length === 0 ? 'add-summary-row.preview.rows' : 'add-summary-row.preview', data };
  return [{ options: {}, title: { id: 'add-summary-row.title', data: {} }, preview }];
}
