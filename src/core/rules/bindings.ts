import { fold } from '../language/phrases.ts';
import type { AnalyseOptions, Baseline, Binding, Chapter, Column, Fix, NameDefinition, Table, Word } from '../model/index.ts';
import {
  type AnyPlace,
  columnWords,
  definitionsIn,
  judgeBindings,
  type JudgedBinding,
  leavesOf,
  relatedPlace,
} from '../prose/bindings/bound-numbers.ts';
import { findColumn, findTable, nameOfColumn } from '../prose/bindings/references.ts';
import { contains, type Span } from '../text/span.ts';
import { landmarksOfBindings } from './landmarks.ts';
import type { Draft, Rule } from './rule.ts';

/** A binding means nothing: it cannot be read, or speaks of what is not there. */
export const unknownBinding: Rule = {
  id: 'unknown-binding',
  severity: 'warning',
  summary: 'A binding cannot be read, or speaks of a table, column, row or name that does not exist.',
  explanation: `A binding (\`nineteen<!--= items(table-1.People) -->\`) keeps a number true only if it can be worked out. This rule finds those that
cannot: mistakes in writing, tables, columns, rows and names that are not there or not the only ones, names that are defined twice, and comments with no number before
them.

A column that was renamed or a table that was moved is found here too; where the header was another one in the saved text, when the
chapter was opened or in the last commit, the bindings can follow it. [Numbers in sentences](../numbers.md) explains how bindings are written.`,
  bad: `We went to two<!--= rows(table-3) --> towns.

Table 2: Visits

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  good: `We went to two<!--= rows(table-2) --> towns.

Table 2: Visits

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  messages: {
    'unknown-binding.unexpected': 'This binding cannot be read: “{found}” is not expected here.',
    'unknown-binding.unfinished': 'This binding cannot be read: it ends too early.',
    'unknown-binding.unended': 'The comment of this binding has no end in its paragraph, so readers see it.',
    'unknown-binding.unclosed': 'This binding cannot be read: “{wanted}” is missing.',
    'unknown-binding.function': 'There is no function “{name}”. Known are {functions}.',
    'unknown-binding.table': 'This chapter has no table “{name}”.',
    'unknown-binding.several-tables': '“{name}” may be any of several tables: {found}.',
    'unknown-binding.column': 'The table has no column “{name}”.',
    'unknown-binding.several-columns': '“{name}” may be any of several columns: {found}.',
    'unknown-binding.no-column': '“{name}” needs a column: a full stop and its header behind the table.',
    'unknown-binding.row': 'The table has no row “{name}”.',
    'unknown-binding.several-rows': 'The table has {found} rows “{name}”.',
    'unknown-binding.no-row': '“{name}” needs the label of a row, in quotation marks behind a comma.',
    'unknown-binding.list': 'There is no list {name}.',
    'unknown-binding.list-place': 'A list is called “above” or “below”, not “{name}”.',
    'unknown-binding.nearest': 'In another chapter a table needs a name.',
    'unknown-binding.chapter': 'There is no chapter “{name}”.',
    'unknown-binding.name': 'Nothing defines the name “{name}”.',
    'unknown-binding.circle': '“{name}” is defined by itself.',
    'unknown-binding.twice': 'The name “{name}” is defined twice.',
    'unknown-binding.other': 'The other definition of “{name}”',
    'unknown-binding.fix-column': 'Change “{name}” to “{column}”, as the column is called now',
    'unknown-binding.no-number': 'No number stands right before this binding.',
  },
  landmarks: landmarksOfBindings,
  *check(chapter, options) {
    const judged = judgeBindings(chapter, options);
    const fixesAt = columnFixes(chapter, options.baselines ?? []);
    for (const one of judged) yield* problems(one, fixesAt, options);
    if (judged.length > 0) yield* doubleNames(chapter, options);
  },
};

function* problems({ binding, result }: JudgedBinding, fixesAt: FixesAt, { elsewhere }: AnalyseOptions): Iterable<Draft> {
  const { problem, number, span, atLineStart } = binding;
  if (problem) yield { span: problem.span, message: problem.message, data: problem.message.data };
  else if (result?.kind === 'problem' && result.fault) {
    // A chapter that is still to be read may define the name.
    const mayBeElsewhere = result.message.id === 'unknown-binding.name' && elsewhere?.isComplete === false;
    const place = result.place && !('uri' in result.place) && contains(span, result.place) ? result.place : span;
    const fixes = result.message.id === 'unknown-binding.column' ? fixesAt(place) : [];
    if (!mayBeElsewhere) yield { span: place, message: result.message, data: result.message.data, fixes };
  }
  if (!problem && !number && !atLineStart) yield { span, message: { id: 'unknown-binding.no-number', data: {} } };
}

/** What mends the binding that names an unknown column at a place. */
type FixesAt = (place: Span) => readonly Fix[];

/** Has all bindings of the chapter follow a column whose header was another one in an earlier text; the bindings are gone through once. */
function columnFixes(chapter: Chapter, baselines: readonly Baseline[]): FixesAt {
  let index: ColumnIndex | undefined;
  // Bindings of the same column share their fix, which changes all of them.
  const known = new Map<readonly Word[], Map<string, readonly Fix[]>>();
  return (place) => {
    index ??= indexColumns(chapter, baselines);
    const asked = index.byPlace.get(place.start);
    const same = asked && index.byTable.get(asked.table)?.get(fold(asked.word.text));
    if (!asked || !same) return [];
    const fixes = known.get(same) ?? new Map<string, readonly Fix[]>();
    known.set(same, fixes);
    const key = `${asked.call}\n${asked.word.text}`;
    const found = fixes.get(key) ?? fixesFor(asked, same, index);
    fixes.set(key, found);
    return found;
  };
}

function fixesFor(asked: NamedColumn, same: readonly Word[], { earlier }: ColumnIndex): readonly Fix[] {
  for (const one of earlier.flatMap((named) => named.get(calledBy(asked)) ?? [])) {
    const now = renamed(one, asked.table);
    const name = now && nameOfColumn(asked.table, now);
    if (!now || name === undefined) continue;
    const edits = same.map(({ span }) => ({ span, text: name }));
    const title = { id: 'unknown-binding.fix-column', data: { name: asked.word.text, column: now.name } };
    return [{ title, preferred: false, edits }];
  }
  return [];
}

/** What a column of an earlier text is now, whose header is a new one; undefined where it is not, or the table has another width. */
function renamed({ table, word }: NamedColumn, now: Table): Column | undefined {
  const found = findColumn(table, word);
  const column = 'one' in found && table.width === now.width ? now.columns[found.one.index] : undefined;
  if (!column || !('one' in found)) return undefined;
  const before = findColumn(table, { text: column.name, span: table.span });
  return 'none' in before || ('one' in before && before.one === found.one) ? column : undefined;
}

/** The columns that bindings name. */
interface ColumnIndex {
  /** By where the word begins. */
  readonly byPlace: ReadonlyMap<number, NamedColumn>;
  /** The words by which a column of a table is named, by the folded word. */
  readonly byTable: ReadonlyMap<Table, ReadonlyMap<string, Word[]>>;
  /** Of each earlier text, the first that names a column of a table by the same words. */
  readonly earlier: readonly ReadonlyMap<string, NamedColumn>[];
}

function indexColumns(chapter: Chapter, baselines: readonly Baseline[]): ColumnIndex {
  const byPlace = new Map<number, NamedColumn>();
  const byTable = new Map<Table, Map<string, Word[]>>();
  for (const one of columnsNamed(chapter)) {
    byPlace.set(one.word.span.start, one);
    const words = byTable.get(one.table) ?? new Map<string, Word[]>();
    byTable.set(one.table, words);
    const key = fold(one.word.text);
    const same = words.get(key);
    if (same) same.push(one.word);
    else words.set(key, [one.word]);
  }
  const earlier = baselines.map(({ report }) => {
    const named = columnsNamed(report.chapter).map((one): [string, NamedColumn] => [calledBy(one), one]);
    // Of entries with the same key the last one stays.
    return new Map(named.reverse());
  });
  return { byPlace, byTable, earlier };
}

/** How a binding calls a column; the names of tables hold no line break. */
function calledBy({ call, word }: NamedColumn): string {
  return `${call}\n${fold(word.text)}`;
}

interface NamedColumn {
  readonly table: Table;
  readonly word: Word;
  /** The name of the table as the binding writes it. */
  readonly call: string;
}

/** The words by which the bindings of a chapter name columns of its tables, whether there are such columns or not. */
function columnsNamed(chapter: Chapter): readonly NamedColumn[] {
  return chapter.bindings.flatMap(({ expression }) =>
    (expression ? leavesOf(expression) : []).flatMap((leaf) => {
      const found = leaf.kind === 'call' && !leaf.table.path ? findTable(chapter, leaf.table, leaf.span.start) : undefined;
      if (leaf.kind !== 'call' || !found || !('one' in found)) return [];
      return columnWords(leaf).map((word) => ({ table: found.one, word, call: leaf.table.id.text }));
    }),
  );
}

function* doubleNames(chapter: Chapter, options: AnalyseOptions): Iterable<Draft> {
  const first = new Map<string, NameDefinition<AnyPlace>>();
  for (const definition of definitionsIn(chapter, options)) {
    const { name, place } = definition;
    const other = first.get(name) ?? options.elsewhere?.definitionsOf(name)[0];
    if (!first.has(name)) first.set(name, definition);
    if (!other || 'uri' in place) continue;
    const related = [relatedPlace(place, other.place, { id: 'unknown-binding.other', data: { name } })];
    yield { span: place, message: { id: 'unknown-binding.twice', data: { name } }, data: { name }, related };
  }
}

/** A name is defined that no number uses. */
export const unusedBinding: Rule = {
  id: 'unused-binding',
  severity: 'information',
  summary: 'A binding defines a name that no other number uses.',
  explanation: `\`nineteen<!--= people: items(table-1.People) -->\` gives the number a name, so that other sentences can say \`19<!--= people -->\`. If none
does, in no chapter, the name was forgotten or is misspelled elsewhere. The number itself stays true without it.`,
  bad: `We went to two<!--= towns: rows(below) --> towns.

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  good: `We went to two<!--= towns: rows(below) --> towns, and again to both of the 2<!--= towns --> towns.

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  messages: {
    'unused-binding': 'No number uses the name “{name}”.',
    'unused-binding.fix': 'Remove the name, keep the binding',
  },
  landmarks: landmarksOfBindings,
  check(chapter, { elsewhere }) {
    if (elsewhere?.isComplete === false) return [];
    const leaves = chapter.bindings.flatMap(({ expression }) => (expression ? leavesOf(expression) : []));
    const used = new Set(leaves.flatMap((leaf) => (leaf.kind === 'name' ? [leaf.name] : [])));
    return chapter.bindings.flatMap(({ name, expression }) => {
      if (!name || !expression || used.has(name.text) || elsewhere?.isUsed(name.text)) return [];
      const edits = [{ span: { start: name.span.start, end: expression.span.start }, text: '' }];
      const data = { name: name.text };
      return [
        {
          span: name.span,
          message: { id: 'unused-binding', data },
          data,
          fixes: [{ title: { id: 'unused-binding.fix', data: {} }, preferred: false, edits }],
        },
      ];
    });
  },
};

/** A binding stands at the start of a line, where its comment begins a block of HTML. */
export const bindingAtLineStart: Rule = {
  id: 'binding-at-line-start',
  severity: 'warning',
  summary: 'A binding at the start of a line cuts its paragraph in two.',
  explanation: `A comment at the start of a line begins a block of HTML: the paragraph ends before it, and the rest of its line is shown as it is
written. So a binding is glued to its number, with no blank between, and programs that wrap lines keep the two together.`,
  bad: `We went to two
<!--= rows(below) --> **small** towns.

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  good: `We went to two<!--= rows(below) -->
**small** towns.

| Town  | Visits |
|-------|--------|
| Lyon  | 4      |
| Tours | 5      |
`,
  messages: {
    'binding-at-line-start': 'A binding at the start of a line cuts the paragraph in two.',
    'binding-at-line-start.fix': 'Glue it to the number before it',
  },
  inPassage: (chapter) => chapter.bindings.filter(({ atLineStart }) => atLineStart).map((binding) => draft(chapter, binding)),
};

function draft({ text }: Chapter, { span, number }: Binding): Draft {
  const message = { id: 'binding-at-line-start', data: {} };
  if (!number) return { span, message };
  const before = text.slice(0, span.start);
  const edits = [{ span: { start: before.length - (/[\s>]*$/.exec(before)?.[0].length ?? 0), end: span.start }, text: '' }];
  return { span, message, fixes: [{ title: { id: 'binding-at-line-start.fix', data: {} }, preferred: true, edits }] };
}
