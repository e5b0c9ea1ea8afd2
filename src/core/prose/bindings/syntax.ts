import type {
  Binding,
  Condition,
  Expression,
  Message,
  Sign,
  Span,
  TableCall,
  TableFunction,
  TableReference,
  Word,
} from '../../model/index.ts';

/** What stands between the marks of a binding's comment. */
export type BindingText = Pick<Binding, 'name' | 'expression' | 'rough' | 'problem'>;

/** The functions over a table or a list, in the order in which they are offered. */
export const tableFunctions: readonly TableFunction[] = [
  'rows',
  'items',
  'distinct',
  'sum',
  'mean',
  'median',
  'min',
  'max',
  'cell',
  'list',
];

/** The functions of a part and a whole. */
export const shareFunctions = ['percent', 'ratio'] as const;

/** The names of the nearest table, or list, before and after the binding. */
export const NEAREST: ReadonlySet<string> = new Set(['above', 'below']);

/**
 * Reads what stands between the marks of a binding's comment.
 * @param place the span in the chapter of a stretch of the text
 */
export function readBinding(text: string, place: (start: number, end: number) => Span): BindingText {
  const reader: Reader = { text, place, at: 0, depth: 0, operations: 0, problem: undefined };
  const name = readDefinedName(reader);
  const expression = readSum(reader);
  const rough = take(reader, '~');
  skipBlanks(reader);
  if (reader.at < text.length) fail(reader);
  const { problem } = reader;
  return problem ? { name: undefined, expression: undefined, rough: false, problem } : { name, expression, rough, problem };
}

interface Reader {
  readonly text: string;
  readonly place: (start: number, end: number) => Span;
  at: number;
  /** How many brackets are open. */
  depth: number;
  operations: number;
  /** The first thing that was not as it must be; nothing is read from there on. */
  problem: Binding['problem'];
}

const NAME = /\p{L}[\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*/uy;
/** A full stop belongs to it before a figure only: `table-7.1.Age` is a column of `table-7.1`. */
const ID = /[\p{L}\p{M}\p{N}_]+(?:(?:[-:]|\.(?=\p{N}))[\p{L}\p{M}\p{N}_]+)*/uy;
const FIGURE = /\d+(?:[.,]\d+)?/y;
const STRING = /"[^"\r\n]*"/y;

/** More brackets within each other, or more operations, are no writing. */
const TOO_DEEP = 30;
const TOO_LONG = 200;

/** `people: …` defines a name. */
function readDefinedName(reader: Reader): Word | undefined {
  skipBlanks(reader);
  const { at } = reader;
  const name = word(reader, NAME);
  if (name && take(reader, ':')) return name;
  reader.at = at;
  return undefined;
}

function readSum(reader: Reader): Expression {
  return readOperations(reader, ['+', '-'], (inner) => readOperations(inner, ['*', '/'], readTerm));
}

function readOperations(reader: Reader, signs: readonly Sign[], readOperand: (reader: Reader) => Expression): Expression {
  let left = readOperand(reader);
  for (let sign = takeOne(reader, signs); sign; sign = takeOne(reader, signs)) {
    reader.operations += 1;
    if (reader.operations > TOO_LONG) fail(reader);
    const right = readOperand(reader);
    left = { kind: 'operation', sign, left, right, span: { start: left.span.start, end: right.span.end } };
  }
  return left;
}

function readTerm(reader: Reader): Expression {
  skipBlanks(reader);
  if (reader.text.charAt(reader.at) === '(') return readBracket(reader);
  const figure = word(reader, /\d+(?![.,]?\d)/y);
  if (figure) return { kind: 'integer', value: figure.text, span: figure.span };
  const { at } = reader;
  const name = word(reader, NAME);
  if (!name) return nothing(reader);
  skipBlanks(reader);
  if (reader.text.charAt(reader.at) !== '(') return { kind: 'name', name: name.text, span: name.span };
  return readCall(reader, name, at);
}

function readBracket(reader: Reader): Expression {
  open(reader);
  const expression = readSum(reader);
  close(reader);
  return expression;
}

function readCall(reader: Reader, { text: name }: Word, start: number): Expression {
  const share = shareFunctions.find((known) => known === name);
  const over = tableFunctions.find((known) => known === name);
  if (!share && !over) {
    const functions = [...tableFunctions, ...shareFunctions].join(', ');
    return nothing(reader, { id: 'unknown-binding.function', data: { name, functions } }, { start, end: start + name.length });
  }
  open(reader);
  const parts = share && readShare(reader);
  const call = over && readTableCall(reader);
  close(reader);
  const span = reader.place(start, reader.at);
  if (share && parts) return { kind: 'share', function: share, ...parts, span };
  return over && call ? { kind: 'call', function: over, ...call, span } : nothing(reader);
}

function readShare(reader: Reader): { readonly part: Expression; readonly whole: Expression } {
  const part = readSum(reader);
  expect(reader, ',');
  return { part, whole: readSum(reader) };
}

function readTableCall(reader: Reader): Pick<TableCall, 'table' | 'column' | 'row' | 'conditions'> {
  const table = readTable(reader);
  const column = take(reader, '.') ? readColumn(reader) : undefined;
  const row = take(reader, ',') ? (text(reader) ?? missing(reader)) : undefined;
  const conditions: Condition[] = [];
  for (let lead = 'where'; keyword(reader, lead); lead = 'and') conditions.push(readCondition(reader));
  return { table, column, row, conditions };
}

function readTable(reader: Reader): TableReference {
  const path = text(reader);
  if (path) expect(reader, '#');
  return { path, id: word(reader, ID) ?? missing(reader) };
}

function readColumn(reader: Reader): Word {
  return text(reader) ?? word(reader, NAME) ?? missing(reader);
}

const TESTS = ['!=', '<=', '=', '<', '~'] as const;

/** Of the two sides one is a column: the left one, unless it is a figure. */
function readCondition(reader: Reader): Condition {
  const figure = word(reader, FIGURE);
  const left = figure ?? readColumn(reader);
  const test = takeOne(reader, TESTS);
  if (!test) return { column: missing(reader), test: '=', value: left };
  if (!figure) return { column: left, test, value: word(reader, FIGURE) ?? readColumn(reader) };
  const turned = test === '<' ? 'over' : test === '<=' ? 'from' : test;
  return { column: readColumn(reader), test: turned, value: figure };
}

function skipBlanks(reader: Reader): void {
  while (/\s/.test(reader.text.charAt(reader.at))) reader.at += 1;
}

/** What a sticky pattern finds at the reader's place, behind blanks. */
function word(reader: Reader, pattern: RegExp): Word | undefined {
  skipBlanks(reader);
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0];
  if (found === undefined) return undefined;
  const start = reader.at;
  reader.at += found.length;
  return { text: found, span: reader.place(start, reader.at) };
}

/** A text in quotation marks; its span has them. */
function text(reader: Reader): Word | undefined {
  const found = word(reader, STRING);
  return found && { text: found.text.slice(1, -1).replace(/\s+/g, ' ').trim(), span: found.span };
}

function take(reader: Reader, sign: string): boolean {
  skipBlanks(reader);
  const isThere = reader.text.startsWith(sign, reader.at);
  if (isThere) reader.at += sign.length;
  return isThere;
}

function takeOne<T extends string>(reader: Reader, signs: readonly T[]): T | undefined {
  return signs.find((sign) => take(reader, sign));
}

function keyword(reader: Reader, name: string): boolean {
  const { at } = reader;
  if (word(reader, NAME)?.text === name) return true;
  reader.at = at;
  return false;
}

function expect(reader: Reader, sign: string): void {
  if (!take(reader, sign)) fail(reader, sign);
}

function open(reader: Reader): void {
  expect(reader, '(');
  reader.depth += 1;
  if (reader.depth > TOO_DEEP) fail(reader);
}

function close(reader: Reader): void {
  expect(reader, ')');
  reader.depth -= 1;
}

/** A term that is not there. */
function nothing(reader: Reader, message?: Message, at?: Span): Expression {
  const { span } = message && at ? (stop(reader, message, at), missing(reader)) : missing(reader);
  return { kind: 'integer', value: '0', span };
}

/** A word that is not there. */
function missing(reader: Reader): Word {
  fail(reader);
  return { text: '', span: reader.place(reader.text.length, reader.text.length) };
}

/** Notes that something else stands at the reader's place than there may, or nothing more. */
function fail(reader: Reader, wanted = ''): void {
  skipBlanks(reader);
  const { text: all, at } = reader;
  const found = /^(?:[\p{L}\p{M}\p{N}_]+|[^])/u.exec(all.slice(at, at + 40))?.[0];
  if (found !== undefined) stop(reader, { id: 'unknown-binding.unexpected', data: { found } }, { start: at, end: at + found.length });
  const id = wanted === '' ? 'unknown-binding.unfinished' : 'unknown-binding.unclosed';
  stop(reader, { id, data: { wanted } }, { start: Math.max(0, at - 1), end: at });
}

/** Keeps the first problem, and reads no further. */
function stop(reader: Reader, message: Message, { start, end }: Span): void {
  reader.problem ??= { span: reader.place(start, end), message };
  reader.at = reader.text.length;
}
