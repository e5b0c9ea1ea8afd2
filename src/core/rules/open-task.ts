import type { Task } from '../model/index.ts';
import { marksBefore, namedTask, type NamedTask, toggled } from '../tasks/toggle-task.ts';
import type { Edit } from '../text/span.ts';
import { type Draft, type Rule, shorten, type Summary } from './rule.ts';

/** A checkbox that is not ticked: work to do. */
export const openTask: Rule = {
  id: 'open-task',
  severity: 'information',
  summary: 'A task is not ticked yet.',
  explanation: `Every unticked checkbox is work to do: in list items, in cells, as \`<input type="checkbox">\`, as ☐. The message names the row
and the column, or the heading, because “Done” alone says little.

Grids of criteria, in which several checkboxes share a cell and their labels come back in others, are answers and not tasks.`,
  bad: `# Interviews

- [ ] Transcribe the second interview
`,
  good: `# Interviews

- [x] Transcribe the second interview
`,
  messages: {
    'open-task': 'Still open: {text}',
    'open-task.in': 'Still open: {text} ({context})',
    'open-task.unnamed': 'Still open: {context}',
    'open-task.fix': 'Tick “{text}”',
    'open-task.fix.unnamed': 'Tick this task',
  },
  inPassage: (passage, _, { whole, said }) =>
    passage.tasks.flatMap((task, i) =>
      task.done ? [] : draft(task, toggled(task, passage, { before: said[i] === '' ? undefined : said[i], marks: () => whole.tick })),
    ),
  across: {
    summarise({ tasks }): Tasks | undefined {
      const named = tasks.map(namedTask);
      return tasks.length === 0 ? undefined : { key: JSON.stringify(named), named };
    },
    /** Which task of an earlier text is the same as one of this: its mark there, or nothing. */
    judge(passages: readonly (Tasks | undefined)[], { baselines = [] }) {
      if (baselines.length === 0) return passages.map(() => []);
      const all = passages.flatMap((passage) => passage?.named ?? []);
      const marks = marksBefore(
        all,
        baselines.map(({ report }) => report.chapter),
      );
      let next = 0;
      return passages.map((passage) => passage?.named.map(() => marks[next++] ?? '') ?? []);
    },
  },
};

/** What a passage tells of its tasks. */
interface Tasks extends Summary {
  readonly named: readonly NamedTask[];
}

function draft(task: Task, toggle: Edit): Draft {
  const { kind, span } = task;
  const [text, context] = [shorten(task.text), shorten(task.context)];
  const data = { text, context };
  const title = { id: text === '' ? 'open-task.fix.unnamed' : 'open-task.fix', data: { text } };
  return {
    span,
    message: { id: messageId(task), data },
    data: { ...data, kind },
    fixes: [{ title, preferred: false, edits: [toggle] }],
  };
}

function messageId({ text, context }: Task): string {
  if (text === '' && context !== '') return 'open-task.unnamed';
  return context === '' || context === text ? 'open-task' : 'open-task.in';
}
