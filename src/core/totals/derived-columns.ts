import { isDerivedName } from '../language/headers.ts';
import type { Column } from '../model/index.ts';
import type { SummaryLabel } from '../tables/label.ts';
import { announcedWays, isShown, partWays, relationsOf } from './columns.ts';
import type { TableFacts } from './facts.ts';
import { limits } from './limits.ts';
import { proportionsOf } from './proportions.ts';
import { surprise } from './surprise.ts';
import { referencesOf } from './references.ts';
import { runningWays } from './running.ts';
import { sharesWithoutTotal, shareWays } from './shares.ts';
import { headerLabel, isMostlyRight, ownLabel, worth, type Way } from './ways.ts';
import { isRunning } from './wording.ts';

/**
 * The ways in which the cells of a column may be obtained, the best first: announced by its header, or shown by its rows. Whatever a table
 * lets one recompute is a claim: shares, differences, growth, products, ratios, running balances.
 */
export function waysOf(facts: TableFacts, column: Column): readonly Way[] {
  return facts.once(`ways ${column.index}`, () => {
    if (column.kind !== 'quantity') return [];
    const label = headerLabel(facts, column);
    const announced = [
      ...(label ? announcedWays(facts, column, label) : []),
      ...shareWays(facts, column).filter(isShown),
      ...(isRunning(column) ? runningWays(facts, column, label) : []),
    ];
    const ways = [...announced, ...shownWays(facts, column, label, announced)];
    const isShownByMost = ways.some(({ right, wrong }) => right > wrong);
    return (
      ways
        // What most rows break explains none, where something else is shown by most.
        .filter(
          ({ shown, right, wrong, label: { function: id } }) => shown.size > 0 && (id === 'difference' || right >= wrong || !isShownByMost),
        )
        .sort((a, b) => worth(b) - worth(a))
        .slice(0, limits.sameKind)
    );
  });
}

/** The ways that no header announces, and that the rows show beyond chance. */
function shownWays(facts: TableFacts, column: Column, label: SummaryLabel | undefined, announced: readonly Way[]): readonly Way[] {
  if (facts.quantities.length > limits.relatedColumns + 1) return [];
  const relations = relationsOf(facts, column).filter((way) => isDerived(facts, column, way));
  const sums = label ? [] : partWays(facts, column, ownLabel(column, 'sum')).filter(isMostlyRight);
  const candidates = [
    ...relations.slice(0, 3),
    ...sums.map((way) => ({ ...way, extra: 2 + way.cost })),
    ...sharesWithoutTotal(facts, column),
    ...proportionsOf(facts, column),
    ...(isRunning(column) ? [] : runningWays(facts, column, label)),
    ...referencesOf(facts, column),
  ];
  const named = isDerivedName(column.name) ? limits.named : 0;
  // A constant read off the rows explains nothing that can be had without one, even if it gives a row more; unless it is a round one and
  // gives them all: a whole that is told elsewhere.
  const plainly = [...announced, ...candidates].reduce((most, way) => (way.isFitted ? most : Math.max(most, way.right)), 0);
  return candidates
    .filter((way) => !way.isFitted || way.right > plainly + (way.wrong === 0 && (way.extra ?? 0) <= limits.roundFactor ? 0 : 1))
    .map((way) => ({
      ...way,
      label: label ?? ownLabel(column, way.relation?.function ?? way.label.function),
      cost: limits.unannounced,
      quiet: { surprise: surprise(facts, column, way) + named },
    }))
    .filter(({ quiet }) => quiet.surprise >= limits.surprise);
}

/**
 * Of three columns each follows from the other two: the one furthest to the right is taken to be made of the others. This matters where
 * each can be had from the other without a loss.
 */
function isDerived(facts: TableFacts, column: Column, { relation, sources }: Way): boolean {
  const [a, b] = sources ?? [];
  if (!relation || a === undefined || b === undefined || column.index > Math.max(a, b)) return true;
  if (relation.id === 'difference' || relation.function === 'product') return false;
  const first = facts.table.columns[a];
  const isProduct = ({ relation: other, sources: its }: Way): boolean =>
    other?.function === 'product' && its?.includes(column.index) === true;
  return relation.id !== 'ratio' || !first || !relationsOf(facts, first).some(isProduct);
}
