import type { DecimalMark, Span } from '../model/index.ts';
import { FLOAT_REACH } from '../parse/captions.ts';
import { isBlank, lineStart } from '../parse/lines.ts';
import type { Piece } from '../parse/pieces.ts';
import { readStructure, type PlacedTable, type Stretch, type Structure } from '../parse/structure.ts';
import { htmlListAt, opensHtmlList } from '../prose/html-list.ts';
import type { Owner } from '../text/recall.ts';
import type { Memo } from './memo.ts';
import { readTable, type TableReading } from './table-reading.ts';

/**
 * A part of a chapter that is read by itself, mostly a section: no table, comment, list or search for a caption goes on beyond it. What is
 * found in it depends on its text, and on little that is said of the chapter as a whole.
 */
export interface Passage {
  /** Where it begins. */
  readonly start: number;
  readonly reading: PassageReading;
}

/** The markup of a passage; all places are counted from its start. */
export interface PassageReading extends Owner {
  /** Tells it from all other readings of its memo. */
  readonly id: number;
  /** The passage as it is written. */
  readonly written: string;
  readonly structure: Structure;
  readonly tables: readonly (PlacedTable & { readonly reading: TableReading })[];
  /** The decimal marks that the figures of its tables give away. */
  readonly marks: ReadonlySet<DecimalMark>;
}

/** A chapter in pieces. */
export interface ChapterPieces extends Stretch {
  /** The chapter as it is written; the source may show its containers in another form. */
  readonly written: string;
}

/**
 * Cuts a chapter into passages: before headings at the margin, where nothing is open. A passage that turns out to be open goes on with
 * further pieces, as many again each time.
 */
export function cutPassages(chapter: ChapterPieces, memo: Memo): readonly Passage[] {
  const { source, pieces } = chapter;
  const passages: Passage[] = [];
  let [first, next, tied] = [0, 1, 0];
  for (const [i, { start, reading }] of pieces.entries()) {
    if (i >= next && start >= tied && reading.isSection && !memo.isWhole && isBelowBlank(source, start)) {
      const passage = passageOf(chapter, { first, end: i }, memo);
      const isOpen = mayGoOn(passage.reading);
      if (!isOpen) passages.push(passage);
      next = isOpen ? i + i - first : i + 1;
      first = isOpen ? first : i;
    }
    if (reading.holdsTex) tied = start + reading.source.length + FLOAT_REACH;
  }
  return [...passages, passageOf(chapter, { first, end: pieces.length }, memo)];
}

function isBelowBlank(source: string, start: number): boolean {
  const end = source.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return end > 0 && isBlank(source, lineStart(source, end), end);
}

/** From one piece to another. */
interface Range {
  readonly first: number;
  readonly end: number;
}

/** The first passage holds what stands before all pieces, the last one what stands behind them. */
function passageOf(chapter: ChapterPieces, { first, end }: Range, memo: Memo): Passage {
  const span = {
    start: first === 0 ? 0 : (chapter.pieces[first]?.start ?? 0),
    end: chapter.pieces[end]?.start ?? chapter.written.length,
  };
  const [source, written] = [chapter.source.slice(span.start, span.end), chapter.written.slice(span.start, span.end)];
  const kind = `${chapter.hasCsv ? 'csv' : ''} ${source === written ? '' : 'masked'}`;
  const reading = memo.passages(kind).of(source === written ? written : `${source}\n${written}`, (key) => {
    const text = key.slice(-written.length);
    const stretch = { ...partOf(chapter, { first, end }, span), source: source === written ? key : key.slice(0, source.length) };
    return readPassage(text, stretch, memo);
  });
  return { start: span.start, reading };
}

function partOf({ pieces, from, hasCsv }: ChapterPieces, { first, end }: Range, { start }: Span): Omit<Stretch, 'source'> {
  const own = pieces.slice(first, end).map((piece): Piece => ({ start: piece.start - start, reading: piece.reading }));
  return { pieces: own, from: Math.max(0, from - start), hasCsv };
}

function readPassage(written: string, stretch: Stretch, memo: Memo): PassageReading {
  const owner: Owner = { releases: [] };
  const structure = readStructure(stretch, memo.keptFor(owner));
  const tables = structure.tables.map((table) => ({ ...table, reading: readingOf(table, memo) }));
  return { ...owner, id: memo.nextId(), written, structure, tables, marks: new Set(tables.flatMap(({ reading }) => [...reading.marks])) };
}

function readingOf({ source, raw }: PlacedTable, { tables, onJudge }: Memo): TableReading {
  const reading = tables.get(raw) ?? readTable(source, raw, onJudge);
  tables.set(raw, reading);
  return reading;
}

/** Whether with more text behind it the passage might be read otherwise. */
function mayGoOn({ written, structure }: PassageReading): boolean {
  const { isOpen, blocks } = structure;
  return isOpen || blocks.some((block) => block.kind === 'html' && opensHtmlList(written, block) && !htmlListAt(written, block, 0));
}
