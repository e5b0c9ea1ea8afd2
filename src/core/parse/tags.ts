/** The end of the comment whose `<!--` stands at `start`; undefined if nothing closes it. `<!-->` is a whole comment. */
export function commentEnd(text: string, start: number): number | undefined {
  const at = text.indexOf('-->', start + 2);
  return at < 0 ? undefined : at + 3;
}

/**
 * The end of the tag whose `<` stands at `start`, as an HTML tokeniser finds it: a `>` within a quoted attribute value does not end it.
 * Undefined if the text ends before the tag does.
 */
export function tagEnd(text: string, start: number): number | undefined {
  const sign = /[>"']/g;
  sign.lastIndex = start;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === '>') return sign.lastIndex;
    if (!opensValue(text, found.index)) continue;
    const close = text.indexOf(found[0], sign.lastIndex);
    if (close < 0) return undefined;
    sign.lastIndex = close + 1;
  }
  return undefined;
}

/** Elsewhere than after an equals sign a quotation mark is a character like others. */
function opensValue(text: string, quote: number): boolean {
  let at = quote - 1;
  while (/\s/.test(text.charAt(at))) at -= 1;
  return text.charAt(at) === '=';
}
