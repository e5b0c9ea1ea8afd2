import type { AnalyseOptions, Chapter } from '../model/index.ts';
import { definitionsIn, judgeBindings, relatedPlace, type JudgedBinding } from '../prose/bindings/bound-numbers.ts';
import { contains } from '../text/span.ts';
import type { Draft, Rule } from './rule.ts';

/** A binding means nothing: it cannot be read, or speaks of what is not there. */
export const unknownBinding: Rule = {
  id: 'unknown-binding',
  severity: 'warning',
  summary: 'A binding cannot be read, or speaks of a table, column, row or name that does not exist.',
  explanation: `A binding (\`nineteen<!--= items(table-1.People) -->\`) keeps a number true only if it can be worked out. This rule finds those that
cannot: mistakes in writing, tables, columns, rows and names that are not there or not the only ones, names that are defined twice, and comments with no number before
them.

A column that was renamed or a table that was moved is found here too. [Numbers in sentences](../numbers.md) explains how bindings are written.`,
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
    'unknown-binding.no-number': 'No number stands right before this binding.',
  },
  *check(chapter, options) {
    const judged = judgeBindings(chapter, options);
    for (const one of judged) yield* problems(one, options);
    if (judged.length > 0) yield* doubleNames(chapter, options);
  },
};

function* problems({ binding, result }: JudgedBinding, { elsewhere }: AnalyseOptions): Iterable<Draft> {
  const { problem, number, span, atLineStart } = binding;
  if (problem) yield { span: problem.span, message: problem.message, data: problem.message.data };
  else if (result?.kind === 'problem' && result.fault) {
    // A chapter that is still to be read may define the name.
    const mayBeElsewhere = result.message.id === 'unknown-binding.name' && elsewhere?.isComplete === false;
    const place = result.place && !('uri' in result.place) && contains(span, result.place) ? result.place : span;
    if (!mayBeElsewhere) yield { span: place, message: result.message, data: result.message.data };
  }
  if (!problem && !number && !atLineStart) yield { span, message: { id: 'unknown-binding.no-number', data: {} } };
}

function* doubleNames(chapter: Chapter, options: AnalyseOptions): Iterable<Draft> {
  const own = definitionsIn(chapter, options);
  for (const [i, { name, place }] of own.entries()) {
    const others = [...own.slice(0, i).filter((one) => one.name === name), ...(options.elsewhere?.definitionsOf(name) ?? [])];
    const [other] = others;
    if (!other || 'uri' in place) continue;
    const related = [relatedPlace(place, other.place, { id: 'unknown-binding.other', data: { name } })];
    yield { span: place, message: { id: 'unknown-binding.twice', data: { name } }, data: { name }, related };
  }
}
