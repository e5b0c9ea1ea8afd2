import { askedFor, formatMessage, proposeRewrites } from '../../../core/index.ts';
import type { AnalyseOptions, LanguageTag, RewriteId, Span, Table, Task } from '../../../core/index.ts';
import type { Analysis } from '../../analysis.ts';
import { say } from '../../sentences.ts';
import type { Offer } from './offer.ts';

/**
 * The rewrites worth offering at a place: what the task there asks for, then all of the table there. None is proved yet; see
 * `runRewrite`.
 */
export function offersAt(analysis: Analysis, span: Span, settings: AnalyseOptions, language: LanguageTag): readonly Offer[] {
  const table = tableAt(analysis.report.chapter.tables, span);
  return [...offersOfTask(analysis, span, settings, language), ...(table ? offersFor(analysis, table, settings, language) : [])];
}

/** All rewrites worth offering for a table, or those of one kind. */
export function offersFor(
  { report }: Analysis,
  { index }: Table,
  settings: AnalyseOptions,
  language: LanguageTag,
  only?: RewriteId,
): readonly Offer[] {
  const proposals = proposeRewrites(report, index, settings).filter(({ id }) => only === undefined || id === only);
  return proposals.map(({ id, options, title, preview }) => ({
    id,
    table: index,
    options,
    title: formatMessage(title, language),
    preview: preview ? formatMessage(preview, language) : '',
  }));
}

/** The innermost table that the span lies in. */
export function tableAt(tables: readonly Table[], { start, end }: Span): Table | undefined {
  return tables.findLast((table) => !table.layout && table.span.start <= start && end <= table.span.end);
}

/** Of the rewrite that the task asks for only the way that comes first: the task says what is wanted, not how. */
function offersOfTask(analysis: Analysis, span: Span, settings: AnalyseOptions, language: LanguageTag): readonly Offer[] {
  const { chapter } = analysis.report;
  const task = chapter.tasks.find((candidate) => isOnLine(analysis, candidate, span));
  const asked = task && askedFor(task, chapter);
  const table = asked && chapter.tables[asked.table];
  const [first] = table ? offersFor(analysis, table, settings, language, asked.id) : [];
  if (!task || !first) return [];
  return [{ ...first, title: say('rewrite-for-task', { title: first.title }, language), task: task.span.start }];
}

/** On the task's own first line, its marker included. */
function isOnLine({ lines }: Analysis, task: Task, { start }: Span): boolean {
  return lines.positionAt(task.span.start).line === lines.positionAt(start).line;
}
