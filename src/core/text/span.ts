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

/** One replacement: the characters of `span` become `text`. An empty span inserts, an empty text removes. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The same edit of a text that begins `by` characters later. */
export function shiftEdit(edit: Edit, by: number): Edit {
  return { ...edit, span: shift(edit.span, by) };
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

/**
 * The edits that do at once what two lists of edits do one after the other. Places that both lists touch become one edit.
 * @param between the text after `first` and before `second`
 * @param first sorted and disjoint, as `second`
 */
export function compose(between: string, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const made = placesAfter(first);
  return joined([...made.map(({ place }) => place), ...second.map(({ span }) => span)]).map((place) => {
    const inside = second.filter(({ span }) => place.start <= span.start && span.end <= place.end);
    const moved = inside.map(({ span, text }) => ({ text, span: { start: span.start - place.start, end: span.end - place.start } }));
    const grown = (where: (made: Span) => boolean): number => made.reduce((sum, it) => sum + (where(it.place) ? it.growth : 0), 0);
    const start = place.start - grown(({ end }) => end < place.start);
    const end = place.end - grown((it) => it.start <= place.end);
    return { span: { start, end }, text: applyEdits(between.slice(place.start, place.end), moved) };
  });
}

/** Where the texts of edits stand once they are made, and by how much each makes the text longer. */
function placesAfter(edits: readonly Edit[]): readonly { readonly place: Span; readonly growth: number }[] {
  let shift = 0;
  return edits.map(({ span, text }) => {
    const start = span.start + shift;
    const growth = text.length - (span.end - span.start);
    shift += growth;
    return { place: { start, end: start + text.length }, growth };
  });
}

/** The spans in order, those that touch each other joined. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}
