import { earlierSums } from '../conservation/sum-before.ts';
import type { SummaryCell, Table } from '../model.ts';
import type { Rewrite, Target } from './rewrite.ts';
import { inSteps, type Step } from './shared/steps.ts';
import { summaryEdits } from './shared/summaries.ts';

/** A total of totals may be out only once the totals are right; more turns than this would mean that they undo each other. */
const TURNS = 4;

/** Makes every total, mean or count of a table that disagrees say what its cells give. */
export const regenerateSummary: Rewrite = {
  id: 'regenerate-summary',
  summary: 'Work out again the totals, means and counts that disagree with their cells; the others stay as they are.',
  options: [
    {
      name: 'doubtful',
      kind: 'flag',
      help: 'also where not all rows may be shown, or the rows have changed rather than the figure (default: yes)',
    },
  ],
  messages: {
    'regenerate-summary.done': '{figures|One figure|{figures} figures} worked out again.',
    'regenerate-summary.nothing': 'No summary of the table disagrees with its cells.',
    'regenerate-summary.title': 'Work out the summaries of the table again',
    'regenerate-summary.preview': '{figures|{stated} becomes {expected}|{figures} figures, for instance {expected} for {stated}}',
  },
  run(target, chosen) {
    const step: Step = (now) => summaryEdits(now.table, chosen.flag('doubtful') === false ? certainIn(now) : undefined);
    const edits = inSteps(
      target,
      Array.from({ length: TURNS }, () => step),
    );
    if ('kind' in edits) return edits;
    const id = edits.length === 0 ? 'regenerate-summary.nothing' : 'regenerate-summary.done';
    return { kind: 'edits', edits, summary: { id, data: { figures: edits.length } } };
  },
  suggest({ table: { summaryCells } }) {
    const wrong = summaryCells.filter(({ verdict }) => verdict === 'disagrees');
    const [first] = wrong;
    if (!first) return [];
    const data = { figures: wrong.length, stated: first.statedText, expected: first.expectedText ?? '' };
    return [
      {
        options: {},
        title: { id: 'regenerate-summary.title', data: {} },
        preview: { id: 'regenerate-summary.preview', data },
      },
    ];
  },
};

/** A figure that is wrong for sure, and not because one of its rows was lost. */
function certainIn({ report, settings }: Target): (cell: SummaryCell, table: Table) => boolean {
  const earlierSum = earlierSums(settings.baselines ?? [], report.chapter);
  return (cell, table) => cell.confidence !== 'likely' && !earlierSum(table, cell);
}
