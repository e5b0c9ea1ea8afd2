import { formatMessage } from '../../../core/index.ts';
import type { Finding, Related, Severity } from '../../../core/index.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import { say } from '../messages.ts';
import { excerptOf } from '../pretty/excerpt.ts';
import { writeSilenced } from '../pretty/tables.ts';
import { fit, pad, wrap } from '../pretty/wrap.ts';
import { widthOf } from '../pretty/width.ts';
import { severities, type Summary } from '../summary.ts';
import { printable } from '../terminal.ts';
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

function writeClosing(counts: Counts, summary: Summary, complete: boolean, { write, paint, language }: Page): void {
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
  if (counts.fixable > 0) write(`${say('fixable', language, { number: counts.fixable })}\n`);
  if (!complete) write(`${paint.warning(say('incomplete', language))}\n`);
}
