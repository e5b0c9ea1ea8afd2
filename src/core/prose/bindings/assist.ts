import Big from 'big.js';
import type { AnalyseOptions, Binding, Chapter, Column, Outcome, Table, TableCall } from '../../model/index.ts';
import { ownCells } from '../../tables/query.ts';
import { type Span, touches } from '../../text/span.ts';
import { columnWords, definitionsIn, judgeBindings, leavesOf, type AnyPlace } from './bound-numbers.ts';
import { findColumn, findList, findTable, nameOfColumn, nameOfTable } from './references.ts';
import { NEAREST, shareFunctions, tableFunctions } from './syntax.ts';
import { workOut, type LookUp } from './work-out.ts';

/** Something that may be written at a place of a binding. */
export interface BindingChoice {
  readonly kind: 'function' | 'name' | 'table' | 'column' | 'label';
  /** What is shown, and what it is looked for by. */
  readonly label: string;
  /** What is written. */
  readonly insert: string;
  /** What it takes the place of. */
  readonly span: Span;
  /** What it is: a caption, what a name comes to. */
  readonly detail: string;
}

/** Longest text from the mark of a comment to the caret. */
const REACH = 2000;

/** What may be written at a place of a binding, whether its comment is closed yet or not; none outside of bindings. */
export function bindingChoices(chapter: Chapter, options: AnalyseOptions, at: number): readonly BindingChoice[] {
  const before = chapter.text.slice(Math.max(0, at - REACH), at);
  const start = Math.max(before.lastIndexOf('<!--='), before.lastIndexOf('{/*='));
  const written = before.slice(start + '<!--='.length - (before.startsWith('{', start) ? 1 : 0));
  if (start < 0 || /--|\*\/\}|\r?\n\s*\r?\n/.test(written)) return [];
  const place: Place = { chapter, options, at, written };
  return inCondition(place) ?? inCell(place) ?? afterTable(place) ?? tables(place) ?? terms(place);
}

interface Place {
  readonly chapter: Chapter;
  readonly options: AnalyseOptions;
  readonly at: number;
  /** What the binding says before the caret. */
  readonly written: string;
}

const TABLE = String.raw`(?<table>[\p{L}\p{M}\p{N}_]+(?:(?:[-:]|\.(?=\p{N}))[\p{L}\p{M}\p{N}_]+)*)`;
const CALL = String.raw`(?:${tableFunctions.join('|')})\s*\(\s*${TABLE}`;
const COLUMN = String.raw`(?:"(?<quoted>[^"]*)"|(?<plain>[\p{L}\p{N}_-]+))`;
const PART = String.raw`(?<part>"?[^"(),=<~!]*)$`;

const IN_TEST = new RegExp(`${CALL}[^()]*?\\b(?:where|and)\\s+${COLUMN}\\s*(?:=|!=|~)\\s*${PART}`, 'su');
const IN_CONDITION = new RegExp(`${CALL}[^()]*?\\b(?:where|and)\\s+${PART}`, 'su');
const IN_CELL = new RegExp(`${CALL}\\s*\\.\\s*${COLUMN}\\s*,\\s*${PART}`, 'su');
const AFTER_TABLE = new RegExp(`${CALL}\\s*\\.\\s*${PART}`, 'su');
const IN_TABLE = new RegExp(`(?:${tableFunctions.join('|')})\\s*\\(\\s*(?<part>[\\p{L}\\p{M}\\p{N}_.:-]*)$`, 'u');
const IN_TERM = /(?:^|[\s(,+*/-])(?<part>[\p{L}\p{M}\p{N}_-]*)$/u;

function inCondition(place: Place): readonly BindingChoice[] | undefined {
  const test = IN_TEST.exec(place.written)?.groups;
  const column = test && columnOf(place, test);
  if (test && column) return labels(place, column.table, column.column, test['part'] ?? '');
  const condition = IN_CONDITION.exec(place.written)?.groups;
  return condition && columns(place, condition);
}

function inCell(place: Place): readonly BindingChoice[] | undefined {
  const found = IN_CELL.exec(place.written)?.groups;
  const table = found && tableOf(place, found);
  const first = table?.columns.find(({ kind }) => kind !== 'identifier' && kind !== 'quantity');
  return found && table && first && labels(place, table, first, found['part'] ?? '');
}

function afterTable(place: Place): readonly BindingChoice[] | undefined {
  const found = AFTER_TABLE.exec(place.written)?.groups;
  return found && columns(place, found);
}

type Groups = Readonly<Record<string, string | undefined>>;

function tableOf({ chapter, at }: Place, { table = '' }: Groups): Table | undefined {
  const found = findTable(chapter, { path: undefined, id: { text: table, span: { start: at, end: at } } }, at);
  return 'one' in found ? found.one : undefined;
}

function columnOf(place: Place, groups: Groups): { readonly table: Table; readonly column: Column } | undefined {
  const table = tableOf(place, groups);
  const found = table && findColumn(table, { text: groups['quoted'] ?? groups['plain'] ?? '', span: table.span });
  return table && found && 'one' in found ? { table, column: found.one } : undefined;
}

function columns(place: Place, groups: Groups): readonly BindingChoice[] {
  const table = tableOf(place, groups);
  if (!table) return [];
  return table.columns.flatMap((column) => {
    const name = nameOfColumn(table, column);
    return name === undefined ? [] : [choice(place, groups['part'] ?? '', 'column', column.name, name, column.unit)];
  });
}

/** The labels of a column, each once; of a long column the first ones. */
const MOST_LABELS = 100;

function labels(place: Place, table: Table, { index }: Column, part: string): readonly BindingChoice[] {
  const cells = table.rows.filter(({ kind }) => kind === 'body').flatMap((row) => ownCells(row).filter(({ column }) => column === index));
  const texts = new Set(cells.map(({ text }) => text.text.replace(/\s+/g, ' ')).filter((text) => text !== '' && !/["|]|--/.test(text)));
  return [...texts].slice(0, MOST_LABELS).map((text) => choice(place, part, 'label', text, `"${text}"`, ''));
}

function tables(place: Place): readonly BindingChoice[] | undefined {
  const part = IN_TABLE.exec(place.written)?.groups?.['part'];
  if (part === undefined) return undefined;
  const { chapter, at } = place;
  const nearest = [...NEAREST].flatMap((name) => {
    const table = tableOf(place, { table: name });
    const list = findList(chapter, name, at);
    return table || list ? [choice(place, part, 'table', name, name, table?.caption?.text ?? '')] : [];
  });
  const named = chapter.tables.flatMap((table) => {
    const name = nameOfTable(chapter, table);
    return name === undefined ? [] : [choice(place, part, 'table', name, name, table.caption?.text ?? table.headings.at(-1) ?? '')];
  });
  return [...named, ...nearest];
}

function terms(place: Place): readonly BindingChoice[] {
  const part = IN_TERM.exec(place.written)?.groups?.['part'];
  if (part === undefined) return [];
  return [
    ...namesIn(place).map(({ name, figures }) => choice(place, part, 'name', name, name, figures)),
    ...[...tableFunctions, ...shareFunctions].map((name) => choice(place, part, 'function', name, `${name}(`, '')),
  ];
}

/** The names of the project, each once, with what it comes to. */
function namesIn({ chapter, options }: Place): readonly { readonly name: string; readonly figures: string }[] {
  const all = [...definitionsIn(chapter, options), ...(options.elsewhere?.definitions() ?? [])];
  const lookUp: LookUp<AnyPlace> = (name) => all.filter((one) => one.name === name);
  return [...new Set(all.map(({ name }) => name))].map((name) => ({ name, figures: figuresOf(lookUp(name)[0]?.outcome, lookUp) }));
}

function figuresOf(outcome: Outcome<AnyPlace> | undefined, lookUp: LookUp<AnyPlace>): string {
  const result = outcome && workOut(outcome, lookUp);
  return result?.kind === 'amount' ? new Big(result.value).div(result.scale).round(2).toString() : '';
}

function choice({ at }: Place, part: string, kind: BindingChoice['kind'], label: string, insert: string, detail: string): BindingChoice {
  return { kind, label, insert, span: { start: at - part.length, end: at }, detail };
}

/** What stands under the caret in a binding: a name, a table, one of its columns. */
export type BindingPart =
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'place'; readonly span: Span; readonly target: AnyPlace };

/** The binding whose comment, or whose number, an offset touches. */
export function bindingAt({ bindings }: Pick<Chapter, 'bindings'>, at: number): Binding | undefined {
  return bindings.find(({ span, number }) => touches(span, at) || (number !== undefined && touches(number.span, at)));
}

/** What a place of a binding points at; of its number, what that is worked out from. Undefined where it points at nothing. */
export function bindingPartAt(chapter: Chapter, options: AnalyseOptions, at: number): BindingPart | undefined {
  const binding = bindingAt(chapter, at);
  if (!binding) return undefined;
  const { name, number } = binding;
  if (name && touches(name.span, at)) return { kind: 'name', name: name.text, span: name.span };
  const leaf = binding.expression && leavesOf(binding.expression).find(({ span }) => touches(span, at));
  if (leaf?.kind === 'name') return { kind: 'name', name: leaf.name, span: leaf.span };
  const inside = leaf?.kind === 'call' ? partOfCall(chapter, leaf, at) : undefined;
  if (inside) return inside;
  const judged = judgeBindings(chapter, options).find((one) => one.binding === binding);
  const target = judged?.result?.kind === 'amount' ? judged.result.operands[0] : undefined;
  return target && { kind: 'place', span: number && touches(number.span, at) ? number.span : binding.span, target };
}

function partOfCall(chapter: Chapter, call: TableCall, at: number): BindingPart | undefined {
  const found = call.table.path ? undefined : findTable(chapter, call.table, call.span.start);
  if (!found || !('one' in found)) return undefined;
  const table = found.one;
  const word = columnWords(call).find(({ span }) => touches(span, at));
  const column = word && findColumn(table, word);
  if (word && column && 'one' in column) {
    const header = table.rows.findLast(({ kind, cells }) => kind === 'head' && cells[column.one.index])?.cells[column.one.index];
    return { kind: 'place', span: word.span, target: header?.content ?? table.span };
  }
  if (!touches(call.table.id.span, at)) return undefined;
  return { kind: 'place', span: call.table.id.span, target: table.caption?.span ?? table.rows[0]?.span ?? table.span };
}

/** Whether a text can be a name, or why not. */
export function isBindingName(text: string): boolean {
  return /^\p{L}[\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*$/u.test(text);
}
