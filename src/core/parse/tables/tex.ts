import type { Span } from '../../text/span.ts';

/** The end of the group in braces that begins at a place; undefined where none begins, or nothing closes it. */
function groupEnd(text: string, start: number): number | undefined {
  if (text.charAt(start) !== '{') return undefined;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '%') at = commentEnd(text, at);
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** Where the line ends on which a comment stands. */
export function commentEnd(text: string, start: number): number {
  const end = /[\r\n]|$/g;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

/** What stands between the braces of the arguments at a place; options in brackets are passed over. At most so many. */
export function argumentsAt(text: string, start: number, most: number): { readonly inside: readonly Span[]; readonly end: number } {
  const inside: Span[] = [];
  let end = start;
  while (inside.length < most) {
    const gap = /(?:\s|%[^\r\n]*(?:[\r\n]|$))*(?:\[[^\]]*\]\s*)*/y;
    gap.lastIndex = end;
    const from = end + (gap.exec(text)?.[0].length ?? 0);
    const close = groupEnd(text, from);
    if (close === undefined) break;
    inside.push({ start: from + 1, end: close - 1 });
    end = close;
  }
  return { inside, end };
}

/** The argument of the caption in a stretch of TeX; undefined if there is none. */
export function captionIn(text: string): Span | undefined {
  const found = /(?<!%[^\r\n]*)\\caption\*?(?=[[{])/.exec(text);
  return found ? argumentsAt(text, found.index + found[0].length, 1).inside[0] : undefined;
}
