import { moveBinding } from '../chapter/move.ts';
import type { Chapter, Table } from '../model/index.ts';
import { indexOfPart } from '../prose/bindings/references.ts';
import type { Landmark } from './rule.ts';

/** What bindings anywhere in a chapter may depend on in a passage: its bindings, its tables with their names, and its lists. */
export function landmarksOfBindings(passage: Chapter): readonly Landmark[] {
  const { text, bindings, tables } = passage;
  const { key, lists } = indexOfPart(passage);
  return [
    ...bindings.map((binding) => ({
      span: binding.span,
      key: `${text.slice(binding.span.start, binding.span.end)}${JSON.stringify(moveBinding(binding, -binding.span.start))}`,
    })),
    ...tables.map((table) => ({ span: table.span, key: `${numberOf(table)} ${table.index} ${table.caption?.text ?? ''}\n${key}` })),
    ...lists.beginning.map(({ start, list }) => ({ span: { start, end: start + 1 }, key: list() ? 'list' : 'item' })),
    ...lists.ending().map(({ span, items }) => ({ span, key: `${items.length}` })),
  ];
}

const numbers = new WeakMap<Table['columns'], number>();
let last = 0;

/** The same for a table as long as nothing in it changes, however it moves: its columns stay. */
function numberOf({ columns }: Table): number {
  const known = numbers.get(columns) ?? (last += 1);
  numbers.set(columns, known);
  return known;
}
