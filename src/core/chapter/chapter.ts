import { captionOf, paragraphsBeside } from '../parse/captions.ts';
import { indexHeadings } from '../parse/headings.ts';
import { languageOf } from '../language/detect.ts';
import { isSelecting } from '../language/headers.ts';
import { localeOf } from '../language/index.ts';
import type { Memo } from './memo.ts';
import type { AnalyseOptions, Chapter } from '../model/index.ts';
import { readStructure, type PlacedTable } from '../parse/structure.ts';
import { readTable, type TableReading } from './table-reading.ts';
import { findBindings, withoutBound } from '../prose/bindings/find.ts';
import { readNumbers } from '../prose/numbers.ts';
import { findTasks } from '../tasks/tasks.ts';

/** Reads a chapter: structure, tables with their totals judged, tasks, directives. Never throws. */
export function readChapter(text: string, options: AnalyseOptions, memo: Memo): Chapter {
  memo.turn();
  const { blocks, tables: placed, directives, defects, language: named } = readStructure(text, memo, options);
  const language = options.language ?? languageOf(text, named, memo.ofTexts('language'));
  const headingsAt = indexHeadings(blocks);
  const readings = placed.map((table) => ({ ...table, reading: readingOf(table, memo) }));
  const [mark, otherMark] = new Set(readings.flatMap(({ reading }) => [...reading.marks]));
  const decimalMark = mark && !otherMark ? mark : localeOf(language).decimalMark;
  const selecting = memo.ofTexts<boolean>('selecting');
  const tables = readings.map(({ start, raw, reading }, index) => {
    const caption = captionOf(text, start, raw, blocks);
    const headings = headingsAt(start + raw.span.start);
    const selective = paragraphsBeside(start, raw, blocks).some((paragraph) => selecting.of(paragraph, isSelecting));
    const read = reading.understood({ decimalMark, caption: caption?.text, selective });
    return memo.places.place(read, { start, around: { index, caption, headings }, source: text });
  });
  const tasks = findTasks({ source: text, blocks, tables, headingsAt, places: memo.places });
  const bindings = findBindings({ source: text, language, blocks, tables, paragraphs: memo.paragraphs });
  const numbers = withoutBound(readNumbers(text, blocks, language, memo.paragraphs), bindings);
  return { text, language, blocks, tables, tasks, numbers, bindings, directives, defects };
}

function readingOf({ source, raw }: PlacedTable, { tables, onJudge }: Memo): TableReading {
  const reading = tables.get(raw) ?? readTable(source, raw, onJudge);
  tables.set(raw, reading);
  return reading;
}
