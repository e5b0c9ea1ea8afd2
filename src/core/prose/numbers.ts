import type { Block, LanguageTag, StatedNumber } from '../model/index.ts';
import { announcedLists, type ProseContext } from './announced-lists.ts';
import { claims } from './claims.ts';
import { readParagraph, type ParagraphMemo } from './paragraph.ts';

/** The numbers of a chapter's sentences that a rule may judge, in source order. */
export function readNumbers(source: string, blocks: readonly Block[], language: LanguageTag, memo: ParagraphMemo): readonly StatedNumber[] {
  const context: ProseContext = { source, language, blocks, paragraphOf: ({ text }) => memo.of(text.text, readParagraph) };
  return [...announcedLists(context), ...claims(context)].sort((a, b) => a.span.start - b.span.start);
}
