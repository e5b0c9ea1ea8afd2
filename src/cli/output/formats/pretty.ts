import { type Finding, formatMessage, type Related, type Severity } from '../../../core/index.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import { writeSilenced } from '../pretty/tables.ts';
import { fit, glyphsOf, pad, widthOf, wrap } from '../pretty/wrap.ts';
import { severities, type Summary } from '../summary.ts';
import { printable, say } from '../terminal.ts';
import type { Format, Page } from './format.ts';

/** For people: each chapter's findings with their source lines, the lighter ones one a line, and what it all adds up to. */
export const pretty: Format = {
  id: 'pretty',
  forPrograms: false,
  open(page) {
    const counts: Counts = { severities: new Map(), fixable: 0 };
    return {
      add(chapter) {
        for (const finding of chapter.report.findings) count(counts, finding);
        writeChapter(chapter, page);
      },
      close(summary, complete) {
        writeClosing(counts, summary, complete, page);
      },
    };
  },
};

interface Counts {
  readonly severities: Map<Severity, number>;
  fixable: number;
}

function count(counts: Counts, { severity, fixes }: Finding): void {
  counts.severities.set(severity, (counts.severities.get(severity) ?? 0) + 1);
  if (fixes.some(({ preferred }) => preferred)) counts.fixable += 1;
}

function writeChapter(chapter: CheckedChapter, page: Page): void {
  const { findings } = chapter.report;
  if (findings.length === 0) return;
  page.write(`${page.paint.heading(printable(chapter.name))}\n\n`);
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  for (const finding of grave) page.write(`${blockOf(finding, chapter, page).join('\n')}\n\n`);
  const light = findings.filter((finding) => !grave.includes(finding));
  if (light.length > 0) page.write(`${listOf(light, chapter, page).join('\n')}\n\n`);
}

/** Width to which source lines are cut where the output has no width of its own. */
const usualWidth = 100;

function blockOf(finding: Finding, chapter: CheckedChapter, { paint, language, width }: Page): readonly string[] {
  const { severity, span, message, related, fixes, rule } = finding;
  const place = placeOf(span.start, chapter);
  const label = say(`severity-${severity}`, language);
  const indent = ' '.repeat(place.length + 4);
  const head = `${printable(formatMessage(message, language))}  ${rule}`;
  const [first = '', ...more] = wrap(head, width && width - indent.length - label.length - 2).map((line) => fade(line, rule, paint));
  const aside = (text: string): readonly string[] => wrap(printable(text), width && width - indent.length - 2).map((line) => indent + line);
  return [
    `  ${place}  ${paint[severity](label)}  ${first}`,
    ...more.map((line) => indent + ' '.repeat(label.length + 2) + line),
    ...sourceOf(span, chapter, (width ?? usualWidth) - indent.length - 2).map((line, i) =>
      `${indent}${paint.faint('|')} ${i === 1 ? paint[severity](line) : line}`.trimEnd(),
    ),
    ...related.flatMap((it) => aside(`${relatedPlaceOf(it, chapter)}  ${formatMessage(it.message, language)}`)),
    ...fixes.flatMap(({ preferred, title }) =>
      aside(say(preferred ? 'fix' : 'choice', language, { title: formatMessage(title, language) })),
    ),
  ];
}

function fade(line: string, rule: string, paint: Page['paint']): string {
  return line.endsWith(rule) ? line.slice(0, line.length - rule.length) + paint.faint(rule) : line;
}

/** The first line of the span, and the signs below it. */
function sourceOf({ start, end }: Finding['span'], { lines }: CheckedChapter, width: number): readonly string[] {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  const line = lines.lineAt(from.line);
  const { text, underline } = excerptOf(line, from.character, to.line === from.line ? to.character : line.length, width);
  return [text, underline];
}

function listOf(findings: readonly Finding[], chapter: CheckedChapter, { paint, language, width }: Page): readonly string[] {
  const rows = findings.map(({ span, severity, message, rule }) => ({
    place: placeOf(span.start, chapter),
    label: say(`severity-${severity}`, language),
    severity,
    text: printable(formatMessage(message, language)),
    rule,
  }));
  const places = Math.max(...rows.map(({ place }) => place.length));
  const labels = Math.max(...rows.map(({ label }) => widthOf(label)));
  return rows.map(({ place, label, severity, text, rule }) => {
    const room = width && Math.max(20, width - places - labels - rule.length - 8);
    return `  ${pad(place, places)}  ${paint[severity](pad(label, labels))}  ${fit(text, room)}  ${paint.faint(rule)}`;
  });
}

function placeOf(offset: number, { lines }: CheckedChapter): string {
  const { line, character } = lines.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function relatedPlaceOf({ span, elsewhere }: Related, chapter: CheckedChapter): string {
  return elsewhere ? `${elsewhere.uri}:${elsewhere.start.line + 1}:${elsewhere.start.character + 1}` : placeOf(span.start, chapter);
}

function writeClosing(counts: Counts, summary: Summary, complete: boolean, { write, paint, language, commandFor }: Page): void {
  // When nothing at all could be read, the reasons on standard error say it all.
  if (summary.files === 0 && !complete) return;
  if (summary.files === 0) {
    write(`${say('no-chapters', language)}\n`);
    return;
  }
  const found = severities.flatMap((severity) => {
    const number = counts.severities.get(severity);
    return number === undefined ? [] : [paint[severity](say(`count-${severity}`, language, { number }))];
  });
  write(`${found.length > 0 ? found.join(', ') : paint.good(say('nothing-found', language))}\n`);
  const { files, tables, summaryCells, tasks } = summary;
  write(`${say('closing', language, { files, tables, ...summaryCells, ...tasks })}\n`);
  writeSilenced(summaryCells, { write, language });
  if (counts.fixable > 0) write(`${say('fixable', language, { number: counts.fixable, command: commandFor('fix') })}\n`);
  if (!complete) write(`${paint.warning(say('incomplete', language))}\n`);
}

/** A source line as it is shown: the part around a place, and the signs that underline the place. */
interface Excerpt {
  readonly text: string;
  readonly underline: string;
}

const tabStop = 4;
const ellipsis = '…';

/**
 * Shows the characters `start` to `end` (UTF-16 units) of a line within `width` columns. Indentation is left out, tabs are opened to
 * spaces, and what does not fit is cut on either side. A place without characters gets one sign.
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const from = beforePair(line, Math.max(start - 2 * width, Math.min(start, indentOf(line))));
  const to = beforePair(line, Math.min(line.length, Math.max(start, Math.min(end, start + width)) + 2 * width));
  const cells = layOut(line.slice(from, to), from);
  const columnAt = (offset: number): number => cells.find((cell) => cell.end > offset)?.column ?? totalOf(cells);
  const mark = { start: columnAt(start), end: columnAt(Math.min(end, to)) };
  const window = windowFor(mark, totalOf(cells), width);
  const cutBefore = window.start > 0 || from > indentOf(line);
  const cutAfter = window.end < totalOf(cells) || to < line.length;
  const shown = cells.filter(({ column, width: wide }) => column >= window.start && column + wide <= window.end);
  const first = shown[0]?.column ?? mark.start;
  const length = Math.max(1, Math.min(mark.end, window.end) - mark.start);
  return {
    text: `${cutBefore ? ellipsis : ''}${shown.map(({ text }) => text).join('')}${cutAfter ? ellipsis : ''}`.trimEnd(),
    underline: ' '.repeat(mark.start - first + (cutBefore ? 1 : 0)) + '^'.repeat(length),
  };
}

interface LaidOut {
  readonly text: string;
  /** Offset in the line after it. */
  readonly end: number;
  readonly column: number;
  readonly width: number;
}

function layOut(text: string, from: number): readonly LaidOut[] {
  const cells: LaidOut[] = [];
  let column = 0;
  let end = from;
  for (const glyph of glyphsOf(printable(text))) {
    end += glyph.text.length;
    const width = glyph.text === '\t' ? tabStop - (column % tabStop) : glyph.width;
    cells.push({ text: glyph.text === '\t' ? ' '.repeat(width) : glyph.text, end, column, width });
    column += width;
  }
  return cells;
}

function totalOf(cells: readonly LaidOut[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.width : 0;
}

/** The columns to show, the mark in their middle as far as the ends of the line allow; two are kept for the cuts. */
function windowFor(mark: { readonly start: number; readonly end: number }, total: number, width: number): { start: number; end: number } {
  if (total <= width) return { start: 0, end: total };
  const room = width - 2;
  const margin = Math.max(0, Math.floor((room - (mark.end - mark.start)) / 2));
  const start = Math.max(0, Math.min(mark.start - margin, total - room));
  return { start, end: start + room };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The offset itself, or the one before when it would cut a surrogate pair. */
function beforePair(line: string, offset: number): number {
  const unit = line.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
