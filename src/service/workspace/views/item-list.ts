import type { NamedChapter } from '../chapters.ts';
import type { DigestItem } from '../digest.ts';
import { say, tableName } from '../../sentences.ts';
import { countItems, countWords, isOverdue, kindOf, type View } from './view.ts';
import { dueWords, writeDay } from './dates.ts';
import { escapeMarkdown, linkTarget } from '../../markdown.ts';
import { outlineView, type OutlineChapter } from './outline.ts';
import { sectionLabel } from './rows.ts';

/** What a view shows of the chapters, as Markdown: lists of tasks and gaps, with links to their lines. */
export function writeItemList(view: View, chapters: readonly NamedChapter[]): string {
  const parts = outlineView(view, chapters);
  const items = chapters.flatMap((chapter) => view.filter.items(chapter));
  const counts = items.length > 0 ? countWords(countItems(items), view.language) : [say('report-nothing', {}, view.language)];
  const blocks = [
    `# ${say('report-title', {}, view.language)}`,
    [writeDay(view.workspace.today, 'long', view.language), ...counts].join(' · '),
    ...parts.flatMap(({ group, chapters: inside }) => [
      ...(group ? [`## ${escapeMarkdown(group.label)}`] : []),
      ...inside.flatMap((part) => (group ? groupedBlocks(view, part) : chapterBlocks(view, part))),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A chapter with its headings and tables. */
function chapterBlocks(view: View, { chapter, items, sections }: OutlineChapter): readonly string[] {
  return [
    `## ${escapeMarkdown(chapter.path)}`,
    countWords(countItems(items), view.language).join(' · '),
    ...sections.flatMap(({ section, parts }) => [
      ...(section.headings.length > 0 ? [`### ${escapeMarkdown(sectionLabel(chapter.digest, section))}`] : []),
      // What stands in no table comes first, lest it seem to belong to the table above it.
      ...bullets(
        view,
        chapter,
        parts.filter(({ table }) => !table).flatMap((part) => part.items),
        true,
      ),
      ...parts.flatMap(({ table, items: inside }) =>
        table
          ? [`#### ${escapeMarkdown(tableName(table.caption, table.index, view.language))}`, ...bullets(view, chapter, inside, true)]
          : [],
      ),
    ]),
  ];
}

/** A chapter with those of its items that are in a group; the context tells where they stand. */
function groupedBlocks(view: View, { chapter, items }: OutlineChapter): readonly string[] {
  return [`### ${escapeMarkdown(chapter.path)}`, ...bullets(view, chapter, items, false)];
}

/** The items as one list; none without items. */
function bullets(view: View, chapter: NamedChapter, items: readonly DigestItem[], underHeading: boolean): readonly string[] {
  const bullet = (item: DigestItem): string => {
    const box = kindOf(item) === 'task' ? (item.done ? '[x] ' : '[ ] ') : '';
    return `- ${box}${writeLine(chapter, lineOf(view, item, underHeading))}`;
  };
  return items.length === 0 ? [] : [items.map(bullet).join('\n')];
}

/** What a list or a report says of one thing. */
export interface Line {
  readonly text: string;
  /** What tells it from others, and what else is known of it; may be empty. */
  readonly aside: string;
  /** From 1. */
  readonly number: number;
}

/** What is said of an item; `underHeading` where the heading that it stands under is above it in the list. */
export function lineOf({ workspace, language }: View, item: DigestItem, underHeading: boolean): Line {
  const { text, context, column, table, range } = item;
  const kind = kindOf(item);
  const name = text.trim() === '' || (text === column && kind !== 'task') ? context : text;
  const place = (table === undefined && underHeading) || context === name ? '' : context;
  const late = isOverdue(item, workspace.today) ? dueWords(item, workspace.today, 'long', language) : '';
  return {
    text: kind === 'task' ? name : say(`spoken-${kind}`, { text: name }, language),
    aside: [place, late].filter((words) => words !== '').join(' · '),
    number: range.start.line + 1,
  };
}

/** The line in Markdown, with a link to where the thing stands. */
export function writeLine({ path, link }: NamedChapter, { text, aside, number }: Line): string {
  const place = `([${escapeMarkdown(`${path}:${number}`)}](${targetOf(link)}#L${number}))`;
  return [escapeMarkdown(text), ...(aside === '' ? [] : [`(${escapeMarkdown(aside)})`]), place].join(' ');
}

/** A URI is escaped already. */
function targetOf(link: string): string {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(link) ? link.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')) : linkTarget(link);
}
