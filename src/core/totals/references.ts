import type { Column, Row } from '../model/index.ts';
import type { TableFacts } from './facts.ts';
import { limits } from './limits.ts';
import { relations, type Relation } from './relations.ts';
import { isMostlyRight, mayHold, measured, ownLabel, rowRun, single, wayOf, worth, type Draft, type Way } from './ways.ts';
import { isRunning } from './wording.ts';

/** The row that each row is compared with: the first, as a base; or the one before. */
const references: readonly { readonly id: string; readonly of: (rows: readonly Row[], row: Row) => Row | undefined }[] = [
  { id: 'first', of: (rows, row) => (row === rows[0] ? undefined : rows[0]) },
  { id: 'previous', of: (rows, row) => rows[rows.indexOf(row) - 1] },
];

/** How two rows are compared; a speed-up is the base divided by the row. */
const comparisons: readonly { readonly relation: Relation; readonly turned: boolean }[] = relations.flatMap((relation) => {
  const compared = ['difference', 'ratio', 'percentage', 'growth'].includes(relation.id);
  if (!compared) return [];
  return relation.id === 'ratio'
    ? [
        { relation, turned: false },
        { relation, turned: true },
      ]
    : [{ relation, turned: false }];
});

/** Finds how a column compares another column with its first row, or with the row before: a change, growth, a speed-up. */
export function referencesOf(facts: TableFacts, column: Column): readonly Way[] {
  return facts.once(`references ${column.index}`, () => {
    // What a balance differs by is what went into it.
    const others = facts.table.columns.filter((other) => other !== column && other.kind === 'quantity' && !isRunning(other));
    if (others.length > limits.relatedColumns) return [];
    const found = others.flatMap((other) =>
      references.flatMap((reference) =>
        comparisons.flatMap(({ relation, turned }): readonly Way[] => {
          const draftAt = (row: Row): Draft | undefined => {
            const base = reference.of(facts.body, row);
            const [x, y] = [single(facts, row, other), base && single(facts, base, other)];
            const [a, b] = turned ? [y, x] : [x, y];
            // What exceeds nothing is the figure itself.
            if (relation.id === 'difference' && y?.low === 0n) return undefined;
            const result = a && b && relation.of(a.low, b.low, facts.one);
            return result && { result, slack: relation.slack(measured(a), measured(b), Number(facts.one)) };
          };
          if (!mayHold(facts, column, draftAt)) return [];
          const way = wayOf(facts, column, {
            id: `reference/${reference.id}/${relation.id}/${other.index}`,
            sort: 'relation',
            label: ownLabel(column, relation.function),
            cost: limits.unannounced,
            // Which row it is compared with, and how.
            extra: Math.log2(references.length * comparisons.length),
            at(row) {
              const draft = draftAt(row);
              const cells = [row, reference.of(facts.body, row)].map((it) => it?.cells[other.index]);
              return draft && { ...draft, function: relation.function, second: undefined, operands: rowRun(facts, cells) };
            },
          });
          return isMostlyRight(way) && isVaried(facts, column, way) ? [way] : [];
        }),
      ),
    );
    return found.sort((a, b) => worth(b) - worth(a)).slice(0, 1);
  });
}

/** Rows that repeat a figure show no more than one of them does. */
function isVaried(facts: TableFacts, column: Column, { shown }: Way): boolean {
  const right = [...shown].flatMap(([row, one]) => (one.right ? [facts.amountIn(facts.table.rows[row]?.cells[column.index])?.low] : []));
  return new Set(right).size > 1;
}
