/** Visible ASCII with single blanks: nothing but its case needs folding. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The text as words are compared: without accents and case, blanks of every kind (U+00A0 and U+202F too) collapsed and trimmed,
 * `’` as `'`. Two spellings that a reader takes for the same word give the same result.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
