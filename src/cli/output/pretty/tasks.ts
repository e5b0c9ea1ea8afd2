import type { Task } from '../../../core/index.ts';
import {
  type DigestItem,
  type NamedChapter,
  type OutlineChapter,
  type View,
  countItems,
  inOrder,
  isOverdue,
  kindOf,
  outlineView,
  say as sayKind,
} from '../../../service/index.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import type { Page } from '../formats/format.ts';
import { printable, say } from '../terminal.ts';
import { fit, pad } from './wrap.ts';

/** Writes what a view shows of chapters, heading by heading or group by group, and how much there is in all. */
export function writeItems(view: View, chapters: readonly NamedChapter[], page: Page): void {
  for (const { group, chapters: inside } of outlineView(view, chapters)) {
    if (group) page.write(`${page.paint.heading(printable(group.label))}\n\n`);
    for (const chapter of inside) page.write(`${linesOf(view, chapter, group !== undefined, page).join('\n')}\n\n`);
  }
  writeTotal(view, chapters, page);
}

/** Writes what has become of a task. */
export function writeToggle({ name, lines }: CheckedChapter, { text, context, done, span }: Task, { write, language }: Page): void {
  const place = `${name}:${lines.positionAt(span.start).line + 1}`;
  write(`${printable(`${place}  ${say(done ? 'toggled-open' : 'toggled-done', language, { text: text === '' ? context : text })}`)}\n`);
}

/** Grouped, a chapter's items follow each other; else each heading has its own. */
function linesOf(view: View, { chapter, items, sections }: OutlineChapter, grouped: boolean, page: Page): readonly string[] {
  const { paint, width } = page;
  const head = `${paint.heading(printable(chapter.path))}  ${paint.faint(countsOf(view, items, page))}`;
  const places = Math.max(...items.map((item) => placeOf(item).length));
  const row = (item: DigestItem): string => rowOf(view, item, places, grouped, page);
  if (grouped) return [head, ...items.map(row)];
  return [
    head,
    ...sections.flatMap(({ section: { headings }, items: inside }) => [
      '',
      ...(headings.length > 0 ? [`  ${paint.heading(fit(printable(headings.join(' › ')), width && width - 2))}`] : []),
      ...inOrder(view, inside).map(row),
    ]),
  ];
}

function rowOf({ workspace }: View, item: DigestItem, places: number, grouped: boolean, { paint, language, width }: Page): string {
  const kind = kindOf(item);
  const box = kind === 'task' ? (item.done ? paint.good('[x]') : '[ ]') : paint.hint('[?]');
  const label = kind === 'task' ? '' : `  ${sayKind(`kind-${kind}`, {}, language)}`;
  const text = fit(printable(nameOf(item, grouped)), width && width - places - 10 - label.length);
  const style = item.done ? paint.faint : isOverdue(item, workspace.today) ? paint.warning : String;
  return `  ${paint.faint(pad(placeOf(item), places))}  ${box} ${style(text)}${paint.faint(label)}`;
}

function placeOf({ range }: DigestItem): string {
  return String(range.start.line + 1);
}

/** The text, and what tells the item from others where no heading above it does: `Done (Retranscription ? · Région Occitanie)`. */
function nameOf({ text, context, column, table }: DigestItem, grouped: boolean): string {
  if (text === '' || text === column) return context;
  return (table !== undefined || grouped) && context !== '' && context !== text ? `${text} (${context})` : text;
}

/** Nothing is said of what is done where only what is open was asked for. */
function countsOf({ options }: View, items: readonly DigestItem[], { language }: Page): string {
  const { open, done, gaps } = countItems(items);
  const tasks = open + done > 0 ? [say(options.showDone ? 'task-counts' : 'open-counts', language, { open, done })] : [];
  return [...tasks, ...(gaps > 0 ? [say('gap-counts', language, { gaps })] : [])].join(', ');
}

function writeTotal({ filter, options }: View, chapters: readonly NamedChapter[], { write, language }: Page): void {
  const { open, done, gaps } = countItems(chapters.flatMap((chapter) => filter.items(chapter)));
  const isEmpty = chapters.every(({ digest }) => digest.items.length === 0);
  if (open + done + gaps === 0) {
    write(`${say(isEmpty ? 'no-tasks' : 'nothing-listed', language)}\n`);
    return;
  }
  if (open + done > 0) write(`${say(options.showDone ? 'task-total' : 'open-total', language, { open, done })}\n`);
  if (gaps > 0) write(`${say('gap-total', language, { gaps })}\n`);
}
