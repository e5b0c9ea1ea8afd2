/**
 * The checks as custom rules of markdownlint, for those who run it already: one for each rule of ours, called `tallymark-` and its name.
 * @packageDocumentation
 */
import { analyse, describeRule, formatMessage, indexLines, ruleIds } from '../core/index.ts';
import type { AnalyseOptions, Edit, Finding, InterfaceLanguage, LanguageTag, LineIndex, RuleId, Severity, Span } from '../core/index.ts';

/** A custom rule, as markdownlint takes it. */
export interface MarkdownlintRule {
  readonly names: string[];
  readonly description: string;
  readonly tags: string[];
  readonly parser: 'micromark';
  readonly function: (params: MarkdownlintParams, onError: (found: MarkdownlintFinding) => void) => void;
}

/** What markdownlint tells a rule. Of its lines it has blotted out the comments; its tokens have all that is written. */
export interface MarkdownlintParams {
  readonly lines: readonly string[];
  readonly frontMatterLines: readonly string[];
  readonly parsers: { readonly micromark: { readonly tokens: readonly { readonly text: string }[] } };
}

/** What markdownlint is told. Lines and columns count from 1, and lines behind the front matter. */
export interface MarkdownlintFinding {
  readonly lineNumber: number;
  readonly detail: string;
  readonly context: string;
  /** The first column and the number of characters; left out where nothing on the line can be marked. */
  readonly range?: number[];
  readonly fixInfo?: MarkdownlintFix;
}

/** An edit within a line, as markdownlint makes it. */
export interface MarkdownlintFix {
  readonly lineNumber: number;
  readonly editColumn: number;
  readonly deleteCount: number;
  readonly insertText: string;
}

/** What the rules are to do. */
export interface MarkdownlintOptions {
  /** Language of the chapters, instead of finding it out. */
  readonly language?: LanguageTag;
  /** Further words that mark a placeholder when they are a whole cell, paragraph or list item. */
  readonly placeholders?: readonly string[];
  /** Whether fenced `csv` and `tsv` with a header are tables; code where it is left out. */
  readonly csv?: 'code' | 'tables';
  /** The language of the messages; English where it is left out. */
  readonly messages?: InterfaceLanguage;
  /** Findings that matter less are left out; `information` unless you say otherwise. */
  readonly least?: Severity;
}

/** Those of all rules, from the least. */
const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** What markdownlint knows of them: what would only be a hint is not worth a line of a log. */
const levels: Readonly<Record<Severity, 'error' | 'warning' | false>> = {
  error: 'error',
  warning: 'error',
  information: 'warning',
  hint: false,
};

/** Returns the custom rules. A finding carries a fix where there is one to make without a choice, on one line. */
export function createRules({ messages = 'en', least = 'information', ...options }: MarkdownlintOptions = {}): MarkdownlintRule[] {
  const read = createReader(options);
  return ruleIds.map((id) => ({
    names: [nameOf(id)],
    description: describeRule(id).summary,
    tags: ['tallymark', `tallymark-${describeRule(id).severity}`],
    parser: 'micromark',
    function: (params, onError) => {
      const reading = read(params);
      for (const finding of reading.findings) {
        if (finding.rule !== id || severities.indexOf(finding.severity) < severities.indexOf(least)) continue;
        const place = placeOf(finding, reading);
        if (place.lineNumber > 0) onError({ ...place, ...fixOf(finding, reading), detail: formatMessage(finding.message, messages) });
      }
    },
  }));
}

/** The custom rules, with nothing chosen. */
const rules: readonly MarkdownlintRule[] = createRules();
export default rules;

/** What a configuration of markdownlint should say of each rule, so that it matters as much as elsewhere. */
export const recommended: Readonly<Record<string, 'error' | 'warning' | false>> = Object.fromEntries(
  ruleIds.map((id) => [nameOf(id), levels[describeRule(id).severity]]),
);

function nameOf(id: RuleId): string {
  return `tallymark-${id}`;
}

/** A file as markdownlint handed it over, and what is found in it. */
interface Reading {
  readonly findings: readonly Finding[];
  readonly lines: LineIndex;
  /** How many lines of front matter stand before those that markdownlint counts. */
  readonly skipped: number;
}

/** All rules of a run get the same lines: the first of them reads the file for the others. */
function createReader(options: AnalyseOptions): (params: MarkdownlintParams) => Reading {
  const readings = new WeakMap<readonly string[], Reading>();
  return (params) => {
    const known = readings.get(params.lines);
    if (known) return known;
    const text = [...params.frontMatterLines, ...written(params)].join('\n');
    const reading = { findings: analyse(text, options).findings, lines: indexLines(text), skipped: params.frontMatterLines.length };
    readings.set(params.lines, reading);
    return reading;
  };
}

/** The lines with their comments, which say what numbers are and silence rules; without these if the tokens do not show them. */
function written({ lines, parsers }: MarkdownlintParams): readonly string[] {
  const told = parsers.micromark.tokens
    .map(({ text }) => text)
    .join('')
    .split(/\r\n|\r|\n/);
  return told.length === lines.length && told.every((line, i) => line.length === lines[i]?.length) ? told : lines;
}

/** The line on which a finding begins, and what of it stands there. */
function placeOf({ span }: Finding, { lines, skipped }: Reading): Pick<MarkdownlintFinding, 'lineNumber' | 'context' | 'range'> {
  const start = lines.positionAt(span.start);
  const line = lines.lineAt(start.line);
  const length = Math.min(span.end - span.start, line.length - start.character);
  return {
    lineNumber: start.line + 1 - skipped,
    context: line.trim(),
    ...(length > 0 ? { range: [start.character + 1, length] } : {}),
  };
}

function fixOf({ fixes }: Finding, reading: Reading): { readonly fixInfo?: MarkdownlintFix } {
  const [edit, ...further]: readonly Edit[] = fixes.find(({ preferred }) => preferred)?.edits ?? [];
  if (!edit || further.length > 0) return {};
  const place = oneLine(edit.span, reading);
  return place ? { fixInfo: { ...place, insertText: edit.text } } : {};
}

/** Where a span is within one line; undefined if it is not. */
function oneLine({ start, end }: Span, { lines, skipped }: Reading): Omit<MarkdownlintFix, 'insertText'> | undefined {
  const from = lines.positionAt(start);
  if (lines.positionAt(end).line !== from.line || from.line < skipped) return undefined;
  return { lineNumber: from.line + 1 - skipped, editColumn: from.character + 1, deleteCount: end - start };
}
