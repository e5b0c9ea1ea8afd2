/**
 * The door of the core: text → report → edits. Nothing else of `core/` is imported from outside.
 * @packageDocumentation
 */
import { readChapter } from './chapter.ts';
import { check } from './rules/check.ts';
import { createMemo, type Memo } from './memo.ts';
import type { AnalyseOptions, Report } from './model.ts';

/**
 * Reads a chapter and checks it. Never throws: any string gives a report, and a rule that fails becomes the finding `rule-failed`.
 * @param text the chapter's source, exactly as it is on disk or in the editor
 * @param memo what earlier analyses of the chapter left behind, to spare the parts that have not changed; one for each chapter
 */
export function analyse(text: string, options: AnalyseOptions = {}, memo: Memo = createMemo()): Report {
  const chapter = readChapter(text, options, memo);
  return { chapter, findings: check(chapter, options) };
}

export { fixAll } from './fix-all.ts';
export { itemsOf } from './items.ts';
export { fillTemplate, formatMessage } from './locales/message.ts';
export { languageTags } from './locales/index.ts';
export { describeRule, ruleIds, type RuleDescription } from './rules/describe.ts';
export { createMemo, type Memo } from './memo.ts';
export { derivation } from './totals/derivation.ts';
export { toggleTask } from './toggle-task.ts';
export { applyEdits, normaliseEdits, type Edit } from './text/edit.ts';
export { indexLines, type LineIndex, type Position } from './text/line-index.ts';
export { contains, touches, type Span } from './text/span.ts';
export type * from './model.ts';
