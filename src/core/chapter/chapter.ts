import { languageOf } from '../language/detect.ts';
import { localeOf } from '../language/index.ts';
import type { AnalyseOptions, Chapter, DecimalMark, LanguageTag } from '../model/index.ts';
import { mayHoldContainers, withPlainContainers } from '../parse/containers.ts';
import { readFrontMatter } from '../parse/front-matter.ts';
import { lineEnd, lineStart } from '../parse/lines.ts';
import type { Memo } from './memo.ts';
import { searchInParts } from '../prose/bindings/references.ts';
import { type Change, changeOf } from '../text/change.ts';
import { lazyChapter } from './move.ts';
import { partsOf, type PlacedPart } from './part.ts';
import { type CutChapter, cutPassages } from './passages.ts';

/** Reads a chapter: structure, tables with their totals judged, tasks, directives. Never throws. */
export function readChapter(text: string, options: AnalyseOptions, memo: Memo): Chapter {
  const { last } = memo;
  const { cut, named } = readPassages(text, options, memo);
  const language = options.language ?? languageOf(text, named, memo.languages);
  const parts = partsOf(cut, { language, decimalMark: markOf(cut) ?? localeOf(language).decimalMark }, last?.parts, memo);
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
  const last = memo.last?.cut;
  const change = last && changeOf(last.written, text);
  const mayContain = last && change && !last.mayContain ? bringsContainers(text, change) : mayHoldContainers(text);
  const source = mayContain ? withPlainContainers(text) : text;
  const { end: from, language: named } = readFrontMatter(source);
  return {
    cut: cutPassages({ written: text, source, mayContain, from, hasCsv: csv === 'tables' }, last && change && { cut: last, change }, memo),
    named,
  };
}

/** Whether a chapter that held none before its last change may hold containers: only the lines are searched that it touches. */
function bringsContainers(text: string, { before, behind }: Change): boolean {
  return mayHoldContainers(text.slice(lineStart(text, before), lineEnd(text, text.length - behind)));
}

/** The decimal mark that the figures of the chapter's tables give away, if they agree. */
function markOf({ marks }: CutChapter): DecimalMark | undefined {
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
