import type { Task } from '../../core/index.ts';
import { readChapters, type CheckedChapter } from '../chapters.ts';
import { rangeOf, toJson } from '../formats/shapes.ts';
import { writeTasks, writeTaskCounts } from '../pretty/tasks.ts';
import { formatOption, pageOf, readingOptions, wantsJson } from './common.ts';
import type { Verb } from './verb.ts';

/** Lists the tasks of chapters, done and open. */
export const tasks: Verb = {
  name: 'tasks',
  operands: '[paths…]',
  summary: 'tasks-summary',
  details: 'tasks-details',
  options: [formatOption, ...readingOptions],
  writesForPrograms: wantsJson,
  async run(call) {
    const page = pageOf(call);
    const json = wantsJson(call.args);
    const summary = { open: 0, done: 0 };
    const files: unknown[] = [];
    for await (const chapter of readChapters(call)) {
      for (const { done } of chapter.report.chapter.tasks) summary[done ? 'done' : 'open'] += 1;
      if (json) files.push(shapeChapter(chapter));
      else writeTasks(chapter, page);
    }
    if (json) page.write(toJson({ version: 1, summary, files }));
    else writeTaskCounts(summary, page);
    return 0;
  },
};

function shapeChapter({ name, lines, report }: CheckedChapter): unknown {
  const shapeTask = ({ text, done, kind, span, headings, context }: Task): unknown => ({
    text,
    done,
    kind,
    range: rangeOf(span, lines),
    headings,
    context,
  });
  return { path: name, tasks: report.chapter.tasks.map(shapeTask) };
}
