import { analyse, applyEdits, compose, fixAll, indexLines, normaliseEdits } from '../../core/index.ts';
import type { Edit, Finding, Fix, Position, Report } from '../../core/index.ts';
import type { CheckedChapter } from '../input/chapters.ts';

/** A fix that was made, and where. */
export interface MadeFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** In the text as it was just before. */
  readonly at: Position;
}

/** A chapter after its fixes. */
export interface Mended {
  readonly text: string;
  /** From the text before all fixes to `text`. */
  readonly edits: readonly Edit[];
  readonly made: readonly MadeFix[];
  /** On `text`. */
  readonly report: Report;
}

/** A mended subtotal may put its total out; more turns than this would mean that fixes undo each other. */
const turns = 5;

/**
 * Makes the fixes that need no choice, until none is left. None is made where the text that was to tell what the chapter has lost cannot be
 * read: a fix could hide it.
 */
export function mend({ text, options, report, comparable }: CheckedChapter): Mended {
  let mended: Mended = { text, edits: [], made: [], report };
  if (!comparable) return mended;
  for (let turn = 0; turn < turns; turn += 1) {
    const edits = normaliseEdits(mended.text, fixAll(mended.report));
    if (edits.length === 0) break;
    const next = applyEdits(mended.text, edits);
    mended = {
      text: next,
      edits: compose(mended.text, mended.edits, edits),
      made: [...mended.made, ...fixesMadeBy(edits, mended.report, mended.text)],
      report: analyse(next, options),
    };
  }
  return mended;
}

function fixesMadeBy(edits: readonly Edit[], { findings }: Report, text: string): readonly MadeFix[] {
  const lines = indexLines(text);
  const done = new Set(edits);
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find(({ preferred }) => preferred);
    if (!fix?.edits.every((edit) => done.has(edit))) return [];
    return [{ finding, fix, at: lines.positionAt(finding.span.start) }];
  });
}
