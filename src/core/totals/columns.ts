import { isDerivedName } from '../language/headers.ts';
import type { Column, FunctionId, Row } from '../model/index.ts';
import type { SummaryLabel } from '../tables/label.ts';
import type { UnjudgedTable } from '../tables/query.ts';
import { whole, type Fraction } from './exact.ts';
import { factsOf, type TableFacts } from './facts.ts';
import type { Outcome } from './rounding.ts';
import type { Amount } from './lines.ts';
import { limits } from './limits.ts';
import { relations, type Relation } from './relations.ts';
import { shareWays } from './shares.ts';
import {
  acrossRow,
  headerLabel,
  isCrowded,
  isMostlyRight,
  mayHold,
  measured,
  ownLabel,
  rowRun,
  single,
  wayOf,
  type Draft,
  type Way,
} from './ways.ts';
import { isRunning } from './wording.ts';

/** The ways in which a header announces that its column is obtained. */
export function announcedWays(facts: TableFacts, column: Column, label: SummaryLabel): readonly Way[] {
  return label.function === 'count' ? [] : [...partWays(facts, column, label, facts.stating), ...relationWays(facts, column, label)];
}

/** Enough rows show it, and few break it. */
export function isShown({ right, wrong }: Way): boolean {
  return right >= limits.showingRows && wrong <= Math.max(1, right * limits.brokenRows);
}

// ---- Totals and means across the row

/** The columns that a total, or a mean, under a header may be of, each with the nats that it takes to say so. */
function partSets(
  facts: TableFacts,
  total: Column,
  label: SummaryLabel,
  rows = facts.body,
): readonly (readonly [number, readonly Column[]])[] {
  if (isCrowded(facts)) return [];
  const amounts = facts.quantities;
  const isNoPart = (column: Column): boolean => AGGREGATES.has(headerLabel(facts, column)?.function) || holdsLabels(facts, column);
  const aggregates = new Set(amounts.filter(isNoPart));
  const like = (column: Column): boolean => column.dimension === total.dimension;
  const left = amounts.filter(({ index }) => index < total.index);
  const start = left.findLastIndex((column) => headerLabel(facts, column)?.function === label.function);
  const near = left.slice(start + 1).filter((column) => !aggregates.has(column));
  const alike = left.filter(like);
  const right = amounts.filter((column) => column.index > total.index && like(column));
  const ranges: (readonly [number, readonly Column[]])[] = [];
  for (const side of [alike, right]) {
    if (side.length > limits.partColumns) continue;
    for (let from = 0; from < side.length; from += 1)
      for (let to = from + 2; to <= side.length; to += 1) {
        const parts = side.slice(from, to);
        if (mayHold(facts, total, (row) => sumOf(facts, row, parts), rows)) ranges.push([2 + Math.log(side.length), parts]);
      }
  }
  const sets: readonly (readonly [number, readonly Column[]])[] = [
    [0, near.filter(like)],
    ...(label.function === 'difference' ? [[1, near.filter(like).slice(-2)] as const] : []),
    [1, near],
    [1, alike.filter((column) => !aggregates.has(column))],
    [1, alike.filter((column) => headerLabel(facts, column)?.function === label.function)],
    [2, right.filter((column) => !aggregates.has(column))],
    ...ranges,
  ];
  const seen = new Set<string>();
  return sets.filter(([, columns]) => {
    const key = columns.map(({ index }) => index).join();
    const isNew = columns.length > 1 && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function sumOf(facts: TableFacts, row: Row, parts: readonly Column[]): Draft {
  return { result: whole(parts.reduce((sum, { index }) => sum + (facts.amountIn(row.cells[index])?.low ?? 0n), 0n)), slack: undefined };
}

/** A column in which totals are called so names the rows, be it with figures: years, ages. */
function holdsLabels({ summaries }: TableFacts, { index }: Column): boolean {
  return summaries.some(({ cells }) => cells[index]?.value.kind === 'unreadable');
}

/** What a mean, or a total, is never taken of. */
const AGGREGATES: ReadonlySet<FunctionId | undefined> = new Set<FunctionId>(['max', 'mean', 'median', 'min', 'sum']);

/** The columns right before a column of totals that it adds up, where there are at least two. */
export function partsOf(facts: TableFacts, total: Column, label: SummaryLabel): readonly Column[] | undefined {
  const [first] = partSets(facts, total, label);
  return first?.[0] === 0 ? first[1] : undefined;
}

/** Finds the ways in which a column may be a total, or a mean, of other columns of the row. @param rows that show it */
export function partWays(facts: TableFacts, column: Column, label: SummaryLabel, rows = facts.body): readonly Way[] {
  const functions: readonly FunctionId[] = label.function === 'sum' ? ['sum', 'mean'] : [label.function];
  return functions.flatMap((id) =>
    partSets(facts, column, label, rows)
      .filter(([cost]) => id === label.function || cost === 0)
      .filter(([, parts]) => label.strength !== 'loose' || id !== 'sum' || mayHold(facts, column, (row) => sumOf(facts, row, parts), rows))
      .flatMap(([cost, parts]) =>
        // Either of two figures may be taken from the other.
        (id === 'difference' ? [parts, parts.toReversed()] : [parts]).map((operands, turned) =>
          wayOf(
            facts,
            column,
            {
              id: `${id}/${operands.map(({ index }) => index).join()}`,
              sort: 'parts',
              label,
              cost: cost + turned + (id === label.function ? 0 : 2),
              at: (row) =>
                acrossRow(
                  facts,
                  id,
                  operands.map(({ index }) => row.cells[index]),
                ),
            },
            rows,
          ),
        ),
      ),
  );
}

// ---- Relations between columns

/** How a column follows from two others, as most of its rows show, the best first: also what its summary rows may be. */
export function relationsOf(facts: TableFacts, column: Column): readonly Way[] {
  return facts.once(`relations ${column.index}`, () => {
    const own = ownLabel(column, 'difference');
    if (facts.quantities.length > limits.relatedColumns + 1) return [];
    const others = facts.quantities.filter(({ index }) => index !== column.index);
    if (others.length < 2 || others.length > limits.relatedColumns) return [];
    const pairs = others.flatMap((a) => others.flatMap((b) => (a === b ? [] : [{ a, b }])));
    const found = relations.flatMap((relation) =>
      pairs
        .filter(
          ({ a, b }) => isNamed(facts, column, relation) || mayHold(facts, column, (row) => related(facts, row, relation, a, b, column)),
        )
        .map(({ a, b }) => relationWay(facts, column, relation, a, b, own)),
    );
    return found
      .filter((way) => (isMostlyRight(way) || isLongProduct(facts, column, way)) && isNews(facts, column, way))
      .sort((x, y) => y.bits - 12 * y.wrong - (x.bits - 12 * x.wrong));
  });
}

/** In a short table, under a header for totals, a product may be shown by one row alone. */
function isNamed(facts: TableFacts, column: Column, { id }: Relation): boolean {
  return id === 'product' && facts.body.length <= limits.showingRows && headerLabel(facts, column)?.function === 'sum';
}

/** One row shows it by a figure of many digits, and at most one breaks it. */
function isLongProduct(facts: TableFacts, column: Column, { relation, right, wrong, bits }: Way): boolean {
  return relation !== undefined && isNamed(facts, column, relation) && right > 0 && wrong <= right && bits >= limits.bits;
}

function relationWays(facts: TableFacts, column: Column, label: SummaryLabel): readonly Way[] {
  return relationsOf(facts, column)
    .slice(0, 2)
    .map((way) => ({ ...way, label, cost: 2 }));
}

function relationWay(facts: TableFacts, column: Column, relation: Relation, a: Column, b: Column, label: SummaryLabel): Way {
  const at = (row: Row): Outcome | undefined => {
    const draft = related(facts, row, relation, a, b, column);
    const cells = [row.cells[a.index], row.cells[b.index]];
    return draft && { ...draft, function: relation.function, second: undefined, operands: rowRun(facts, cells) };
  };
  return wayOf(facts, column, {
    id: `relation/${relation.id}/${a.index}/${b.index}`,
    sort: 'relation',
    relation,
    sources: [a.index, b.index],
    label,
    cost: 0,
    at,
  });
}

function related(facts: TableFacts, row: Row, relation: Relation, a: Column, b: Column, target: Column): Draft | undefined {
  const [read, other] = [single(facts, row, a), single(facts, row, b)];
  const nothing = relation.id === 'difference' ? nothingBeside(facts, row, a, b, target) : undefined;
  const [x, y] = [read ?? nothing, other ?? nothing];
  const result = x && y && relation.of(x.low, y.low, facts.one);
  const seconds = result && secondsTaken(relation, x, y, facts.amountIn(row.cells[target.index]));
  if (!result || !seconds) return undefined;
  // A difference of amounts is no percentage.
  if (relation.id === 'difference' && isPercent(facts.amountIn(row.cells[target.index])) !== isPercent(x)) return undefined;
  const slack = relation.slack(measured(x), measured(y), Number(facts.one)) / (Number(seconds.top) / Number(seconds.bottom));
  return { result: { top: result.top * seconds.bottom, bottom: result.bottom * seconds.top }, slack };
}

/** Before `40` there may have been nothing, where what it differs by says so; else a blank tells nothing. */
function nothingBeside(facts: TableFacts, row: Row, a: Column, b: Column, target: Column): Amount | undefined {
  const [x, y, stated] = [a, b, target].map((column) => single(facts, row, column));
  const given = x ?? y;
  if (!given || (x && y) || row.cells[(x ? b : a).index]?.value.kind !== 'empty') return undefined;
  return stated?.low === (x ? given.low : -given.low) ? { ...given, low: 0n, high: 0n } : undefined;
}

function isPercent(amount: Amount | undefined): boolean {
  return amount?.quantity.dimension === 'percent';
}

const NO_SECONDS: Fraction = { top: 1n, bottom: 1n };

/**
 * Durations are kept in seconds. Where a price per hour is taken times hours, these count as they are written: tells by how many seconds
 * the result is too great then; undefined where durations and other amounts do not go together.
 */
function secondsTaken({ powers }: Relation, x: Amount, y: Amount, stated: Amount | undefined): Fraction | undefined {
  const [inX = 0n, inY = 0n, inResult = 0n] = [x, y, stated].map((amount) => (amount ? secondsIn(amount) : 0n));
  const timed = [inX, inY, inResult].filter((seconds) => seconds > 0n).length;
  if (timed === 0 || timed === 3 || !stated) return NO_SECONDS;
  if (!powers) return timed === 2 && inResult === 0n ? NO_SECONDS : undefined;
  if (timed === 2) return inResult === 0n && powers[1] === 1 ? undefined : NO_SECONDS;
  const [up, down] = inX > 0n ? [inX, 1n] : inResult > 0n ? [1n, inResult] : powers[1] === 1 ? [inY, 1n] : [1n, inY];
  return { top: up, bottom: down };
}

/** Seconds to one unit of a duration as it is written; 0 of any other amount. */
function secondsIn({ quantity: { dimension, format } }: Amount): bigint {
  return dimension === 'duration' && (format.reader === 'timed' || format.reader === 'plain') && format.scale.gte(1)
    ? BigInt(format.scale.toFixed(0))
    : 0n;
}

/**
 * A column that copies another follows from anything that leaves it as it is; a column of one figure from anything at all, unless it compares two
 * columns that are the same in row after row: `100 %` of 12 of 12, of 74 of 74.
 */
function isNews(facts: TableFacts, column: Column, { shown, relation, sources = [0, 0] }: Way): boolean {
  const rows = facts.body.filter(({ index }) => shown.get(index)?.right);
  const differs = (values: readonly (bigint | undefined)[]): boolean => new Set(values).size > 1;
  const at = (index: number): readonly (bigint | undefined)[] => rows.map(({ cells }) => facts.amountIn(cells[index])?.low);
  const [own, ...others] = [column.index, ...sources].map(at);
  // One of each, at its price, is the price: under a header for totals that is meant.
  const isTotal = relation?.function === 'product' && headerLabel(facts, column)?.function === 'sum';
  const isCopy = !isTotal && others.some((values) => values.every((value, i) => value === own?.[i]));
  // What is neither of two figures is not a product of theirs by chance.
  if (isTotal && rows.length === 1) return others.every(([value]) => value !== own?.[0]);
  const compares = relation?.id === 'percentage' || (relation?.id === 'difference' && isDerivedName(column.name));
  return !isCopy && (differs(own ?? []) || (compares && rows.length >= limits.showingRows && others.every(differs)));
}

// ---- For those who only ask whether a column stands for itself

/** How a column follows from others: a total of the row; a rate; another relation; a running total. Undefined where it stands for itself. */
export type Derivation = 'total' | 'rate' | 'relation' | 'running';

/** Tells how a column follows from others, where its header announces it or all of its rows show it. */
export function derivationOf(table: UnjudgedTable, column: Column): Derivation | undefined {
  const facts = factsOf(table, []);
  const label = headerLabel(facts, column);
  const related = relationsOf(facts, column).filter(({ wrong }) => wrong === 0);
  if (isRunning(column)) return 'running';
  if (label && label.function !== 'count' && (partsOf(facts, column, label) || related.length > 0)) return 'total';
  const isRate = related.some(({ relation }) => relation?.function === 'ratio');
  if (isRate || shareWays(facts, column).some(({ right, wrong }) => right >= limits.showingRows && wrong < 2)) return 'rate';
  return related.length > 0 ? 'relation' : undefined;
}
