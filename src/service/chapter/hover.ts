import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import {
  bindingAt,
  derivation,
  formatMessage,
  doubtedNumber,
  statedNumbers,
  touches,
  type Cell,
  type LanguageTag,
  type StatedNumber,
  type SummaryCell,
  type Table,
} from '../../core/index.ts';
import { toRange } from '../convert.ts';
import type { Analysis } from '../analysis.ts';
import { escapeMarkdown } from '../markdown.ts';
import { alsoStated, type ForeignMention } from './mentions.ts';

/** How the total or the number in a sentence under the caret came about; undefined anywhere else. */
export function hoverAt(analysis: Analysis, offset: number, others: readonly ForeignMention[], language: LanguageTag): Hover | undefined {
  const found = summaryCellAt(analysis.report.chapter.tables, offset);
  return found ? overTotal(analysis, found, language) : overNumber(analysis, offset, others, language);
}

/** What the number was held against and where else it stands, or why it is not judged; a verdict comes before a reason for none. */
function overNumber(analysis: Analysis, offset: number, others: readonly ForeignMention[], language: LanguageTag): Hover | undefined {
  const { report, lines, settings } = analysis;
  const at = bindingAt(report.chapter, offset)?.number?.span.start ?? offset;
  const numbers = statedNumbers(report.chapter, settings, at).filter(({ span }) => touches(span, at));
  const number = numbers.find(({ verdict }) => verdict !== 'unverified') ?? numbers[0] ?? doubtedNumber(report.chapter, offset);
  const also = alsoStated(analysis, offset, others, language);
  const told = [...(number && !(also && number.kind === 'elsewhere') ? [verdictOf(number, language)] : []), ...(also ? [also] : [])];
  if (told.length === 0) return undefined;
  const range = number ? { range: toRange(lines, number.span) } : {};
  return { contents: { kind: MarkupKind.Markdown, value: told.map(escapeMarkdown).join('\n\n') }, ...range };
}

function verdictOf({ verdict, reason }: Pick<StatedNumber, 'verdict' | 'reason'>, language: LanguageTag): string {
  return formatMessage({ id: `number.verdict.${verdict}`, data: { reason: formatMessage(reason, language) } }, language);
}

type StatedTotal = NonNullable<ReturnType<typeof summaryCellAt>>;

function overTotal(analysis: Analysis, found: StatedTotal, language: LanguageTag): Hover {
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
