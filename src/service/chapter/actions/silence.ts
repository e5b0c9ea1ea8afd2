import { contains, type Block, type Edit, type Finding, type LineIndex, type RuleId, type Span, type Table } from '../../../core/index.ts';
import type { Analysis } from '../../analysis.ts';

/** Directives that silence a finding, and how far they reach. */
export interface Silence {
  readonly where: 'line' | 'table' | 'block';
  readonly edits: readonly Edit[];
}

/**
 * Silences a finding where it stands. A comment goes on the line above if that leaves the chapter's markup as it is; else two
 * comments go around the table or paragraph, for a comment between two rows would end a pipe table.
 * @returns undefined where no comment can stand, as beside text on the line of the table
 */
export function silenceHere(analysis: Analysis, finding: Finding): Silence | undefined {
  const { chapter } = analysis.report;
  const line = analysis.lines.positionAt(finding.span.start).line;
  const tables = chapter.tables.filter((table) => contains(table.span, finding.span)).sort((a, b) => length(a.span) - length(b.span));
  const block = tables.length === 0 ? blockAround(chapter.blocks, finding.span) : undefined;
  const inner: Table | Block | undefined = tables[0] ?? block;

  if (!inner || isSafeLine(analysis, line, inner)) return { where: 'line', edits: [nextLine(analysis, line, finding.rule)] };
  for (const { span } of tables) {
    const edits = around(analysis, span, finding.rule);
    if (edits) return { where: 'table', edits };
  }
  const edits = block && around(analysis, block.span, finding.rule);
  return edits && { where: 'block', edits };
}

/** Silences a rule in the whole chapter, by a comment on its first line or after its front matter. */
export function silenceFile({ report }: Analysis, rule: RuleId): Edit {
  const { text } = report.chapter;
  const start = frontMatter.exec(text)?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
  return insertion(start, directive('disable-file', rule) + lineBreak(text));
}

const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?:.*(?:\r\n|\r(?!\n)|\n))*?(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n)/;

function length({ start, end }: Span): number {
  return end - start;
}

function blockAround(blocks: readonly Block[], span: Span): Block | undefined {
  return blocks.findLast((block) => contains(block.span, span));
}

/** Whether a comment can stand on a line of its own above this one without coming between what belongs together. */
function isSafeLine({ report, lines }: Analysis, line: number, inner: Table | Block): boolean {
  if (lines.positionAt(inner.span.start).line === line) return true;
  if (inner.kind !== 'html') return false;
  const before = report.chapter.text.slice(inner.span.start, lineStart(lines, line));
  return before.trimEnd().endsWith('>') && lines.lineAt(line).trimStart().startsWith('<');
}

/** A directive for the line, or the rule's id in the directive that already stands above it: two in a row would not reach the line. */
function nextLine({ report, lines }: Analysis, line: number, rule: RuleId): Edit {
  const { text, directives } = report.chapter;
  const above = directives.find(({ verb, span }) => verb === 'disable-next-line' && lines.positionAt(span.end).line === line - 1);
  const last = above?.rules.at(-1)?.span.end;
  if (last !== undefined) return insertion(last, `, ${rule}`);
  return insertion(lineStart(lines, line), indent(lines, line) + directive('disable-next-line', rule) + lineBreak(text));
}

/** The comments before and after whole lines; undefined if something else stands on the first or the last of them. */
function around({ report, lines }: Analysis, span: Span, rule: RuleId): readonly Edit[] | undefined {
  const { text } = report.chapter;
  const first = lines.positionAt(span.start).line;
  const last = lines.positionAt(Math.max(span.start, span.end - 1)).line;
  const start = lineStart(lines, first);
  const end = lines.offsetAt({ line: last, character: Infinity });
  if (!/^[ \t>]*$/.test(text.slice(start, span.start)) || text.slice(span.end, end).trim() !== '') return undefined;
  return [
    insertion(start, indent(lines, first) + directive('disable', rule) + lineBreak(text)),
    insertion(end, lineBreak(text) + indent(lines, last) + directive('enable', rule)),
  ];
}

function directive(verb: string, rule: RuleId): string {
  return `<!-- tallymark-${verb} ${rule} -->`;
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

/** Blanks and quotation marks that the line begins with. */
function indent(lines: LineIndex, line: number): string {
  return /^\uFEFF?([ \t>]*)/.exec(lines.lineAt(line))?.[1] ?? '';
}

/** Where the line begins, after a byte order mark. */
function lineStart(lines: LineIndex, line: number): number {
  return lines.offsetAt({ line, character: lines.lineAt(line).startsWith('\uFEFF') ? 1 : 0 });
}

/** The line break that the chapter uses. */
function lineBreak(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
