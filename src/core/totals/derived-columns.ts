import { isDerivedName } from '../language/headers.ts';
import type { Column, Row } from '../model/index.ts';
import type { SummaryLabel } from '../tables/label.ts';
import { announcedWays, isShown, partWays, relationsOf, shareWays } from './columns.ts';
import { fraction } from './exact.ts';
import type { TableFacts } from './facts.ts';
import { limits } from './limits.ts';
import { proportionsOf } from './proportions.ts';
import { surprise } from './surprise.ts';
import { referencesOf } from './references.ts';
import { runningWays } from './running.ts';
import { headerLabel, isMostlyRight, measured, rowRun, single, wayOf, type Way } from './ways.ts';
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

function worth({ bits, wrong, cost }: Way): number {
  return bits - 6 * wrong - cost;
}

/** What a column of which no header says how it is obtained is called. */
function ownLabel({ name }: Column, id: SummaryLabel['function']): SummaryLabel {
  return { function: id, text: name, strength: 'loose', separated: false, figureAt: undefined };
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

/** A column of percentages that are shares of all rows, or of one of them, where no row states the total. */
function sharesWithoutTotal(facts: TableFacts, column: Column): readonly Way[] {
  if (column.dimension !== 'percent') return [];
  const wholes: readonly ('all' | Row)[] = [
    'all',
    ...facts.body.filter((row) => single(facts, row, column)?.quantity.amount.eq(100)).slice(0, 2),
  ];
  const parts = facts.table.columns.filter(
    ({ index, kind, dimension }) => index !== column.index && kind === 'quantity' && dimension !== 'percent',
  );
  return parts
    .flatMap((part) => wholes.map((whole) => shareOfWhole(facts, column, part, whole)))
    .filter(isMostlyRight)
    .sort((x, y) => worth(y) - worth(x))
    .slice(0, 1);
}

function shareOfWhole(facts: TableFacts, column: Column, part: Column, whole: 'all' | Row): Way {
  const cells = (whole === 'all' ? facts.body : [whole]).map((row) => row.cells[part.index]);
  const operands = rowRun(facts, cells);
  const total = operands.sum;
  return wayOf(facts, column, {
    id: `share/${part.index}/${whole === 'all' ? whole : whole.index}`,
    sort: 'share',
    label: ownLabel(column, 'ratio'),
    cost: limits.unannounced,
    at(row) {
      const [amount, stated] = [single(facts, row, part), single(facts, row, column)];
      const result = row === whole || !amount ? undefined : fraction(100n * amount.low * facts.one, total);
      if (!result || !amount) return undefined;
      // Shares are trimmed by hand so that they add up to a hundred.
      const trim = stated ? Number(stated.quantum) / 2 : 0;
      const slack = trim + (100 * Number(facts.one) * measured(amount).half) / Math.abs(Number(total));
      return { function: 'ratio', result, second: undefined, operands, slack };
    },
  });
}
