import type { Message } from '../model/index.ts';
import { limits } from './limits.ts';
import {
  cost,
  doubts,
  functionDoubt,
  isEstimate,
  isInTheMiddle,
  labelDoubt,
  needsVouching,
  operandReason,
  rates,
  relationStrength,
  roundedCounts,
  unread,
  unverified,
  type Sight,
} from './sights.ts';

/** Something seen that speaks for or against an explanation. To add one, add an entry, its weight and a fixture. */
export interface Signal {
  /** Also its key among the weights. */
  readonly id: string;
  /** What it speaks of: any formula, a right figure, a slip, or something that the table does not show. */
  readonly of: 'formula' | 'right' | 'slip' | 'other';
  /** How strongly it is seen; 0 if not at all. */
  readonly sees: (sight: Sight) => number;
  /** What it tells the author where it decides that nothing is said; undefined if that is no news. */
  readonly reason?: (sight: Sight) => Message | undefined;
}

/** Every signal. Their weights are fitted by `npm run calibrate`. */
export const signals: readonly Signal[] = [
  {
    /** The same formula gives other figures of the row, or other rows of the column. */
    id: 'foot',
    of: 'formula',
    sees: ({ neighbours, rows }) => (rows ? Math.min(limits.mostRows, rows.bits / limits.bits) : Math.min(limits.most, neighbours.foot)),
  },
  {
    /** It should give other figures of the row, or other rows, and does not; and nothing else explains these. */
    id: 'fail',
    of: 'formula',
    sees: ({ neighbours, rows }) => (rows ? Math.min(limits.mostRows, rows.wrong) : 0.6 * Math.min(limits.most, neighbours.fail)),
    reason: ({ rows, claim }) => (rows ? unverified('row') : unverified('other-function', { label: claim.label.text })),
  },
  {
    /** Other totals of the column do not follow it. */
    id: 'other-rows',
    of: 'formula',
    sees: ({ formula, totals, inBody }) => (!inBody && formula?.tried === 0 && !formula.way ? Math.min(limits.most, totals.differ) : 0),
    reason: () => unverified('several'),
  },
  {
    /** The function is not what the label says. A near relative of it is where other figures of the row are obtained in the same way. */
    id: 'function',
    of: 'formula',
    sees: functionDoubt,
    reason: ({ claim }) => unverified('other-function', { label: claim.label.text }),
  },
  {
    /** Other figures of the row are explained by another function. */
    id: 'function-beside',
    of: 'formula',
    sees: ({ neighbours }) => Math.min(limits.most, neighbours.otherwise),
    reason: ({ claim }) => unverified('other-function', { label: claim.label.text }),
  },
  {
    /** A sum of percentages, means, prices each or ages, unless they add up to a hundred. */
    id: 'rates',
    of: 'formula',
    sees: rates,
    reason: ({ claim }) => unverified('non-additive', { column: claim.column.name }),
  },
  {
    /** How strongly the rows show the relation of columns. */
    id: 'relation',
    of: 'formula',
    sees: ({ formula, claim, inBody }) => (formula?.way && !inBody ? relationStrength(formula, claim) : 0),
    reason: () => unverified('row'),
  },
  {
    /** What it takes to say that this formula is meant. */
    id: 'cost',
    of: 'formula',
    sees: cost,
    reason: () => unverified('several'),
  },
  {
    /** One of the many formulas that are only looked up; a slip of one is stranger still. */
    id: 'odd',
    of: 'formula',
    sees: ({ formula, match }) => (formula && formula.tried > 0 ? (match ? 1 : 3) : 0),
  },
  {
    /** Such a formula with another function than the label's. */
    id: 'odd-function',
    of: 'formula',
    sees: ({ formula, claim }) => (formula && formula.tried > 0 && formula.function !== claim.label.function ? 1 : 0),
  },
  {
    /** Only right by rounding of what is counted, the more the smaller the figure. */
    id: 'rounded-counts',
    of: 'right',
    sees: roundedCounts,
  },
  {
    /** Only right by rounding, beside figures that are exact to the last place. */
    id: 'rounded-beside-exact',
    of: 'right',
    sees: ({ match, formula, neighbours, rows }) =>
      match && match.manner !== 'exact'
        ? Math.min(limits.strictest, rows ? rows.exact : formula?.way ? formula.way.exact : neighbours.exact)
        : 0,
  },
  {
    /** Only right as a coarser power of ten, and not marked as an estimate. */
    id: 'coarse',
    of: 'right',
    sees: ({ match }) => (match?.manner === 'coarse' ? (match.zeros === 1 ? 0.5 : 1) : 0),
  },
  {
    /** A grand total, a column's total or a relation is right only with the formula's result. */
    id: 'others-need',
    of: 'slip',
    sees: ({ needed }) => Math.min(limits.most, needed),
  },
  {
    /** Shares of it, or a total over it, are right with the figure as it stands. */
    id: 'confirmed',
    of: 'slip',
    sees: ({ confirmed }) => Math.min(limits.most, confirmed),
    reason: () => unverified('far-off'),
  },
  {
    /** The figure is marked as an estimate, or is a range. */
    id: 'estimate',
    of: 'slip',
    sees: ({ claim: { stated } }) => (isEstimate(stated) ? 1 : 0),
    reason: ({ claim: { stated } }) => (stated.second === undefined ? undefined : unverified('range')),
  },
  {
    /** A mean, an estimate, or the figure of a loose label, for whose formula no other figure of the row vouches. */
    id: 'unvouched',
    of: 'slip',
    sees: ({ claim, formula, neighbours, inBody }) =>
      !inBody && formula && !formula.way && needsVouching(claim, formula) ? Math.max(0, 1 - neighbours.foot) : 0,
    reason: ({ claim: { label } }) => unverified(label.strength === 'plain' ? 'other-function' : 'qualified', { label: label.text }),
  },
  {
    /** Cells among the operands that cannot be read, or in another unit: what they say may make up for it. A single cell is nothing to sum up. */
    id: 'unread',
    of: 'slip',
    sees: (sight) => (sight.formula && sight.formula.function !== 'count' ? unread(sight.formula, sight.neighbours, sight) : 0),
    reason: operandReason,
  },
  {
    /** The row's figures add up across to its own total, but fall short of the rows: all of them went stale together. */
    id: 'stale-row',
    of: 'slip',
    sees: ({ formula, staleRow, inBody }) => (!inBody && formula?.function === 'sum' && formula.tried === 0 && staleRow ? 1 : 0),
  },
  {
    /** The table does not show it. */
    id: 'other',
    of: 'other',
    sees: () => 1,
  },
  {
    /** The label is qualified or loose, or leaves something out; the figure is an estimate, or its column holds rates. */
    id: 'label',
    of: 'other',
    sees: labelDoubt,
    reason: ({ claim }) => unverified('qualified', { label: claim.label.text }),
  },
  {
    /** The aggregate is announced by a column, not by a row. */
    id: 'header',
    of: 'other',
    sees: ({ inBody }) => (inBody ? 1 : 0),
    reason: () => unverified('row'),
  },
  {
    /** Rows of data follow the summary row, and no later summary row does. */
    id: 'middle',
    of: 'other',
    sees: ({ facts, claim: { row, column }, inBody }) => (!inBody && isInTheMiddle(facts, row.index, column.index) ? 1 : 0),
    reason: ({ claim }) => unverified('qualified', { label: claim.label.text }),
  },
  {
    /** The table says that rows are missing, or its columns or times are in doubt. */
    id: 'not-all-rows',
    of: 'other',
    sees: (sight) => doubts(sight).length,
    reason: (sight) => unverified(doubts(sight)[0] ?? 'partial'),
  },
  {
    /** Figures beside it are greater than what the rows give: rows are not shown. */
    id: 'hidden-beside',
    of: 'other',
    sees: ({ exceeding }) => Math.min(limits.most, exceeding),
    reason: () => unverified('far-off'),
  },
];
