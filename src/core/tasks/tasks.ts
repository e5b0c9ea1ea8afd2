import { containsPhrase, fold, isPhrase, phrasesOf, startsWithPhrase } from '../language/phrases.ts';
import type { Block, Cell, SourceText, Table, Task } from '../model/index.ts';
import type { HeadingsAt } from '../parse/headings.ts';
import { readInline } from '../parse/inline.ts';
import { rowNames } from '../tables/query.ts';
import { countLeading } from '../text/search.ts';
import { sliceSourceText, sourceSpan, unitsBefore } from '../text/source-text.ts';
import { shift, type Span } from '../text/span.ts';
import { readDetails } from './details.ts';

/** What of a chapter is looked through for tasks. */
export interface TaskContext {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly headingsAt: HeadingsAt;
  /** Keeps what was found in a table, as long as the table stays as it is. */
  readonly places: {
    inTable<T>(table: Table, question: string, search: { readonly find: () => T; readonly moved: (found: T, by: number) => T }): T;
  };
}

/** Finds every task of a chapter: in list items, in table cells, in lists written as HTML; in source order. */
export function findTasks({ source, blocks, tables, headingsAt, places }: TaskContext): readonly Task[] {
  const islands = blocks.filter(({ kind }) => kind === 'table').map(({ span }) => span);
  const boxes = blocks.flatMap((block) => listBoxes(source, block, islands));
  const listed = withoutForms(source, boxes).map((box): Task => {
    const headings = headingsAt(box.span.start);
    return { ...box, headings, place: undefined, context: headings.at(-1) ?? '', details: readDetails(box.text) };
  });
  const inCells = tables.flatMap((table) => places.inTable(table, 'tasks', { find: () => cellTasks(source, table), moved: moveTasks }));
  return [...listed, ...inCells].sort((a, b) => a.span.start - b.span.start);
}

function moveTasks(tasks: readonly Task[], by: number): readonly Task[] {
  return tasks.map((task) => ({ ...task, span: shift(task.span, by), mark: shift(task.mark, by) }));
}

/**
 * The box at the start of a list item; signs and controls at the start of the lines of any paragraph, where brackets alone are text;
 * all of them in a block of HTML, but for those in its tables.
 * @param islands where the tables of the chapter are, in source order
 */
function listBoxes(source: string, block: Block, islands: readonly Span[]): readonly Checkbox[] {
  if (block.kind !== 'paragraph' && block.kind !== 'html') return [];
  if (!/\[[ \t\nxX]\]|checkbox|[☐☑☒✅✔]/u.test(block.text.text)) return [];
  const boxesOf = (text: SourceText): readonly Checkbox[] =>
    linesWithBoxes(text).flatMap((line) => findCheckboxes(source, readInline(line).text, 'list'));
  if (block.kind === 'html') return outside(block, islands).flatMap(boxesOf);
  const boxes = boxesOf(block.text);
  const [first] = boxes;
  const item = block.listItem && first && first.span.start <= block.span.start + 1 && first.text !== '' ? [first] : [];
  return [...item, ...boxes.filter((box) => box.kind !== 'list' && !item.includes(box) && isWork(source, box))];
}

/** The parts of a block's text before, between and after the tables in it. */
function outside({ text, span }: Block, islands: readonly Span[]): readonly SourceText[] {
  const parts: SourceText[] = [];
  let from = 0;
  for (let i = countLeading(islands, ({ end }) => end <= span.start); i < islands.length; i += 1) {
    const island = islands[i];
    if (!island || island.start >= span.end) break;
    parts.push(sliceSourceText(text, from, unitsBefore(text, island.start)));
    from = unitsBefore(text, island.end);
  }
  return [...parts, sliceSourceText(text, from, text.text.length)];
}

/** A text, line by line if a sign or a control begins one: in a paragraph line ends are no more than blanks. */
function linesWithBoxes(text: SourceText): readonly SourceText[] {
  if (!/\n[ \t]*(?:[☐☑☒✅✔]|<input\b)/iu.test(text.text)) return [text];
  return [...text.text.matchAll(/[^\n]+/g)].map((line) => sliceSourceText(text, line.index, line.index + line[0].length));
}

function cellTasks(source: string, table: Table): readonly Task[] {
  const names = rowNames(table);
  const boxes = table.rows.flatMap((row) =>
    row.cells
      .filter((cell, column): cell is Cell => cell?.row === row.index && cell.column === column && row.kind !== 'head')
      .map((cell) => ({ row, cell, found: findCheckboxes(source, cell.text, 'cell').filter((box) => isWork(source, box)) })),
  );
  const isCriteria = criteriaOf(boxes.map(({ found }) => found.map(({ text }) => text)));
  const seen = new Set<string>();
  return boxes.flatMap(({ row, cell, found }) => {
    if (isCriteria(found.map(({ text }) => text))) return [];
    return found.map((box): Task => {
      const plain = names.contextOf(row, cell.column);
      const context = seen.has(`${plain}\n${box.text}`) ? `${plain} · ${identity(table, row.index)}` : plain;
      seen.add(`${plain}\n${box.text}`);
      const place = { table: table.index, row: cell.row, column: cell.column };
      return { ...box, headings: table.headings, place, context, details: readDetails(box.text) };
    });
  });
}

/** In a cell `✅` says yes, like a word; brackets, controls and ballot boxes are work to do. */
function isWork(source: string, { mark }: Checkbox): boolean {
  return !/^[✅✔]/u.test(source.slice(mark.start, mark.end));
}

function identity(table: Table, row: number): string {
  const column = table.columns.find(({ kind }) => kind === 'identifier');
  const text = column && table.rows[row]?.cells[column.index]?.text.text;
  return column && text ? `${column.name} ${text}`.trim() : `${row + 1}`;
}

/** A check box in a text, before it is known what it stands for. */
interface Checkbox {
  readonly text: string;
  readonly done: boolean;
  readonly kind: Task['kind'];
  readonly span: Span;
  readonly mark: Span;
}

/** A check box at the start of a line: brackets, or one of the signs made for it. */
const CHECKBOX = /^[ \t\u00a0]*(?:\[(?<mark>[ \txX])\](?=[ \t\n\u00a0]|$)|(?<sign>[☐☑☒✅✔]\uFE0F?))[ \t\u00a0]*(?<text>[^\n]*)/gmu;

/**
 * Finds the check boxes of a text, at most one a line; a bracket that is escaped (`\[ ]`) is text.
 * @param kind what a bracketed one is; a sign is of kind `sign`, and a form control (which reads `[ ]` but is written as a tag) of kind
 * `input`
 */
function findCheckboxes(source: string, text: SourceText, kind: 'list' | 'cell'): readonly Checkbox[] {
  return [...text.text.matchAll(CHECKBOX)].flatMap((found) => {
    const box = found.groups?.['sign'] ?? `[${found.groups?.['mark'] ?? ''}]`;
    const boxAt = found.index + found[0].indexOf(box);
    const span = sourceSpan(text, boxAt, found.index + found[0].trimEnd().length);
    const whole = sourceSpan(text, boxAt, boxAt + box.length);
    if (!span || !whole || source.charAt(whole.start) === '\\') return [];
    const control = source.charAt(whole.start) === '<';
    const sign = found.groups?.['sign'] !== undefined;
    const mark = sign || control ? whole : { start: whole.start + 1, end: whole.end - 1 };
    return [
      {
        text: (found.groups?.['text'] ?? '').trim(),
        done: /[xX☑☒✅✔]/u.test(box),
        kind: sign ? 'sign' : control ? 'input' : kind,
        span,
        mark,
      },
    ];
  });
}

const degrees = phrasesOf(({ degreeWords }) => degreeWords);

/** Tells whether the boxes of a cell, by their labels, are criteria of which a row meets some, and not tasks. */
type IsCriteria = (labels: readonly string[]) => boolean;

/**
 * Tells the criteria of a table from its tasks. Criteria stand several to a cell: with the labels of other cells (`[X] Cost` in one row,
 * `[ ] Cost` in the next); or with labels that say a degree, in two cells at least (`[ ] Higher cost` beside `[ ] Lower cost`).
 * @param cells the labels of the boxes of every cell
 */
function criteriaOf(cells: readonly (readonly string[])[]): IsCriteria {
  const counts = new Map<string, number>();
  for (const labels of cells) for (const label of new Set(labels.map(fold))) counts.set(label, (counts.get(label) ?? 0) + 1);
  const recurs = (label: string): boolean => (counts.get(fold(label)) ?? 0) > 1;
  const weighs = cells.filter(saysDegrees).length > 1;
  return (labels) => labels.length > 1 && (labels.filter(recurs).length * 2 >= labels.length || (weighs && saysDegrees(labels)));
}

/** Whether several labels stand together, a third of which say a degree. */
function saysDegrees(labels: readonly string[]): boolean {
  return labels.length > 1 && labels.filter((label) => containsPhrase(label, degrees)).length * 3 >= labels.length;
}

/**
 * The boxes that stand for work to do. Those of a legend or a template do not. Nor do those of a form that somebody else fills in (a
 * statement to be signed, answers to choose from).
 * @param boxes in source order
 */
function withoutForms(source: string, boxes: readonly Checkbox[]): readonly Checkbox[] {
  return runs(
    source,
    boxes.filter(({ text }) => !isBlankForm(text) && !offersChoice(text)),
  ).flatMap((run) => {
    const statements = run.filter(({ text }) => isConsent(text));
    const answers = new Set(run.filter(({ text }) => isAnswer(text)).map(({ text }) => text));
    if (answers.size > 1 && answers.size === run.length) return [];
    return statements.length * 2 >= run.length ? [] : run.filter((box) => !statements.includes(box));
  });
}

/** Several answers, each with its box: `Yes ☐ No`. */
function offersChoice(text: string): boolean {
  const answers = text.split(/[☐☑☒]|\[[ xX]\](?!\()/u);
  return answers.length > 1 && answers.every(isAnswer);
}

/** Nothing but a place to fill in: `[Name of the task]`, `<date>`, `…`. */
function isBlankForm(text: string): boolean {
  return /^(?:\[[^[\]]+\]|<[^<>]+>|\.{3}|…|\{\{.*\}\}|_{3,})$/.test(text);
}

/** What may stand between two boxes of a list: markers, and items with another sign in their box (`- [~] In progress`). */
const BETWEEN = /^(?:[\s>*+\-\d.)]|\[[~/!>?-]\][^\r\n]*[\r\n])*$/;

/** Boxes on lines that follow each other, blank ones between them or not. */
function runs(source: string, boxes: readonly Checkbox[]): readonly (readonly Checkbox[])[] {
  const found: Checkbox[][] = [];
  let end = -1;
  for (const box of boxes) {
    const goesOn = end >= 0 && BETWEEN.test(source.slice(end, box.span.start));
    if (goesOn) found.at(-1)?.push(box);
    else found.push([box]);
    end = box.span.end;
  }
  return found;
}

const answers = phrasesOf(({ answerWords }) => answerWords);
const consents = phrasesOf(({ consentWords }) => consentWords);

/** Decides whether the label of a box is a statement to be signed: `I agree to be recorded`. */
export function isConsent(label: string): boolean {
  return startsWithPhrase(label, consents);
}

/** Decides whether the label of a box is one of the answers that forms let one choose from, or a state: `Yes`, `in progress`. */
function isAnswer(label: string): boolean {
  return isPhrase(label.trim().replace(/[.,:;!?]+$/, ''), answers);
}
