import type { ChapterProgress } from '../../protocol.ts';
import type { DigestChange } from '../chapter/verdicts.ts';
import { say, tableName } from '../sentences.ts';
import { calledIn, type NamedChapter } from './chapters.ts';
import type { DigestItem } from './digest.ts';
import { writeDay } from './views/dates.ts';
import { type Line, lineOf } from './views/item-list.ts';
import { chapterProgress } from './views/progress.ts';
import { changeLabel } from './views/tables.ts';
import { kindOf, type View } from './views/view.ts';

/** Where the chapters stand, whatever it is written as. */
export interface Report {
  readonly title: string;
  /** As the reader's language writes it. */
  readonly day: string;
  /** All chapters together; absent where there is only one. */
  readonly all?: Standing;
  readonly chapters: readonly ReportChapter[];
}

/** How far something has come, by name. */
export interface Standing {
  readonly name: string;
  readonly progress: ChapterProgress;
}

/** A chapter, with what is to be looked at in it: no part where there is nothing. */
export interface ReportChapter extends Standing {
  readonly chapter: NamedChapter;
  readonly parts: readonly ReportPart[];
}

/** What is to be looked at for one reason. */
export interface ReportPart {
  readonly title: string;
  readonly entries: readonly ReportEntry[];
}

/** One thing to look at. */
export interface ReportEntry extends Line {
  /** Of a sum that has changed: its rows that have. */
  readonly below?: readonly Line[];
}

/** How many figures disagree, in tables and in sentences. */
export function allDisagreeing({ disagreeing, numbersDisagreeing }: ChapterProgress): number {
  return disagreeing + numbersDisagreeing;
}

/** Gathers what a view admits of the chapters: totals that disagree, sums that have changed, open tasks, gaps. */
export function gatherReport(view: View, chapters: readonly NamedChapter[]): Report {
  const admitted = chapters.filter((chapter) => view.filter.admits(chapter, []) || view.filter.items(chapter).length > 0);
  const standings = admitted.map((chapter): ReportChapter => {
    const progress = chapterProgress(chapter.digest);
    return { chapter, name: calledIn(chapter).label, progress, parts: partsOf(view, chapter) };
  });
  const sum = (count: keyof ChapterProgress): number => standings.reduce((all, { progress }) => all + progress[count], 0);
  const progress = {
    open: sum('open'),
    done: sum('done'),
    gaps: sum('gaps'),
    verified: sum('verified'),
    disagreeing: sum('disagreeing'),
    numbersVerified: sum('numbersVerified'),
    numbersDisagreeing: sum('numbersDisagreeing'),
  };
  return {
    title: say('standing-title', {}, view.language),
    day: writeDay(view.workspace.today, 'long', view.language),
    ...(standings.length > 1 && { all: { name: say('all-chapters', {}, view.language), progress } }),
    chapters: standings,
  };
}

function partsOf(view: View, chapter: NamedChapter): readonly ReportPart[] {
  const { language } = view;
  const { changes } = chapter.digest;
  const items = view.filter.items(chapter).filter(({ done }) => !done);
  const isTask = (item: DigestItem): boolean => kindOf(item) === 'task';
  const lines = (chosen: readonly DigestItem[]): readonly Line[] => chosen.map((item) => lineOf(view, item, false));
  const parts: readonly ReportPart[] = [
    { title: say('standing-totals', {}, language), entries: wrongTotals(view, chapter) },
    { title: say('standing-numbers', {}, language), entries: wrongNumbers(view, chapter) },
    { title: say(`since-${changes?.since ?? 'committed'}`, {}, language), entries: changedSums(view, chapter) },
    { title: say('standing-tasks', {}, language), entries: lines(items.filter(isTask)) },
    { title: say('standing-gaps', {}, language), entries: lines(items.filter((item) => !isTask(item))) },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

function wrongTotals({ filter, language }: View, chapter: NamedChapter): readonly Line[] {
  return chapter.digest.tables.flatMap(({ caption, index, summaryCells }) =>
    summaryCells
      .filter(({ verdict, name }) => verdict === 'disagrees' && filter.admits(chapter, [name, caption ?? '']))
      .map(({ name, stated, expected = '', range }) => ({
        text: say('figure', { name, stated }, language),
        aside: [say('verdict-disagrees', { expected }, language), tableName(caption, index, language)].join(' · '),
        number: range.start.line + 1,
      })),
  );
}

function wrongNumbers({ filter, language }: View, chapter: NamedChapter): readonly Line[] {
  return chapter.digest.numbers
    .filter(({ verdict, text, formula }) => verdict === 'disagrees' && filter.admits(chapter, [text, formula]))
    .map(({ text, formula, expected = '', range }) => ({
      text: say('bound-number', { text, formula }, language),
      aside: say('number-disagrees', { expected }, language),
      number: range.start.line + 1,
    }));
}

function changedSums(view: View, chapter: NamedChapter): readonly ReportEntry[] {
  const { tables, changes } = chapter.digest;
  const nameOf = (table: number): string => tableName(tables.find(({ index }) => index === table)?.caption, table, view.language);
  const entryOf = (change: DigestChange): ReportEntry => ({
    text: changeLabel(change, view.language),
    aside: `${nameOf(change.table)} · ${change.difference}`,
    number: change.range.start.line + 1,
    below: change.rows.map(({ figures, name, range }) => ({ text: figures, aside: name, number: range.start.line + 1 })),
  });
  return (changes?.sums ?? []).filter(({ name }) => view.filter.admits(chapter, [name])).map(entryOf);
}

/** How many tasks of all are done, as `10/16`; a dash where there is none. */
export function tasksDone({ open, done }: ChapterProgress): string {
  return open + done === 0 ? '–' : `${done}/${open + done}`;
}
