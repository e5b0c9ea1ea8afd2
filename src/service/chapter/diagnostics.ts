import { DiagnosticTag, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { formatMessage, type Finding, type LanguageTag, type Related, type RuleId, type Span } from '../../core/index.ts';
import { toRange, toSeverity } from '../convert.ts';
import type { Analysis } from '../analysis.ts';

/** Rules whose finding is a piece of text that does nothing: editors show it faded. */
const unnecessary: ReadonlySet<RuleId> = new Set(['unused-directive']);

/** Rules that find what is pending: none of it is wrong, and a chapter with much to do is not to look ill. */
const pending: ReadonlySet<RuleId> = new Set(['open-task', 'placeholder', 'empty-cell', 'empty-section', 'missing-table']);

/** The findings of a chapter that are to be shown where they stand. */
export function shownFindings({ report, settings }: Analysis): readonly Finding[] {
  return settings.pendingItems === 'sideBarOnly' ? report.findings.filter(({ rule }) => !pending.has(rule)) : report.findings;
}

/** All findings of a chapter as diagnostics, in source order, in the reader's language. */
export function toDiagnostics(analysis: Analysis, language: LanguageTag): Diagnostic[] {
  return shownFindings(analysis).map((finding) => toDiagnostic(analysis, finding, language));
}

/** One finding as a diagnostic. The finding's facts travel in `data`. */
export function toDiagnostic(analysis: Analysis, finding: Finding, language: LanguageTag): Diagnostic {
  const { rule, severity, message, data, related } = finding;
  const isHint = pending.has(rule) && analysis.settings.pendingItems === 'hint';
  return {
    range: toRange(analysis.lines, pending.has(rule) ? markOf(analysis, finding) : finding.span),
    severity: toSeverity(isHint ? 'hint' : severity),
    code: rule,
    source: 'tallymark',
    message: formatMessage(message, language),
    relatedInformation: related.map((place) => toRelated(analysis, place, language)),
    ...(unnecessary.has(rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data,
  };
}

function toRelated({ uri, lines }: Analysis, { span, elsewhere, message }: Related, language: LanguageTag): DiagnosticRelatedInformation {
  const location = elsewhere
    ? { uri: elsewhere.uri, range: { start: elsewhere.start, end: elsewhere.end } }
    : { uri, range: toRange(lines, span) };
  return { location, message: formatMessage(message, language) };
}

/** Longest text of a pending item that is marked as a whole. */
const LONGEST_MARK = 16;

/** Of a pending item what catches the eye: the box of a task, the signs before a heading, the first words of a caption or note. */
function markOf({ report: { chapter } }: Analysis, { rule, span }: Finding): Span {
  if (rule === 'open-task') return boxOf(chapter.tasks.find((task) => task.span.start === span.start)?.mark, chapter.text) ?? span;
  const text = chapter.text.slice(span.start, span.end);
  if (text.length <= LONGEST_MARK) return span;
  const mark = /^#+|^[^\s:.,;]+(?:\s+\d[\d.]*)?/.exec(text)?.[0] ?? text;
  return { start: span.start, end: span.start + mark.length };
}

/** The brackets around a mark; the mark itself where it is a sign or an element. */
function boxOf(mark: Span | undefined, text: string): Span | undefined {
  return mark && text.charAt(mark.end) === ']' ? { start: mark.start - 1, end: mark.end + 1 } : mark;
}
