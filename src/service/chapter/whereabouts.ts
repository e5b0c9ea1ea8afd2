import type { Range } from 'vscode-languageserver-types';
import { touches } from '../../core/index.ts';
import type { Whereabouts } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { fixAllEdits } from './fix-all.ts';
import { textOf } from './verdicts.ts';

/** Finds the text of the cell after the one at a place, in the next row at the end of a row; of the last cell none. */
export function nextCell(analysis: Analysis, offset: number): Range | null {
  const table = analysis.report.chapter.tables.findLast(({ layout, span }) => !layout && touches(span, offset));
  const cells = table?.rows.flatMap((row) => [...new Set(row.cells)].filter((cell) => cell?.row === row.index)) ?? [];
  const next = cells.find((cell) => cell && cell.content.start > offset);
  return next ? toRange(analysis.lines, textOf(analysis, next)) : null;
}

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
