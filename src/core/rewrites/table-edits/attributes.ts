import type { Edit, Span } from '../../text/span.ts';

/** One attribute of a tag, with places counted from the tag's start. */
export interface Attribute {
  readonly name: string;
  /** With the blanks before it. */
  readonly span: Span;
  /** Its value, without quotation marks; undefined for a bare name. */
  readonly value: Span | undefined;
}

/**
 * The edit that gives a tag an attribute with a number of slots; 1 is what a tag without it has.
 * @param start where the tag begins in the source
 */
export function slotsEdit(tag: string, start: number, name: 'colspan' | 'rowspan' | 'span', slots: number): Edit {
  const found = attributeOf(tag, name);
  if (found && slots === 1) return { span: { start: start + found.span.start, end: start + found.span.end }, text: '' };
  if (found?.value) return { span: { start: start + found.value.start, end: start + found.value.end }, text: String(slots) };
  const at = start + nameEnd(tag);
  return { span: { start: at, end: at }, text: ` ${name}="${slots}"` };
}

/** The number that an attribute holds; undefined if the tag does not have it, or it holds something else. */
export function numberIn(tag: string, name: string): number | undefined {
  const value = attributeOf(tag, name)?.value;
  const digits = value && /^\s*\+?(\d+)/.exec(tag.slice(value.start, value.end))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The attribute of that name, in lower case; undefined if the tag does not have it. */
export function attributeOf(tag: string, name: string): Attribute | undefined {
  return attributesOf(tag).find((attribute) => attribute.name === name);
}

function attributesOf(tag: string): readonly Attribute[] {
  const pattern = /[\s/]+([^\s=>/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?/y;
  pattern.lastIndex = nameEnd(tag);
  const found: Attribute[] = [];
  for (let match = pattern.exec(tag); match; match = pattern.exec(tag)) {
    const [whole, name = '', written] = match;
    const span = { start: match.index, end: match.index + whole.length };
    found.push({ name: name.toLowerCase(), span, value: written === undefined ? undefined : valueSpan(written, span.end) });
  }
  return found;
}

function valueSpan(written: string, end: number): Span {
  const quote = /^["']/.test(written) ? 1 : 0;
  return { start: end - written.length + quote, end: end - quote };
}

/** Behind the tag's name: where an attribute can be put. */
export function nameEnd(tag: string): number {
  return /^<[^\s/>]*/.exec(tag)?.[0].length ?? 0;
}
