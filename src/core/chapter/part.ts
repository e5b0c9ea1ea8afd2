import { isSelecting } from '../language/headers.ts';
import type { Caption, Chapter, DecimalMark, LanguageTag, Table } from '../model/index.ts';
import { captionOf, paragraphsBeside } from '../parse/captions.ts';
import { indexHeadings, pathBelow, type Path } from '../parse/headings.ts';
import { findBindings, withoutBound } from '../prose/bindings/find.ts';
import { readNumbers } from '../prose/numbers.ts';
import { findTasks } from '../tasks/tasks.ts';
import { indexLines, type LineIndex } from '../text/line-index.ts';
import type { Owner } from '../text/recall.ts';
import type { Kept, Memo } from './memo.ts';
import { moveChapter } from './move.ts';
import type { CutChapter, PassageReading, SameEnds } from './passages.ts';

/** A passage as a part of its chapter: what it says, given what the chapter says of it. */
export interface Part extends Owner {
  /** The passage read as a chapter of its own: its places are counted from its start, its tables from the first of the chapter. */
  readonly chapter: Chapter;
  /** The lines of the passage; a passage begins where a line does. */
  readonly lines: LineIndex;
  /** What was made of its texts. */
  readonly kept: Kept;
  /** The same where the passage stands in the chapter: the same object as before, if it stands where it stood. */
  at(start: number): Chapter;
}

/** What a chapter says of a passage. */
interface Surroundings {
  readonly language: LanguageTag;
  readonly decimalMark: DecimalMark;
  /** The headings above the passage. */
  readonly above: Path | undefined;
  /** How many tables of the chapter stand before it. */
  readonly tablesBefore: number;
}

/** A part of a chapter, where it stands. */
export interface PlacedPart extends Pick<Surroundings, 'above' | 'tablesBefore'> {
  readonly start: number;
  readonly part: Part;
}

/** The parts of a chapter. */
export interface Parts extends Pick<Surroundings, 'language' | 'decimalMark'> {
  readonly placed: readonly PlacedPart[];
  /** How many of them, at the start and at the end, are the same as the last time; those at the end may have moved. */
  readonly same: SameEnds;
}

/**
 * Reads the passages of a chapter as its parts.
 * @param said what holds all over the chapter
 * @param last what they were when the chapter was another one: in the same surroundings the same passages say the same
 */
export function partsOf(
  { passages, same }: Pick<CutChapter, 'passages' | 'same'>,
  said: Omit<Surroundings, keyof Pick<PlacedPart, 'above' | 'tablesBefore'>>,
  last: Parts | undefined,
  memo: Memo,
): Parts {
  const known = last?.language === said.language && last.decimalMark === said.decimalMark ? last.placed : [];
  const first = known.length > 0 ? same.first : 0;
  const placed = known.slice(0, first);
  // In the last one that is the same, too, all is known that stands above the next.
  let { above, tablesBefore }: Pick<Surroundings, 'above' | 'tablesBefore'> = known[first] ?? { above: undefined, tablesBefore: 0 };
  for (const [i, { start, reading }] of passages.entries()) {
    if (i < first) continue;
    const rest = i >= passages.length - same.last ? known.slice(i - passages.length) : [];
    if (rest[0]?.tablesBefore === tablesBefore && rest[0].above?.key === above?.key) {
      const by = start - rest[0].start;
      placed.push(...(by === 0 ? rest : rest.map((one) => ({ ...one, start: one.start + by }))));
      return { ...said, placed, same: { first, last: rest.length } };
    }
    placed.push({ start, above, tablesBefore, part: partOf(reading, { ...said, above, tablesBefore }, memo) });
    above = headingsBelow(reading, above, memo.paths);
    tablesBefore += reading.tables.length;
  }
  return { ...said, placed, same: { first, last: 0 } };
}

/** Reads a passage, or recalls what it said in the same surroundings. */
function partOf(reading: PassageReading, around: Surroundings, memo: Memo): Part {
  const { language, decimalMark, above, tablesBefore } = around;
  const key = `${reading.id} ${tablesBefore} ${language} ${decimalMark} ${above?.key ?? ''}`;
  return memo.parts.of(key, () => {
    const owner: Owner = { releases: [] };
    const kept = memo.keptFor(owner);
    const chapter = readPart(reading, around, { ...memo, ...kept });
    let lines: LineIndex | undefined;
    let last: { readonly start: number; readonly chapter: Chapter } = { start: 0, chapter };
    return {
      ...owner,
      kept,
      chapter,
      get lines() {
        return (lines ??= indexLines(chapter.text));
      },
      at(start) {
        if (start !== last.start) last = { start, chapter: moveChapter(chapter, start, memo.places) };
        return last.chapter;
      },
    };
  });
}

/** The headings that what follows a passage stands under. */
function headingsBelow({ structure }: PassageReading, above: Path | undefined, known: Memo['paths']): Path | undefined {
  const recalled = known.get(structure);
  if (recalled && recalled.above?.key === above?.key) return recalled.below;
  const below = pathBelow(structure.blocks, above);
  known.set(structure, { above, below });
  return below;
}

function readPart(
  { written, structure, tables: placed }: PassageReading,
  around: Surroundings,
  { places, paragraphs, ofTexts }: Memo & Kept,
): Chapter {
  const { language, decimalMark, above, tablesBefore } = around;
  const { blocks, directives, defects } = structure;
  const headingsAt = indexHeadings(blocks, above);
  const selecting = ofTexts<boolean>('selecting');
  const tables = placed.map(({ start, raw, reading }, i): Table => {
    const caption: Caption | undefined = captionOf(written, start, raw, blocks);
    const headings = headingsAt(start + raw.span.start);
    const selective = paragraphsBeside(start, raw, blocks).some((paragraph) => selecting.of(paragraph, isSelecting));
    const read = reading.understood({ decimalMark, caption: caption?.text, selective });
    return places.place(read, { start, around: { index: tablesBefore + i, caption, headings }, source: written });
  });
  const tasks = findTasks({ source: written, blocks, tables, headingsAt, places });
  const bindings = findBindings({ source: written, language, blocks, tables, paragraphs: paragraphs });
  const numbers = withoutBound(readNumbers(written, blocks, language, paragraphs), bindings);
  return { text: written, language, blocks, tables, tasks, numbers, bindings, directives, defects };
}
