import type { Block } from '../model/index.ts';
import { countLeading } from '../text/search.ts';
import { contains, type Span } from '../text/span.ts';
import { isBlank, lineEnd, nextLine } from './lines.ts';
import type { QuietZones } from './quiet-zones.ts';
import { commentEnd, tagEnd } from './tags.ts';

/** The source slice of one outermost HTML table. */
export interface Island {
  readonly span: Span;
  /** False if no `</table>` closes it: then it ends where Markdown visibly goes on, or at the end of the chapter. */
  readonly closed: boolean;
}

/**
 * Finds the HTML tables on the raw source. Not node by node: a blank line splits one `<table>` into several Markdown nodes, and an
 * indented cell after it becomes a code block. Nothing inside a code block, inline code or an HTML comment begins an island.
 * @param comments all comments of the chapter
 */
export function findIslands(source: string, blocks: readonly Block[], { code }: QuietZones, comments: readonly Span[]): readonly Island[] {
  const spans = blocks.map(({ span }) => span);
  const ends = new Map<number, number | undefined>();
  const islands: Island[] = [];
  const opener = /<table(?=[\s/>])/gi;
  for (let found = opener.exec(source); found; found = opener.exec(source)) {
    const start = found.index;
    if (!holds(spans, start) || holds(code, start) || holds(comments, start) || isComponent(source, start)) continue;
    if (!ends.has(start)) matchTables(source, start, ends);
    const end = ends.get(start);
    const island =
      end === undefined ? { span: { start, end: recoveryPoint(source, start) }, closed: false } : { span: { start, end }, closed: true };
    islands.push(island);
    opener.lastIndex = island.span.end;
  }
  return islands;
}

/** `<Table rows={…}>` and `<Table />` are components of MDX, which hold what they like. */
function isComponent(source: string, start: number): boolean {
  const component = /<Table(?:\s+[\w:-]+(?:="[^"]*"|='[^']*')?)*\s*(?:\s[\w:-]+=\{|\{|\/>)/y;
  component.lastIndex = start;
  return component.test(source);
}

/** The comments of a chapter, in source order: those in its texts, and those in its HTML, which may run on over blank lines. */
export function findComments(source: string, blocks: readonly Block[], { comments }: QuietZones): readonly Span[] {
  const html = blocks.filter(({ kind }) => kind === 'html').map(({ span }) => span);
  const found = [...comments];
  for (let start = source.indexOf('<!--'); start >= 0;) {
    const end = holds(html, start) ? (commentEnd(source, start) ?? source.length) : start;
    if (end > start) found.push({ start, end });
    start = source.indexOf('<!--', Math.max(end, start + 1));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The blocks that lie outside every island; what remark read inside one is an artefact of blank lines in the table. */
export function blocksOutside(blocks: readonly Block[], islands: readonly Span[]): readonly Block[] {
  return blocks.filter(({ span }) => {
    const island = lastBefore(islands, span.start);
    return !island || !contains(island, span);
  });
}

/** The last of some ascending spans that begins at an offset or before it. */
export function lastBefore(spans: readonly Span[], offset: number): Span | undefined {
  return spans[countLeading(spans, ({ start }) => start <= offset) - 1];
}

function holds(zones: readonly Span[], offset: number): boolean {
  return offset < (lastBefore(zones, offset)?.end ?? 0);
}

/**
 * Matches `<table>` and `</table>` from an opening one on, until that one is closed or the source ends, and notes where each opening one
 * ends: undefined if nothing closes it.
 */
function matchTables(source: string, start: number, ends: Map<number, number | undefined>): void {
  const open: number[] = [];
  const lastComment = source.lastIndexOf('-->');
  const sign = /<!--|<\/?table(?=[\s/>])/gi;
  sign.lastIndex = start;
  for (let found = sign.exec(source); found; found = sign.exec(source)) {
    if (found[0] === '<!--') {
      sign.lastIndex = (found.index < lastComment ? commentEnd(source, found.index) : undefined) ?? sign.lastIndex;
      continue;
    }
    const end = tagEnd(source, found.index);
    if (end === undefined) break;
    sign.lastIndex = end;
    if (!found[0].startsWith('</')) open.push(found.index);
    else ends.set(open.pop() ?? start, end);
    if (open.length === 0) return;
  }
  for (const unclosed of open) ends.set(unclosed, undefined);
  if (!ends.has(start)) ends.set(start, undefined);
}

/** Where an unclosed table most likely ends: before the blank line that precedes a heading or a pipe row. */
function recoveryPoint(source: string, start: number): number {
  let textEnd = lineEnd(source, start);
  let isAfterBlank = false;
  for (let at = nextLine(source, textEnd); at < source.length; at = nextLine(source, lineEnd(source, at))) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end);
    if (isAfterBlank && /^ {0,3}(?:#{1,6}[ \t]|\|)/.test(line)) return textEnd;
    if (isBlank(source, at, end)) isAfterBlank = true;
    else if (!isAfterBlank || !/^[ \t]*<!--.*-->[ \t]*$/.test(line)) {
      textEnd = end;
      isAfterBlank = false;
    }
  }
  return source.length;
}
