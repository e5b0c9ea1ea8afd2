/**
 * The door of the core: text → report → edits. Nothing else of `core/` is imported from outside.
 * @packageDocumentation
 */
export { analyse, analyseInParts, type AnalysedParts, type FoundInPart } from './rules/analyse.ts';
export { verbs as directiveVerbs } from './rules/directives.ts';
export { fixAll } from './rules/analyse.ts';
export { relatedRows } from './rules/changed-sum.ts';
export { indexSections, type Section } from './parse/headings.ts';
export { itemsOf } from './items/items.ts';
export { fold } from './language/phrases.ts';
export { lostItems } from './items/lost-items.ts';
export {
  dateLocale,
  fillTemplate,
  formatMessage,
  interfaceLanguages,
  pageWords,
  say,
  type InterfaceLanguage,
  type SentenceId,
} from './messages/format.ts';
export { languageTags } from './language/index.ts';
export { describeRule, ruleIds, type RuleDescription } from './rules/index.ts';
export { createMemo, type Memo } from './chapter/memo.ts';
export { taskIntent } from './rewrites/task-intent.ts';
export { rewriteChapter, type ChapterRewrite } from './rewrites/chapter.ts';
export { checkRewriteOptions, describeRewrite, rewriteIds, type RewriteDescription } from './rewrites/describe.ts';
export { editCell, isPlainCell } from './rewrites/edit-cell.ts';
export { insertPicture } from './rewrites/insert-picture.ts';
export { csvField } from './rewrites/csv/csv.ts';
export { runsOf } from './rewrites/rows/groups.ts';
export { columnReference } from './rewrites/options.ts';
export { proposeRewrites } from './rewrites/run.ts';
export { rewrite } from './rewrites/run.ts';
export { pasteRows } from './rewrites/paste-table.ts';
export { columnAt, renameColumn } from './rewrites/columns/rename-column.ts';
export { derivation } from './messages/format.ts';
export { removeCompleted } from './items/remove-completed.ts';
export { explainTotals, type ExplainedTotal, type ToldExplanation } from './totals/tell.ts';
export { otherReadings } from './totals/index.ts';
export { daysOf, ranksOf } from './tables/order.ts';
export { rowNames, sayingCell } from './tables/query.ts';
export { figuresOf, inOtherUnits, sharesOf, unitWritten } from './totals/figures.ts';
export { compareTotals } from './comparison/compare-totals.ts';
export { toggleTask } from './tasks/toggle-task.ts';
export { bindingAt, bindingChoices, bindingPartAt, isBindingName, type BindingChoice } from './prose/bindings/assist.ts';
export { answerCall, callWithoutPath, columnWords, definitionsIn, leavesOf, type AnyPlace } from './prose/bindings/bound-numbers.ts';
export { keepTrue } from './prose/bindings/keep.ts';
export { formulaIn, mayBind } from './prose/bindings/find.ts';
export { changedMention, confirms, confirmsAnywhere, mentionsOf, namesAlike, writtenAs, type Mention } from './prose/mentions.ts';
export { boundNumbers, doubtedNumber, statedNumbers } from './prose/stated-numbers.ts';
export { compose } from './text/span.ts';
export { applyEdits, normaliseEdits, type Edit } from './text/span.ts';
export { indexLines, type LineIndex, type Position } from './text/line-index.ts';
export { contains, shift, touches, type Span } from './text/span.ts';
export type * from './model/index.ts';
