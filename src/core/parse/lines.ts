/** Offset at which the text of the line ends: before its line break, or at the end of the source. */
export function lineEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) return at;
  }
  return source.length;
}

/** Offset at which the line after the one that ends at `end` begins. A line ends with LF, CRLF or a lone CR. */
export function nextLine(source: string, end: number): number {
  const width = source.charCodeAt(end) === RETURN && source.charCodeAt(end + 1) === LINE_FEED ? 2 : 1;
  return Math.min(source.length, end + width);
}

/** Offset at which the line that an offset stands on begins. */
export function lineStart(source: string, from: number): number {
  let at = from;
  while (at > 0 && source.charCodeAt(at - 1) !== LINE_FEED && source.charCodeAt(at - 1) !== RETURN) at -= 1;
  return at;
}

/** Whether nothing but spaces and tabs stands between two offsets. */
export function isBlank(source: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (source.charCodeAt(at) === SPACE || source.charCodeAt(at) === TAB)) at += 1;
  return at === end;
}

const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const TAB = 9;
