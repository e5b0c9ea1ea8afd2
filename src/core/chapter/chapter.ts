import { languageOf } from '../language/detect.ts';
import { localeOf } from '../language/index.ts';
import type { AnalyseOptions, Chapter, DecimalMark, LanguageTag } from '../model/index.ts';
import { withPlainContainers } from '../parse/containers.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import type { Memo } from './memo.ts';
import { searchInParts } from '../prose/bindings/references.ts';
import { lazyChapter } from './move.ts';
import { partsOf, type PlacedPart } from './part.ts';
import { type CutChapter, cutPassages } from './passages.ts';

/** Reads a chapter: structure, tables with their totals judged, tasks, directives. Never throws. */
export function readChapter(text: string, options: AnalyseOptions, memo: Memo): Chapter {
  const { last } = memo;
  const { cut, named } = readPassages(text, options, memo);
  const language = options.language ?? languageOf(text, named, memo.languages);
  const parts = partsOf(cut, { language, decimalMark: decimalMarkOf(cut) ?? localeOf(language).decimalMark }, last?.parts, memo);
  memo.keep({ cut, parts });
  const chapter = joined(text, language, parts.placed);
  memo.setParts(chapter, parts);
  searchInParts(chapter, parts.placed, last?.parts.placed);
  return chapter;
}

/** The markup of a chapter, passage by passage, and the language that its front matter names. */
export function readPassages(
  text: string,
  { csv }: Pick<AnalyseOptions, 'csv'>,
  memo: Memo,
): { readonly cut: CutChapter; readonly named: string | undefined } {
  const source = withPlainContainers(text);
  const { end: from, language: named } = readFrontMatter(source);
  return { cut: cutPassages({ written: text, source, from, hasCsv: csv === 'tables' }, memo.last?.cut, memo), named };
}

/** The decimal mark that the figures of the chapter's tables give away, if they agree. */
function decimalMarkOf({ passages }: CutChapter): DecimalMark | undefined {
  const marks = new Set<DecimalMark>();
  for (const { reading } of passages) for (const mark of reading.marks) marks.add(mark);
  const [mark, other] = marks;
  return other ? undefined : mark;
}

/** The parts as one chapter; those that have none of what is asked for are left where they are. */
function joined(text: string, language: LanguageTag, parts: readonly PlacedPart[]): Chapter {
  const all = <T>(of: (chapter: Chapter) => readonly T[]): readonly T[] => {
    const found: T[] = [];
    for (const { start, part } of parts) if (of(part.chapter).length > 0) for (const one of of(part.at(start))) found.push(one);
    return found;
  };
  return lazyChapter(
    { text, language },
    {
      blocks: () => all(({ blocks }) => blocks),
      tables: () => all(({ tables }) => tables),
      tasks: () => all(({ tasks }) => tasks),
      numbers: () => all(({ numbers }) => numbers),
      bindings: () => all(({ bindings }) => bindings),
      directives: () => all(({ directives }) => directives),
      defects: () => all(({ defects }) => defects),
    },
  );
}
