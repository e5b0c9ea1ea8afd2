import { readChapter } from '../chapter/chapter.ts';
import { createMemo } from '../chapter/memo.ts';
import type { Chapter, Task } from '../model/index.ts';
import { lineEnd, lineStart, nextLine } from '../parse/lines.ts';
import { between, completedItems, depthOf, gutterOf } from '../tasks/completed-items.ts';
import type { ListItem } from '../tasks/list-items.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { countLeading } from '../text/search.ts';
import type { Span } from '../text/span.ts';

/** What removing the completed tasks of a chapter comes to. */
export interface Removal {
  /** The tasks that go, in source order. */
  readonly removable: readonly Task[];
  /** Completed tasks that stay: those in tables, paragraphs and HTML, and those whose item holds more. */
  readonly kept: readonly Task[];
  readonly edits: readonly Edit[];
}

/**
 * Removes the completed tasks of a chapter's lists, line by line; every other line stays as it is. Of two blank lines that would then
 * follow each other one goes too.
 */
export function removeCompleted(chapter: Chapter): Removal {
  const items = provedItems(chapter, completedItems(chapter));
  const removable = tasksOf(chapter, items);
  const gone = new Set(removable);
  const kept = chapter.tasks.filter((task) => task.done && !gone.has(task));
  return { removable, kept, edits: removals(chapter, items) };
}

/** So many items are tried one by one where all together will not do. */
const MOST_TRIED = 50;

/** Markdown is odd enough for a line to be read otherwise when another is gone: those items go after which all other tasks are as before. */
function provedItems(chapter: Chapter, items: readonly ListItem[]): readonly ListItem[] {
  if (keepsOthers(chapter, items)) return items;
  const each = items.length > MOST_TRIED ? [] : items.filter((item) => keepsOthers(chapter, [item]));
  return keepsOthers(chapter, each) ? each : [];
}

function keepsOthers(chapter: Chapter, items: readonly ListItem[]): boolean {
  if (items.length === 0) return true;
  const gone = new Set(tasksOf(chapter, items));
  const after = readChapter(applyEdits(chapter.text, removals(chapter, items)), { language: chapter.language }, createMemo());
  const others = chapter.tasks.filter((task) => !gone.has(task));
  return others.length === after.tasks.length && others.every((task, i) => isSame(task, after.tasks[i]));
}

function isSame(task: Task, other: Task | undefined): boolean {
  return task.text === other?.text && task.done === other.done && task.kind === other.kind;
}

function tasksOf({ tasks }: Chapter, items: readonly ListItem[]): readonly Task[] {
  return items.flatMap(({ span }) => between(tasks, span.start, span.end));
}

function removals(chapter: Chapter, items: readonly ListItem[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const stretch of stretches(chapter.text, items)) edits.push(removal(chapter, stretch, edits.at(-1)?.span.end ?? 0));
  return edits;
}

/** A line of the source; its span ends behind its line break. */
interface Line extends Span {
  readonly textEnd: number;
  /** How many `>` stand before its text. */
  readonly depth: number;
  readonly blank: boolean;
}

/** Lines that go together, and the next ones on either side that stay. */
interface Stretch {
  readonly before: Line | undefined;
  readonly first: Line;
  readonly last: Line;
  readonly after: Line | undefined;
}

/** The lines of the items, each stretch with the blank line below it if there is one above. */
function stretches(text: string, items: readonly ListItem[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let before: Line | undefined;
  let gone: Pick<Stretch, 'first' | 'last'> | undefined;
  for (const line of items.length > 0 ? linesOf(text) : []) {
    if (isPartOf(items, line) || (gone && isSpare(before, gone.last, line))) gone = { first: gone?.first ?? line, last: line };
    else {
      if (gone) found.push({ before, ...gone, after: line });
      before = line;
      gone = undefined;
    }
  }
  return gone ? [...found, { before, ...gone, after: undefined }] : found;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length;) {
    const textEnd = lineEnd(text, start);
    const gutter = gutterOf(text.slice(start, textEnd));
    const end = nextLine(text, textEnd);
    lines.push({ start, textEnd, end, depth: depthOf(gutter), blank: start + gutter.length === textEnd });
    start = end;
  }
  return lines;
}

function isPartOf(items: readonly ListItem[], line: Line): boolean {
  const item = items[countLeading(items, ({ span }) => span.start < line.end) - 1];
  return item !== undefined && item.span.end > line.start;
}

/** Whether the line is a blank one that would follow another when the lines before it are gone. */
function isSpare(before: Line | undefined, last: Line, line: Line): boolean {
  return line.blank && !last.blank && before?.blank !== false && !endsQuotation(before, last, line);
}

/** Of the blank lines around the last lines of a quotation, the one inside it is to go. */
function endsQuotation(before: Line | undefined, last: Line, after: Line): boolean {
  return after.blank && before?.blank === true && after.depth < last.depth && before.depth >= last.depth;
}

/** @param from where the stretch before it ends */
function removal(chapter: Chapter, { before, first, last, after }: Stretch, from: number): Edit {
  const { text } = chapter;
  if (before && after && wouldJoin(chapter, before, after)) {
    const start = first.start + gutterOf(text.slice(first.start, first.textEnd)).length;
    return { span: { start, end: last.textEnd }, text: '' };
  }
  const takesBlank = before?.blank === true && (!after || endsQuotation(before, last, after));
  const start = takesBlank ? before.start : first.start;
  const endsText = last.end === last.textEnd;
  return { span: { start: endsText ? Math.max(from, withoutLineBreak(text, start)) : start, end: last.end }, text: '' };
}

/** Begins a line that ends the paragraph above it, whatever that is; other lines might go on with it, or underline it. */
const INTERRUPTS = /^(?:#{1,6}(?:[ \t]|$)|`{3}|~{3}|[-+*][ \t]+\S|1[.)][ \t]+\S)/;

/** Whether what stands above the lines that go would take up the line below them: then a blank line has to stay. */
function wouldJoin({ text, blocks }: Chapter, before: Line, after: Line): boolean {
  if (before.blank || after.blank) return false;
  const above = blocks[countLeading(blocks, ({ span }) => span.start < before.end) - 1];
  if (!above || above.kind === 'heading') return false;
  const written = text.slice(after.start, after.textEnd);
  const gutter = gutterOf(written).length;
  if (above.item && above.item.end <= after.start && gutter <= above.item.start - lineStart(text, above.item.start)) return false;
  return !INTERRUPTS.test(written.slice(gutter));
}

/** The end of the text before a line: where the last line had no line break, the one that becomes the last has none. */
function withoutLineBreak(text: string, start: number): number {
  return start - (/(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}
