import type { LanguageTag } from '../../core/index.ts';
import type { ReportParams } from '../../protocol.ts';
import { escapeMarkdown } from '../markdown.ts';
import { say } from '../sentences.ts';
import type { NamedChapter } from './chapters.ts';
import { allDisagreeing, gatherReport, tasksDone, type Report, type ReportEntry } from './report.ts';
import { writePage } from './report-page.ts';
import { type Line, writeItemList, writeLine } from './views/item-list.ts';
import { progressBar } from './views/progress.ts';
import type { View } from './views/view.ts';

/** What a view shows of the chapters as a text to hand on: the list of its items, or where the chapters stand, with links to the lines or as a page. */
export function writeReport(view: View, chapters: readonly NamedChapter[], format: ReportParams['format']): string {
  if (format === 'list') return writeItemList(view, chapters);
  const report = gatherReport(view, chapters);
  return format === 'markdown' ? writeMarkdown(report, view.language) : writePage(report, { format, language: view.language });
}

/** Kept among the chapters, a report must not leave the same to do once more, nor say that there was nothing to silence. It has no boxes either. */
const SILENT = '<!-- tallymark-disable-file unused-directive -->\n<!-- tallymark-disable-file -->';

function writeMarkdown({ title, day, all, chapters }: Report, language: LanguageTag): string {
  const head = (['chapter', 'done', 'progress', 'gaps', 'disagreeing'] as const).map((name) => say(`standing-${name}`, {}, language));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = [...(all ? [all] : []), ...chapters].map(({ name, progress }) =>
    row([escapeMarkdown(name), tasksDone(progress), progressBar(progress) || '–', `${progress.gaps}`, `${allDisagreeing(progress)}`]),
  );
  const blocks = [
    SILENT,
    `# ${title}`,
    day,
    [row(head), '|---|--:|:--|--:|--:|', ...rows].join('\n'),
    ...chapters.flatMap(({ chapter, name, parts }) =>
      parts.length === 0
        ? []
        : [`## ${escapeMarkdown(name)}`, ...parts.flatMap((part) => [`### ${part.title}`, writeEntries(chapter, part.entries)])],
    ),
    ...(chapters.some(({ parts }) => parts.length > 0) ? [] : [say('standing-nothing', {}, language)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeEntries(chapter: NamedChapter, entries: readonly ReportEntry[]): string {
  const write = (line: Line): string => `- ${writeLine(chapter, line)}`;
  return entries.flatMap(({ below = [], ...line }) => [write(line), ...below.map((row) => `  ${write(row)}`)]).join('\n');
}
