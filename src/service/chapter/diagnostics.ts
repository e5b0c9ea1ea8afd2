import {
  CompletionItemKind,
  DiagnosticTag,
  type CompletionItem,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver-types';
import {
  describeRule,
  directiveVerbs,
  formatMessage,
  ruleIds,
  type Finding,
  type LanguageTag,
  type Related,
  type RuleId,
  type Span,
} from '../../core/index.ts';
import { toRange, toSeverity } from '../convert.ts';
import { say } from '../sentences.ts';
import type { Analysis } from '../analysis.ts';
import type { Audience } from '../audience.ts';

/** Rules whose finding is a piece of text that does nothing: editors show it faded. */
const unnecessary: ReadonlySet<RuleId> = new Set(['unused-directive']);

/** Rules that find what is pending: none of it is wrong, and a chapter with much to do is not to look ill. */
const pending: ReadonlySet<RuleId> = new Set(['open-task', 'placeholder', 'empty-cell', 'empty-section', 'missing-table']);

/** The findings of a chapter that are to be shown where they stand. */
export function shownFindings({ report, settings }: Analysis): readonly Finding[] {
  return settings.pendingItems === 'sideBarOnly' ? report.findings.filter(({ rule }) => !pending.has(rule)) : report.findings;
}

/** All findings of a chapter as diagnostics, in source order, in the reader's language. */
export function toDiagnostics(analysis: Analysis, audience: Audience): Diagnostic[] {
  return shownFindings(analysis).map((finding) => toDiagnostic(analysis, finding, audience));
}

/** One finding as a diagnostic. The finding's facts travel in `data`. */
export function toDiagnostic(analysis: Analysis, finding: Finding, { language, hasCommands }: Audience): Diagnostic {
  const { rule, severity, message, data, related } = finding;
  const isHint = pending.has(rule) && analysis.settings.pendingItems === 'hint';
  return {
    range: toRange(analysis.lines, pending.has(rule) ? markOf(analysis, finding) : finding.span),
    severity: toSeverity(isHint ? 'hint' : severity),
    code: rule,
    // Our own editor shows the rule's page.
    ...(hasCommands ? { codeDescription: { href: `tallymark:/rules/${rule}.md` } } : {}),
    source: 'tallymark',
    message: formatMessage(message, language),
    relatedInformation: related.map((place) => toRelated(analysis, place, language)),
    ...(unnecessary.has(rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    data,
  };
}

function toRelated({ uri, lines }: Analysis, { span, elsewhere, message }: Related, language: LanguageTag): DiagnosticRelatedInformation {
  const location = elsewhere
    ? { uri: elsewhere.uri, range: { start: elsewhere.start, end: elsewhere.end } }
    : { uri, range: toRange(lines, span) };
  return { location, message: formatMessage(message, language) };
}

/** Longest text of a pending item that is marked as a whole. */
const LONGEST_MARK = 16;

/** Of a pending item what catches the eye: the box of a task, the signs before a heading, the first words of a caption or note. */
function markOf({ report: { chapter } }: Analysis, { rule, span }: Finding): Span {
  if (rule === 'open-task') return boxOf(chapter.tasks.find((task) => task.span.start === span.start)?.mark, chapter.text) ?? span;
  const text = chapter.text.slice(span.start, span.end);
  const signs = /^#+/.exec(text)?.[0];
  if (signs === undefined && text.length <= LONGEST_MARK) return span;
  const mark = signs ?? /^[^\s:.,;]+(?:\s+\d[\d.]*)?/.exec(text)?.[0] ?? text;
  return { start: span.start, end: span.start + mark.length };
}

/** The brackets around a mark; the mark itself where it is a sign or an element. */
function boxOf(mark: Span | undefined, text: string): Span | undefined {
  return mark && text.charAt(mark.end) === ']' ? { start: mark.start - 1, end: mark.end + 1 } : mark;
}

/** The page of a rule, as Markdown: what it finds and why, an example and how to silence it; empty where no rule has the id. */
export function explainRule(rule: string, language: LanguageTag): string {
  const id = ruleIds.find((known) => known === rule);
  if (!id) return '';
  const { bad, good } = describeRule(id);
  const sentence = (what: 'summary' | 'explanation'): string => formatMessage({ id: `${id}.${what}`, data: {} }, language).trim();
  const example = (title: string, source: string): readonly string[] => (source === '' ? [] : [`## ${title}`, fenced(source)]);
  return `${[
    `# ${id}`,
    sentence('summary'),
    sentence('explanation'),
    ...example(say('rule-bad', {}, language), bad),
    ...example(say('rule-good', {}, language), good),
    ...example(say('rule-silence', {}, language), `<!-- tallymark-disable-next-line ${id} -->`),
  ].join('\n\n')}\n`;
}

/** In a fence longer than any run of backticks within. */
function fenced(source: string): string {
  const fence = '`'.repeat(Math.max(3, ...(source.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `${fence}markdown\n${source.trimEnd()}\n${fence}`;
}

/** What may be written at a place of a directive: what it does, then the rules that it is about; nothing elsewhere. */
export function directiveCompletions({ report, lines }: Analysis, offset: number, language: LanguageTag): CompletionItem[] {
  const before = report.chapter.text.slice(Math.max(0, offset - LONGEST_DIRECTIVE), offset);
  const verb = /<!--\s*tallymark-([a-z-]*)$/.exec(before)?.[1];
  const rule = /<!--\s*tallymark-[a-z-]+(?:\s+[a-z-]+)*?\s+([a-z-]*)$/.exec(before)?.[1];
  const typed = verb ?? rule;
  if (typed === undefined || before.slice(before.lastIndexOf('<!--') + 4).includes(' -- ')) return [];
  const range = toRange(lines, { start: offset - typed.length, end: offset });
  const item = (label: string, detail: string, kind: CompletionItemKind): CompletionItem => {
    return { label, kind, ...(detail === '' ? {} : { detail }), textEdit: { range, newText: label } };
  };
  if (verb !== undefined) return directiveVerbs.map((name) => item(name, '', CompletionItemKind.Keyword));
  return ruleIds.map((id) => item(id, formatMessage({ id: `${id}.summary`, data: {} }, language), CompletionItemKind.EnumMember));
}

/** No directive is longer than this before the caret. */
const LONGEST_DIRECTIVE = 400;
