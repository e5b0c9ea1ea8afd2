import {
  DocumentHighlightKind,
  InlayHintKind,
  MarkupKind,
  type CodeLens,
  type DocumentHighlight,
  type InlayHint,
  type Range,
} from 'vscode-languageserver-types';
import { compareTotals, derivation, formatMessage, relatedRows, touches } from '../../core/index.ts';
import type { Baseline, Cell, ChangedSum, LanguageTag, Report, Span, SummaryCell, Table, Verdict } from '../../core/index.ts';
import type { ChangedRowPlace, ClientCommands, PreviewMark } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import type { Audience } from '../audience.ts';
import { toRange } from '../convert.ts';
import { escapeMarkdown } from '../markdown.ts';
import { say } from '../sentences.ts';

/** What is told of a summary cell: its verdict, or that it disagrees and the author wants to hear nothing of it. */
export type ToldVerdict = Verdict | 'silenced';

/** Tells of the summary cells of a report. Whoever counts totals that disagree asks here, so that all counts are the same. */
export function toldVerdicts({ findings }: Report): (cell: SummaryCell) => ToldVerdict {
  const told = new Set(findings.flatMap(({ rule, span }) => (rule === 'wrong-total' ? [span.start] : [])));
  return ({ verdict, span }) => (verdict === 'disagrees' && !told.has(span.start) ? 'silenced' : verdict);
}

/** A figure that states an aggregate, with its table. */
export interface StatedTotal {
  readonly summary: SummaryCell;
  readonly table: Table;
}

/** The figure under the offset, else any figure stated in the cell under it: a cell can state two (`Total : 14 (866 min)`). */
export function totalAt({ report }: Analysis, offset: number): StatedTotal | undefined {
  const candidates = report.chapter.tables.flatMap((table) => table.summaryCells.map((summary) => ({ summary, table })));
  return (
    candidates.find(({ summary }) => touches(summary.span, offset)) ??
    candidates.find(({ summary: { row, column, span }, table }) => touches(table.rows[row]?.cells[column]?.content ?? span, offset))
  );
}

/** The innermost table's cell under an offset. */
export function cellAt({ report }: Analysis, offset: number): { readonly cell: Cell; readonly table: Table } | undefined {
  const table = report.chapter.tables.findLast(({ span, layout }) => !layout && touches(span, offset));
  const row = table?.rows.find(({ span, cells }) => touches(span, offset) || cells.some((cell) => cell && touches(cell.content, offset)));
  const cell = row?.cells.find((candidate) => candidate && touches(candidate.content, offset));
  return table && cell && { cell, table };
}

/** The totals of a table to which a cell adds. */
export function totalsFedBy(cell: Cell, { summaryCells }: Table): readonly SummaryCell[] {
  return summaryCells.filter(({ reading }) => reading?.operands.includes(cell));
}

/** The text of a cell, without the blanks around it. */
export function textOf({ report }: Analysis, { content: { start, end } }: Cell): Span {
  const text = report.chapter.text.slice(start, end);
  const blanks = text.length - text.trimStart().length;
  return text.trim() === '' ? { start, end } : { start: start + blanks, end: start + text.trimEnd().length };
}

/** The rows behind a total, or the totals to which a cell adds, each with the place asked about; none anywhere else. */
export function highlights(analysis: Analysis, offset: number): DocumentHighlight[] {
  const mark = (span: Span, kind: DocumentHighlightKind): DocumentHighlight => ({ range: toRange(analysis.lines, span), kind });
  const total = totalAt(analysis, offset);
  if (total) {
    const cells = total.summary.reading?.operands ?? [];
    return [
      mark(total.summary.span, DocumentHighlightKind.Write),
      ...cells.map((cell) => mark(textOf(analysis, cell), DocumentHighlightKind.Read)),
    ];
  }
  const found = cellAt(analysis, offset);
  const totals = found ? totalsFedBy(found.cell, found.table) : [];
  if (!found || totals.length === 0) return [];
  return [
    mark(textOf(analysis, found.cell), DocumentHighlightKind.Read),
    ...totals.map(({ span }) => mark(span, DocumentHighlightKind.Write)),
  ];
}

/** What the figures of a table come to, behind each that disagrees; behind those that agree too, if the author wants it. */
export function inlayHints(analysis: Analysis, within: Span, language: LanguageTag): InlayHint[] {
  const { report, lines, settings } = analysis;
  const { verdicts = 'disagreeing' } = settings;
  if (verdicts === 'off') return [];
  const verdictOn = toldVerdicts(report);
  return report.chapter.tables.flatMap((table) =>
    table.summaryCells.flatMap((summary): InlayHint[] => {
      const verdict = verdictOn(summary);
      const label = verdict === 'disagrees' ? `≠ ${summary.expectedText ?? ''}` : verdict === 'agrees' && verdicts === 'all' ? '✓' : '';
      if (label === '' || summary.span.end < within.start || summary.span.start > within.end) return [];
      const value = derivation(summary, table, language).map(escapeMarkdown).join('\n\n');
      const tooltip = { kind: MarkupKind.Markdown, value };
      return [{ position: lines.positionAt(summary.span.end), label, kind: InlayHintKind.Parameter, paddingLeft: true, tooltip }];
    }),
  );
}

/** What is thought of the totals of each table, above it, and which sums have changed since an earlier text. */
export function codeLenses(analysis: Analysis, audience: Audience): CodeLens[] {
  const { report, settings } = analysis;
  if (settings.verdicts === 'off') return [];
  const changes = changesSince(analysis);
  return report.chapter.tables
    .filter(({ layout }) => !layout)
    .flatMap((table) => [
      ...verdictLenses(analysis, table, audience),
      ...(changes?.sums ?? [])
        .filter((change) => change.table === table)
        .flatMap((change) => changeLenses(analysis, change, changes?.kind ?? 'opened', audience)),
    ]);
}

function changeLenses(analysis: Analysis, change: ChangedSum, kind: ChangesSince['kind'], audience: Audience): readonly CodeLens[] {
  const { column, difference, table } = change;
  const title = say(`changed-${kind}`, { name: column.name, difference }, audience.language);
  return lenses(analysis, table, title, audience, [['lens-show-rows', changesOf(analysis, change, audience)]]);
}

function verdictLenses(analysis: Analysis, table: Table, audience: Audience): readonly CodeLens[] {
  const verdictOn = toldVerdicts(analysis.report);
  const judged = table.summaryCells.filter((cell) => ['agrees', 'disagrees'].includes(verdictOn(cell)));
  const wrong = judged.filter((cell) => verdictOn(cell) === 'disagrees');
  if (judged.length === 0) return [];
  const data = { number: wrong.length === 0 ? judged.length : wrong.length, all: judged.length };
  const title = say(wrong.length === 0 ? 'totals-verified' : 'totals-disagree', data, audience.language);
  const at = toRange(analysis.lines, table.span).start;
  const ways: readonly Way[] = [
    ['lens-show', showPlaces(analysis, wrong)],
    ['lens-rewrite', { command: 'tallymark.rewriteAt', arguments: [analysis.uri, at] }],
  ];
  return lenses(analysis, table, title, audience, wrong.length > 0 ? ways : []);
}

/** Where a lens leads, and what it is called. */
type Way = readonly [words: 'lens-rewrite' | 'lens-show' | 'lens-show-rows', call: ClientCommand];

/** A command of our client, with its arguments. */
type ClientCommand = {
  readonly [Name in keyof ClientCommands]: { readonly command: Name; readonly arguments: ClientCommands[Name] };
}[keyof ClientCommands];

/** Words above a table, and behind them where to go from there: an editor without our commands shows the words alone. */
function lenses(
  { lines }: Analysis,
  table: Table,
  title: string,
  { hasCommands, language }: Audience,
  ways: readonly Way[],
): readonly CodeLens[] {
  const { start } = toRange(lines, table.span);
  const range = { start, end: start };
  const leading = ways.map(([words, call]) => ({ title: say(words, {}, language), command: call.command, arguments: [...call.arguments] }));
  return [{ title, command: '' }, ...(hasCommands ? leading : [])].map((command) => ({ range, command }));
}

/** The command that selects figures. */
function showPlaces({ uri, lines }: Analysis, figures: readonly SummaryCell[]): ClientCommand {
  return { command: 'tallymark.showPlaces', arguments: [figures.map(({ span }) => ({ uri, range: toRange(lines, span) }))] };
}

/** The sums of a chapter that are not those of an earlier text. */
export interface ChangesSince {
  readonly kind: Exclude<Baseline['kind'], 'saved'>;
  readonly sums: readonly ChangedSum[];
}

/** What has changed since the text that the author compares with, else since the last commit, else since the chapter was opened. */
export function changesSince({ report, settings: { baselines = [] } }: Analysis): ChangesSince | undefined {
  for (const kind of ['compared', 'committed', 'opened'] as const) {
    const baseline = baselines.find((each) => each.kind === kind);
    if (baseline) return { kind, sums: compareTotals(baseline.report.chapter, report.chapter) };
  }
  return undefined;
}

/** The command that lists the rows that have changed. */
function changesOf(analysis: Analysis, change: ChangedSum, { language }: Audience): ClientCommand {
  const { name } = change.column;
  const title = say('changed-sum', { name, before: change.before, after: change.after, difference: change.difference }, language);
  return { command: 'tallymark.showChanges', arguments: [title, changedRowPlaces(analysis, change, language)] };
}

/** The rows of a sum that have changed, each with what it said and says. */
function changedRowPlaces(
  { uri, lines }: Analysis,
  { rows, summary, table }: ChangedSum,
  language: LanguageTag,
): readonly ChangedRowPlace[] {
  return relatedRows(rows, summary?.span ?? table.span).map(({ span, message }) => {
    return { label: formatMessage(message, language), location: { uri, range: toRange(lines, span) } };
  });
}

/** What has changed since an earlier text of a chapter. */
export interface DigestChanges {
  readonly since: ChangesSince['kind'];
  readonly sums: readonly DigestChange[];
}

/** A sum that is not what it was. */
export interface DigestChange {
  /** The index of its table. */
  readonly table: number;
  /** The name of its column. */
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly range: Range;
  /** What each row said and says, `58 → 38`, and what it is called; empty if nothing names it. */
  readonly rows: readonly { readonly figures: string; readonly name: string; readonly range: Range }[];
}

/** What has changed in a chapter, as it is kept; nothing where all sums are what they were, or no earlier text is known. */
export function changesIn(analysis: Analysis): { readonly changes?: DigestChanges } {
  const changes = changesSince(analysis);
  if (!changes || changes.sums.length === 0) return {};
  const sums = changes.sums.map((change): DigestChange => {
    const { table, column, summary, before, after, difference } = change;
    const rows = change.rows.map((row) => ({
      figures: `${row.before ?? '–'} → ${row.after ?? '–'}`,
      name: row.name,
      range: toRange(analysis.lines, row.cell ? textOf(analysis, row.cell) : (summary?.span ?? table.span)),
    }));
    const range = toRange(analysis.lines, summary?.span ?? table.span);
    return { table: table.index, name: column.name, before, after, difference, range, rows };
  });
  return { changes: { since: changes.kind, sums } };
}

/** What a rendering of the chapter is to show: boxes as boxes, verdicts beside totals, placeholders. */
export function previewMarks({ report, lines }: Analysis, language: LanguageTag): readonly PreviewMark[] {
  const { text, tables, tasks } = report.chapter;
  const mark = (kind: PreviewMark['kind'], span: Span, title: string, cell?: number): PreviewMark => {
    return {
      kind,
      text: text.slice(span.start, span.end),
      ...lines.positionAt(span.start),
      title,
      ...(cell === undefined ? {} : { cell }),
    };
  };
  const verdictOn = toldVerdicts(report);
  const totals = tables.flatMap((table) =>
    table.summaryCells.flatMap((summary) => {
      const verdict = verdictOn(summary);
      const title = derivation(summary, table, language).join('\n');
      return verdict === 'agrees' || verdict === 'disagrees' ? [mark(verdict, summary.span, title, summary.column)] : [];
    }),
  );
  const boxes = tasks
    .filter(({ kind }) => kind === 'list' || kind === 'cell')
    .map(({ mark: { start, end }, done, place, text: words, context }) => {
      const title = [words, context].filter((part) => part !== '').join(' · ');
      return mark(done ? 'done' : 'open', { start: start - 1, end: end + 1 }, title, place?.column);
    });
  const holes = report.gaps
    .filter(({ kind }) => kind === 'placeholder')
    .map(({ span, place }) => mark('placeholder', span, '', place?.column));
  return [...totals, ...boxes, ...holes].sort((a, b) => a.line - b.line || a.character - b.character);
}
