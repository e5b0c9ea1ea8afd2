import {
  CompletionItemKind,
  DiagnosticTag,
  type CompletionItem,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range,
} from 'vscode-languageserver-types';
import {
  describeRule,
  directiveVerbs,
  formatMessage,
  ruleIds,
  shift,
  type Chapter,
  type Finding,
  type FoundInPart,
  type LanguageTag,
  type Related,
  type RuleId,
  type Span,
} from '../../core/index.ts';
import { toRange, toSeverity } from '../convert.ts';
import { say } from '../sentences.ts';
import type { Analysis } from '../analysis.ts';
import type { Audience, ServiceSettings } from '../audience.ts';

/** Rules whose finding is a piece of text that does nothing: editors show it faded. */
const unnecessary: ReadonlySet<RuleId> = new Set(['unused-directive']);

/** Rules that find what is pending: none of it is wrong, and a chapter with much to do is not to look ill. */
const pending: ReadonlySet<RuleId> = new Set(['open-task', 'placeholder', 'empty-cell', 'empty-section', 'missing-table']);

/** The findings of a chapter that are to be shown where they stand. */
export function shownFindings({ report, settings }: Analysis): readonly Finding[] {
  return shown(report.findings, settings);
}

function shown(findings: readonly Finding[], { pendingItems }: ServiceSettings): readonly Finding[] {
  return pendingItems === 'sideBarOnly' ? findings.filter(({ rule }) => !pending.has(rule)) : findings;
}

/** All findings of a chapter as diagnostics, in source order, in the reader's language. Those of parts that have not changed are kept. */
export function toDiagnostics(analysis: Analysis, audience: Audience): Diagnostic[] {
  const { parts, across } = analysis.found ?? { parts: [], across: analysis.report.findings };
  const others = shown(across, analysis.settings).map((finding) => ({ finding, diagnostic: toDiagnostic(analysis, finding, audience) }));
  const all: Diagnostic[] = [];
  let next = 0;
  for (const [i, part] of parts.entries()) {
    const end = parts[i + 1]?.start ?? Infinity;
    const own = diagnosticsIn(part, analysis, audience);
    for (const [k, diagnostic] of own.diagnostics.entries()) {
      const span = shift(own.findings[k]?.span ?? NOWHERE, part.start);
      for (let other = others[next]; other && inSourceOrder(other.finding, { span }) < 0; other = others[(next += 1)])
        all.push(other.diagnostic);
      all.push(diagnostic);
    }
    for (let other = others[next]; other && other.finding.span.start < end; other = others[(next += 1)]) all.push(other.diagnostic);
  }
  all.push(...others.slice(next).map(({ diagnostic }) => diagnostic));
  return all;
}

const NOWHERE: Span = { start: 0, end: 0 };

function inSourceOrder(a: Pick<Finding, 'span'>, b: Pick<Finding, 'span'>): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** The diagnostics of a part, where it stood last. */
interface KnownDiagnostics extends Pick<Analysis, 'uri' | 'settings'> {
  readonly audience: Audience;
  readonly findings: readonly Finding[];
  readonly line: number;
  readonly diagnostics: readonly Diagnostic[];
}

const known = new WeakMap<FoundInPart['found'], KnownDiagnostics>();

function diagnosticsIn(
  { start, part, found }: FoundInPart,
  analysis: Analysis,
  audience: Audience,
): Pick<KnownDiagnostics, 'findings' | 'diagnostics'> {
  if (found.findings.length === 0) return { findings: [], diagnostics: [] };
  const { uri, settings } = analysis;
  const { line } = analysis.lines.positionAt(start);
  const last = known.get(found);
  const isSame = last?.uri === uri && last.settings.pendingItems === settings.pendingItems && last.audience === audience;
  if (isSame && last.line === line) return last;
  const findings = isSame ? last.findings : shown(found.findings, settings);
  const diagnostics = isSame
    ? last.diagnostics.map((diagnostic) => moveDiagnostic(diagnostic, line - last.line, uri))
    : findings
        .map((finding) => toDiagnostic({ uri, settings, lines: part.lines, report: part }, finding, audience))
        .map((diagnostic) => moveDiagnostic(diagnostic, line, uri));
  const now = { uri, settings, audience, findings, line, diagnostics };
  known.set(found, now);
  return now;
}

/** A diagnostic so many lines further down. */
function moveDiagnostic(diagnostic: Diagnostic, by: number, uri: string): Diagnostic {
  const move = ({ start, end }: Range): Range => ({
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  });
  const related = diagnostic.relatedInformation?.map(({ location, message }) => ({
    location: location.uri === uri ? { uri, range: move(location.range) } : location,
    message,
  }));
  return { ...diagnostic, range: move(diagnostic.range), ...(related && { relatedInformation: related }) };
}

/** Where a finding was found, as far as a diagnostic needs it. */
type Where = Pick<Analysis, 'uri' | 'settings' | 'lines'> & { readonly report: { readonly chapter: Pick<Chapter, 'text' | 'tasks'> } };

/** One finding as a diagnostic. The finding's facts travel in `data`. */
export function toDiagnostic(analysis: Where, finding: Finding, { language, hasCommands }: Audience): Diagnostic {
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

function toRelated(
  { uri, lines }: Pick<Analysis, 'uri' | 'lines'>,
  { span, elsewhere, message }: Related,
  language: LanguageTag,
): DiagnosticRelatedInformation {
  const location = elsewhere
    ? { uri: elsewhere.uri, range: { start: elsewhere.start, end: elsewhere.end } }
    : { uri, range: toRange(lines, span) };
  return { location, message: formatMessage(message, language) };
}

/** Longest text of a pending item that is marked as a whole. */
const LONGEST_MARK = 16;

/** Of a pending item what catches the eye: the box of a task, the signs before a heading, the first words of a caption or note. */
function markOf({ report: { chapter } }: Pick<Where, 'report'>, { rule, span }: Finding): Span {
  if (rule === 'open-task') return boxOf(marksIn(chapter.tasks).get(span.start), chapter.text) ?? span;
  const text = chapter.text.slice(span.start, span.end);
  const signs = /^#+/.exec(text)?.[0];
  if (signs === undefined && text.length <= LONGEST_MARK) return span;
  const mark = signs ?? /^[^\s:.,;]+(?:\s+\d[\d.]*)?/.exec(text)?.[0] ?? text;
  return { start: span.start, end: span.start + mark.length };
}

const marksKnown = new WeakMap<Chapter['tasks'], ReadonlyMap<number, Span>>();

/** The marks of tasks, by where these begin. */
function marksIn(tasks: Chapter['tasks']): ReadonlyMap<number, Span> {
  const marks = marksKnown.get(tasks) ?? new Map(tasks.map(({ span, mark }) => [span.start, mark]));
  marksKnown.set(tasks, marks);
  return marks;
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
