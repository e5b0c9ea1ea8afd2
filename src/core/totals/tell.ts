import type { Table } from '../model/index.ts';
import { weighTotals } from './index.ts';
import { limits } from './limits.ts';
import { signals } from './signals.ts';
import { posteriorOf, weights } from './verdict.ts';
import type { ExplanationClass } from './explanations.ts';

/** One thing that a figure may be, with all that was weighed. */
export interface ToldExplanation {
  /** Right, a slip, or something that the table does not show. */
  readonly class: ExplanationClass;
  /** Its probability among all explanations of the figure, from 0 to 1. */
  readonly probability: number;
  /** The formula, such as `sum/block-above`; what else the figure may be. */
  readonly formula: string;
  /** How the figure is right, or what went wrong: `exact`, `digit`. */
  readonly manner: string;
  /** What the formula gives, in the table's own unit; undefined without a formula. */
  readonly result: number | undefined;
  /** The logarithm of how well it predicts the figure, in nats. */
  readonly likelihood: number;
  /** What was seen, and the nats that it adds. */
  readonly signals: readonly { readonly id: string; readonly nats: number }[];
}

/** A figure of a table with what it may be, the most probable first. */
export interface ExplainedTotal {
  /** Row and column of its cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly explanations: readonly ToldExplanation[];
}

/** Tells of every figure that was judged what it may be, and what spoke for and against it: the reasons behind the verdicts. */
export function explainTotals(table: Table): readonly ExplainedTotal[] {
  const { facts, evidence } = weighTotals(table);
  return evidence.map(({ claim, explanations }) => ({
    row: claim.row.index,
    column: claim.cell.column,
    explanations: posteriorOf(explanations)
      .weighed.slice(0, limits.told)
      .map(({ explanation, probability }): ToldExplanation => {
        const { class: kind, id, manner, formula, likelihood, seen } = explanation;
        const { top = 0n, bottom = 1n } = formula?.result ?? {};
        return {
          class: kind,
          probability,
          formula: id,
          manner,
          result: formula && Number(top) / Number(bottom) / Number(facts.one),
          likelihood,
          signals: signals.flatMap((signal, i) => {
            const nats = (seen[i] ?? 0) * (weights[signal.id] ?? 0);
            return nats === 0 ? [] : [{ id: signal.id, nats }];
          }),
        };
      }),
  }));
}
