import {
  analyse,
  applyEdits,
  compose,
  type Edit,
  type Finding,
  type Fix,
  fixAll,
  indexLines,
  normaliseEdits,
  type Position,
  type Report,
} from '../../core/index.ts';
import type { CheckedChapter } from '../input/chapters.ts';

/** A fix that was made, and where. */
export interface MadeFix {
  readonly finding: Finding;
  readonly fix: Fix;
  /** In the text as it was just before. */
  readonly at: Position;
}

/** A chapter after its fixes. */
export interface FixedChapter {
  readonly text: string;
  /** From the text before all fixes to `text`. */
  readonly edits: readonly Edit[];
  readonly made: readonly MadeFix[];
  /** On `text`. */
  readonly report: Report;
}

/** A fixed subtotal may put its total out; more turns than this would mean that fixes undo each other. */
const turns = 5;

/**
 * Makes the fixes that need no choice, until none is left. None is made where the text that was to tell what the chapter has lost cannot be
 * read: a fix could hide it.
 */
export function applyFixes({ text, options, report, comparable }: CheckedChapter): FixedChapter {
  let fixed: FixedChapter = { text, edits: [], made: [], report };
  if (!comparable) return fixed;
  for (let turn = 0; turn < turns; turn += 1) {
    const edits = normaliseEdits(fixed.text, fixAll(fixed.report));
    if (edits.length === 0) break;
    const next = applyEdits(fixed.text, edits);
    fixed = {
      text: next,
      edits: compose(fixed.text, fixed.edits, edits),
      made: [...fixed.made, ...fixesMadeBy(edits, fixed.report, fixed.text)],
      report: analyse(next, options),
    };
  }
  return fixed;
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
