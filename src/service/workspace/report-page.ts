import type { LanguageTag } from '../../core/index.ts';
import type { ChapterProgress } from '../../protocol.ts';
import { commandAddress } from '../command-address.ts';
import { oneLine } from '../markdown.ts';
import { say } from '../sentences.ts';
import { allDisagreeing, tasksDone, type Report, type ReportChapter, type ReportEntry, type Standing } from './report.ts';

/** Where a page is shown, and in which language. */
interface PageOptions {
  readonly format: 'html' | 'panel';
  readonly language: LanguageTag;
}

/**
 * A report as one page of HTML that needs nothing else: no script, nothing from elsewhere. Links lead within it, and in a `panel` of VS Code
 * to the lines too. The bars are drawings, not backgrounds, because browsers leave those out on paper.
 */
export function writePage({ title, day, all, chapters }: Report, options: PageOptions): string {
  const { format, language } = options;
  const sections = chapters.flatMap((each, i) => (each.parts.length > 0 ? [chapterSection(each, i, options)] : []));
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
    `<style>${format === 'panel' ? colours.editor : colours.page}${style}</style>`,
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
  const wrong = allDisagreeing(progress);
  const cells = [
    `<th scope="row">${name}</th>`,
    `<td>${bar(progress, language)}</td>`,
    `<td>${tasksDone(progress)}</td>`,
    `<td>${progress.gaps}</td>`,
    `<td${wrong > 0 ? ' class="wrong"' : ''}>${wrong}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

/** The name of a chapter, which leads to what is to be looked at in it. */
function nameCell({ name, chapter, parts }: ReportChapter, at: number): string {
  const path = chapter.path === name ? '' : `<small>${escape(chapter.path)}</small>`;
  return (parts.length > 0 ? `<a href="#${anchorOf(at)}">${escape(name)}</a>` : escape(name)) + path;
}

function anchorOf(at: number): string {
  return `chapter-${at + 1}`;
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

function chapterSection({ name, parts, chapter }: ReportChapter, at: number, { format, language }: PageOptions): string {
  const placeOf = ({ number }: ReportEntry): string => {
    const words = escape(say('standing-line', { line: number }, language));
    return format === 'panel' ? `<a href="${escape(addressOf(chapter, number))}">${words}</a>` : words;
  };
  const entry = ({ below = [], ...line }: ReportEntry): string => {
    const beside = line.aside === '' ? '' : ` <span>· ${escape(line.aside)}</span>`;
    return `<li>${escape(line.text)}${beside} <small>· ${placeOf(line)}</small>${listOf(below)}</li>`;
  };
  const listOf = (entries: readonly ReportEntry[]): string => (entries.length > 0 ? `<ul>${entries.map(entry).join('\n')}</ul>` : '');
  return [
    `<section id="${anchorOf(at)}">`,
    `<h2>${escape(name)}${chapter.path === name ? '' : ` <small>${escape(chapter.path)}</small>`}</h2>`,
    ...parts.flatMap(({ title, entries }) => [`<h3>${escape(title)}</h3>`, listOf(entries)]),
    '</section>',
  ].join('\n');
}

/** The way to a line, which VS Code follows by a command of ours. */
function addressOf({ digest: { uri } }: ReportChapter['chapter'], line: number): string {
  const start = { line: line - 1, character: 0 };
  return commandAddress('tallymark.showPlaces', [[{ uri, range: { start, end: start } }]]);
}

/** A text as HTML shows it, in an attribute too; nothing in it can turn the line around or ring a bell. */
function escape(text: string): string {
  return oneLine(text)
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The colours of a page by itself, light, dark and on paper; and those of the editor, whatever its theme. */
const colours = {
  page: `
:root { color-scheme: light dark; --font: 1rem/1.5 system-ui, sans-serif; --ink: #1f2328; --faint: #59636e; --line: #8c959f; --done: #1a7f37; --wrong: #b35900; --link: #0969da; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --faint: #9198a1; --line: #6e7681; --done: #3fb950; --wrong: #f0883e; --link: #58a6ff; } }
@media print { :root { color-scheme: light; --ink: #000; --faint: #444; --line: #666; --done: #1a7f37; --wrong: #8a4500; --link: #000; } }`,
  editor: `
:root { --font: var(--vscode-font-size)/1.5 var(--vscode-font-family); --ink: var(--vscode-editor-foreground); --faint: var(--vscode-descriptionForeground); --line: var(--vscode-contrastBorder, var(--vscode-widget-border, #8888)); --done: var(--vscode-charts-green); --wrong: var(--vscode-list-warningForeground); --link: var(--vscode-textLink-foreground); }
body { background: var(--vscode-editor-background); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }`,
} as const;

const style = `
body { color: var(--ink); font: var(--font); margin: 2rem auto; max-width: 52rem; padding: 0 1rem; overflow-wrap: break-word; }
h1, h2, h3 { break-after: avoid; line-height: 1.25; }
h2 { border-bottom: 1px solid var(--line); margin-top: 2rem; padding-bottom: 0.25rem; }
h2 small { font-size: 0.6em; margin-left: 0.25em; }
h3 { font-size: 1em; margin-bottom: 0.25rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: 0.35rem 0.75rem 0.35rem 0; text-align: left; vertical-align: top; }
th:nth-child(n + 3), td:nth-child(n + 3) { text-align: right; }
tbody th { font-weight: normal; }
tr, li { break-inside: avoid; }
small { color: var(--faint); font-size: 0.85em; font-weight: normal; }
th small { display: block; }
span { color: var(--faint); }
a { color: var(--link); text-underline-offset: 0.15em; }
ul { margin: 0; padding-left: 1.25rem; }
li small { white-space: nowrap; }
svg { display: block; margin-top: 0.35rem; max-width: 100%; }
.whole { fill: none; stroke: var(--faint); }
.done { fill: var(--done); }
.wrong { color: var(--wrong); font-weight: bold; }
@media (max-width: 32rem) { th:nth-child(2), td:nth-child(2) { display: none; } }
@media print { body { margin: 0; max-width: none; } a { text-decoration: none; } }
`;
