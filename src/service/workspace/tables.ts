import { derivation, type LanguageTag, type LineIndex, type SummaryCell, type Table } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import type { DigestSummaryCell, DigestTable } from './digest.ts';

/** A table as it is kept; `section` is the place of the one it is in. */
export function digestTable(table: Table, lines: LineIndex, section: number, language: LanguageTag): DigestTable {
  const caption = table.caption?.text.trim();
  const rows = new Set(table.summaryCells.map(({ row }) => row));
  return {
    index: table.index,
    ...(caption && { caption }),
    layout: table.layout,
    rows: table.rows.filter(({ kind }) => kind === 'body').length,
    columns: table.width,
    section,
    range: toRange(lines, table.span),
    summaryCells: table.summaryCells.map((cell) => digestCell(cell, table, lines, rows.size > 1, language)),
  };
}

function digestCell(cell: SummaryCell, table: Table, lines: LineIndex, nameRow: boolean, language: LanguageTag): DigestSummaryCell {
  const column = table.columns[cell.column]?.name ?? '';
  const names = [nameRow ? rowName(cell, table) : '', column].filter((name) => name !== '');
  return {
    name: names.length > 0 ? names.join(' · ') : cell.label,
    stated: figureOf(cell),
    verdict: cell.verdict,
    ...(cell.expectedText !== undefined && { expected: cell.expectedText }),
    explanation: derivation(cell, table, language),
    range: toRange(lines, cell.span),
  };
}

/** A row of totals is named by its label; a row with a total at its end by its first cell. */
function rowName({ row, label }: SummaryCell, { rows }: Table): string {
  const { kind, cells } = rows[row] ?? {};
  const first = cells?.find((cell) => cell !== undefined && cell.text.text.trim() !== '')?.text.text ?? '';
  return kind === 'summary' ? label : (first.split('\n', 1)[0] ?? '').trim();
}

/** Longest text of a cell that is shown for its figure. */
const LONGEST_FIGURE = 24;

/** The cell's text with its unit, unless the label stands in it too. */
function figureOf({ text, label, statedText }: SummaryCell): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  return whole.length > LONGEST_FIGURE || whole.includes(label) ? statedText : whole;
}
