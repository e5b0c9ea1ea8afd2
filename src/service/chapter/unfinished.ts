import type { Diagnostic } from 'vscode-languageserver-types';
import { contains, type Finding, type RuleId, type Span } from '../../core/index.ts';
import type { Analysis } from '../analysis.ts';
import type { Audience } from '../audience.ts';
import { shownFindings, toDiagnostic } from './diagnostics.ts';

/** A finding as a diagnostic, and whether it is about what the author is just writing. */
export interface LiveDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly rule: RuleId;
  /** `rest`: it may be told once the author rests. `leave`: only once the caret is elsewhere. Undefined: it does not wait. */
  readonly waitsFor: 'rest' | 'leave' | undefined;
}

/** All findings of a chapter, in source order, in the light of the line that the author is writing in (from 0). */
export function liveDiagnostics(analysis: Analysis, line: number, audience: Audience): readonly LiveDiagnostic[] {
  return shownFindings(analysis).map((finding) => ({
    diagnostic: toDiagnostic(analysis, finding, audience),
    rule: finding.rule,
    waitsFor: isBeingWritten(analysis, finding, line) ? waitOf(finding) : undefined,
  }));
}

/** What a total says is never unfinished, nor is a task that is to be done. All other rules look at the shape of what is written. */
const live: ReadonlySet<RuleId> = new Set(['wrong-total', 'changed-sum', 'open-task', 'rule-failed']);

/** A table stays open as long as it is written, however long the author thinks about the next row. */
function waitOf({ rule }: Finding): 'rest' | 'leave' {
  return rule === 'unclosed-table' ? 'leave' : 'rest';
}

function isBeingWritten(analysis: Analysis, finding: Finding, line: number): boolean {
  if (live.has(finding.rule)) return false;
  const { lines } = analysis;
  const { start, end } = extentOf(analysis, finding);
  return lines.positionAt(start).line <= line && line <= lines.positionAt(end).line;
}

/** Rules about what an element lacks or holds: all of it is unfinished, and what follows it. */
const aboutElements: ReadonlySet<RuleId> = new Set(['unclosed-table', 'misplaced-element', 'split-table']);

/** How far what a finding is about reaches, blank lines below it included where more of it may follow there. */
function extentOf(analysis: Analysis, { rule, span }: Finding): Span {
  if (rule === 'empty-section') return upToNext(analysis, span, ({ kind }) => kind === 'heading');
  if (rule === 'missing-table') return upToNext(analysis, span, () => true);
  if (aboutElements.has(rule)) return upToNext(analysis, surroundings(analysis, span), () => true);
  return rowAround(analysis, span) ?? span;
}

type Block = Analysis['report']['chapter']['blocks'][number];

/** From the span to just before the next block of a kind; to the end of the chapter where none follows. */
function upToNext({ report: { chapter } }: Analysis, { start, end }: Span, isMeant: (block: Block) => boolean): Span {
  const next = chapter.blocks.find((block) => block.span.start >= end && isMeant(block));
  return { start, end: next ? Math.max(end, next.span.start - 1) : chapter.text.length };
}

/** The table that holds the span, else the block, else the span alone. */
function surroundings({ report: { chapter } }: Analysis, span: Span): Span {
  const holder = [...chapter.tables, ...chapter.blocks].find((it) => contains(it.span, span));
  return holder?.span ?? span;
}

/** The row that holds the span, of the innermost table. */
function rowAround({ report: { chapter } }: Analysis, span: Span): Span | undefined {
  const table = chapter.tables.findLast((candidate) => contains(candidate.span, span));
  return table?.rows.find((row) => contains(row.span, span))?.span;
}
