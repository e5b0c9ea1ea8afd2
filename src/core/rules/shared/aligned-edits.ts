import type { SourceText } from '../../model/index.ts';
import type { Edit, Span } from '../../text/span.ts';
import { sourceSpan } from '../../text/source-text.ts';
import { asSeen } from './labels.ts';

interface Unit {
  /** A character with its combining marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The edits that make a text read as `target`, which differs from it only in case, accents and blanks: each touches one character or
 * one gap between two. Undefined where the texts do not match character by character, or markup stands in a gap to be closed.
 */
export function alignedEdits(source: SourceText, target: string): readonly Edit[] | undefined {
  const [mine, theirs] = [units(source.text), units(target)];
  if (mine.length !== theirs.length) return undefined;
  const edits: Edit[] = [];
  for (const [i, unit] of mine.entries()) {
    const other = theirs[i];
    if (other === undefined) return undefined;
    const gap = gapEdit(source, mine[i - 1], unit, other.start > (theirs[i - 1]?.end ?? other.start));
    if (gap === 'blocked') return undefined;
    if (gap) edits.push(gap);
    if (asSeen(unit.text) !== asSeen(other.text)) edits.push({ span: spanOf(source, unit.start, unit.end), text: other.text });
  }
  return edits;
}

function gapEdit(source: SourceText, before: Unit | undefined, unit: Unit, wanted: boolean): Edit | 'blocked' | undefined {
  if (before === undefined || wanted === unit.start > before.end) return undefined;
  const at = spanOf(source, unit.start, unit.end).start;
  if (wanted) return { span: { start: at, end: at }, text: ' ' };
  const gap = { start: spanOf(source, before.start, before.end).end, end: at };
  const blank = spanOf(source, before.end, unit.start);
  return blank.start === gap.start && blank.end === gap.end ? { span: gap, text: '' } : 'blocked';
}

function units(text: string): readonly Unit[] {
  return [...text.matchAll(/\S\p{M}*/gu)].map(({ 0: found, index }) => ({ text: found, start: index, end: index + found.length }));
}

function spanOf(source: SourceText, start: number, end: number): Span {
  return sourceSpan(source, start, end) ?? { start: 0, end: 0 };
}
