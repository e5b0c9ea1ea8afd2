/** A text to be quoted in a message: on one line, and cut where it would be longer than a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
}

const longest = 80;
