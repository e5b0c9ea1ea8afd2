import { earlierSums } from '../../comparison/sum-before.ts';
import type { Message, SummaryCell, Table } from '../../model/index.ts';
import { isRefusal, type Rewrite, type Suggestion, type Target } from '../rewrite.ts';
import { inSteps, type Step } from '../steps.ts';
import { summaryEdits } from './summary-edits.ts';

/** A total of totals may be out only once the totals are right; more turns than this would mean that they undo each other. */
const TURNS = 4;

/**
 * Makes the totals, means and counts of a table that disagree say what its cells give. Where the cells may be what is wrong, only if the
 * author wants it: a figure that is made to fit hides what was lost.
 */
export const regenerateSummary: Rewrite = {
  id: 'regenerate-summary',
  name: 'Regenerate Summary',
  summary: 'Work out again the totals, means and counts that disagree with their cells; the others stay as they are.',
  options: [
    {
      name: 'doubtful',
      kind: 'flag',
      help: 'also where not all rows may be shown, or the rows have changed rather than the figure',
    },
  ],
  messages: {
    'regenerate-summary.done': '{figures|One figure|{figures} figures} worked out again.',
    'regenerate-summary.left':
      '{figures|{stated} was|{figures} figures were} left: not all rows may be shown, or it is the rows that have changed. The option “doubtful” works {figures|it|them} out too.',
    'regenerate-summary.nothing': 'No summary of the table disagrees with its cells.',
    'regenerate-summary.title': 'Work out the summaries of the table again',
    'regenerate-summary.title.doubtful': 'Work out the summaries of the table again, those that may be right too',
    'regenerate-summary.preview': '{figures|{stated} becomes {expected}|{figures} figures, for instance {expected} for {stated}}',
  },
  run(target, chosen) {
    const doubtful = chosen.flag('doubtful') === true;
    const step: Step = (now) => summaryEdits(now.table, doubtful ? undefined : certainIn(now));
    const edits = inSteps(
      target,
      Array.from({ length: TURNS }, () => step),
    );
    if (isRefusal(edits)) return edits;
    const left = doubtful ? undefined : leftMessage(target);
    if (edits.length === 0) return { kind: 'edits', edits, summary: left ?? { id: 'regenerate-summary.nothing', data: {} } };
    const done = { id: 'regenerate-summary.done', data: { figures: edits.length } };
    return { kind: 'edits', edits, summary: left ? { ...done, also: left } : done, waives: ['bindings'] };
  },
  suggest(target) {
    const { certain, doubtful } = disagreeing(target);
    const all = [...certain, ...doubtful];
    return [
      ...(certain.length > 0 ? [{ options: {}, title: { id: 'regenerate-summary.title', data: {} }, ...previewOf(certain) }] : []),
      ...(doubtful.length > 0
        ? [{ options: { doubtful: 'yes' }, title: { id: 'regenerate-summary.title.doubtful', data: {} }, ...previewOf(all) }]
        : []),
    ];
  },
};

function previewOf(cells: readonly SummaryCell[]): Pick<Suggestion, 'preview'> {
  const [first] = cells;
  const data = { figures: cells.length, stated: first?.statedText ?? '', expected: first?.expectedText ?? '' };
  return { preview: { id: 'regenerate-summary.preview', data } };
}

function leftMessage(target: Target): Message | undefined {
  const { doubtful } = disagreeing(target);
  const [first] = doubtful;
  return first && { id: 'regenerate-summary.left', data: { figures: doubtful.length, stated: first.statedText } };
}

/** The figures that disagree with their cells, by whether it is certain that they are what is wrong. */
function disagreeing(target: Target): { readonly certain: readonly SummaryCell[]; readonly doubtful: readonly SummaryCell[] } {
  const isCertain = certainIn(target);
  const wrong = target.table.summaryCells.filter(({ verdict }) => verdict === 'disagrees');
  return {
    certain: wrong.filter((cell) => isCertain(cell, target.table)),
    doubtful: wrong.filter((cell) => !isCertain(cell, target.table)),
  };
}

/** A figure that is wrong for sure, and not because one of its rows was lost. */
function certainIn({ report, settings }: Target): (cell: SummaryCell, table: Table) => boolean {
  const earlierSum = earlierSums(settings.baselines ?? [], report.chapter);
  return (cell, table) => cell.confidence !== 'likely' && !earlierSum(table, cell);
}
