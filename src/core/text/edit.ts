import { overlaps, type Span } from './span.ts';

/** One replacement: the characters of `span` become `text`. An empty span inserts, an empty text removes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Sorts the edits and drops those that change nothing.
 * @throws RangeError when two edits overlap: the caller has asked for two different texts in one place.
 */
export function normaliseEdits(source: string, edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits
    .filter(({ span, text }) => source.slice(span.start, span.end) !== text)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  sorted.forEach((edit, i) => {
    const previous = sorted[i - 1];
    if (previous && overlaps(previous.span, edit.span)) {
      throw new RangeError(`edits overlap at ${edit.span.start}`);
    }
  });
  return sorted;
}

/** The source with the edits made. Every character outside their spans is kept as it is. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text } of normaliseEdits(source, edits)) {
    result += source.slice(at, span.start) + text;
    at = span.end;
  }
  return result + source.slice(at);
}

/** Whether any edit of `a` would collide with one of `b`. */
export function editsCollide(a: readonly Edit[], b: readonly Edit[]): boolean {
  return a.some((x) => b.some((y) => overlaps(x.span, y.span) || (x.span.start === y.span.start && x.span.end === y.span.end)));
}
