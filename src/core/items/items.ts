import type { Chapter, Gap, Item, Report, Task, TaskDetails } from '../model/index.ts';
import { indexHeadings } from '../parse/headings.ts';
import { rowNames } from '../tables/query.ts';

/** Everything of a chapter that is to do, or done, whatever the severities: its tasks and its gaps, in source order. */
export function itemsOf({ chapter, gaps }: Pick<Report, 'chapter' | 'gaps'>): readonly Item[] {
  const headingsAt = indexHeadings(chapter.blocks);
  const namesOf = onceForEach(rowNames);
  const items = gaps.map((gap) => gapItem(chapter, gap, headingsAt(gap.span.start), namesOf));
  return [...chapter.tasks.map(taskItem), ...items].sort((one, other) => one.span.start - other.span.start);
}

const noDetails: TaskDetails = { tags: [], people: [], due: undefined, priority: undefined };

function taskItem(task: Task): Item {
  return { ...task, severity: undefined };
}

/** The rows of a table are named once, however many gaps it has. */
function onceForEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function gapItem({ tables }: Chapter, gap: Gap, above: readonly string[], namesOf: typeof rowNames): Item {
  const { kind, place } = gap;
  const headings = kind === 'empty-section' ? above.slice(0, -1) : above;
  const table = place && tables[place.table];
  const row = place && table?.rows[place.row];
  const context = row ? namesOf(table).contextOf(row, place.column) : (headings.at(-1) ?? '');
  return { ...gap, done: false, mark: undefined, headings, context, details: noDetails };
}
