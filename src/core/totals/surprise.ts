import type { Column } from '../model/index.ts';
import { gapOf, isExact } from './exact.ts';
import type { TableFacts } from './facts.ts';
import type { Outcome } from './rounding.ts';
import { limits } from './limits.ts';
import type { Way } from './ways.ts';

/**
 * By how many bits the rows that show a way are more than chance: each as the size of its figure in last places, less the room that rounding
 * leaves where not all are exact; less what it takes to say which columns are meant, and to say the rows that break it.
 */
export function surprise(facts: TableFacts, column: Column, way: Way): number {
  let bits = -price(facts, column, way) - limits.brokenBits * way.wrong;
  const exact = [...way.shown].every(([index, { right, outcome }]) => !right || isExactIn(facts, column, index, outcome));
  for (const [index, { right, outcome }] of way.shown) {
    const stated = right ? facts.amountIn(facts.table.rows[index]?.cells[column.index]) : undefined;
    if (!stated) continue;
    const size = Math.abs(gapOf(stated.low, stated.quantum, outcome.result).size);
    const signed = stated.low < 0n ? 1 : 0;
    const room = exact ? 0 : (2 * (outcome.slack ?? 0)) / Number(stated.quantum);
    bits += signed + Math.min(limits.bits, Math.log2(1 + size / (1 + room)));
  }
  return bits;
}

function isExactIn(facts: TableFacts, column: Column, row: number, { result }: Outcome): boolean {
  const stated = facts.amountIn(facts.table.rows[row]?.cells[column.index]);
  return stated !== undefined && isExact(gapOf(stated.low, stated.quantum, result));
}

/** In bits: the two columns right before are what one thinks of first; else any two of them, in any of six relations. */
function price(facts: TableFacts, column: Column, { sources, extra = 0 }: Way): number {
  const amounts = facts.quantities;
  const before = amounts
    .filter(({ index }) => index < column.index)
    .slice(-2)
    .map(({ index }) => index);
  const near = sources !== undefined && before.length === 2 && sources.every((source) => before.includes(source));
  const others = Math.max(1, amounts.length - 1);
  const pairs = sources ? 6 * others * Math.max(1, others - 1) : others;
  return extra + (near ? Math.min(3, Math.log2(pairs)) : Math.log2(pairs));
}
