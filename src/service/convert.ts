import { DiagnosticSeverity, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit, LineIndex, Severity, Span } from '../core/index.ts';
import type { Analysis } from './analysis.ts';

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

/** Edits of one chapter as a client takes them: bound to the version they were made for, or to none (null) where it is not open. */
export function toWorkspaceEdit(analysis: Analysis, edits: readonly Edit[], version: number | null = versionOf(analysis)): WorkspaceEdit {
  const { uri, lines } = analysis;
  const textEdits = edits.map((edit): TextEdit => ({ range: toRange(lines, edit.span), newText: edit.text }));
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

function versionOf({ version }: Analysis): number | null {
  return version < 0 ? null : version;
}
