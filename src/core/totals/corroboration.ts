import type { Column, Row } from '../model/index.ts';
import { relationsOf } from './columns.ts';
import { fraction, gapOf, isExact, type Fraction } from './exact.ts';
import type { TableFacts } from './facts.ts';
import { matchesOf } from './rounding.ts';
import { outcomeOf } from './hypotheses.ts';
import { limits } from './limits.ts';
import { setsOf, type NamedSet, type SetKind } from './sets.ts';
import { single, type Way } from './ways.ts';

/** A total that some cells do not add up to, and by how much: what one of them would have to be greater by. */
interface Gap {
  readonly row: number;
  readonly set: NamedSet;
}

/**
 * Counts the stated figures further on that would be right if this one were what a formula gives: totals over it, and figures of its row
 * that follow from it.
 * @param correction by how much the formula's result exceeds the figure
 * @param inBody the figure stands in a row of data, not in a total
 */
export function neededBy(facts: TableFacts, column: Column, row: number, correction: Fraction, inBody: boolean): number {
  if (correction.top === 0n || correction.top % correction.bottom !== 0n) return 0;
  const by = correction.top / correction.bottom;
  const gaps = (gapsIn(facts, column.index, inBody).get(by) ?? []).slice(0, limits.suspects);
  const totals = gaps.filter((gap) => gap.row !== row && gap.set.from <= row && row < gap.set.to).length;
  return totals + (inBody ? 0 : followers(facts, column).filter((way) => mends(facts, way, column, row, by)).length);
}

/** By their size, the gaps of the totals of a column that are not right as they stand. */
function gapsIn(facts: TableFacts, column: number, inBody: boolean): ReadonlyMap<bigint, readonly Gap[]> {
  return facts.once(`gaps ${column} ${inBody}`, () => {
    const gaps = new Map<bigint, Gap[]>();
    const kinds: ReadonlySet<SetKind> = new Set<SetKind>(inBody ? ['block-above', 'column'] : ['subtotals', 'chain']);
    for (const { index, cells } of facts.summaries) {
      const stated = facts.amountIn(cells[column]);
      if (!stated || stated.high !== stated.low) continue;
      const sets = setsOf(facts, column, index).filter((set) => kinds.has(set.kind) && set.run.count > 1);
      if (sets.some(({ run }) => run.sum === stated.low)) continue;
      for (const set of sets) {
        const by = stated.low - set.run.sum;
        gaps.set(by, [...(gaps.get(by) ?? []), { row: index, set }]);
      }
    }
    return gaps;
  });
}

/** How other columns follow from this one. */
function followers(facts: TableFacts, column: Column): readonly (readonly [Column, Way])[] {
  const all = facts.once('followers', () =>
    facts.table.columns.flatMap((other) => {
      const way = other.kind === 'quantity' ? relationsOf(facts, other)[0] : undefined;
      return way ? [[other, way] as const] : [];
    }),
  );
  return all.filter(([, { sources }]) => sources?.includes(column.index));
}

/** The figure that follows from the one in question is wrong as it stands, and right if that one is mended. */
function mends(facts: TableFacts, [other, way]: readonly [Column, Way], column: Column, row: number, by: bigint): boolean {
  const cells = facts.table.rows[row];
  const stated = facts.amountIn(cells?.cells[other.index]);
  const outcome = cells && way.at(cells);
  if (!stated || !outcome || matchesOf(stated, outcome)[0]?.manner === 'exact') return false;
  const [x = 0n, y = 0n] = (way.sources ?? []).map(
    (index) => (facts.amountIn(cells.cells[index])?.low ?? 0n) + (index === column.index ? by : 0n),
  );
  const mended = way.relation?.of(x, y, facts.one);
  return mended !== undefined && matchesOf(stated, { ...outcome, result: mended })[0]?.manner === 'exact';
}

/** Counts the totals of a column, over a figure in a row of data, that are right with the figure as it stands. */
export function confirmedBy(facts: TableFacts, column: Column, row: Row): number {
  return facts.summaries.filter(({ index, cells }) => {
    const stated = facts.amountIn(cells[column.index]);
    return setsOf(facts, column.index, index).some(
      ({ kind, from, to, run }) =>
        (kind === 'block-above' || kind === 'column') && from <= row.index && row.index < to && run.count > 1 && run.sum === stated?.low,
    );
  }).length;
}

/**
 * Counts the percentages in other rows that are shares of the last total if it is one figure rather than another: what they say of it, more
 * of them for the first than for the second; below zero where they say the second.
 */
export function sharesFor(facts: TableFacts, column: Column, row: Row, [one, other]: readonly [Fraction, Fraction]): number {
  if (row !== facts.summaries.at(-1)) return 0;
  const rates = facts.quantities.filter(({ index, dimension }) => dimension === 'percent' && index !== column.index);
  return rates
    .slice(0, limits.relatedColumns)
    .map((rate) => {
      const [first, second] = [sharesOf(facts, column, rate, one), sharesOf(facts, column, rate, other)];
      return Math.max(first, second) < 2 ? 0 : first - second;
    })
    .reduce((most, more) => (Math.abs(more) > Math.abs(most) ? more : most), 0);
}

/** How many percentages of a column are just what the rows of another are of a whole. */
function sharesOf(facts: TableFacts, part: Column, rate: Column, all: Fraction): number {
  return facts.once(`shares ${part.index} ${rate.index} ${all.top}/${all.bottom}`, () => {
    const isShare = (row: Row): boolean => {
      const [x, share] = [single(facts, row, part), single(facts, row, rate)];
      const result = x && fraction(100n * x.low * facts.one * all.bottom, all.top);
      return share !== undefined && result !== undefined && isExact(gapOf(share.low, share.quantum, result));
    };
    return facts.body.filter(isShare).length;
  });
}

/** How many other totals of a column follow a function, and how many do not. */
export interface OtherTotals {
  readonly follow: number;
  readonly differ: number;
}

/** Looks at the other totals of a column: which of them a function over the block, the column, the totals or the last of them gives. */
export function otherTotals(facts: TableFacts, column: number, row: number, id: 'sum' | 'mean'): OtherTotals {
  const all = facts.once(
    `totals ${column} ${id}`,
    () => new Map(facts.summaries.map(({ index }) => [index, follows(facts, column, index, id)])),
  );
  const counts = facts.once(`totals ${column} ${id} counted`, () => {
    const values = [...all.values()];
    return { follow: values.filter((it) => it === true).length, differ: values.filter((it) => it === false).length };
  });
  const own = all.get(row);
  return { follow: counts.follow - (own === true ? 1 : 0), differ: counts.differ - (own === false ? 1 : 0) };
}

const FOLLOWED: ReadonlySet<SetKind> = new Set<SetKind>(['block-above', 'column', 'subtotals', 'chain']);

function follows(facts: TableFacts, column: number, row: number, id: 'sum' | 'mean'): boolean | undefined {
  const stated = facts.amountIn(facts.table.rows[row]?.cells[column]);
  if (!stated) return undefined;
  const outcomes = setsOf(facts, column, row).filter(({ kind, run }) => FOLLOWED.has(kind) && run.size > 1);
  const right = outcomes.some(({ run }) => {
    const outcome = outcomeOf(id, run);
    return outcome !== undefined && matchesOf(stated, outcome)[0]?.manner === 'exact';
  });
  return right ? true : outcomes.some(({ kind }) => kind === 'block-above') ? false : undefined;
}
