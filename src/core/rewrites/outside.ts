import type { Block, Chapter } from '../model/index.ts';
import { trim, type Edit, type Span } from '../text/span.ts';

/**
 * Finds the first part of a chapter beside a rewritten table that is another kind of block afterwards. Text of a block of HTML may
 * become code. Parts that an edit touches are passed over.
 * @param edits sorted and disjoint
 */
export function changedBlock(before: Chapter, table: Span, after: Chapter, edits: readonly Edit[]): Span | undefined {
  const others = after.blocks.filter(isWritten);
  let at = 0;
  const moved = mover(edits);
  for (const { block, part } of before.blocks.filter(isWritten).flatMap((it) => partsOutside(before.text, it, table))) {
    const place = moved(part);
    if (!place) continue;
    while (at < others.length && (others[at]?.span.end ?? 0) < place.end) at += 1;
    const other = others[at];
    if (!other || other.span.start > place.start || !isLike(block, other)) return part;
  }
  return undefined;
}

function isWritten({ kind }: Block): boolean {
  return kind !== 'table';
}

function isLike(a: Block, b: Block): boolean {
  return a.kind === b.kind && a.level === b.level && a.quoted === b.quoted && a.listItem === b.listItem;
}

/** What of a block stands before and behind the table, blanks and `>` marks at the ends aside. */
function partsOutside(text: string, block: Block, table: Span): readonly { readonly block: Block; readonly part: Span }[] {
  const { start, end } = block.span;
  const spans = [
    { start, end: Math.min(end, table.start) },
    { start: Math.max(start, table.end), end },
  ];
  return spans
    .filter((span) => span.start < span.end)
    .map((span) => ({ block, part: withoutMarks(text, span) }))
    .filter(({ part }) => part.start < part.end);
}

function withoutMarks(text: string, span: Span): Span {
  const marks = /[\s>]*/y;
  marks.lastIndex = span.start;
  marks.test(text);
  return trim(text, { start: Math.min(marks.lastIndex, span.end), end: span.end });
}

/** Tells where a place stands once the edits are made, asked for ascending places; undefined where one of them touches it. */
function mover(edits: readonly Edit[]): (span: Span) => Span | undefined {
  let next = 0;
  let by = 0;
  return ({ start, end }) => {
    for (let edit = edits[next]; edit && edit.span.end <= start; edit = edits[next]) {
      by += edit.text.length - (edit.span.end - edit.span.start);
      next += 1;
    }
    const edit = edits[next];
    return edit && edit.span.start < end ? undefined : { start: start + by, end: end + by };
  };
}
