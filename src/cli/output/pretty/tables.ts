import { derivation } from '../../../core/index.ts';
import type { SummaryCell, Table } from '../../../core/index.ts';
import { toldVerdicts, type ToldVerdict } from '../../../service/index.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import type { Page } from '../formats/format.ts';
import { say } from '../messages.ts';
import type { Summary } from '../summary.ts';
import { printable, type Style } from '../terminal.ts';
import { fit, wrap } from './wrap.ts';

/** Writes every table of a chapter with its summary cells; nothing for a chapter without tables. */
export function writeTables(chapter: CheckedChapter, page: Page): void {
  const { tables } = chapter.report.chapter;
  if (tables.length === 0) return;
  page.write(`${page.paint.heading(printable(chapter.name))}\n\n`);
  for (const table of tables) page.write(`${linesOf(table, chapter, page).join('\n')}\n\n`);
}

/** Writes how many tables and summary cells there are in all. */
export function writeTableCounts({ files, tables, summaryCells, tasks }: Summary, { write, language }: Page): void {
  write(`${say(tables === 0 ? 'no-tables' : 'table-total', language, { files, tables, ...summaryCells, ...tasks })}\n`);
  writeSilenced(summaryCells, { write, language });
}

/** Writes how many totals disagree of which the author wants to hear nothing; nothing where there are none. */
export function writeSilenced({ silenced }: Summary['summaryCells'], { write, language }: Pick<Page, 'write' | 'language'>): void {
  if (silenced > 0) write(`${say('silenced-totals', language, { silenced })}\n`);
}

function linesOf(table: Table, chapter: CheckedChapter, page: Page): readonly string[] {
  const { paint, language, width } = page;
  const line = chapter.lines.positionAt(table.span.start).line + 1;
  const name = table.caption?.text ?? table.headings.at(-1) ?? say('table-without-name', language);
  const size = say('table-size', language, { kind: table.kind, rows: table.rows.length, columns: table.width });
  return [
    `  ${line}  ${paint.heading(fit(printable(name), width && width - 12))}`,
    `      ${paint.faint(size)}`,
    ...table.summaryCells.flatMap((cell) => cellLines(cell, table, chapter, page)),
  ];
}

const verdictStyles: Readonly<Record<ToldVerdict, Style>> = {
  agrees: 'good',
  disagrees: 'warning',
  unverified: 'faint',
  silenced: 'faint',
};

function cellLines(
  cell: SummaryCell,
  table: Table,
  { lines, report }: CheckedChapter,
  { paint, language, width }: Page,
): readonly string[] {
  const { line, character } = lines.positionAt(cell.span.start);
  const told = toldVerdicts(report)(cell);
  const verdict = paint[verdictStyles[told]](say(`verdict-${told}`, language));
  const column = table.columns[cell.column]?.name ?? '';
  const title = column === '' ? cell.text : `${column}: ${cell.text}`;
  return [
    `      ${line + 1}:${character + 1}  ${verdict}  ${printable(title)}`,
    ...derivation(cell, table, language).flatMap((text) => wrap(printable(text), width && width - 14).map((it) => `              ${it}`)),
  ];
}
