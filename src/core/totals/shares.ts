import type { Column, Row } from '../model/index.ts';
import { fraction } from './exact.ts';
import type { TableFacts } from './facts.ts';
import { limits } from './limits.ts';
import { isMostlyRight, measured, ownLabel, rowRun, single, wayOf, worth, type Way } from './ways.ts';

/** A column of percentages that are shares of another column's last total: rows and other totals alike. */
export function shareWays(facts: TableFacts, column: Column): readonly Way[] {
  return facts.once(`shares ${column.index}`, () => {
    const last = facts.summaries.at(-1);
    if (!last) return [];
    return partsOfShares(facts, column)
      .map((part) => shareWay(facts, column, part, last, 0))
      .filter(({ right, wrong }) => right >= 2 && right >= wrong)
      .sort((a, b) => worth(b) - worth(a))
      .slice(0, 1);
  });
}

/** A column of percentages that are shares of all rows, or of one of them, where no row states the total. */
export function sharesWithoutTotal(facts: TableFacts, column: Column): readonly Way[] {
  const wholes: readonly ('all' | Row)[] = [
    'all',
    ...facts.body.filter((row) => single(facts, row, column)?.quantity.amount.eq(100)).slice(0, 2),
  ];
  return partsOfShares(facts, column)
    .flatMap((part) => wholes.map((whole) => shareWay(facts, column, part, whole, limits.unannounced)))
    .filter(isMostlyRight)
    .sort((x, y) => worth(y) - worth(x))
    .slice(0, 1);
}

/** The columns that percentages may be shares of. */
function partsOfShares({ quantities }: TableFacts, column: Column): readonly Column[] {
  return column.dimension === 'percent' ? quantities.filter((other) => other !== column && other.dimension !== 'percent') : [];
}

/** Percentages of what one row states, or of what all rows add up to. */
function shareWay(facts: TableFacts, column: Column, part: Column, whole: 'all' | Row, cost: number): Way {
  const cells = (whole === 'all' ? facts.body : [whole]).map((row) => row.cells[part.index]);
  const total = rowRun(facts, cells).sum;
  const stated = whole === 'all' ? undefined : single(facts, whole, part);
  const isKnown = whole === 'all' || stated !== undefined;
  return wayOf(facts, column, {
    id: `share/${part.index}${whole === 'all' ? '/all' : whole.kind === 'summary' ? '' : `/${whole.index}`}`,
    sort: 'share',
    label: ownLabel(column, 'ratio'),
    cost,
    at(row) {
      const [amount, share] = [single(facts, row, part), single(facts, row, column)];
      const isWhole = row === whole && row.kind === 'body';
      const result = isKnown && amount && !isWhole ? fraction(100n * amount.low * facts.one, total) : undefined;
      if (!result || !amount) return undefined;
      // Shares are trimmed by hand so that they add up to a hundred.
      const trim = share ? Number(share.quantum) / 2 : 0;
      // A whole written with fewer places than its part is rounded.
      const half = !stated ? 0 : stated.quantum > amount.quantum ? Number(stated.quantum) / 2 : measured(stated).half;
      const [own, all] = [Math.abs(Number(amount.low)), Math.abs(Number(total))];
      const slack = trim + (100 * Number(facts.one) * (measured(amount).half + (own / all) * half)) / all;
      const operands = rowRun(facts, whole === 'all' ? cells : [row.cells[part.index], ...cells]);
      return { function: 'ratio', result, second: undefined, operands, slack };
    },
  });
}
