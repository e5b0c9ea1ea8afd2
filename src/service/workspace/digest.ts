import type { DocumentUri, Range } from 'vscode-languageserver-types';
import { boundNumbers, derivation, fold, formatMessage, formulaIn, indexSections, itemsOf, rowNames } from '../../core/index.ts';
import type { Cell, Chapter, Item, LanguageTag, LineIndex, Section, Span, SummaryCell, Table, TaskDetails } from '../../core/index.ts';
import type { Progress } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { changesIn, toldVerdicts, type DigestChanges, type ToldVerdict } from '../chapter/verdicts.ts';
import { toRange } from '../convert.ts';
import { oneLine } from '../markdown.ts';
import { titleOf } from './title.ts';

/** What is kept of a chapter to list its items and tables beside those of all others: plain data, and nothing of its text. */
export interface Digest {
  readonly uri: DocumentUri;
  /** What the chapter calls itself: in its metadata, else in its first heading of the highest rank; empty where it has neither. */
  readonly title: string;
  /** Those that hold an item or a table. */
  readonly sections: readonly DigestSection[];
  /** In source order. */
  readonly items: readonly DigestItem[];
  /** In source order. */
  readonly tables: readonly DigestTable[];
  /** The bound ones, in source order. */
  readonly numbers: readonly DigestNumber[];
  readonly progress: Progress;
  /** The sums that are not what they were in an earlier text; absent where all are, or none is known. */
  readonly changes?: DigestChanges;
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
  /** The number of its row and what tells that from others, where there is such a thing. */
  readonly row?: string;
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

/** A number with a binding. */
export interface DigestNumber {
  /** As written. */
  readonly text: string;
  /** What its binding says, without the marks of the comment. */
  readonly formula: string;
  readonly verdict: ToldVerdict;
  /** What the binding comes to, in figures; absent where it comes to nothing. */
  readonly expected?: string;
  /** How the verdict comes about, in the language of the interface. */
  readonly explanation: string;
  readonly range: Range;
}

/** A figure that states an aggregate. */
export interface DigestSummaryCell {
  /** The name of its row, where there are several such rows, and of its column; may be empty. */
  readonly name: string;
  /** The figure as written. */
  readonly stated: string;
  readonly verdict: ToldVerdict;
  /** What the other cells give, written as the author writes; absent when nothing is expected. */
  readonly expected?: string;
  /** How it comes about, in the language of the interface. */
  readonly explanation: readonly string[];
  readonly range: Range;
}

/** The digest of a chapter; how its totals come about is said in `language`. */
export function digestOf(analysis: Analysis, language: LanguageTag): Digest {
  const { report, lines, uri } = analysis;
  const items = itemsOf(report).filter(({ severity }) => severity !== 'off');
  const sections = collectSections(analysis);
  const verdictOn = toldVerdicts(report);
  return detached({
    uri,
    title: titleOf(report.chapter),
    items: digestItems(items, analysis, sections.indexAt),
    tables: report.chapter.tables.map((table) => digestTable(table, { lines, language, verdictOn }, sections.indexAt(table.span.start))),
    numbers: digestNumbers(analysis, language),
    sections: sections.found,
    progress: progressOf(items),
    ...changesIn(analysis),
  });
}

function digestNumbers({ report, lines, settings }: Analysis, language: LanguageTag): readonly DigestNumber[] {
  const { chapter, findings } = report;
  if (chapter.bindings.length === 0) return [];
  const told = new Set(findings.flatMap(({ rule, span }) => (rule === 'bound-number' ? [span.start] : [])));
  const commentOf = new Map(chapter.bindings.map(({ number, span }) => [number?.span, span]));
  return boundNumbers(chapter, settings).map(({ span, text, verdict, actual, reason }) => {
    const comment = commentOf.get(span) ?? span;
    const isSilenced = verdict === 'disagrees' && !told.has(span.start);
    return {
      text: oneLine(text),
      formula: oneLine(formulaIn(chapter.text.slice(comment.start, comment.end))),
      verdict: isSilenced ? 'silenced' : verdict,
      ...(actual === undefined ? {} : { expected: actual }),
      explanation: formatMessage(reason, language),
      range: toRange(lines, span),
    };
  });
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

/** The sections of a chapter that were asked for. */
interface Sections {
  readonly found: readonly DigestSection[];
  /** The place in `found` of the section that an offset is in. */
  readonly indexAt: (offset: number) => number;
}

/** Collects sections as they are asked for. */
function collectSections({ report, lines }: Analysis): Sections {
  const sectionAt = indexSections(report.chapter.blocks);
  const found: DigestSection[] = [];
  const indices = new Map<Section | undefined, number>();
  const paths = new Map<string, number>();
  const add = (section: Section | undefined): number => {
    const { start, headings } = section ?? { start: 0, headings: [] };
    const path = headings.join('\n');
    const ordinal = paths.get(path) ?? 0;
    paths.set(path, ordinal + 1);
    const end = section ? lines.offsetAt({ line: lines.positionAt(start).line, character: Infinity }) : start;
    const range = toRange(lines, { start, end });
    return found.push({ key: ordinal === 0 ? path : `${path}\n${ordinal}`, headings, range }) - 1;
  };
  return {
    found,
    indexAt(offset) {
      const section = sectionAt(offset);
      const index = indices.get(section) ?? add(section);
      indices.set(section, index);
      return index;
    },
  };
}

/** The items of a chapter as they are kept; `sectionAt` tells the place of an offset's section. */
function digestItems(
  items: readonly Item[],
  { report: { chapter }, lines }: Analysis,
  sectionAt: (offset: number) => number,
): readonly DigestItem[] {
  const saying = countBy(items.filter(isInTable), speechInTable);
  const [seen, rowAt] = [new Map<string, number>(), rowsOf(chapter.tables)];
  return items.map((item): DigestItem => {
    const { kind, text, done, span, place, context, severity, details } = item;
    const table = place && chapter.tables[place.table];
    const section = sectionAt(table?.span.start ?? span.start);
    const identity = JSON.stringify([section, place?.table, kind, context, text]);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    const [column, row] = [table?.columns[place?.column ?? 0]?.name ?? '', place ? rowAt(place) : ''];
    return {
      kind,
      text,
      done,
      range: toRange(lines, span),
      selection: toRange(lines, selectionOf(item, chapter)),
      section,
      ...(place && { table: place.table }),
      ...(column !== '' && context.startsWith(column) && { column }),
      ...(row !== '' && { row }),
      context,
      ...(severity && { severity }),
      ...(isTold(details) && { details }),
      ordinal,
      repeated: place !== undefined && (text.trim() === '' || (saying.get(speechInTable(item)) ?? 0) > 1),
    };
  });
}

/** Tells rows of tables from each other; those of a table are named once. */
function rowsOf(tables: readonly Table[]): (place: NonNullable<Item['place']>) => string {
  const names = new Map<Table, ReturnType<typeof rowNames>>();
  return ({ table: index, row }) => {
    const table = tables[index];
    if (table && !names.has(table)) names.set(table, rowNames(table));
    return (table?.rows[row] && names.get(table)?.shortNameOf(table.rows[row])) ?? '';
  };
}

function isInTable({ place }: Item): boolean {
  return place !== undefined;
}

function speechInTable({ place, text }: Item): string {
  return `${place?.table} ${fold(text)}`;
}

function countBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1);
  return counts;
}

/** The text after the check box; all of an item without a box, or with nothing but one. */
function selectionOf({ span, mark, place }: Item, { text, tables }: Chapter): Span {
  if (!mark) return cellAt(tables, place)?.content ?? span;
  const box = /^\]?[ \t\u00a0]*/.exec(text.slice(mark.end, span.end))?.[0] ?? '';
  const start = mark.end + box.length;
  return start < span.end ? { start, end: span.end } : span;
}

/** In the cell, not before its tag: there the author writes. */
function cellAt(tables: readonly Table[], place: Item['place']): Cell | undefined {
  return place && tables[place.table]?.rows[place.row]?.cells[place.column];
}

function isTold({ tags, people, due, priority }: Item['details']): boolean {
  return tags.length > 0 || people.length > 0 || due !== undefined || priority !== undefined;
}

/** How what is found in a chapter is told. */
interface Telling {
  readonly lines: LineIndex;
  readonly language: LanguageTag;
  readonly verdictOn: (cell: SummaryCell) => ToldVerdict;
}

/** A table as it is kept; `section` is the place of the one it is in. */
function digestTable(table: Table, telling: Telling, section: number): DigestTable {
  const caption = table.caption?.text.trim();
  const rows = new Set(table.summaryCells.map(({ row }) => row));
  return {
    index: table.index,
    ...(caption && { caption }),
    layout: table.layout,
    rows: table.rows.filter(({ kind }) => kind === 'body').length,
    columns: table.width,
    section,
    range: toRange(telling.lines, table.span),
    summaryCells: table.summaryCells.map((cell) => digestCell(cell, table, telling, rows.size > 1)),
  };
}

function digestCell(cell: SummaryCell, table: Table, { lines, language, verdictOn }: Telling, nameRow: boolean): DigestSummaryCell {
  const column = table.columns[cell.column]?.name ?? '';
  const names = [nameRow ? rowName(cell, table) : '', column].filter((name) => name !== '');
  return {
    name: names.length > 0 ? names.join(' · ') : cell.label,
    stated: figureOf(cell),
    verdict: verdictOn(cell),
    ...(cell.expectedText !== undefined && { expected: cell.expectedText }),
    explanation: derivation(cell, table, language),
    range: toRange(lines, cell.span),
  };
}

/** A row of totals is named by its label; a row with a total at its end by its first cell. */
function rowName({ row, label }: SummaryCell, { rows }: Table): string {
  const { kind, cells } = rows[row] ?? {};
  const first = cells?.find((cell) => cell !== undefined && cell.text.text.trim() !== '')?.text.text ?? '';
  return kind === 'summary' ? label : (first.split('\n', 1)[0] ?? '').trim();
}

/** Longest text of a cell that is shown for its figure. */
const LONGEST_FIGURE = 24;

/** The cell's text with its unit, unless the label stands in it too. */
function figureOf({ text, label, statedText }: SummaryCell): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  return whole.length > LONGEST_FIGURE || whole.includes(label) ? statedText : whole;
}
