/**
 * The door of the language service: what an editor asks about a chapter, answered in the protocol's own terms. No disk, no
 * connection: the caller hands in the chapter and its settings.
 * @packageDocumentation
 */
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  SemanticTokens,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { AnalyseOptions, LanguageTag } from '../core/index.ts';
import type {
  ChildrenParams,
  CompletedTasks,
  ItemReference,
  NextOpenItemParams,
  PasteParams,
  PasteResult,
  PathToChapterParams,
  PreviewMark,
  RegenerateResult,
  RewriteOffers,
  RewriteOffersParams,
  RewriteParams,
  RewriteResult,
  ReportParams,
  SelectedFigures,
  TreeNode,
  Whereabouts,
} from '../protocol.ts';
import { createMemo, type Analysis, type Memo, type Source } from './analysis.ts';
import type { Audience } from './audience.ts';
import { dataOf } from './chapter/actions/data.ts';
import { type ActionContext, listActions } from './chapter/actions/list.ts';
import { resolveAction } from './chapter/actions/resolve.ts';
import {
  columnRangeAt,
  columnRenameEdit,
  completions,
  definitionAt,
  nameAt,
  semanticTokens,
  type NameAt,
  type NewName,
} from './chapter/bindings.ts';
import { directiveCompletions, explainRule, toDiagnostics } from './chapter/diagnostics.ts';
import { fixAllEdits, type FixAllChoice } from './chapter/fix-all.ts';
import { hoverAt, selectedFigures } from './chapter/hover.ts';
import { mentionReferences, mentionsFor, type ForeignMention } from './chapter/mentions.ts';
import { pasteOffer } from './chapter/paste.ts';
import { rewriteOffers } from './chapter/rewrite-offers.ts';
import { answerRewrite, regenerateChapter } from './chapter/rewrites.ts';
import { outline } from './chapter/symbols.ts';
import { createTablePages, type TablePages } from './chapter/table-pages.ts';
import { tally, type Tally } from './chapter/tally.ts';
import { completedTasks, toggleEdit } from './chapter/tasks.ts';
import { liveDiagnostics, type LiveDiagnostic } from './chapter/unfinished.ts';
import { changesSince, codeLenses, highlights, inlayHints, previewMarks } from './chapter/verdicts.ts';
import { nextCell, whereabouts } from './chapter/whereabouts.ts';
import { toWorkspaceEdit } from './chapter/workspace-edit.ts';
import { toSpan } from './convert.ts';
import { namedChapters, type Workspace } from './workspace/chapters.ts';
import { digestOf, type Digest } from './workspace/digest.ts';
import { statementsOf, type Statements } from './workspace/names.ts';
import { children, pathToChapter } from './workspace/views/children.ts';
import { nextOpenItem } from './workspace/views/next-open-item.ts';
import { writeReport } from './workspace/write-report.ts';
import { createView } from './workspace/views/view.ts';

/** Answers questions about chapters. Remembers the last analysis of each, and nothing else. */
export interface Service extends TablePages {
  /** What was found in the chapter. */
  diagnostics(source: Source, settings: AnalyseOptions): Diagnostic[];
  /** The same, each with whether it is about what the author is writing in a line (from 0). */
  liveDiagnostics(source: Source, settings: AnalyseOptions, line: number): readonly LiveDiagnostic[];
  /** What can be done about the findings that touch the range. The edits are left to `resolveCodeAction`. */
  codeActions(source: Source, range: Range, context: ActionContext, settings: AnalyseOptions): CodeAction[];
  /**
   * The action with its edit.
   * @returns undefined when the chapter or its settings have changed since the action was offered
   */
  resolveCodeAction(
    source: Source,
    action: CodeAction,
    settings: AnalyseOptions,
    others?: readonly ForeignMention[],
  ): CodeAction | undefined;
  /** The edits that need no choice, all of them or those that are meant. */
  fixAll(source: Source, settings: AnalyseOptions, choice?: FixAllChoice): FixAll;
  /** How the summary cell under the position came about, or what the number there was held against; undefined elsewhere. */
  hover(source: Source, position: Position, settings: AnalyseOptions, others?: readonly ForeignMention[]): Hover | undefined;
  /** The cells behind the total under the position, or the totals to which the cell there adds. */
  highlights(source: Source, position: Position, settings: AnalyseOptions): DocumentHighlight[];
  /** What the figures of totals come to, behind them, in a part of the chapter. */
  inlayHints(source: Source, range: Range, settings: AnalyseOptions): InlayHint[];
  /** What is thought of the totals of each table, and what has changed in it since an earlier text, above it. */
  codeLenses(source: Source, settings: AnalyseOptions): CodeLens[];
  /** What a rendering of the chapter is to show. */
  previewMarks(source: Source, settings: AnalyseOptions): readonly PreviewMark[];
  /** How many sums are not what they were in the text that the chapter is compared with. */
  changes(source: Source, settings: AnalyseOptions): number;
  /** What the amounts in some places come to; null for fewer than two, or for different things. */
  figures(source: Source, ranges: readonly Range[], settings: AnalyseOptions): SelectedFigures | null;
  /** What commands have to work on at a place. */
  whereabouts(source: Source, position: Position, settings: AnalyseOptions): Whereabouts;
  /** The page of a rule, as Markdown; empty where no rule has the id. */
  explain(rule: string): string;
  /** Where else the number under the position is stated; none where no number of things stands. */
  references(source: Source, position: Position, settings: AnalyseOptions, others?: readonly ForeignMention[]): Location[];
  /** The numbers that the chapter states, for other chapters. */
  mentions(source: Source, settings: AnalyseOptions): readonly ForeignMention[];
  /** What may be written at a place of a binding or a directive; nothing elsewhere. */
  completions(source: Source, position: Position, settings: AnalyseOptions): CompletionItem[];
  /** What a name, a table or a column of a binding stands for, or the number before it. */
  definition(source: Source, position: Position, settings: AnalyseOptions): Location[];
  /** The name of a binding at a position; undefined elsewhere. */
  nameAt(source: Source, position: Position, settings: AnalyseOptions): NameAt | undefined;
  /** Where the name of a column stands at a position: its header, or a word of a binding; undefined elsewhere. */
  columnAt(source: Source, position: Position, settings: AnalyseOptions): Range | undefined;
  /**
   * The edit that gives a column another name, in its header and in the bindings of all chapters.
   * @returns undefined where no column is named, or for a name that it cannot have
   */
  renameColumn(source: Source, request: ColumnRequest, settings: AnalyseOptions): WorkspaceEdit | undefined;
  /** The comments of bindings, for editors that colour by meaning. */
  semanticTokens(source: Source, settings: AnalyseOptions): SemanticTokens;
  /** Headings and tables; tables alone for an editor that outlines headings itself. */
  documentSymbols(source: Source, settings: AnalyseOptions): DocumentSymbol[];
  /** Counts of tables and findings. */
  tally(source: Source, settings: AnalyseOptions): Tally;
  /** What is to be kept of the chapter to show it beside all others. */
  digest(source: Source, settings: AnalyseOptions): Digest;
  /** What the bindings of the chapter say to others, and its answers to their calls. */
  statements(source: Source, settings: AnalyseOptions, calls: Iterable<string>): Statements;
  /**
   * The edit that ticks a task, or opens it again; bound to the reference's version.
   * @returns undefined when the task is not there any more
   */
  toggle(source: Source, reference: ItemReference, settings: AnalyseOptions): WorkspaceEdit | undefined;
  /** The completed tasks of a chapter, with the edit that removes those that can go. */
  completedTasks(source: Source, settings: AnalyseOptions): CompletedTasks;
  /** The rows right below one of a view's rows, or the first ones. */
  children(workspace: Workspace, params: ChildrenParams): readonly TreeNode[];
  /** The rows that lead to a chapter, from the top down to its own; none if the view does not show it. */
  pathToChapter(workspace: Workspace, params: PathToChapterParams): readonly TreeNode[];
  /** The open item that comes next after a place, or before it, around all chapters; undefined when nothing is open. */
  nextOpenItem(workspace: Workspace, params: NextOpenItemParams): Location | undefined;
  /** What is outstanding, or where the chapters stand, as a text to hand on. */
  report(workspace: Workspace, params: ReportParams): string;
  /** The rewrites of the table nearest to a position, each with what it would come to. */
  rewriteOffers(source: Source, params: Pick<RewriteOffersParams, 'position' | 'id'>, settings: AnalyseOptions): RewriteOffers;
  /** What rows of a spreadsheet become where they are pasted; null for anything else. */
  paste(source: Source, params: PasteParams, settings: AnalyseOptions): PasteResult | null;
  /** The text of the cell after the one at a place, and of a table's last cell the place behind; null outside of tables. */
  nextCell(source: Source, position: Position, settings: AnalyseOptions): Range | null;
  /** Rewrites a table. */
  rewrite(source: Source, params: RewriteParams, settings: AnalyseOptions): RewriteResult;
  /** Works out the summaries of a chapter that disagree; also those that may be right, if the author wants it. */
  regenerate(source: Source, settings: AnalyseOptions, doubtful: boolean): RegenerateResult;
  /** Drops what is remembered of a chapter: to be called when it is closed. */
  forget(uri: string): void;
}

/** Another name for the column at a position. */
export interface ColumnRequest extends NewName {
  readonly position: Position;
}

/** An edit, undefined when nothing is to be mended, and how many findings it mends. */
export interface FixAll {
  readonly edit: WorkspaceEdit | undefined;
  readonly fixed: number;
}

/**
 * A language service.
 * @param language in which it speaks to the author, whatever the language of the chapters
 * @param editor what the author's editor can do
 */
export function createService(language: LanguageTag, editor: Partial<Omit<Audience, 'language'>> = {}): Service {
  const audience: Audience = { language, hasCommands: false, outlinesHeadings: false, ...editor };
  const memo = createMemo();
  const at = placesIn(memo);
  return Object.freeze<Service>({
    diagnostics: (source, settings) => toDiagnostics(memo.analysis(source, settings), audience),
    liveDiagnostics: (source, settings, line) => liveDiagnostics(memo.analysis(source, settings), line, audience),
    codeActions(source, range, context, settings) {
      const analysis = memo.analysis(source, settings);
      return listActions(analysis, toSpan(analysis.lines, range), context, audience);
    },
    resolveCodeAction(source, action, settings, others = []) {
      const data = dataOf(action);
      return data && resolveAction(memo.analysis(source, settings), action, { data, others }, audience);
    },
    fixAll(source, settings, choice) {
      const analysis = memo.analysis(source, settings);
      const { edits, fixed } = fixAllEdits(analysis.report, choice);
      return { edit: fixed > 0 ? toWorkspaceEdit(analysis, edits) : undefined, fixed };
    },
    ...aboutFigures(memo, audience),
    ...aboutTables(memo, audience),
    ...createTablePages(memo, audience),
    references(source, position, settings, others = []) {
      const analysis = memo.analysis(source, settings);
      return mentionReferences(analysis, analysis.lines.offsetAt(position), others);
    },
    mentions: (source, settings) => mentionsFor(memo.analysis(source, settings)),
    completions(...place) {
      const where = at(...place);
      return [...completions(...where), ...directiveCompletions(...where, language)];
    },
    definition: (...place) => definitionAt(...at(...place)),
    nameAt: (...place) => nameAt(...at(...place)),
    columnAt: (...place) => columnRangeAt(...at(...place)),
    renameColumn: (source, { position, ...request }, settings) => columnRenameEdit(...at(source, position, settings), request),
    semanticTokens: (source, settings) => semanticTokens(memo.analysis(source, settings)),
    documentSymbols: (source, settings) => outline(memo.analysis(source, settings), audience),
    digest: (source, settings) => digestOf(memo.analysis(source, settings), language),
    statements: (source, settings, calls) => statementsOf(memo.analysis(source, settings), calls),
    toggle: (source, reference, settings) => toggleEdit(memo.analysis(source, settings), reference),
    completedTasks: (source, settings) => completedTasks(memo.analysis(source, settings)),
    children: (workspace, params) => children(workspace, params, language),
    pathToChapter: (workspace, params) => pathToChapter(workspace, params, language),
    nextOpenItem,
    report: (workspace, { format, ...options }) => writeReport(createView(workspace, options, language), namedChapters(workspace), format),
    forget: (uri) => {
      memo.forget(uri);
    },
  });
}

/** Finds what is known of a chapter, with a position in it as an offset. */
function placesIn(memo: Memo) {
  return (source: Source, position: Position, settings: AnalyseOptions): readonly [Analysis, number] => {
    const analysis = memo.analysis(source, settings);
    return [analysis, analysis.lines.offsetAt(position)];
  };
}

/** The answers about tables as a whole: what they can become, and what is at hand in them. */
function aboutTables(
  memo: Memo,
  audience: Audience,
): Pick<Service, 'nextCell' | 'paste' | 'regenerate' | 'rewrite' | 'rewriteOffers' | 'whereabouts'> {
  const { language } = audience;
  const at = placesIn(memo);
  return {
    whereabouts: (...place) => whereabouts(...at(...place)),
    nextCell: (...place) => nextCell(...at(...place)),
    paste: (source, params, settings) => pasteOffer(memo.analysis(source, settings), params, language),
    rewriteOffers: (source, { position, id }, settings) => rewriteOffers(memo.analysis(source, settings), position, id, language),
    rewrite: (source, params, settings) => answerRewrite(memo.analysis(source, settings), params, audience),
    regenerate: (source, settings, doubtful) => regenerateChapter(memo.analysis(source, settings), doubtful, language),
  };
}

/** The answers about totals and amounts. */
function aboutFigures(
  memo: Memo,
  audience: Audience,
): Pick<Service, 'changes' | 'previewMarks' | 'codeLenses' | 'explain' | 'figures' | 'highlights' | 'hover' | 'inlayHints' | 'tally'> {
  const { language } = audience;
  return {
    hover(source, position, settings, others = []) {
      const analysis = memo.analysis(source, settings);
      return hoverAt(analysis, analysis.lines.offsetAt(position), others, audience);
    },
    highlights(source, position, settings) {
      const analysis = memo.analysis(source, settings);
      return highlights(analysis, analysis.lines.offsetAt(position));
    },
    inlayHints(source, range, settings) {
      const analysis = memo.analysis(source, settings);
      return inlayHints(analysis, toSpan(analysis.lines, range), language);
    },
    codeLenses: (source, settings) => codeLenses(memo.analysis(source, settings), audience),
    previewMarks: (source, settings) => previewMarks(memo.analysis(source, settings), language),
    changes: (source, settings) => changesSince(memo.analysis(source, settings))?.sums.length ?? 0,
    figures: (source, ranges, settings) => selectedFigures(memo.analysis(source, settings), ranges),
    tally: (source, settings) => tally(memo.analysis(source, settings).report),
    explain: (rule) => explainRule(rule, language),
  };
}

export { renameEdit, semanticTokenTypes } from './chapter/bindings.ts';
export { createEarlierReports, withBaselines, type EarlierReports, type EarlierText } from './chapter/baselines.ts';
export { dataOf } from './chapter/actions/data.ts';
export { fixAllKind, rewriteKind } from './chapter/actions/list.ts';
export { namedChapters, type NamedChapter, type Workspace } from './workspace/chapters.ts';
export { digestOf, type Digest, type DigestItem } from './workspace/digest.ts';
export { mayBind } from '../core/index.ts';
export { createNameIndex, statementsOf, type NameIndex, type Statements } from './workspace/names.ts';
export { projectDiagnostics } from './workspace/project-diagnostics.ts';
export { toldVerdicts, type ToldVerdict } from './chapter/verdicts.ts';
export type { ForeignMention } from './chapter/mentions.ts';
export type { LiveDiagnostic } from './chapter/unfinished.ts';
export { interfaceLanguage, pendingItems, verdicts, withEditorSettings } from './audience.ts';
export { say } from './sentences.ts';
export type { Source } from './analysis.ts';
export { countItems, isOverdue, kindOf, type View } from './workspace/views/view.ts';
export { chapterProgress } from './workspace/views/progress.ts';
export { endOfWeek } from './workspace/views/dates.ts';
export { inOrder, outlineView, type OutlineChapter } from './workspace/views/outline.ts';
export { writeReport } from './workspace/write-report.ts';
