import type { DecimalMark } from '../model/index.ts';
import { FLOAT_REACH } from '../parse/captions.ts';
import { isBlank, lineStart } from '../parse/lines.ts';
import { cutPieces, type Piece } from '../parse/pieces.ts';
import { knownPieces } from '../parse/recut.ts';
import { readStructure, type PlacedTable, type Stretch, type Structure } from '../parse/structure.ts';
import { htmlListAt, opensHtmlList } from '../prose/html-list.ts';
import { type Change, changeOf } from '../text/change.ts';
import type { Owner } from '../text/recall.ts';
import { countLeading } from '../text/search.ts';
import type { Span } from '../text/span.ts';
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
  readonly pieces: readonly Piece[];
  readonly structure: Structure;
  readonly tables: readonly (PlacedTable & { readonly reading: TableReading })[];
  /** The decimal marks that the figures of its tables give away. */
  readonly marks: ReadonlySet<DecimalMark>;
}

/** A chapter to be cut. */
export interface ChapterText extends Omit<Stretch, 'pieces'> {
  /** The chapter as it is written; the source may show its containers in another form. */
  readonly written: string;
  /** It has signs of containers, whether there are any or not. */
  readonly mayContain: boolean;
}

/** A chapter, cut into passages. */
export interface CutChapter extends ChapterText {
  /** In source order, from the start of the chapter to its end; at least one. */
  readonly passages: readonly Passage[];
  /** How many passages at the start, and at the end, are as they were when the chapter was cut the last time. */
  readonly same: SameEnds;
  /** What has changed since then; undefined if that is not known. */
  readonly change: Change | undefined;
  /** The decimal marks that the figures of its tables give away. */
  readonly marks: ReadonlySet<DecimalMark>;
}

/** What two lists have in common. */
export interface SameEnds {
  readonly first: number;
  readonly last: number;
}

/** What stands between the ends that are the same. */
export function between<T>(all: readonly T[], { first, last }: SameEnds): readonly T[] {
  return all.slice(first, all.length - last);
}

/**
 * Cuts a chapter into passages: before headings at the margin, where nothing is open. A passage that turns out to be open goes on with
 * further pieces, as many again each time.
 * @param earlier how the chapter was cut when it was another one, and how its text has changed: only what that touches is cut anew
 */
export function cutPassages(chapter: ChapterText, earlier: EarlierCut | undefined, memo: Memo): CutChapter {
  if (earlier?.cut.hasCsv !== chapter.hasCsv) {
    const { passages } = cutFrom(chapter, 0, NOTHING_KNOWN, memo);
    return { ...chapter, passages, same: { first: 0, last: 0 }, change: undefined, marks: marksOf(passages) };
  }
  const { cut: last } = earlier;
  const change = changeBetween(earlier, chapter);
  const touched = countLeading(last.passages, ({ start }) => start <= change.before) - 1;
  // A passage ends where the next one begins, which has to be there as it was.
  const first = last.from === chapter.from ? Math.max(0, touched - 1) : 0;
  const made = cutFrom(chapter, last.passages[first]?.start ?? 0, knownOf(last, chapter, change), memo);
  const passages = [...last.passages.slice(0, first), ...made.passages];
  const same = { first, last: made.known };
  return { ...chapter, passages, same, change, marks: marksNow(last, { passages, same }) };
}

/** How a chapter was cut, and what has changed in its text since. */
interface EarlierCut {
  readonly cut: CutChapter;
  readonly change: Change;
}

function marksOf(passages: readonly Passage[]): ReadonlySet<DecimalMark> {
  const marks = new Set<DecimalMark>();
  for (const { reading } of passages) for (const mark of reading.marks) marks.add(mark);
  return marks;
}

/** The marks of all passages: those that there were, if the ones that have changed give away the same. */
function marksNow(last: CutChapter, { passages, same }: Pick<CutChapter, 'passages' | 'same'>): ReadonlySet<DecimalMark> {
  const [gone, come] = [last.passages, passages].map((all) => marksOf(between(all, same)));
  return [...(gone ?? [])].sort().join() === [...(come ?? [])].sort().join() ? last.marks : marksOf(passages);
}

/** What is known of a chapter before it is cut. */
interface Known {
  readonly piece: ReturnType<typeof knownPieces>;
  /** The passages from a place on where one begins, if they are known, to the end of the chapter. */
  readonly passages: (start: number) => readonly Passage[] | undefined;
}

const NOTHING_KNOWN: Known = { piece: () => undefined, passages: () => undefined };

function knownOf({ passages }: CutChapter, { source }: ChapterText, change: Change): Known {
  return {
    piece: knownPieces(passages, source, change),
    passages(start) {
      const { behind, by } = change;
      const place = countLeading(passages, (passage) => passage.start + by < start);
      if (start < source.length - behind || passages[place]?.start !== start - by) return undefined;
      const rest = passages.slice(place);
      return by === 0 ? rest : rest.map((passage) => ({ start: passage.start + by, reading: passage.reading }));
    },
  };
}

/** Where the source shows containers in another form, what has changed in that counts too. */
function changeBetween({ cut: last, change: written }: EarlierCut, chapter: ChapterText): Change {
  if (last.source === last.written && chapter.source === chapter.written) return written;
  const { before, behind, by } = changeOf(last.source, chapter.source);
  return { before: Math.min(before, written.before), behind: Math.min(behind, written.behind), by };
}

/** The passages from the start of one on, and how many of them, at the end, were known. */
function cutFrom(
  chapter: ChapterText,
  from: number,
  known: Known,
  memo: Memo,
): { readonly passages: readonly Passage[]; readonly known: number } {
  const { source } = chapter;
  const passages: Passage[] = [];
  let start = from;
  let pieces: Piece[] = [];
  let [next, tied] = [1, 0];
  for (const piece of cutPieces(source, Math.max(from, chapter.from), memo.reader, known.piece)) {
    const { reading } = piece;
    if (pieces.length >= next && piece.start >= tied && reading.isSection && !memo.isWhole && isBelowBlank(source, piece.start)) {
      const passage = passageOf(chapter, { start, end: piece.start }, pieces, memo);
      if (mayGoOn(passage.reading)) next = 2 * pieces.length;
      else {
        passages.push(passage);
        const rest = known.passages(piece.start);
        if (rest) return { passages: [...passages, ...rest], known: rest.length };
        [start, pieces, next] = [piece.start, [], 1];
      }
    }
    if (reading.holdsTex) tied = piece.start + reading.source.length + FLOAT_REACH;
    pieces.push(piece);
  }
  return { passages: [...passages, passageOf(chapter, { start, end: source.length }, pieces, memo)], known: 0 };
}

function isBelowBlank(source: string, start: number): boolean {
  const end = source.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return end > 0 && isBlank(source, lineStart(source, end), end);
}

/** The first passage holds what stands before all pieces, the last one what stands behind them. */
function passageOf(chapter: ChapterText, { start, end }: Span, pieces: readonly Piece[], memo: Memo): Passage {
  const [source, written] = [chapter.source.slice(start, end), chapter.written.slice(start, end)];
  const { hasCsv } = chapter;
  const way = `${hasCsv ? 'csv' : 'code'}${source === written ? '=' : '~'}`;
  const reading = memo.passages.of(`${way}${source === written ? '' : source}${written}`, (key) => {
    const placed = pieces.map((piece): Piece => ({ start: piece.start - start, reading: piece.reading }));
    const stretch = {
      source: key.slice(way.length, way.length + source.length),
      from: Math.max(0, chapter.from - start),
      pieces: placed,
      hasCsv,
    };
    return readPassage(key.slice(key.length - written.length), stretch, memo);
  });
  return { start, reading };
}

function readPassage(written: string, stretch: Stretch, memo: Memo): PassageReading {
  const owner: Owner = { releases: [] };
  const { pieces } = stretch;
  const structure = readStructure(stretch, memo.keptFor(owner));
  const tables = structure.tables.map((table) => ({ ...table, reading: readingOf(table, memo) }));
  const marks = new Set(tables.flatMap(({ reading }) => [...reading.marks]));
  return { ...owner, id: memo.nextId(), written, pieces, structure, tables, marks };
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
