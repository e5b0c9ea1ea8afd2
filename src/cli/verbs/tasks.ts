import type { InterfaceLanguage } from '../../core/index.ts';
import { type DigestItem, type NamedChapter, type View, countItems, digestOf, writeReport } from '../../service/index.ts';
import { readChapters, type CheckedChapter } from '../input/chapters.ts';
import { toJson } from '../output/formats/shapes.ts';
import { writeItems } from '../output/pretty/tasks.ts';
import { groupings, listOptions, selectionOf, toggleOption } from './task-selection.ts';
import { shapeChapter } from '../output/formats/task-shapes.ts';
import { toggle } from './toggle.ts';
import { pageOf, readingOptions, wantsJson } from './common.ts';
import type { Call, Verb } from './verb.ts';

/** Lists the tasks and gaps of chapters, or ticks a task. */
export const tasks: Verb = {
  name: 'tasks',
  operands: '[paths…]',
  summary: 'tasks-summary',
  details: 'tasks-details',
  options: [...listOptions, toggleOption, ...readingOptions],
  writesForPrograms: wantsJson,
  async run(call) {
    const place = call.args.get('toggle');
    if (place === undefined) return list(call);
    await toggle(call, place);
    return 0;
  },
};

async function list(call: Call): Promise<0 | 1> {
  const view = viewOf(call);
  const chapters: NamedChapter[] = [];
  for await (const chapter of readChapters(call)) chapters.push(named(chapter, call.language));
  const items = chapters.flatMap((chapter) => view.filter.items(chapter));
  if (wantsJson(call.args)) call.io.stdout.write(jsonOf(view, chapters, items));
  else if (call.args.get('format') === 'markdown') call.io.stdout.write(writeReport(view, chapters));
  else writeItems(view, chapters, pageOf(call));
  return call.args.has('fail-on-open') && items.some(isOpen) ? 1 : 0;
}

/** What the options ask for, as a view of the service. */
function viewOf({ args, io, language }: Call): View {
  const today = io.today();
  const selects = selectionOf(args, today);
  const groupBy = groupings.find((name) => name === args.get('group-by')) ?? 'chapter';
  return {
    workspace: { digests: [], folders: [], today },
    options: { groupBy, filter: '', showDone: !args.has('open') },
    filter: { items: ({ digest }) => digest.items.filter(selects), admits: () => true },
    language,
  };
}

function named({ name, lines, report, options: settings }: CheckedChapter, language: InterfaceLanguage): NamedChapter {
  return { digest: digestOf({ uri: name, version: null, settings, lines, report }, language), path: name, link: name };
}

function jsonOf({ filter }: View, chapters: readonly NamedChapter[], items: readonly DigestItem[]): string {
  return toJson({ version: 1, summary: countItems(items), files: chapters.map((chapter) => shapeChapter(chapter, filter.items(chapter))) });
}

/** A hint is only perhaps a gap. */
function isOpen({ done, severity }: DigestItem): boolean {
  return !done && severity !== 'hint';
}
