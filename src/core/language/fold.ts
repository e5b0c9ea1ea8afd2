/** Visible ASCII with single blanks: nothing but its case needs folding. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** From a character of ASCII to its full-width form, as Chinese and Japanese write brackets and colons. */
const WIDE = 0xfee0;

/**
 * The text as words are compared: without accents and case, blanks of every kind (U+00A0 and U+202F too) collapsed and trimmed,
 * `’` as `'`, `ß` as `ss`, full-width `（` as `(`. Two spellings that a reader takes for the same word give the same result.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE))
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** What two spellings of one label have in common. A blank between figures counts: `1 12` is not `11 2`. */
export function labelKey(label: string): string {
  return fold(label).replace(/(?<!\d) | (?!\d)/g, '');
}
