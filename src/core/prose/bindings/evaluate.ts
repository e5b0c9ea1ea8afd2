import Big from 'big.js';
import { fold, labelKey } from '../../language/phrases.ts';
import type {
  Amount,
  Cell,
  Column,
  Condition,
  Dimension,
  Expression,
  Message,
  Outcome,
  Quantity,
  Row,
  Span,
  Table,
  TableCall,
  Word,
} from '../../model/index.ts';
import { bodyRows, columnCells } from '../../tables/query.ts';
import { aggregate } from '../../totals/functions.ts';
import { shift } from '../../text/span.ts';
import { readNumeral } from '../../values/numeral.ts';
import { findColumn, findList, findTable, type Found, type TableHolder } from './references.ts';
import { NEAREST } from './syntax.ts';

/** Where an expression is worked out. */
export interface Evaluation<Place = Span> {
  readonly chapter: TableHolder;
  /** Where the binding stands. */
  readonly at: number;
  /** What a call comes to in another chapter; undefined while that is not known. */
  readonly answerOf: (call: TableCall) => Outcome<Place> | undefined;
}

/** Works out what an expression comes to as far as its tables and lists go; what names mean is left open. */
export function evaluate<Place = Span>(expression: Expression, evaluation: Evaluation<Place>): Outcome<Place | Span> {
  switch (expression.kind) {
    case 'integer':
      return amount(new Big(expression.value), 'number', '1', []);
    case 'name':
      return { kind: 'name', name: expression.name, place: expression.span };
    case 'operation': {
      const { sign, left, right } = expression;
      return { kind: 'operation', sign, left: evaluate(left, evaluation), right: evaluate(right, evaluation) };
    }
    case 'share': {
      const { part, whole } = expression;
      return { kind: 'share', function: expression.function, part: evaluate(part, evaluation), whole: evaluate(whole, evaluation) };
    }
    case 'call':
      return expression.table.path ? (evaluation.answerOf(expression) ?? UNKNOWN_YET) : callInChapter(expression, evaluation);
  }
}

const UNKNOWN_YET: Outcome<never> = {
  kind: 'problem',
  message: { id: 'number.bound.unread', data: {} },
  fault: false,
  place: undefined,
};

function callInChapter(call: TableCall, { chapter, at }: Pick<Evaluation, 'chapter' | 'at'>): Outcome<Span> {
  const { id } = call.table;
  if (call.function === 'list') return NEAREST.has(id.text) ? itemsOfList(call, chapter, at) : fault('list-place', id);
  return choose(findTable(chapter, call.table, at), 'table', id, captionOf, (table) =>
    recallAmount(call, table, () => callOn(call, table)),
  );
}

/** What calls came to over a table, where that stood then; by its columns, which stay as long as the table. */
const lastAmounts = new WeakMap<Table['columns'], Map<string, { readonly start: number; readonly amount: Amount<Span> }>>();

/** The amount that a call came to over a table before, if it did. Where the table has moved, so have the operands. */
function recallAmount(call: TableCall, { columns, span: { start } }: Table, work: () => Outcome<Span>): Outcome<Span> {
  const known = lastAmounts.get(columns) ?? new Map<string, { readonly start: number; readonly amount: Amount<Span> }>();
  lastAmounts.set(columns, known);
  const conditions = call.conditions.map(({ column, test, value }) => [column.text, test, value.text]);
  const key = JSON.stringify([call.function, call.column?.text, call.row?.text, conditions]);
  const last = known.get(key);
  if (last) return { ...last.amount, operands: last.amount.operands.map((operand) => shift(operand, start - last.start)) };
  const outcome = work();
  if (outcome.kind === 'amount') known.set(key, { start, amount: outcome });
  return outcome;
}

function captionOf({ caption, headings, index }: Table): string {
  return caption?.text ?? headings.at(-1) ?? `${index + 1}`;
}

function itemsOfList({ table }: TableCall, chapter: TableHolder, at: number): Outcome<Span> {
  const list = findList(chapter, table.id.text, at);
  return list ? counted(list.items.length, [list.span]) : fault('list', table.id);
}

/** Goes on with the one thing that is meant, or says that there is none, or several. */
function choose<T>(found: Found<T>, what: string, word: Word, nameOf: (one: T) => string, goOn: (one: T) => Outcome<Span>): Outcome<Span> {
  if ('one' in found) return goOn(found.one);
  if ('none' in found) return fault(what, word);
  return fault(`several-${what}s`, word, { found: found.several.map(nameOf).join(', ') });
}

/** Functions that need a column. */
const NEEDS_COLUMN: ReadonlySet<TableCall['function']> = new Set(['distinct', 'items', 'sum', 'mean', 'median', 'min', 'max', 'cell']);

function callOn(call: TableCall, table: Table): Outcome<Span> {
  const { column: word, function: name } = call;
  const rows = matchingRows(call, table);
  if ('kind' in rows) return rows;
  if (!word)
    return NEEDS_COLUMN.has(name)
      ? fault('no-column', { text: name, span: call.span })
      : counted(
          rows.length,
          rows.map(({ span }) => span),
        );
  return choose(
    findColumn(table, word),
    'column',
    word,
    ({ name: header }) => header,
    (column) => overColumn(call, table, column, rows),
  );
}

/** The rows of data that meet all conditions. */
function matchingRows({ conditions }: TableCall, table: Table): readonly Row[] | Extract<Outcome<Span>, { readonly kind: 'problem' }> {
  let rows = bodyRows(table);
  for (const condition of conditions) {
    const found = findColumn(table, condition.column);
    if (!('one' in found)) {
      return 'none' in found
        ? fault('column', condition.column)
        : fault('several-columns', condition.column, { found: found.several.map(({ name }) => name).join(', ') });
    }
    rows = rows.filter((row) => meets(cellIn(table, row, found.one.index), condition));
  }
  return rows;
}

/** The cell of a row in a column; for a ditto mark the one that it stands for. */
function cellIn(table: Table, row: Row, column: number): Cell | undefined {
  for (let i = row.index; i >= 0; i -= 1) {
    const cell = table.rows[i]?.cells[column];
    if (cell?.value.kind !== 'covered') return cell;
  }
  return undefined;
}

function meets(cell: Cell | undefined, { test, value }: Condition): boolean {
  const text = cell?.text.text ?? '';
  if (test === '~') return fold(text).includes(fold(value.text));
  const wanted = numberIn(value.text);
  const amount = cell?.value.kind === 'value' && wanted ? figureOf(cell.value.quantity) : undefined;
  if (test === '=' || test === '!=') {
    const isSame = amount && wanted ? amount.eq(wanted) : labelKey(text) === labelKey(value.text);
    return isSame === (test === '=');
  }
  if (!amount || !wanted) return false;
  const order = amount.cmp(wanted);
  return test === '<' ? order < 0 : test === '<=' ? order <= 0 : test === 'over' ? order > 0 : order >= 0;
}

function numberIn(text: string): Big | undefined {
  const read = readNumeral(text, text.includes(',') ? ',' : '.');
  return read && read !== 'ambiguous' ? read.value : undefined;
}

/** The figure as it is written, in its own unit. */
function figureOf({ amount: value, format }: Quantity): Big {
  return value.div(format.scale);
}

function overColumn(call: TableCall, table: Table, column: Column, rows: readonly Row[]): Outcome<Span> {
  const cells = columnCells(rows, column.index).filter(({ value }) => value.kind !== 'empty' && value.kind !== 'covered');
  const places = cells.map(({ content }) => content);
  switch (call.function) {
    case 'rows':
      return counted(rows.filter((row) => row.cells[column.index]?.value.kind !== 'empty').length, places);
    case 'items':
      return counted(
        cells.reduce((sum, { items }) => sum + Math.max(1, items), 0),
        places,
      );
    case 'distinct':
      return counted(new Set(cells.map(({ text }) => labelKey(text.text))).size, places);
    case 'cell':
      return oneCell(call, table, column);
    case 'sum':
    case 'mean':
    case 'median':
    case 'min':
    case 'max':
      return aggregated(call.function, cells);
    case 'list':
      return fault('list-place', call.table.id);
  }
}

/** The cell in the row with a label, whether of data or of totals. */
function oneCell({ row: label, span }: TableCall, table: Table, column: Column): Outcome<Span> {
  if (!label) return fault('no-row', { text: 'cell', span });
  const wanted = labelKey(label.text);
  const rows = table.rows.filter(
    ({ kind, cells }) =>
      (kind === 'body' || kind === 'summary') &&
      cells.some((cell, at) => at !== column.index && cell !== undefined && labelKey(cell.text.text) === wanted),
  );
  const [row] = rows;
  if (!row) return fault('row', label);
  if (rows.length > 1) return fault('several-rows', label, { found: rows.length });
  const cell = cellIn(table, row, column.index);
  return aggregated('sum', cell ? [cell] : []);
}

function aggregated(name: 'sum' | 'mean' | 'median' | 'min' | 'max', cells: readonly Cell[]): Outcome<Span> {
  const quantities: Quantity[] = [];
  for (const { value, text, content } of cells) {
    if (value.kind !== 'value' || value.quantity.second)
      return { kind: 'problem', message: { id: 'number.bound.unreadable', data: { text: text.text } }, fault: false, place: content };
    quantities.push(value.quantity);
  }
  const [first] = quantities;
  const result = aggregate(
    name,
    quantities.map(({ amount: value }) => value),
  );
  if (!first || !result) return { kind: 'problem', message: { id: 'number.bound.empty', data: {} }, fault: false, place: undefined };
  if (quantities.some(({ dimension }) => dimension !== first.dimension))
    return { kind: 'problem', message: { id: 'number.bound.units', data: {} }, fault: false, place: undefined };
  return amount(
    result,
    first.dimension,
    first.format.scale.toFixed(),
    cells.map(({ content }) => content),
  );
}

function counted(number: number, operands: readonly Span[]): Outcome<Span> {
  return amount(new Big(number), 'number', '1', operands);
}

function amount(value: Big, dimension: Dimension, scale: string, operands: readonly Span[]): Amount<Span> {
  return { kind: 'amount', value: value.toFixed(), dimension, scale, operands };
}

/** That a word of the binding means nothing here. */
function fault(what: string, { text, span }: Word, data: Message['data'] = {}): Extract<Outcome<Span>, { readonly kind: 'problem' }> {
  return { kind: 'problem', message: { id: `unknown-binding.${what}`, data: { name: text, ...data } }, fault: true, place: span };
}
