import type { Table } from '../../model/index.ts';
import { tagEnd } from '../../parse/tags.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { numberIn, slotsEdit } from './attributes.ts';
import { endOf } from './lines.ts';

/** A `<col>`, or a `<colgroup>` without any, with the columns that it speaks of. */
interface ColumnTag {
  readonly span: Span;
  readonly first: number;
  readonly slots: number;
  readonly group: boolean;
}

/**
 * The edits that keep the `<col>` of a table in step with a new column.
 * @param column the number that the new column will have
 */
export function insertColumnTag(text: string, table: Table, column: number): readonly Edit[] {
  const tags = columnTags(text, table);
  const within = tags.find(({ first, slots }) => first < column && column < first + slots);
  const before = tags.find(({ first, slots }) => first + slots === column) ?? tags.find(({ first }) => first === column);
  const tag = within ?? before;
  if (!tag) return [];
  const written = text.slice(tag.span.start, tag.span.end);
  if (tag.group || within || tag.slots > 1) return [slotsEdit(written, tag.span.start, 'span', tag.slots + 1)];
  const start = text.slice(0, tag.span.start);
  const gap = start.slice(endOf(text, { start: 0, end: tag.span.start }));
  return [{ span: { start: tag.span.end, end: tag.span.end }, text: gap + written }];
}

/** The edits that keep the `<col>` of a table in step when a column goes. */
export function dropColumnTag(text: string, table: Table, column: number): readonly Edit[] {
  const tag = columnTags(text, table).find(({ first, slots }) => first <= column && column < first + slots);
  if (!tag) return [];
  const { start, end } = tag.span;
  if (tag.slots > 1) return [slotsEdit(text.slice(start, end), start, 'span', tag.slots - 1)];
  return tag.group ? [] : [{ span: { start: endOf(text, { start: 0, end: start }), end }, text: '' }];
}

function columnTags(text: string, { kind, span, rows }: Table): readonly ColumnTag[] {
  if (kind === 'pipe') return [];
  const opener = /<!--[^]*?-->|<(?<name>col|colgroup)(?=[\s/>])/gi;
  opener.lastIndex = span.start;
  const end = rows[0]?.span.start ?? span.end;
  const found: Omit<ColumnTag, 'first'>[] = [];
  for (let match = opener.exec(text); match && match.index < end; match = opener.exec(text)) {
    const name = match.groups?.['name']?.toLowerCase();
    const close = name === undefined ? undefined : tagEnd(text, match.index);
    if (close === undefined) continue;
    const slots = numberIn(text.slice(match.index, close), 'span') ?? 1;
    found.push({ span: { start: match.index, end: close }, slots, group: name === 'colgroup' });
  }
  return placed(found.filter(({ group }, i) => !group || found[i + 1]?.group !== false));
}

function placed(tags: readonly Omit<ColumnTag, 'first'>[]): readonly ColumnTag[] {
  let first = 0;
  return tags.map((tag) => {
    const here = { ...tag, first };
    first += tag.slots;
    return here;
  });
}
