import { languageOf } from '../language/detect.ts';
import { localeOf } from '../language/index.ts';
import type { AnalyseOptions, Chapter, LanguageTag } from '../model/index.ts';
import { withPlainContainers } from '../parse/containers.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import type { Path } from '../parse/headings.ts';
import type { Memo, PlacedPart } from './memo.ts';
import { lazyChapter } from './move.ts';
import { headingsBelow, partOf } from './part.ts';
import { cutPassages, type Passage } from './passages.ts';

/** Reads a chapter: structure, tables with their totals judged, tasks, directives. Never throws. */
export function readChapter(text: string, options: AnalyseOptions, memo: Memo): Chapter {
  memo.turn();
  const { passages, named } = readPassages(text, options, memo);
  const language = options.language ?? languageOf(text, named, memo.languages);
  const [mark, otherMark] = new Set(passages.flatMap(({ reading }) => [...reading.marks]));
  const decimalMark = mark && !otherMark ? mark : localeOf(language).decimalMark;
  let above: Path | undefined;
  let tablesBefore = 0;
  const parts = passages.map(({ start, reading }): PlacedPart => {
    const part = partOf(reading, { language, decimalMark, above, tablesBefore }, memo);
    above = headingsBelow(reading, above, memo.paths);
    tablesBefore += reading.tables.length;
    return { start, part };
  });
  const chapter = joined(text, language, parts);
  memo.setParts(chapter, parts);
  return chapter;
}

/** The markup of a chapter, passage by passage, and the language that its front matter names. */
export function readPassages(
  text: string,
  { csv }: Pick<AnalyseOptions, 'csv'>,
  memo: Memo,
): { readonly passages: readonly Passage[]; readonly named: string | undefined } {
  const source = withPlainContainers(text);
  const { end: from, language: named } = readFrontMatter(source);
  const pieces = memo.cut(source, from);
  return { passages: cutPassages({ written: text, source, from, pieces, hasCsv: csv === 'tables' }, memo), named };
}

/** The parts as one chapter. */
function joined(text: string, language: LanguageTag, parts: readonly PlacedPart[]): Chapter {
  const placed = parts.map(({ start, part }) => part.at(start));
  return lazyChapter(
    { text, language },
    {
      blocks: () => placed.flatMap(({ blocks }) => blocks),
      tables: () => placed.flatMap(({ tables }) => tables),
      tasks: () => placed.flatMap(({ tasks }) => tasks),
      numbers: () => placed.flatMap(({ numbers }) => numbers),
      bindings: () => placed.flatMap(({ bindings }) => bindings),
      directives: () => placed.flatMap(({ directives }) => directives),
      defects: () => placed.flatMap(({ defects }) => defects),
    },
  );
}
