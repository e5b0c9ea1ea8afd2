import type { DocumentUri, Range } from 'vscode-languageserver-types';
import { itemsOf, type Item, type LanguageTag, type TaskDetails, type Verdict } from '../../core/index.ts';
import type { Progress } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { digestItems } from './items.ts';
import { collectSections } from './sections.ts';
import { digestTable } from './tables.ts';

/** What is kept of a chapter to list its items and tables beside those of all others: plain data, and nothing of its text. */
export interface Digest {
  readonly uri: DocumentUri;
  /** Those that hold an item or a table. */
  readonly sections: readonly DigestSection[];
  /** In source order. */
  readonly items: readonly DigestItem[];
  /** In source order. */
  readonly tables: readonly DigestTable[];
  readonly progress: Progress;
}

/** What stands under one heading. */
export interface DigestSection {
  /** The same as long as its headings are; unique within the chapter. */
  readonly key: string;
  /** Outermost first; none above the first heading. */
  readonly headings: readonly string[];
  /** The line of its heading. */
  readonly range: Range;
}

/** Something to do, or done. */
export interface DigestItem {
  readonly kind: Item['kind'];
  /** As in `Item`. */
  readonly text: string;
  readonly done: boolean;
  /** From the check box to the end of the text. */
  readonly range: Range;
  /** What a click selects: the text after the check box. */
  readonly selection: Range;
  /** Its place in `sections`. */
  readonly section: number;
  /** The index of the table it stands in. */
  readonly table?: number;
  /** The name of its column, where that leads the context. */
  readonly column?: string;
  readonly context: string;
  /** Of a gap. */
  readonly severity?: Item['severity'];
  /** Absent when the text says nothing beside the work. */
  readonly details?: TaskDetails;
  /** Its place, from 0, among the items of its section and table that say the same in the same context. */
  readonly ordinal: number;
  /** Others in its table say the same, or it says nothing: only its row tells which it is. */
  readonly repeated: boolean;
}

/** A table. */
export interface DigestTable {
  /** Its place among all tables of the chapter. */
  readonly index: number;
  readonly caption?: string;
  /** Laid out for looks rather than holding data. */
  readonly layout: boolean;
  /** Rows of data. */
  readonly rows: number;
  readonly columns: number;
  /** Its place in `sections`. */
  readonly section: number;
  readonly range: Range;
  readonly summaryCells: readonly DigestSummaryCell[];
}

/** A figure that states an aggregate. */
export interface DigestSummaryCell {
  /** The name of its row, where there are several such rows, and of its column; may be empty. */
  readonly name: string;
  /** The figure as written. */
  readonly stated: string;
  readonly verdict: Verdict;
  /** What the other cells give, written as the author writes; absent when nothing is expected. */
  readonly expected?: string;
  /** How it comes about, in the language of the interface. */
  readonly explanation: readonly string[];
  readonly range: Range;
}

/** The digest of a chapter; how its totals come about is said in `language`. */
export function digestOf(analysis: Analysis, language: LanguageTag): Digest {
  const { report, lines, uri } = analysis;
  const items = itemsOf(report);
  const sections = collectSections(analysis);
  const digest: Digest = {
    uri,
    items: digestItems(items, analysis, sections.indexAt),
    tables: report.chapter.tables.map((table) => digestTable(table, lines, sections.indexAt(table.span.start), language)),
    sections: sections.found,
    progress: progressOf(items),
  };
  return detached(digest);
}

function progressOf(items: readonly Item[]): Progress {
  const tasks = items.filter(({ mark }) => mark);
  const done = tasks.filter((task) => task.done).length;
  return { open: tasks.length - done, done, gaps: items.length - tasks.length };
}

/** A copy that shares nothing with the analysis: one piece of the text would keep all of it in memory. */
function detached(digest: Digest): Digest {
  return JSON.parse(JSON.stringify(digest)) as Digest;
}
