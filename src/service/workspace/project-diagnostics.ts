import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { indexLines, type LanguageTag } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { type ProjectProblem, describeProblem } from '../../project/index.ts';

/** What is wrong with a project file, at its place in the file. */
export function projectDiagnostics(text: string, problems: readonly ProjectProblem[], language: LanguageTag): Diagnostic[] {
  const lines = indexLines(text);
  return problems.map((problem) => ({
    range: toRange(lines, problem.span),
    severity: DiagnosticSeverity.Warning,
    source: 'tallymark',
    code: problem.message.id,
    message: describeProblem(problem, language),
  }));
}
