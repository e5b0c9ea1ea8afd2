import type { Whereabouts } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { fixAllEdits } from './fix-all.ts';

/** Finds what commands have to work on at a place of a chapter: its table, a task on its line, totals that can be corrected at once. */
export function whereabouts({ report, lines }: Analysis, offset: number): Whereabouts {
  const { tables, tasks } = report.chapter;
  const table = tables.findLast(({ layout, span }) => !layout && span.start <= offset && offset <= span.end);
  const { line } = lines.positionAt(offset);
  return {
    table: table?.kind ?? '',
    hasTask: tasks.some(({ mark }) => lines.positionAt(mark.start).line === line),
    hasWrong: report.findings.some(({ rule }) => rule === 'wrong-total'),
    hasFix: fixAllEdits(report, { rules: ['wrong-total'] }).fixed > 0,
  };
}
