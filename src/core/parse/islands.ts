import type { Block } from '../model.ts';
import { contains, type Span } from '../text/span.ts';

/** The source slice of one outermost HTML table. */
export interface Island {
  readonly span: Span;
  /** False if no `</table>` closes it: then it ends where Markdown visibly goes on, or at the end of the chapter. */
  readonly closed: boolean;
}

/**
 * Finds the HTML tables on the raw source. Not node by node: a blank line splits one `<table>` into several Markdown nodes, and an
 * indented cell after it becomes a code block. Nothing inside a code block, inline code or an HTML comment begins an island.
 */
export function findIslands(source: string, blocks: readonly Block[]): readonly Island[] {
  const dead = deadZones(source, blocks);
  const islands: Island[] = [];
  const opener = /<table(?=[\s/>])/gi;
  for (let found = opener.exec(source); found; found = opener.exec(source)) {
    const start = found.index;
    if (!blocks.some((b) => b.span.start <= start && start < b.span.end) || dead.some((zone) => zone.start <= start && start < zone.end))
      continue;
    const end = closingEnd(source, start);
    const island =
      end === undefined ? { span: { start, end: recoveryPoint(source, start) }, closed: false } : { span: { start, end }, closed: true };
    islands.push(island);
    opener.lastIndex = island.span.end;
  }
  return islands;
}

/** HTML comments outside code, in source order. */
export function findComments(source: string, blocks: readonly Block[]): readonly Span[] {
  const code = [
    ...blocks.filter((block) => block.kind === 'code').map((block) => block.span),
    ...blocks.flatMap((block) => inlineCode(source, block)),
  ];
  const comments: Span[] = [];
  for (const found of source.matchAll(/<!--[^]*?(?:-->|$(?![^]))/g)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (!code.some((zone) => zone.start <= span.start && span.start < zone.end)) comments.push(span);
  }
  return comments;
}

function deadZones(source: string, blocks: readonly Block[]): readonly Span[] {
  return [
    ...blocks.filter((block) => block.kind === 'code').map((block) => block.span),
    ...blocks.flatMap((block) => inlineCode(source, block)),
    ...findComments(source, blocks),
  ];
}

/** Stretches of a paragraph or heading between backtick runs of equal length. */
function inlineCode(source: string, { kind, span }: Block): readonly Span[] {
  if (kind !== 'paragraph' && kind !== 'heading') return [];
  const written = source.slice(span.start, span.end);
  return [...written.matchAll(/(?<![`\\])(`+)(?!`)[^]*?[^`]\1(?!`)/g)].map((found) => ({
    start: span.start + found.index,
    end: span.start + found.index + found[0].length,
  }));
}

/** End of the `</table>` that closes the table at `start`, nested tables counted; undefined if none does. */
function closingEnd(source: string, start: number): number | undefined {
  const tag = /<!--[^]*?-->|<(\/?)table(?=[\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
  tag.lastIndex = start;
  let depth = 0;
  for (let found = tag.exec(source); found; found = tag.exec(source)) {
    if (found[1] === undefined) continue;
    depth += found[1] === '' ? 1 : -1;
    if (depth === 0) return tag.lastIndex;
  }
  return undefined;
}

/** Where an unclosed table most likely ends: before the blank line that precedes a heading or a pipe row. */
function recoveryPoint(source: string, start: number): number {
  const goesOn =
    /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r(?!\n)|\n)+(?:[ \t]*<!--[^\r\n]*?-->[ \t]*(?:\r\n?|\n))*(?= {0,3}(?:#{1,6}[ \t]|\|))/g;
  goesOn.lastIndex = start;
  return goesOn.exec(source)?.index ?? source.length;
}

/** The blocks that lie outside every island; what remark read inside one is an artefact of blank lines in the table. */
export function blocksOutside(blocks: readonly Block[], islands: readonly Span[]): readonly Block[] {
  return blocks.filter((block) => !islands.some((island) => contains(island, block.span)));
}
