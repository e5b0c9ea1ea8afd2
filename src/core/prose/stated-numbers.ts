import type { Chapter, StatedNumber } from '../model/index.ts';

/** All numbers of a chapter's sentences that are held against something, in source order: those of the rules, and those verified silently. */
export function statedNumbers(chapter: Chapter): readonly StatedNumber[] {
  return chapter.numbers;
}
