/**
 * The door of the core: text → report → edits. Nothing else of `core/` is imported from outside.
 * @packageDocumentation
 */
export { analyse } from './analyse.ts';
export { fixAll } from './fix-all.ts';
export { indexSections, type Section } from './headings.ts';
export { itemsOf } from './items.ts';
export { fold } from './locales/fold.ts';
export { lostItems } from './lost-items.ts';
export { fillTemplate, formatMessage } from './locales/message.ts';
export { languageTags } from './locales/index.ts';
export { describeRule, ruleIds, type RuleDescription } from './rules/describe.ts';
export { createMemo, type Memo } from './memo.ts';
export { askedFor } from './rewrites/asked-for.ts';
export { rewriteChapter, type ChapterRewrite } from './rewrites/chapter.ts';
export { checkRewriteOptions, describeRewrite, rewriteIds, type RewriteDescription } from './rewrites/describe.ts';
export { columnReference } from './rewrites/options.ts';
export { proposeRewrites } from './rewrites/propose.ts';
export { rewrite } from './rewrites/run.ts';
export { derivation } from './totals/derivation.ts';
export { removeCompleted } from './remove-completed.ts';
export { toggleTask } from './toggle-task.ts';
export { compose } from './text/compose.ts';
export { applyEdits, normaliseEdits, type Edit } from './text/edit.ts';
export { indexLines, type LineIndex, type Position } from './text/line-index.ts';
export { contains, touches, type Span } from './text/span.ts';
export type * from './model.ts';
