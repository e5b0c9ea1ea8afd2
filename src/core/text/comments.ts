/** HTML source without its comments. One that is never closed goes on to the end, as CommonMark says of a block of HTML that begins with one. */
export function withoutComments(source: string): string {
  return source.replace(/<!--[^]*?(?:-->|$)/g, '');
}
