import { applyEdits, type Edit } from './edit.ts';
import type { Span } from './span.ts';

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
