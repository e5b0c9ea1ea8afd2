import { fold, type Item, type Span } from '../../core/index.ts';
import { toRange } from '../convert.ts';
import type { Analysis } from '../analysis.ts';
import type { DigestItem } from './digest.ts';

/** The items of a chapter as they are kept; `sectionAt` tells the place of an offset's section. */
export function digestItems(
  items: readonly Item[],
  { report: { chapter }, lines }: Analysis,
  sectionAt: (offset: number) => number,
): readonly DigestItem[] {
  const saying = countBy(items.filter(isInTable), speechInTable);
  const seen = new Map<string, number>();
  return items.map((item): DigestItem => {
    const { kind, text, done, span, place, context, severity, details } = item;
    const table = place && chapter.tables[place.table];
    const section = sectionAt(table?.span.start ?? span.start);
    const identity = JSON.stringify([section, place?.table, kind, context, text]);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    const column = table?.columns[place?.column ?? 0]?.name ?? '';
    return {
      kind,
      text,
      done,
      range: toRange(lines, span),
      selection: toRange(lines, selectionOf(item, chapter.text)),
      section,
      ...(place && { table: place.table }),
      ...(column !== '' && context.startsWith(column) && { column }),
      context,
      ...(severity && { severity }),
      ...(isTold(details) && { details }),
      ordinal,
      repeated: place !== undefined && (text.trim() === '' || (saying.get(speechInTable(item)) ?? 0) > 1),
    };
  });
}

function isInTable({ place }: Item): boolean {
  return place !== undefined;
}

function speechInTable({ place, text }: Item): string {
  return `${place?.table} ${fold(text)}`;
}

function countBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1);
  return counts;
}

/** The text after the check box; all of an item that has no box, or nothing but one. */
function selectionOf({ span, mark }: Item, text: string): Span {
  if (!mark) return span;
  const box = /^\]?[ \t\u00a0]*/.exec(text.slice(mark.end, span.end))?.[0] ?? '';
  const start = mark.end + box.length;
  return start < span.end ? { start, end: span.end } : span;
}

function isTold({ tags, people, due, priority }: Item['details']): boolean {
  return tags.length > 0 || people.length > 0 || due !== undefined || priority !== undefined;
}
