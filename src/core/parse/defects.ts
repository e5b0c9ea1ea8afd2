import type { Block, Defect, Message } from '../model/index.ts';
import { shift, type Span, trim } from '../text/span.ts';
import type { MarkupProblem } from './tables/html.ts';
import type { Loss } from './tables/syntax.ts';
import type { Island } from './islands.ts';
import { lineStart, isBlank, lineEnd, nextLine } from './lines.ts';

/**
 * What is wrong with the place of a table among the Markdown: never closed, split by a blank line, a line glued under it.
 * @param host the block in which the table ends
 */
export function islandDefects(source: string, island: Island, host: Block | undefined): readonly Defect[] {
  if (!island.closed) return [defect('unclosed-table', { start: island.span.start, end: island.span.start + '<table'.length })];
  return [...splits(source, island.span), ...glued(source, island.span, host)];
}

/**
 * The markup problems of a piece of HTML, as defects.
 * @param start where the piece begins in the chapter
 */
export function markupDefects(html: string, start: number, problems: readonly MarkupProblem[]): readonly Defect[] {
  return problems.map(({ kind, span }) => {
    if (kind === 'too-deep') return depthDefect(start + span.start);
    const text = html.slice(span.start, span.end).replace(/\s+/g, ' ').trim().slice(0, 40).trimEnd();
    return defect('misplaced-element', shift(trim(html, span), start), {
      id: `misplaced-element.${kind}`,
      data: kind === 'text' || kind === 'attribute-twice' ? { text } : {},
    });
  });
}

/** Lists, quotations or elements that are nested too deeply to be looked into. */
export function depthDefect(start: number): Defect {
  return defect('rule-failed', { start, end: start + 1 }, { id: 'rule-failed.nesting', data: {} });
}

/** A table that is not laid out, because its spans would make it immense. */
export function sizeDefect({ start, end }: Span): Defect {
  return defect('rule-failed', { start, end: Math.min(end, start + '<table'.length) }, { id: 'rule-failed.slots', data: {} });
}

/** What a converter loses of a table, as a defect. */
export function lossDefect({ kind, span, data, edits }: Loss): Defect {
  const fix = { title: { id: 'misread-table.fix', data: {} }, preferred: false, edits };
  return { ...defect('misread-table', span, { id: `misread-table.${kind}`, data }), fixes: edits.length === 0 ? [] : [fix] };
}

/**
 * A blank line ends the block of HTML. What follows goes on as HTML if it begins with a tag near the margin; indented by four columns
 * or more it becomes a code block, and the reader sees tags.
 */
function splits(source: string, { start, end }: Span): readonly Defect[] {
  const margin = columns(/^[ \t>]*/.exec(source.slice(lineStart(source, start), start))?.[0] ?? '');
  const found: Defect[] = [];
  let blankAt: number | undefined;
  for (let at = nextLine(source, lineEnd(source, start)); at < end; at = nextLine(source, lineEnd(source, at))) {
    const stop = lineEnd(source, at);
    if (isBlank(source, at, stop)) {
      blankAt ??= at;
      continue;
    }
    const indent = columns(/^[ \t]*/.exec(source.slice(at, stop))?.[0] ?? '');
    if (blankAt !== undefined && indent - margin >= 4) found.push(split({ start: blankAt, end: at }));
    blankAt = undefined;
  }
  return found;
}

function split(span: Span): Defect {
  return {
    ...defect('split-table', span),
    fixes: [{ title: { id: 'split-table.fix', data: {} }, preferred: false, edits: [{ span, text: '' }] }],
  };
}

function columns(indent: string): number {
  return Array.from(indent).reduce((column, character) => (character === '\t' ? column - (column % 4) + 4 : column + 1), 0);
}

/** The line right under `</table>` belongs to the HTML block, so its Markdown is shown as it is typed. */
function glued(source: string, { end }: Span, host: Block | undefined): readonly Defect[] {
  const below = /[ \t]*(\r\n?|\n)([ \t]*)((?:#{1,6}[ \t]|[-*+][ \t]|\*\*|[*_[!|>]|\d+[.)][ \t]|\p{L})[^\r\n]*)/uy;
  below.lastIndex = end;
  const found = below.exec(source);
  if (!found || host?.kind !== 'html' || host.span.end <= end) return [];
  const [whole, lineBreak = '', , line = ''] = found;
  const start = end + whole.length - line.length;
  const at = end + whole.indexOf(lineBreak) + lineBreak.length;
  const edits = [{ span: { start: at, end: at }, text: lineBreak }];
  return [
    {
      ...defect('glued-caption', { start, end: start + line.trimEnd().length }),
      fixes: [{ title: { id: 'glued-caption.fix', data: {} }, preferred: false, edits }],
    },
  ];
}

function defect(rule: Defect['rule'], span: Span, message: Message = { id: rule, data: {} }): Defect {
  return { rule, span, message, fixes: [] };
}
