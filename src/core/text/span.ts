/** A half-open range `[start, end)` of UTF-16 offsets into the chapter's source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies within `outer` (equal spans do). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the offset lies in the span or at either of its ends: what an author means by "the caret is in it". */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether the two spans share a character, or an insertion point lies strictly inside the other span. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The same span in a text that begins `by` characters later. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The span without the blanks (spaces, tabs, line ends, U+00A0) at its ends; an empty span at its start if all is blank. */
export function trim(source: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(source.charAt(start))) start += 1;
  while (end > start && /\s/.test(source.charAt(end - 1))) end -= 1;
  return start === end ? { start: span.start, end: span.start } : { start, end };
}
