import { labelKey } from '../../language/phrases.ts';
import type { Edit, SourceText, Span } from '../../model/index.ts';
import { sourceSpan } from '../../text/source-text.ts';
import type { BodyCell } from './cells.ts';

/** A label that is not written as its column mostly writes it. */
export interface LabelVariant {
  readonly entry: BodyCell;
  /** The label in the form of the others. */
  readonly target: string;
  /** For a member of a numbered series whose stem alone differs: its stem and the others'. */
  readonly stem: { readonly stem: string; readonly form: string } | undefined;
  /** A cell that is written in the form of the others. */
  readonly model: BodyCell;
}

interface Label {
  readonly entry: BodyCell;
  readonly seen: string;
  readonly stem: string;
}

/** Below this many characters, case and accents are likely to have a meaning (`m` and `M`, `mW` and `MW`). */
export const shortest = 3;

/** The labels of one column that differ from others only in case, accents or spacing, or whose numbered series is written differently. */
export function labelVariants(cells: readonly BodyCell[]): readonly LabelVariant[] {
  const labels = cells.map((entry) => {
    const seen = asSeen(entry.cell.text.text);
    return { entry, seen, stem: stemOf(seen) };
  });
  const forms = models(labels, ({ seen }) => seen);
  const stems = models(labels, ({ stem }) => stem);
  return labels.flatMap((label) => {
    const form = forms.get(labelKey(label.seen)) ?? label;
    const series = stems.get(labelKey(form.stem)) ?? form;
    const target = series.stem + form.seen.slice(form.stem.length);
    if (target === label.seen) return [];
    const onlyStem = form.seen === label.seen;
    const stem = onlyStem ? { stem: label.stem.trim(), form: series.stem.trim() } : undefined;
    return [{ entry: label.entry, target, stem, model: onlyStem ? series.entry : form.entry }];
  });
}

/** The text as it looks: composed accents, one kind of blank and of apostrophe. What looks alike is never reported. */
export function asSeen(text: string): string {
  return text.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** For every key, the first label in the form that most labels with this key have; the form used first wins a tie. */
function models(labels: readonly Label[], formOf: (label: Label) => string): ReadonlyMap<string, Label> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(formOf(label), (counts.get(formOf(label)) ?? 0) + 1);
  const found = new Map<string, Label>();
  for (const label of labels) {
    const key = labelKey(formOf(label));
    const rival = found.get(key);
    const isMoreUsual = rival === undefined || (counts.get(formOf(label)) ?? 0) > (counts.get(formOf(rival)) ?? 0);
    if (key.length >= shortest && isMoreUsual) found.set(key, label);
  }
  return found;
}

/** What stands before the first figure; empty where no figure or nothing else is. */
function stemOf(label: string): string {
  return /^([^\d]+)\d/.exec(label)?.[1] ?? '';
}

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
