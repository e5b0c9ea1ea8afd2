import type { Block, Defect, Message } from '../model.ts';
import { trim, type Span } from '../text/span.ts';
import type { MarkupProblem } from './html-table.ts';
import type { Island } from './islands.ts';

/** What is wrong with the place of a table among the Markdown: never closed, split by a blank line, a line glued under it. */
export function islandDefects(source: string, island: Island, blocks: readonly Block[]): readonly Defect[] {
  if (!island.closed) return [defect('unclosed-table', { start: island.span.start, end: island.span.start + '<table'.length })];
  return [...splits(source, island.span), ...glued(source, island.span, blocks)];
}

/** The markup problems of a piece of HTML, as defects. */
export function markupDefects(source: string, problems: readonly MarkupProblem[]): readonly Defect[] {
  return problems.map(({ kind, span }) => {
    if (kind === 'too-deep') return defect('rule-failed', span, { id: 'rule-failed.nesting', data: {} });
    const text = source.slice(span.start, span.end).trim().slice(0, 40);
    return defect('misplaced-element', trim(source, span), { id: `misplaced-element.${kind}`, data: kind === 'text' ? { text } : {} });
  });
}

/**
 * A blank line ends the block of HTML. What follows goes on as HTML if it begins with a tag near the margin; indented by four columns
 * or more it becomes a code block, and the reader sees tags.
 */
function splits(source: string, { start, end }: Span): readonly Defect[] {
  const margin = /^[ \t>]*/.exec(source.slice(lineStart(source, start), start))?.[0] ?? '';
  const blank = /(?:\r\n|\r(?!\n)|\n)((?:[ \t]*(?:\r\n|\r(?!\n)|\n))+)([ \t]*)(?=[^\s])/g;
  const found: Defect[] = [];
  blank.lastIndex = start;
  for (let match = blank.exec(source); match && match.index < end; match = blank.exec(source)) {
    const [whole, lines = '', indent = ''] = match;
    if (columns(indent) - columns(margin) < 4) continue;
    const at = match.index + whole.length - indent.length - lines.length;
    const span = { start: at, end: at + lines.length };
    found.push({
      ...defect('split-table', span),
      fixes: [{ title: { id: 'split-table.fix', data: {} }, preferred: false, edits: [{ span, text: '' }] }],
    });
  }
  return found;
}

function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
}

function columns(indent: string): number {
  return [...indent].reduce((column, character) => (character === '\t' ? column - (column % 4) + 4 : column + 1), 0);
}

/** The line right under `</table>` belongs to the HTML block, so its Markdown is shown as it is typed. */
function glued(source: string, { end }: Span, blocks: readonly Block[]): readonly Defect[] {
  const below = /[ \t]*(\r\n?|\n)([ \t]*)((?:#{1,6}[ \t]|[-*+][ \t]|\*\*|[*_[!|>]|\d+[.)][ \t]|\p{L})[^\r\n]*)/uy;
  below.lastIndex = end;
  const found = below.exec(source);
  const block = blocks.find(({ kind, span }) => kind === 'html' && span.start < end && end < span.end);
  if (!found || !block) return [];
  const [whole, lineEnd = '', , line = ''] = found;
  const start = end + whole.length - line.length;
  const at = end + whole.indexOf(lineEnd) + lineEnd.length;
  const edits = [{ span: { start: at, end: at }, text: lineEnd }];
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
