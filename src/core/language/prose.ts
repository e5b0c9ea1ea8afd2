/** A part of a text, in its units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text with code and what others say blanked out, every character in its place. */
export function withoutQuotations(text: string): string {
  return text.replace(/`[^`]*`|«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"|「[^」]*」/g, (quoted) => ' '.repeat(quoted.length));
}

/** Where a pattern with the flag `g` is found. */
export function stretches(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
