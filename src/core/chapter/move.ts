import type { Binding, Chapter, Condition, Defect, Directive, Expression, StatedNumber, TableCall, Task, Word } from '../model/index.ts';
import { shiftBlock } from '../parse/block.ts';
import { shift, shiftEdit } from '../text/span.ts';
import type { TablePlaces } from './place-table.ts';

/** What there are several of in a chapter. */
type Lists = Omit<Chapter, 'text' | 'language'>;

/** A chapter whose lists are made when somebody asks for them, each once. */
export function lazyChapter(
  { text, language }: Pick<Chapter, 'text' | 'language'>,
  make: { readonly [Name in keyof Lists]: () => Lists[Name] },
): Chapter {
  const made: { -readonly [Name in keyof Lists]?: Lists[Name] } = {};
  return {
    text,
    language,
    get blocks() {
      return (made.blocks ??= make.blocks());
    },
    get tables() {
      return (made.tables ??= make.tables());
    },
    get tasks() {
      return (made.tasks ??= make.tasks());
    },
    get numbers() {
      return (made.numbers ??= make.numbers());
    },
    get bindings() {
      return (made.bindings ??= make.bindings());
    },
    get directives() {
      return (made.directives ??= make.directives());
    },
    get defects() {
      return (made.defects ??= make.defects());
    },
  };
}

/** A passage read as a chapter, where it stands in a longer text: `by` characters later. Its text stays that of the passage. */
export function moveChapter(chapter: Chapter, by: number, places: TablePlaces): Chapter {
  return lazyChapter(chapter, {
    blocks: () => chapter.blocks.map((block) => shiftBlock(block, by)),
    tables: () => chapter.tables.map((table) => places.move(table, by)),
    tasks: () => chapter.tasks.map((task) => moveTask(task, by)),
    numbers: () => chapter.numbers.map((number) => moveNumber(number, by)),
    bindings: () => chapter.bindings.map((binding) => moveBinding(binding, by)),
    directives: () => chapter.directives.map((directive) => moveDirective(directive, by)),
    defects: () => chapter.defects.map((defect) => moveDefect(defect, by)),
  });
}

function moveTask(task: Task, by: number): Task {
  return { ...task, span: shift(task.span, by), mark: shift(task.mark, by) };
}

function moveNumber(number: StatedNumber, by: number): StatedNumber {
  const { span, target, correction } = number;
  return { ...number, span: shift(span, by), target: target && shift(target, by), correction: correction && shiftEdit(correction, by) };
}

function moveDirective(directive: Directive, by: number): Directive {
  return { ...directive, span: shift(directive.span, by), rules: directive.rules.map(({ id, span }) => ({ id, span: shift(span, by) })) };
}

function moveDefect(defect: Defect, by: number): Defect {
  const fixes = defect.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, by)) }));
  return { ...defect, span: shift(defect.span, by), fixes };
}

/** A binding in a text that begins so much later. */
export function moveBinding(binding: Binding, by: number): Binding {
  const { span, name, expression, problem, number } = binding;
  return {
    ...binding,
    span: shift(span, by),
    name: name && moveWord(name, by),
    expression: expression && moveExpression(expression, by),
    problem: problem && { ...problem, span: shift(problem.span, by) },
    number: number && {
      ...number,
      span: shift(number.span, by),
      readings: number.readings.map((reading) => ({ ...reading, span: shift(reading.span, by) })),
    },
  };
}

function moveExpression(expression: Expression, by: number): Expression {
  const span = shift(expression.span, by);
  switch (expression.kind) {
    case 'operation':
      return { ...expression, span, left: moveExpression(expression.left, by), right: moveExpression(expression.right, by) };
    case 'share':
      return { ...expression, span, part: moveExpression(expression.part, by), whole: moveExpression(expression.whole, by) };
    case 'call':
      return { ...moveCall(expression, by), span };
    case 'integer':
    case 'name':
      return { ...expression, span };
  }
}

function moveCall(call: TableCall, by: number): TableCall {
  const { table, column, row, conditions } = call;
  return {
    ...call,
    table: { path: table.path && moveWord(table.path, by), id: moveWord(table.id, by) },
    column: column && moveWord(column, by),
    row: row && moveWord(row, by),
    conditions: conditions.map((condition): Condition => ({
      ...condition,
      column: moveWord(condition.column, by),
      value: moveWord(condition.value, by),
    })),
  };
}

function moveWord({ text, span }: Word, by: number): Word {
  return { text, span: shift(span, by) };
}
