import type { Option } from '../options.ts';

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
