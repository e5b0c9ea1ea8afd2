import { derivation, type ExplainedTotal, explainTotals, type SummaryCell, type Table, type ToldExplanation } from '../../../core/index.ts';
import { toldVerdicts, type ToldVerdict } from '../../../service/index.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import type { Page } from '../formats/format.ts';
import { printable, say, type Style } from '../terminal.ts';
import type { Summary } from '../summary.ts';
import { fit, wrap } from './wrap.ts';

/**
 * Writes every table of a chapter with its summary cells; nothing for a chapter without tables.
 * @param explained with what each figure may be, and what was seen of it
 */
export function writeTables(chapter: CheckedChapter, page: Page, explained: boolean): void {
  const { tables } = chapter.report.chapter;
  if (tables.length === 0) return;
  page.write(`${page.paint.heading(printable(chapter.name))}\n\n`);
  for (const table of tables) page.write(`${linesOf(table, chapter, page, explained ? explainTotals(table) : []).join('\n')}\n\n`);
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

function linesOf(table: Table, chapter: CheckedChapter, page: Page, totals: readonly ExplainedTotal[]): readonly string[] {
  const { paint, language, width } = page;
  const line = chapter.lines.positionAt(table.span.start).line + 1;
  const name = table.caption?.text ?? table.headings.at(-1) ?? say('table-without-name', language);
  const size = say('table-size', language, { kind: table.kind, rows: table.rows.length, columns: table.width });
  return [
    `  ${line}  ${paint.heading(fit(printable(name), width && width - 12))}`,
    `      ${paint.faint(size)}`,
    ...table.summaryCells.flatMap((cell) => [
      ...cellLines(cell, table, chapter, page),
      ...totals
        .filter(({ row, column }) => row === cell.row && column === cell.column)
        .flatMap(({ explanations }) => explanations.map((it) => explanationLine(it, page))),
    ]),
  ];
}

const classVerdicts = { right: 'agrees', slip: 'disagrees', other: 'unverified' } as const;

/** `98 %  agrees  sum/block-above exact = 15: foot +2.0`: one thing that a figure may be. */
function explanationLine({ class: kind, probability, formula, manner, result, signals }: ToldExplanation, page: Page): string {
  const { paint, language } = page;
  const share = `${String(Math.round(100 * probability)).padStart(3)} %`;
  const seen = signals.map(({ id, nats }) => `${id} ${nats < 0 ? '−' : '+'}${Math.abs(nats).toFixed(1)}`).join(', ');
  const what = [...new Set([formula, manner])].join(' ') + (result === undefined ? '' : ` = ${String(Number(result.toPrecision(12)))}`);
  return `              ${paint.faint(`${share}  ${say(`verdict-${classVerdicts[kind]}`, language)}  ${what}${seen === '' ? '' : `: ${seen}`}`)}`;
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
  const title = column === '' ? cell.text : say('in-column', language, { column, text: cell.text });
  return [
    `      ${line + 1}:${character + 1}  ${verdict}  ${printable(title)}`,
    ...derivation(cell, table, language).flatMap((text) => wrap(printable(text), width && width - 14).map((it) => `              ${it}`)),
  ];
}
