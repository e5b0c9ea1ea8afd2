import { baselineOptions, createBaselines } from '../input/baselines.ts';
import { readChapters } from '../input/chapters.ts';
import { unifiedDiff } from '../output/diff.ts';
import { applyFixes } from './apply-fixes.ts';
import { standardInput } from '../input/find.ts';
import { writeDiff, writeFixCounts, writeFixes, type FixCounts } from '../output/pretty/fixes.ts';
import { save } from '../save.ts';
import { reaches } from '../output/summary.ts';
import { failOnOf, failOnOption, pageOf, readingOptions, type Verb } from './verb.ts';

/** Makes the fixes that need no choice. */
export const fix: Verb = {
  name: 'fix',
  operands: '[paths…]',
  summary: 'fix-summary',
  details: 'fix-details',
  exit: 'help-exit-findings',
  options: [
    { name: 'diff', help: 'help-diff' },
    { name: 'dry-run', help: 'help-dry-run' },
    failOnOption,
    ...baselineOptions,
    ...readingOptions,
  ],
  async run(call) {
    const showOnly = call.args.has('diff') || call.args.has('dry-run');
    // Standard output then holds a diff or a chapter, and nothing else.
    const silent = showOnly || call.args.operands.includes(standardInput);
    const threshold = failOnOf(call);
    const page = pageOf(call);
    const counts: FixCounts = { files: 0, changed: 0, fixes: 0, remaining: 0 };
    for await (const chapter of readChapters(call, createBaselines(call))) {
      const fixed = applyFixes(chapter);
      if (showOnly) writeDiff(unifiedDiff(chapter.name, chapter.text, fixed.edits), page);
      const saved = !showOnly && save(call, chapter, fixed.text);
      if (saved && !silent) writeFixes(chapter.name, fixed.made, page);
      const { findings } = (saved ? fixed : chapter).report;
      counts.files += 1;
      counts.changed += saved && fixed.made.length > 0 ? 1 : 0;
      counts.fixes += saved ? fixed.made.length : 0;
      counts.remaining += findings.filter(({ severity }) => reaches(severity, threshold)).length;
    }
    if (!silent) writeFixCounts(counts, call.problems.count === 0, page);
    return counts.remaining > 0 ? 1 : 0;
  },
};
