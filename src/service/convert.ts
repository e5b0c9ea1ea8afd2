import { DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import type { LineIndex, Severity, Span } from '../core/index.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The protocol's number for a severity. */
export function toSeverity(severity: Severity): DiagnosticSeverity {
  return severities[severity];
}

/** The lines and characters of a span. */
export function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** The offsets of a range. */
export function toSpan(lines: LineIndex, range: Range): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}
