import { readChapter } from '../chapter/chapter.ts';
import { createMemo, type Memo } from '../chapter/memo.ts';
import type { AnalyseOptions, Report } from '../model/index.ts';
import { check } from './check.ts';

/**
 * Reads a chapter and checks it. Never throws: any string gives a report, and a rule that fails becomes the finding `rule-failed`.
 * @param text the chapter's source, exactly as it is on disk or in the editor
 * @param memo what earlier analyses of the chapter left behind, to spare the parts that have not changed; one for each chapter
 */
export function analyse(text: string, options: AnalyseOptions = {}, memo: Memo = createMemo()): Report {
  const chapter = readChapter(text, options, memo);
  return { chapter, ...check(chapter, options) };
}
