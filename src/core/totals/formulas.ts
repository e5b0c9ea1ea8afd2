import { fold } from '../language/phrases.ts';
import { isPeriod } from '../language/headers.ts';
import type { Cell, Column, FunctionId, Quantity } from '../model/index.ts';
import { columnCells } from '../tables/query.ts';
import type { Claim } from './claims.ts';
import { partsOf, relationsOf } from './columns.ts';
import { waysOf } from './derived-columns.ts';
import { fraction, whole } from './exact.ts';
import type { TableFacts } from './facts.ts';
import type { Outcome } from './rounding.ts';
import { hypothesis, outcomeOf, type Hypothesis, type Kind } from './hypotheses.ts';
import type { Amount, Run } from './lines.ts';
import { limits } from './limits.ts';
import { runIn, setOf, setsOf, type NamedSet, type SetKind } from './sets.ts';
import { shareWays } from './shares.ts';
import { inUnitOf, unitProfile } from './units.ts';
import { headerLabel, measured, rowRun, type Way } from './ways.ts';
import { isCounts, isNonAdditive, isWeights } from './wording.ts';

/** The plain formulas of a figure in a summary row: functions over named sets, what the row's other amounts make of it, counts. */
export function plainFormulas(facts: TableFacts, claim: Claim): readonly Hypothesis[] {
  const { column, label } = claim;
  const stated = facts.amountOf(claim.stated);
  const all = [
    ...setsOf(facts, column.index, claim.row.index).flatMap((set) => overSet(facts, claim, set, stated)),
    ...withSigns(facts, claim, stated),
    ...weighted(facts, claim, stated),
    ...acrossTheRow(facts, claim, stated),
    ...(column.kind !== 'quantity' || label.function === 'count' || (claim.labelled && column.index === 0) ? counts(facts, claim) : []),
    ...beside(facts, claim),
  ];
  const across: ReadonlySet<Kind> = new Set<Kind>(['row', 'relation', 'share']);
  // Without a name of theirs, figures that go up by one may be amounts as well as numbers of rows.
  const isUnnamed = column.name === '';
  if (column.kind !== 'identifier' || (label.function === 'sum' && isUnnamed)) return all;
  return all.filter((it) => it.function === 'count' || it.stated !== stated || across.has(it.kind));
}

/** Sets over which means and extremes are taken. */
const MEANS_OVER: ReadonlySet<SetKind> = new Set<SetKind>(['block-above', 'column', 'block-below']);

function overSet(facts: TableFacts, claim: Claim, set: NamedSet, stated: Amount): readonly Hypothesis[] {
  const { label, row, column } = claim;
  const hasBlock = setOf(facts, column.index, row.index, 'block-above') !== undefined;
  const means = MEANS_OVER.has(set.kind) && !(set.kind === 'block-below' && hasBlock);
  const functions: readonly FunctionId[] = means ? ['sum', 'mean', ...extremes(facts, claim)] : ['sum'];
  const lines = new Set([
    ...functions,
    ...(label.function === 'difference' && set.kind === 'block-above' ? (['difference'] as const) : []),
  ]);
  return [...lines].flatMap((id) => {
    const outcome = outcomeOf(id, set.run);
    return outcome ? [hypothesis(set.kind, outcome, stated, { set })] : [];
  });
}

/** The median and the extremes where the label says so, or may; the longest of works in parallel is how long they take. */
function extremes({ table }: TableFacts, { label, column, stated }: Claim): readonly FunctionId[] {
  if (label.function === 'median' || label.function === 'min' || label.function === 'max') return [label.function];
  if (column.dimension === 'percent' || isNonAdditive(table, column)) return ['max', 'min'];
  const days = stated.dimension === 'duration' && stated.format.scale.gte(86_400);
  return label.strength === 'loose' || days ? ['max'] : [];
}

/** Differences of totals, and sums in which what went out counts as negative. */
function withSigns(facts: TableFacts, { table, row, column, label }: Claim, stated: Amount): readonly Hypothesis[] {
  const signs = label.function === 'sum' || label.function === 'difference' || label.function === 'roll-forward';
  const block = setOf(facts, column.index, row.index, 'block-above');
  const totals = setOf(facts, column.index, row.index, 'subtotals');
  if (!signs) return [];
  const found: Hypothesis[] = [];
  const signed = block && label.function !== 'sum' ? runIn(facts, column.index, { ...block, lines: 'signed' }) : undefined;
  if (signed && signed.count > 1 && (label.function === 'roll-forward' || signed.sum !== block?.run.sum)) {
    const outcome = { function: 'roll-forward', result: whole(signed.sum), second: undefined, operands: signed, slack: undefined } as const;
    found.push(hypothesis('block-above', outcome, stated));
  }
  if (label.function === 'roll-forward') return found;
  const difference = totals && outcomeOf('difference', totals.run);
  if (difference) found.push(hypothesis('subtotals', difference, stated));
  if (difference && totals.run.size === 1) found.push(hypothesis('negative', negative(difference), stated));
  // Of two rows, either may be taken from the other: the earlier year from the later one.
  const rows = label.function === 'difference' && block?.run.count === 2 ? outcomeOf('difference', block.run) : undefined;
  if (rows) found.push(hypothesis('negative', negative(rows), stated, { key: 'difference/negative' }));
  const previous = facts.column(column.index).previousTotal(row.index);
  const opening = facts.amountIn(table.rows[previous]?.cells[column.index]);
  if (label.function === 'sum' && opening && block && block.run.high === block.run.sum) {
    const operands = runIn(facts, column.index, { kind: 'chain', lines: 'all', from: previous, to: row.index });
    const outcome = {
      function: 'difference',
      result: whole(opening.low - block.run.sum),
      second: undefined,
      operands,
      slack: undefined,
    } as const;
    found.push(hypothesis('chain-minus', outcome, stated));
  }
  return found;
}

function negative(outcome: Outcome): Outcome {
  return { ...outcome, result: { ...outcome.result, top: -outcome.result.top } };
}

/** What a label may mean where a column is weighted by another. */
const WEIGHTED: Readonly<Partial<Record<FunctionId, readonly ('product' | 'weighted-mean')[]>>> = {
  sum: ['product'],
  mean: ['weighted-mean'],
  'weighted-mean': ['weighted-mean', 'product'],
};

/** The column weighted by another that is headed as weights, or under a mean as a count. */
function weighted(facts: TableFacts, claim: Claim, stated: Amount): readonly Hypothesis[] {
  const { column, label } = claim;
  const functions = WEIGHTED[label.function];
  if (column.kind !== 'quantity' || !functions) return [];
  return weightColumns(facts, label.function !== 'sum')
    .filter((other) => other !== column)
    .flatMap((other) =>
      functions.flatMap((id, i) => {
        const outcome = weightedBy(facts, claim, other, id);
        const before = i > 0 ? weightedBy(facts, claim, other, functions[0] ?? id)?.result : undefined;
        const isSame = outcome && before && outcome.result.top * before.bottom === before.top * outcome.result.bottom;
        return outcome && !isSame ? [hypothesis('block-above', outcome, stated)] : [];
      }),
    );
}

/** The columns headed as weights, or as counts if those weigh too. */
function weightColumns(facts: TableFacts, orCounts: boolean): readonly Column[] {
  return facts.once(`weights ${orCounts}`, () => facts.quantities.filter((column) => isWeights(column) || (orCounts && isCounts(column))));
}

/** Σ weight × value, or that divided by Σ weight. */
function weightedBy(facts: TableFacts, { table, row, column }: Claim, by: Column, id: 'product' | 'weighted-mean'): Outcome | undefined {
  const operands = setsOf(facts, column.index, row.index)[0]?.run;
  if (!operands) return undefined;
  const { lines, from, to } = operands;
  let [products, weights, count, halfPlace] = [0n, 0n, 0, 0];
  for (let i = from; i < to; i += 1) {
    const weight = facts.amountIn(table.rows[lines.amountPlaces[i] ?? 0]?.cells[by.index]);
    const value = lines.amounts[i];
    if (!weight || !value) continue;
    [products, weights, count] = [products + weight.low * value.low, weights + weight.low, count + 1];
    halfPlace = Math.max(halfPlace, measured(value).half);
  }
  if (count < 2 || weights === 0n) return undefined;
  const percent = by.dimension === 'percent' ? 100n : 1n;
  const result = fraction(products, id === 'product' ? facts.one * percent : weights);
  return result && { function: id, result, second: undefined, operands, slack: id === 'product' ? 0 : halfPlace };
}

/** Under a column headed `Total` the sum of the row's own amounts; how the column follows from others; a share of the last total. */
function acrossTheRow(facts: TableFacts, claim: Claim, stated: Amount): readonly Hypothesis[] {
  const { row, column, label, table } = claim;
  const header = headerLabel(facts, column);
  const parts = label.function === 'sum' && header?.function === 'sum' ? partsOf(facts, column, header) : undefined;
  const across =
    parts &&
    outcomeOf(
      'sum',
      rowRun(
        facts,
        parts.map(({ index }) => row.cells[index]),
      ),
    );
  const apt = ({ at }: Way): boolean =>
    (label.function !== 'sum' && label.function !== 'mean') || isNonAdditive(table, column) || at(row)?.function !== 'difference';
  // A constant that was read off the rows would meet a figure of few digits by chance.
  const long = stated.low / stated.quantum >= 2n ** BigInt(limits.bits);
  const shown = waysOf(facts, column).filter(({ sort, quiet, isFitted }) => quiet && (sort === 'parts' || (isFitted && long)));
  const ways = [...relationsOf(facts, column).filter(apt).slice(0, 1), ...shareWays(facts, column), ...shown];
  return [
    ...(across ? [hypothesis('row', across, stated)] : []),
    ...ways.flatMap((way) => {
      const outcome = way.at(row);
      return outcome ? [hypothesis(way.sort, outcome, stated, { key: way.id, way })] : [];
    }),
  ];
}

/** How many rows, filled cells, different labels or list items there are (fifteen rows, nineteen people). Each number is named once. */
function counts(facts: TableFacts, claim: Claim): readonly Hypothesis[] {
  const { column, row, stated } = claim;
  if (!isCount(stated)) return [];
  const found = new Map<number, Hypothesis>();
  const amount = facts.amountOf(stated);
  const add = (kind: Kind, count: number, operands: Run, cells: () => readonly Cell[]): void => {
    if (count === 0 || found.has(count)) return;
    const outcome = { function: 'count', result: whole(BigInt(count) * facts.one), second: undefined, operands, slack: undefined } as const;
    found.set(count, hypothesis(kind, outcome, amount, { cells }));
  };
  for (const { kind, run } of setsOf(facts, column.index, row.index)) {
    if (kind === 'without-subtotals') continue;
    add(kind, run.size, run, run.cells);
    if (kind !== 'block-above' && kind !== 'column') continue;
    const filled = (): readonly Cell[] => run.cells().filter(({ value }) => value.kind !== 'empty');
    add('filled', run.size - run.having('blank'), run, filled);
    const labels = facts.once(`labels ${column.index} ${run.from} ${run.size}`, () => [
      ...new Map(filled().map((cell) => [fold(cell.text.text), cell])).values(),
    ]);
    add('distinct', labels.length, run, () => labels);
    if (run.size === facts.body.length) for (const people of listItems(facts)) add('list-items', people.length, run, () => people);
  }
  return [...found.values()];
}

/** Every cell as often as it has list items, of each column with lists. */
function listItems(facts: TableFacts): readonly (readonly Cell[])[] {
  return facts.once('list items', () =>
    facts.table.columns.flatMap(({ index }) => {
      const cells = columnCells(facts.body, index);
      const people = cells.flatMap((cell) => Array.from({ length: Math.max(1, cell.items) }, () => cell));
      return people.length === cells.length ? [] : [people];
    }),
  );
}

/** A bare whole number may be a count; `3 months` is none. */
function isCount({ dimension, format, second, unit }: Quantity): boolean {
  return dimension === 'number' && format.decimals === 0 && second === undefined && !isPeriod(unit);
}

/** `Total : 866` in a cell with words may be about a column of amounts in which the row is blank. */
function beside(facts: TableFacts, { table, row, column, label, labelled, stated }: Claim): readonly Hypothesis[] {
  if (!labelled || column.kind === 'quantity') return [];
  return table.columns
    .filter(({ kind, index }) => kind === 'quantity' && row.cells[index]?.value.kind === 'empty')
    .flatMap((other) => {
      const profile = facts.once(`unit ${other.index}`, () => unitProfile(columnCells(facts.body, other.index)));
      const converted = inUnitOf(profile, stated);
      if (!converted) return [];
      return setsOf(facts, other.index, row.index).flatMap((set) => {
        const outcome = outcomeOf(label.function, set.run);
        return outcome
          ? [hypothesis(set.kind, outcome, facts.amountOf(converted), { key: `beside/${other.index}/${set.kind}`, set, extra: 1 })]
          : [];
      });
    });
}

/** The formula of one column in another of the same row; undefined where it cannot be tried there. */
export function elsewhere(
  facts: TableFacts,
  row: number,
  column: number,
  { set, function: id, kind, tried }: Hypothesis,
): Outcome | undefined {
  if (!set || id === 'count') return undefined;
  if (tried > 0) return outcomeOf(id, runIn(facts, column, set));
  const own = setOf(facts, column, row, kind as SetKind) ?? (INSTEAD.has(kind) ? setOf(facts, column, row, 'block-above') : undefined);
  return own && outcomeOf(id, own.run);
}

/** Sets for which, where a column has none of its own, the block above stands in. */
const INSTEAD: ReadonlySet<Kind> = new Set<Kind>([
  'column',
  'main-lines',
  'run-above',
  'same-unit',
  'section',
  'without-subtotals',
  'block-below',
]);
