import type { Cell, Column, Message, Quantity, Reading, Row, SummaryCell } from '../model.ts';
import { sliceSourceText, sourceSpan } from '../text/source-text.ts';
import type { ReadingContext } from '../values/form.ts';
import { readQuantity, writeQuantity } from '../values/read.ts';
import { headWidth, judge, type Judgement } from './judge.ts';
import { readLabel, type SummaryLabel } from './label.ts';
import { judgeRowTotals } from './row-totals.ts';
import type { UnjudgedTable } from './scopes.ts';
import { rowLabel } from './summary-rows.ts';

/**
 * Finds every cell of a table that states an aggregate and judges it.
 * @param contexts how the figures of each column are read, by column
 */
export function judgeTotals(table: UnjudgedTable, contexts: readonly ReadingContext[]): readonly SummaryCell[] {
  if (table.layout) return [];
  const inRows = table.rows.filter((row) => row.kind === 'summary').flatMap((row) => judgeRow(table, row, contexts));
  const across = judgeRowTotals(table).flatMap(({ row, cell, label, judgement }) => {
    const stated = cell.value.kind === 'value' ? cell.value.quantity : undefined;
    return stated ? summaryCell(table, row, cell, { label, stated, judgement }) : [];
  });
  return [...inRows, ...across].sort((a, b) => a.span.start - b.span.start);
}

function judgeRow(table: UnjudgedTable, row: Row, contexts: readonly ReadingContext[]): readonly SummaryCell[] {
  const cells = row.cells.filter((cell, i): cell is Cell => cell?.row === row.index && cell.column === i);
  const heading = rowLabel(cells.map((cell) => cell.text.text));
  return cells.flatMap((cell, i) => {
    const own = readLabel(cell.text.text);
    const figureAt = own?.figureAt ?? 0;
    const label = own?.figureAt === undefined ? (heading && i > heading.at ? heading.label : undefined) : own;
    const column = columnMeant(table, row, cell);
    const context = contexts[column?.index ?? cell.column];
    const stated = label && context ? readStated(cell, figureAt, context) : undefined;
    if (!label || !stated || !column) return [];
    const judgement = judge({ table, row, cell, label, stated, column, labelled: own?.figureAt !== undefined });
    return summaryCell(table, row, cell, { label, stated, judgement });
  });
}

/** The figure of a summary cell, its place counted in the cell's whole text. */
function readStated(cell: Cell, figureAt: number, context: ReadingContext): Quantity | undefined {
  const { text } = sliceSourceText(cell.text, figureAt, cell.text.text.length);
  const stated = readQuantity(text, context);
  if (stated === undefined || stated === 'ambiguous') return undefined;
  return { ...stated, at: { start: stated.at.start + figureAt, end: stated.at.end + figureAt } };
}

/**
 * A summary row that lacks cells puts its figures too far to the left: a figure under words then belongs to the one column of amounts
 * that the missing cells would have moved it to.
 */
function columnMeant(table: UnjudgedTable, row: Row, cell: Cell): Column | undefined {
  const own = table.columns[cell.column];
  const missing = headWidth(table) - row.slots;
  if (missing <= 0 || own?.kind === 'quantity' || own?.kind === 'identifier') return own;
  const candidates = table.columns.filter(({ index, kind }) => index > cell.column && index <= cell.column + missing && kind === 'quantity');
  return candidates.length === 1 ? candidates[0] : own;
}

function summaryCell(table: UnjudgedTable, row: Row, cell: Cell, claim: { label: SummaryLabel; stated: Quantity; judgement: Judgement }): SummaryCell | readonly [] {
  const { label, stated, judgement } = claim;
  const span = sourceSpan(cell.text, stated.at.start, stated.at.end);
  if (!span) return [];
  const reading = judgement.verdict === 'unverified' ? undefined : judgement.reading;
  const expectedText = reading && expectedIn(stated, reading);
  return {
    table: table.index,
    row: row.index,
    column: cell.column,
    span,
    text: cell.text.text,
    label: label.text,
    function: reading?.function ?? label.function,
    stated,
    statedText: cell.text.text.slice(stated.at.start, stated.at.end),
    reading,
    expectedText,
    verdict: judgement.verdict,
    reason: judgement.verdict === 'unverified' ? judgement.reason : reasonOf(judgement.reading, expectedText ?? ''),
  };
}

/** The result as the author would have written it. */
function expectedIn(stated: Quantity, { result, function: id, operands }: Reading): string {
  const scale = operands.find(({ value }) => value.kind === 'value')?.value;
  const bare = id !== 'count' && stated.dimension === 'number' && scale?.kind === 'value' && scale.quantity.dimension === 'duration';
  return writeQuantity(bare ? result.div(scale.quantity.format.scale) : result, stated);
}

function reasonOf({ function: id, scope, operands }: Reading, expected: string): Message {
  const special = scope === 'list-items' || scope === 'distinct' || scope === 'filled';
  return { id: `verdict.agrees.${id === 'count' && special ? scope : id}`, data: { count: operands.length, expected } };
}
