import { isSelecting } from '../language/headers.ts';
import type { Caption, Chapter, DecimalMark, LanguageTag, Table } from '../model/index.ts';
import { captionOf, paragraphsBeside } from '../parse/captions.ts';
import { indexHeadings, pathBelow, type Path } from '../parse/headings.ts';
import { findBindings, withoutBound } from '../prose/bindings/find.ts';
import { readNumbers } from '../prose/numbers.ts';
import { findTasks } from '../tasks/tasks.ts';
import type { Owner } from '../text/recall.ts';
import type { Kept, Memo } from './memo.ts';
import { moveChapter } from './move.ts';
import type { PassageReading } from './passages.ts';

/** A passage as a part of its chapter: what it says, given what the chapter says of it. */
export interface Part extends Owner {
  /** The passage read as a chapter of its own: its places are counted from its start, its tables from the first of the chapter. */
  readonly chapter: Chapter;
  /** What was made of its texts. */
  readonly kept: Kept;
  /** The same where the passage stands in the chapter: the same object as before, if it stands where it stood. */
  at(start: number): Chapter;
}

/** What a chapter says of a passage. */
export interface Surroundings {
  readonly language: LanguageTag;
  readonly decimalMark: DecimalMark;
  /** The headings above the passage. */
  readonly above: Path | undefined;
  /** How many tables of the chapter stand before it. */
  readonly tablesBefore: number;
}

/** Reads a passage, or recalls what it said in the same surroundings. */
export function partOf(reading: PassageReading, around: Surroundings, memo: Memo): Part {
  const { language, decimalMark, above, tablesBefore } = around;
  const key = `${reading.id} ${tablesBefore} ${language} ${decimalMark} ${above?.key ?? ''}`;
  return memo.parts.of(key, () => {
    const owner: Owner = { releases: [] };
    const kept = memo.keptFor(owner);
    const chapter = readPart(reading, around, { ...memo, ...kept });
    let last: { readonly start: number; readonly chapter: Chapter } = { start: 0, chapter };
    return {
      ...owner,
      kept,
      chapter,
      at(start) {
        if (start !== last.start) last = { start, chapter: moveChapter(chapter, start, memo.places) };
        return last.chapter;
      },
    };
  });
}

/** The headings that what follows a passage stands under. */
export function headingsBelow({ structure }: PassageReading, above: Path | undefined, known: Memo['paths']): Path | undefined {
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
