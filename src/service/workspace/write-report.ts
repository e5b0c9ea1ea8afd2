import type { LanguageTag } from '../../core/index.ts';
import type { ChapterProgress, ReportParams } from '../../protocol.ts';
import { escapeMarkdown, oneLine } from '../markdown.ts';
import { say } from '../sentences.ts';
import type { NamedChapter } from './chapters.ts';
import { gatherReport, type Report, type ReportChapter, type ReportEntry, type Standing } from './report.ts';
import { type Line, writeItemList, writeLine } from './views/item-list.ts';
import { progressBar } from './views/progress.ts';
import type { View } from './views/view.ts';

/** What a view shows of the chapters as a text to hand on: the list of its items, or where the chapters stand, with links to the lines or as a page. */
export function writeReport(view: View, chapters: readonly NamedChapter[], format: ReportParams['format']): string {
  if (format === 'list') return writeItemList(view, chapters);
  const report = gatherReport(view, chapters);
  return format === 'html' ? writePage(report, view.language) : writeMarkdown(report, view.language);
}

/** Kept among the chapters, a report must not leave the same to do once more, nor say that there was nothing to silence. It has no boxes either. */
const SILENT = '<!-- tallymark-disable-file unused-directive -->\n<!-- tallymark-disable-file -->';

function writeMarkdown({ title, day, all, chapters }: Report, language: LanguageTag): string {
  const head = (['chapter', 'done', 'progress', 'gaps', 'disagreeing'] as const).map((name) => say(`standing-${name}`, {}, language));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = [...(all ? [all] : []), ...chapters].map(({ name, progress }) =>
    row([escapeMarkdown(name), tasksDone(progress), progressBar(progress) || '–', `${progress.gaps}`, `${progress.disagreeing}`]),
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

/** How many tasks of all are done, as `10/16`; a dash where there is none. */
function tasksDone({ open, done }: ChapterProgress): string {
  return open + done === 0 ? '–' : `${done}/${open + done}`;
}

function writeEntries(chapter: NamedChapter, entries: readonly ReportEntry[]): string {
  const write = (line: Line): string => `- ${writeLine(chapter, line)}`;
  return entries.flatMap(({ below = [], ...line }) => [write(line), ...below.map((row) => `  ${write(row)}`)]).join('\n');
}

/**
 * A report as one page of HTML that needs nothing else: no script, no address. Links lead within it. The bars are drawings, not backgrounds,
 * because browsers leave those out on paper.
 */
function writePage({ title, day, all, chapters }: Report, language: LanguageTag): string {
  const sections = chapters.flatMap((each, i) => (each.parts.length > 0 ? [chapterSection(each, i)] : []));
  const standings = [
    ...(all ? [standingRow(all, escape(all.name), language)] : []),
    ...chapters.map((each, i) => standingRow(each, nameCell(each, i), language)),
  ];
  const head = (['chapter', 'progress', 'done', 'gaps', 'disagreeing'] as const).map(
    (name) => `<th scope="col">${escape(say(`standing-${name}`, {}, language))}</th>`,
  );
  return [
    '<!DOCTYPE html>',
    `<html lang="${escape(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${escape(title)}</h1>`,
    `<p>${escape(day)}</p>`,
    '<table>',
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${standings.join('\n')}</tbody>`,
    '</table>',
    ...(sections.length > 0 ? sections : [`<p>${escape(say('standing-nothing', {}, language))}</p>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A row of the overview: a chapter, or all of them. */
function standingRow({ progress }: Standing, name: string, language: LanguageTag): string {
  const cells = [
    `<th scope="row">${name}</th>`,
    `<td>${bar(progress, language)}</td>`,
    `<td>${tasksDone(progress)}</td>`,
    `<td>${progress.gaps}</td>`,
    `<td${progress.disagreeing > 0 ? ' class="wrong"' : ''}>${progress.disagreeing}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

/** The name of a chapter, which leads to what is to be looked at in it. */
function nameCell({ name, chapter, parts }: ReportChapter, place: number): string {
  const path = chapter.path === name ? '' : `<small>${escape(chapter.path)}</small>`;
  return (parts.length > 0 ? `<a href="#${anchorOf(place)}">${escape(name)}</a>` : escape(name)) + path;
}

function anchorOf(place: number): string {
  return `chapter-${place + 1}`;
}

/** The width of a whole bar, in units of the drawing. */
const WIDTH = 200;

/** What is done of the tasks as a bar; none without tasks. */
function bar({ open, done }: ChapterProgress, language: LanguageTag): string {
  const all = open + done;
  if (all === 0) return '';
  const label = escape(say('tasks-done', { done, all }, language));
  const filled = Math.round((done / all) * WIDTH * 100) / 100;
  return `<svg role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} 12" width="${WIDTH}" height="12"><rect class="whole" x="0.5" y="0.5" width="${WIDTH - 1}" height="11"/><rect class="done" width="${filled}" height="12"/></svg>`;
}

function chapterSection({ name, parts, chapter: { path } }: ReportChapter, place: number): string {
  return [
    `<section id="${anchorOf(place)}">`,
    `<h2>${escape(name)}${path === name ? '' : ` <small>${escape(path)}</small>`}</h2>`,
    ...parts.flatMap(({ title, entries }) => [
      `<h3>${escape(title)}</h3>`,
      `<ul>${entries.map((each) => entry(path, each)).join('\n')}</ul>`,
    ]),
    '</section>',
  ].join('\n');
}

function entry(path: string, { below = [], ...line }: ReportEntry): string {
  const rows = below.length > 0 ? `<ul>${below.map((row) => entry(path, row)).join('\n')}</ul>` : '';
  return `<li>${words(path, line)}${rows}</li>`;
}

function words(path: string, { text, aside, number }: Line): string {
  const beside = aside === '' ? '' : ` <span>${escape(aside)}</span>`;
  return `${escape(text)}${beside} <small>${escape(`${path}:${number}`)}</small>`;
}

/** A text as HTML shows it, in an attribute too; nothing in it can turn the line around or ring a bell. */
function escape(text: string): string {
  return oneLine(text)
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; --ink: #1f2328; --faint: #59636e; --line: #8c959f; --done: #1a7f37; --wrong: #b35900; }
body { color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 52rem; padding: 0 1rem; overflow-wrap: break-word; }
h1, h2, h3 { break-after: avoid; line-height: 1.25; }
h2 { border-bottom: 1px solid var(--line); margin-top: 2rem; padding-bottom: 0.25rem; }
h3 { font-size: 1rem; margin-bottom: 0.25rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: 0.35rem 0.75rem 0.35rem 0; text-align: left; vertical-align: top; }
th:nth-child(n + 3), td:nth-child(n + 3) { text-align: right; }
tbody th { font-weight: normal; }
tr, li { break-inside: avoid; }
small { color: var(--faint); font-size: 0.85em; font-weight: normal; }
th small { display: block; }
span { color: var(--faint); }
a { color: inherit; }
ul { margin: 0; padding-left: 1.25rem; }
svg { display: block; margin-top: 0.35rem; max-width: 100%; }
.whole { fill: none; stroke: var(--line); }
.done { fill: var(--done); }
.wrong { color: var(--wrong); font-weight: bold; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --faint: #9198a1; --line: #6e7681; --done: #3fb950; --wrong: #f0883e; } }
@media print { :root { color-scheme: light; --ink: #000; --faint: #444; --line: #666; --done: #1a7f37; --wrong: #8a4500; } body { margin: 0; max-width: none; } a { text-decoration: none; } }
`;
