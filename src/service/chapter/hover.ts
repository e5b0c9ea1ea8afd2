import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { derivation, touches, type Cell, type LanguageTag, type SummaryCell, type Table } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import type { Analysis } from '../analysis.ts';
import { escapeMarkdown } from '../markdown.ts';

/** How the total under the caret came about; undefined anywhere but on a summary cell. */
export function hoverAt(analysis: Analysis, offset: number, language: LanguageTag): Hover | undefined {
  const found = summaryCellAt(analysis.report.chapter.tables, offset);
  if (!found) return undefined;
  const lines = derivation(found.summary, found.table, language);
  return {
    contents: { kind: MarkupKind.Markdown, value: lines.map(escapeMarkdown).join('\n\n') },
    range: toRange(analysis.lines, found.summary.span),
  };
}

/** The figure under the offset, else any figure stated in the cell under it: a cell can state two (`Total : 14 (866 min)`). */
function summaryCellAt(tables: readonly Table[], offset: number): { readonly summary: SummaryCell; readonly table: Table } | undefined {
  const candidates = tables.flatMap((table) => table.summaryCells.map((summary) => ({ summary, table })));
  return (
    candidates.find(({ summary }) => touches(summary.span, offset)) ??
    candidates.find(({ summary, table }) => touches(cellOf(table, summary)?.content ?? summary.span, offset))
  );
}

function cellOf(table: Table, { row, column }: SummaryCell): Cell | undefined {
  return table.rows[row]?.cells[column];
}
