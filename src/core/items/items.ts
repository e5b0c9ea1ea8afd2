import type { Chapter, Finding, GapKind, Item, Report, Task, TaskDetails } from '../model/index.ts';
import { indexHeadings } from '../parse/headings.ts';
import { rowNames } from '../tables/row-names.ts';

/** Everything of a chapter that is to do, or done: its tasks and its gaps, in source order. */
export function itemsOf({ chapter, findings }: Report): readonly Item[] {
  const headingsAt = indexHeadings(chapter.blocks);
  const namesOf = onceForEach(rowNames);
  const gaps = findings.flatMap((finding) => (isGap(finding) ? [gapItem(chapter, finding, headingsAt(finding.span.start), namesOf)] : []));
  return [...chapter.tasks.map(taskItem), ...gaps].sort((a, b) => a.span.start - b.span.start);
}

type Gap = Finding & { readonly rule: GapKind };

/** What a gap is called: the fact of its finding that names it. */
const names: Readonly<Record<GapKind, string>> = {
  'empty-cell': 'column',
  'empty-section': 'heading',
  'missing-table': 'caption',
  placeholder: 'text',
};

const noDetails: TaskDetails = { tags: [], people: [], due: undefined, priority: undefined };

function isGap(finding: Finding): finding is Gap {
  return finding.rule in names;
}

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
  const { rule, span, severity, message, data } = gap;
  const headings = rule === 'empty-section' ? above.slice(0, -1) : above;
  const [table, row, column] = [data['table'], data['row'], data['column']].map(Number);
  const place = table === undefined || Number.isNaN(table) ? undefined : { table, row: row ?? 0, column: column ?? 0 };
  const grid = place && tables[place.table];
  const at = place && grid?.rows[place.row];
  const context = at ? namesOf(grid).contextOf(at, place.column) : (headings.at(-1) ?? '');
  const text = String(message.data[names[rule]] ?? '');
  return { kind: rule, text, done: false, span, mark: undefined, headings, place, context, severity, details: noDetails };
}
