import { isDurationHeader } from '../language/headers.ts';
import { containsPhrase, phrasesFrom, phrasesOf } from '../language/phrases.ts';
import type { Chapter, RewriteId, Table, Task } from '../model/index.ts';

/** A rewrite that an author has set down as a task. */
export interface TaskIntent {
  readonly id: RewriteId;
  /** Index of the table that the task is most likely about. */
  readonly table: number;
}

const mergeVerbs = phrasesOf(({ mergeVerbs }) => mergeVerbs);
const totalVerbs = phrasesOf(({ totalVerbs }) => totalVerbs);
const totalWords = phrasesOf(({ summaryWords }) => summaryWords.sum ?? []);

/**
 * The rewrite that an open task asks for in its author's words (`Merge the durations`, `Calculer le total`), of the table nearest to it;
 * undefined for any other work.
 */
export function taskIntent(task: Task, chapter: Chapter): TaskIntent | undefined {
  const table = task.done ? undefined : nearestTable(task, chapter);
  if (!table) return undefined;
  const { text } = task;
  if (containsPhrase(text, mergeVerbs) && (isDurationHeader(text) || containsPhrase(text, phrasesFrom(amountsOf(table)))))
    return { id: 'merge-durations', table: table.index };
  if (!containsPhrase(text, totalVerbs) || !containsPhrase(text, totalWords)) return undefined;
  return { id: table.summaryCells.length > 0 ? 'regenerate-summary' : 'add-summary-row', table: table.index };
}

/** The table the task stands in; else the next one of its section, the last one before it, the next one at all. */
function nearestTable({ span, place, headings }: Task, { tables }: Chapter): Table | undefined {
  if (place) return tables[place.table];
  const data = tables.filter(({ layout }) => !layout);
  const after = data.filter((table) => table.span.start >= span.end);
  const before = data.filter((table) => table.span.start < span.start);
  const inSection = (table: Table): boolean => headings.every((heading, i) => table.headings[i] === heading);
  return after.find(inSection) ?? before.findLast(inSection) ?? after[0] ?? before.at(-1);
}

/** The words of the headers over amounts, units left out. */
function amountsOf({ columns }: Table): readonly string[] {
  const names = columns.filter(({ kind }) => kind === 'quantity').map(({ name }) => name.replace(/\([^)]*\)/g, '').trim());
  return names.filter((name) => name.length > 2).flatMap((name) => [name, `${name}s`]);
}
