import { fold } from '../../core/index.ts';
import { type DigestItem, endOfWeek, isOverdue, kindOf } from '../../service/index.ts';
import type { Arguments, Option } from '../options.ts';
import { UsageError } from '../usage-error.ts';

/** The names of tasks and gaps that `--kind` takes: the ways of writing, then the two families. */
const kindNames = ['list', 'cell', 'input', 'sign', 'task', 'placeholder', 'empty-cell', 'empty-section', 'missing-table', 'gap'] as const;

/** What items can be grouped by; the first is the usual. */
export const groupings = ['chapter', 'kind', 'person', 'due'] as const;

/** The options that settle what is listed, and how. */
export const listOptions: readonly Option[] = [
  { name: 'open', help: 'help-open' },
  { name: 'done', help: 'help-done' },
  { name: 'kind', value: 'KIND', choices: kindNames, repeatable: true, help: 'help-kind' },
  { name: 'person', value: 'NAME', repeatable: true, help: 'help-person' },
  { name: 'due', value: 'WHEN', help: 'help-due' },
  { name: 'group-by', value: 'WHAT', choices: groupings, help: 'help-group-by' },
  { name: 'format', value: 'FORMAT', choices: ['pretty', 'json', 'markdown'], help: 'help-format' },
  { name: 'fail-on-open', help: 'help-fail-on-open' },
];

/** The option that ticks a task instead. */
export const toggleOption: Option = { name: 'toggle', value: 'FILE:LINE', help: 'help-toggle' };

/** Whether an item is to be listed. */
export type Selects = (item: DigestItem) => boolean;

/**
 * What the options of a call select: an item that fits each of them, and of a repeated one any.
 * @param today the author's day, `2026-12-01`
 * @throws UsageError when they exclude each other, or the day is none
 */
export function selectionOf(args: Arguments, today: string): Selects {
  if (args.has('open') && args.has('done')) throw new UsageError('options-exclude-each-other', { one: '--open', other: '--done' });
  const kinds = args.all('kind');
  const people = args.all('person').map((name) => fold(name.replace(/^@/, '')));
  const isDue = dueSelection(args.get('due'), today);
  return (item) =>
    !(args.has('open') && item.done) &&
    !(args.has('done') && !item.done) &&
    (kinds.length === 0 || kinds.some((kind) => isOfKind(item, kind))) &&
    (people.length === 0 || (item.details?.people.some((name) => people.includes(fold(name))) ?? false)) &&
    isDue(item);
}

function isOfKind(item: DigestItem, name: string): boolean {
  const isTask = kindOf(item) === 'task';
  return item.kind === name || name === (isTask ? 'task' : 'gap');
}

/** Days are kept by all that is due until then: what is late is not less urgent. */
function dueSelection(when: string | undefined, today: string): Selects {
  if (when === undefined) return () => true;
  if (when === 'overdue') return (item) => isOverdue(item, today);
  const last = when === 'today' ? today : when === 'week' ? endOfWeek(today) : when;
  if (!isDay(last)) throw new UsageError('bad-due', { value: when });
  return ({ details }) => details?.due !== undefined && details.due <= last;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
