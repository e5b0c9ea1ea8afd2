import path from 'node:path';
import { applyEdits, fold, type Task, toggleTask } from '../../core/index.ts';
import {
  countItems,
  type DigestItem,
  endOfWeek,
  isOverdue,
  kindOf,
  type NamedChapter,
  type View,
  writeReport,
} from '../../service/index.ts';
import { type CheckedChapter, named, readChapters } from '../input/chapters.ts';
import { standardInput } from '../input/find.ts';
import { type Arguments, type Option, UsageError } from '../options.ts';
import { shapeChapter, toJson } from '../output/formats/json.ts';
import { writeItems, writeToggle } from '../output/pretty/tasks.ts';
import { say } from '../output/terminal.ts';
import { save } from '../save.ts';
import { type Call, pageOf, readingOptions, type Verb, wantsJson } from './verb.ts';

/** The names of tasks and gaps that `--kind` takes: the ways of writing, then the two families. */
const kindNames = ['list', 'cell', 'input', 'sign', 'task', 'placeholder', 'empty-cell', 'empty-section', 'missing-table', 'gap'] as const;

/** What items can be grouped by; the first is the usual. */
const groupings = ['chapter', 'kind', 'person', 'due'] as const;

/** The options that settle what is listed, and how. */
const listOptions: readonly Option[] = [
  { name: 'open', help: 'help-open' },
  { name: 'done', help: 'help-done' },
  { name: 'kind', value: 'KIND', choices: kindNames, repeatable: true, help: 'help-kind' },
  { name: 'person', value: 'NAME', repeatable: true, help: 'help-person' },
  { name: 'due', value: 'WHEN', help: 'help-due' },
  { name: 'group-by', value: 'WHAT', choices: groupings, help: 'help-group-by' },
  { name: 'format', value: 'FORMAT', choices: ['pretty', 'json', 'markdown'], help: 'help-format' },
  { name: 'fail-on-open', help: 'help-fail-on-open' },
];

/** The option that ticks a task instead. */
const toggleOption: Option = { name: 'toggle', value: 'FILE:LINE', help: 'help-toggle' };

/** Whether an item is to be listed. */
type Selects = (item: DigestItem) => boolean;

/**
 * What the options of a call select: an item that fits each of them, and of a repeated one any.
 * @param today the author's day, `2026-12-01`
 * @throws UsageError when they exclude each other, or the day is none
 */
function selectionOf(args: Arguments, today: string): Selects {
  if (args.has('open') && args.has('done')) throw new UsageError('options-exclude-each-other', { one: '--open', other: '--done' });
  const kinds = args.all('kind');
  const people = args.all('person').map((name) => fold(name.replace(/^@/, '')));
  const isDue = dueSelection(args.get('due'), today);
  return (item) =>
    !(args.has('open') && item.done) &&
    !(args.has('done') && !item.done) &&
    (kinds.length === 0 || kinds.some((kind) => isOfKind(item, kind))) &&
    (people.length === 0 || (item.details?.people.some((name) => people.includes(fold(name))) ?? false)) &&
    isDue(item);
}

function isOfKind(item: DigestItem, name: string): boolean {
  const isTask = kindOf(item) === 'task';
  return item.kind === name || name === (isTask ? 'task' : 'gap');
}

/** Days are kept by all that is due until then: what is late is not less urgent. */
function dueSelection(when: string | undefined, today: string): Selects {
  if (when === undefined) return () => true;
  if (when === 'overdue') return (item) => isOverdue(item, today);
  const last = when === 'today' ? today : when === 'week' ? endOfWeek(today) : when;
  if (!isDay(last)) throw new UsageError('bad-due', { value: when });
  return ({ details }) => details?.due !== undefined && details.due <= last;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Lists the tasks and gaps of chapters, or ticks a task. */
export const tasks: Verb = {
  name: 'tasks',
  operands: '[paths…]',
  summary: 'tasks-summary',
  details: 'tasks-details',
  exit: 'help-exit-open',
  options: [...listOptions, toggleOption, ...readingOptions],
  writesForPrograms: wantsJson,
  async run(call) {
    const place = call.args.get('toggle');
    if (place === undefined) return list(call);
    await toggle(call, place);
    return 0;
  },
};

async function list(call: Call): Promise<0 | 1> {
  const view = viewOf(call);
  const chapters: NamedChapter[] = [];
  for await (const chapter of readChapters(call)) chapters.push(named(chapter, call.language));
  const items = chapters.flatMap((chapter) => view.filter.items(chapter));
  if (wantsJson(call.args)) call.io.stdout.write(jsonOf(view, chapters, items));
  else if (call.args.get('format') === 'markdown') call.io.stdout.write(writeReport(view, chapters, 'list'));
  else writeItems(view, chapters, pageOf(call));
  return call.args.has('fail-on-open') && items.some(isOpen) ? 1 : 0;
}

/** What the options ask for, as a view of the service. */
function viewOf({ args, io, language }: Call): View {
  const today = io.today();
  const selects = selectionOf(args, today);
  const groupBy = groupings.find((name) => name === args.get('group-by')) ?? 'chapter';
  return {
    workspace: { digests: [], folders: [], today },
    options: { groupBy, filter: '', showDone: !args.has('open') },
    filter: { items: ({ digest }) => digest.items.filter(selects), admits: () => true },
    language,
  };
}

function jsonOf({ filter }: View, chapters: readonly NamedChapter[], items: readonly DigestItem[]): string {
  return toJson({ version: 1, summary: countItems(items), files: chapters.map((chapter) => shapeChapter(chapter, filter.items(chapter))) });
}

/** A hint is only perhaps a gap. */
function isOpen({ done, severity }: DigestItem): boolean {
  return !done && severity !== 'hint';
}

/**
 * Ticks the task at a place, or opens it again, and says so; why it cannot is reported.
 * @param place `FILE:LINE` or `FILE:LINE:COLUMN`, both from 1
 * @throws UsageError when it is none, or when something else is asked for too
 */
async function toggle(call: Call, place: string): Promise<void> {
  const { args } = call;
  const [, file = '', line = '', column] = /^(.+?):([1-9]\d*)(?::([1-9]\d*))?$/.exec(place) ?? [];
  if (file === '') throw new UsageError('bad-place', { place });
  const [operand] = args.operands;
  if (operand !== undefined) throw new UsageError('superfluous-operand', { operand });
  const other = listOptions.find(({ name }) => args.has(name));
  if (other) throw new UsageError('options-exclude-each-other', { one: '--toggle', other: `--${other.name}` });
  if (!isFile(call, file)) return;
  for await (const chapter of readChapters({ ...call, args: { ...args, operands: [file] } })) {
    const task = findTask(call, chapter, Number(line), column === undefined ? undefined : Number(column));
    if (task) toggleIn(call, chapter, task);
  }
}

/** A folder, or a pattern, stands for several chapters. */
function isFile({ io, problems }: Call, file: string): boolean {
  if (file === standardInput) return true;
  try {
    if (io.disk.kindOf(path.resolve(io.cwd, file)) === 'file') return true;
    problems.report(file, 'is-a-folder');
  } catch (error) {
    problems.reportError(file, error);
  }
  return false;
}

/** The task on a line, or the one of them that is at the column. */
function findTask({ problems, language }: Call, chapter: CheckedChapter, line: number, column: number | undefined): Task | undefined {
  const { lines, name, report } = chapter;
  if (line > lines.lineCount) {
    problems.report(`${name}:${line}`, 'no-such-line', { lines: lines.lineCount });
    return undefined;
  }
  const onLine = report.chapter.tasks.filter(({ mark }) => lines.positionAt(mark.start).line === line - 1);
  const at = lines.offsetAt({ line: line - 1, character: (column ?? 1) - 1 });
  const found = column === undefined ? onLine : onLine.filter(({ span }) => span.start <= at && at < span.end);
  if (found.length === 1) return found[0];
  const where = [name, line, ...(column === undefined ? [] : [column])].join(':');
  if (onLine.length === 0) problems.report(where, 'no-task-on-line');
  else
    problems.report(where, found.length > 1 ? 'several-tasks' : 'no-task-at-column', {
      tasks: listOf(onLine, chapter, line).join(say('between-clauses', language)),
    });
  return undefined;
}

/** Where each of several tasks is, in the form in which it can be asked for. */
function listOf(tasks: readonly Task[], { lines, name }: CheckedChapter, line: number): readonly string[] {
  return tasks.map(({ span, text, context }) => {
    const words = [text, context].filter((part) => part !== '').join(' · ');
    return `${name}:${line}:${lines.positionAt(span.start).character + 1} ${words}`;
  });
}

function toggleIn(call: Call, chapter: CheckedChapter, task: Task): void {
  if (!save(call, chapter, applyEdits(chapter.text, [toggleTask(task, chapter.report.chapter)]))) return;
  // With standard input, standard output holds the chapter and nothing else.
  if (chapter.path !== undefined) writeToggle(chapter, task, pageOf(call));
}
