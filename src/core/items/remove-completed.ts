import { readChapter } from '../chapter/chapter.ts';
import { createMemo } from '../chapter/memo.ts';
import type { Chapter, Task, Block } from '../model/index.ts';
import { lineEnd, lineStart, nextLine } from '../parse/lines.ts';
import { applyEdits, contains, type Edit, type Span } from '../text/span.ts';
import { countLeading } from '../text/search.ts';

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

/**
 * The list items that are a completed task and hold nothing besides but such items, in source order; those within another are not
 * listed. An item with a note, a table, an open task below it is not complete; nor is one whose text goes on at the margin, where a
 * paragraph may have been meant.
 */
function completedItems(chapter: Chapter): readonly ListItem[] {
  const outermost: ListItem[] = [];
  for (const item of completeOnes(chapter)) if (item.span.start >= (outermost.at(-1)?.span.end ?? 0)) outermost.push(item);
  return outermost;
}

/** In source order. Read from the last to the first: whether an item may go depends on those inside and on what is left below. */
function completeOnes(chapter: Chapter): readonly ListItem[] {
  const complete: ListItem[] = [];
  /** What will stand below each complete item, by where the item begins. */
  const below = new Map<number, string>();
  let nextToStay = Infinity;
  for (const item of [...listItems(chapter.blocks)].reverse()) {
    const next = nextText(chapter.text, item.span.end);
    const gutter = below.get(next.at) ?? next.gutter;
    if (nextToStay >= item.span.end && isDone(chapter, item) && isOnLinesOfItsOwn(chapter.text, item, gutter)) {
      complete.push(item);
      below.set(item.span.start, gutter);
    } else nextToStay = item.span.start;
  }
  return complete.reverse();
}

function isDone({ text, tasks }: Chapter, { blocks: [block, other] }: ListItem): boolean {
  if (block?.kind !== 'paragraph' || other || !block.listItem) return false;
  const [task, ...further] = between(tasks, block.span.start, block.span.end);
  if (!task || ![task, ...further].every(({ done, place }) => done && !place)) return false;
  return /^[\s*_]*$/.test(text.slice(block.span.start, task.span.start));
}

/** Those of some things in source order that begin in a stretch of it. */
function between<T extends { readonly span: Span }>(things: readonly T[], start: number, end: number): readonly T[] {
  return things.slice(
    countLeading(things, ({ span }) => span.start < start),
    countLeading(things, ({ span }) => span.start < end),
  );
}

/**
 * Nothing but quotation marks before its marker, its further lines indented more than that, and the next line below it not: such a line
 * is part of something else only as long as the item stands above it.
 */
function isOnLinesOfItsOwn(text: string, { span, blocks: [block] }: ListItem, below: string): boolean {
  const before = text.slice(lineStart(text, span.start), span.start).replace(/^\uFEFF/, '');
  if (gutterOf(before) !== before) return false;
  const further = text
    .slice(span.start, block?.span.end)
    .split(/\r\n?|\n/)
    .slice(1);
  if (further.some((line) => widthOf(gutterOf(line)) <= widthOf(before))) return false;
  return widthOf(below) <= widthOf(before) || depthOf(below) > depthOf(before);
}

/** The blanks and quotation marks at the start of a line. */
function gutterOf(line: string): string {
  return /^[ \t>]*/.exec(line)?.[0] ?? '';
}

/** The gutter of the next line that holds more, and where that begins. */
function nextText(text: string, from: number): { readonly gutter: string; readonly at: number } {
  const pattern = /(?:[ \t>]*[\r\n])*([ \t>]*)/y;
  pattern.lastIndex = lineEnd(text, from);
  const gutter = pattern.exec(text)?.[1] ?? '';
  return { gutter: pattern.lastIndex < text.length ? gutter : '', at: pattern.lastIndex };
}

/** Columns that a gutter takes, at the most. */
function widthOf(gutter: string): number {
  return gutter.replaceAll('\t', '    ').length;
}

/** How many quotation marks are in a gutter. */
function depthOf(gutter: string): number {
  return gutter.replace(/[^>]/g, '').length;
}

/** An item of a Markdown list, with what is directly in it. */
export interface ListItem {
  /** From its marker to the end of its last block. */
  readonly span: Span;
  /** Those of its blocks that are in no item further inside. */
  readonly blocks: readonly Block[];
  readonly parent: ListItem | undefined;
}

/** The list items of a chapter, in source order; those that hold nothing but further items, or nothing, are not among them. */
function listItems(blocks: readonly Block[]): readonly ListItem[] {
  const own = new Map<number, { span: Span; blocks: Block[] }>();
  for (const block of blocks) {
    if (!block.item) continue;
    const known = own.get(block.item.start);
    if (known) known.blocks.push(block);
    else own.set(block.item.start, { span: block.item, blocks: [block] });
  }
  const found: ListItem[] = [];
  for (const item of [...own.values()].sort((a, b) => a.span.start - b.span.start)) {
    let parent = found.at(-1);
    while (parent && !contains(parent.span, item.span)) parent = parent.parent;
    found.push({ ...item, parent });
  }
  return found;
}
