import { DiagnosticTag, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver-types';
import { formatMessage, type Finding, type LanguageTag, type Related, type RuleId } from '../../core/index.ts';
import { toRange, toSeverity } from '../convert.ts';
import type { Analysis } from '../analysis.ts';

/** Rules whose finding is a piece of text that does nothing: editors show it faded. */
const unnecessary: ReadonlySet<RuleId> = new Set(['unused-directive']);

/** All findings of a chapter as diagnostics, in source order, in the reader's language. */
export function toDiagnostics(analysis: Analysis, language: LanguageTag): Diagnostic[] {
  return analysis.report.findings.map((finding) => toDiagnostic(analysis, finding, language));
}

/** One finding as a diagnostic. The finding's facts travel in `data`. */
export function toDiagnostic(analysis: Analysis, finding: Finding, language: LanguageTag): Diagnostic {
  const { rule, severity, span, message, data, related } = finding;
  return {
    range: toRange(analysis.lines, span),
    severity: toSeverity(severity),
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
