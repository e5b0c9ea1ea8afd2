const ZEROS = [0x0660, 0x06f0, 0xff10];
const MARKS: Readonly<Record<string, string>> = {
  '٫': '.',
  '٬': ',',
  '．': '.',
  '，': ',',
  '％': '%',
  '٪': '%',
  '－': '-',
  '：': ':',
  '（': '(',
  '）': ')',
  '＋': '+',
  '／': '/',
  '￥': '¥',
};

/** The text with full-width and Arabic-Indic digits and their marks as the usual ones. As long as before, so that places still hold. */
export function asciiDigits(text: string): string {
  if (!/[\u0660-\u066c\u06f0-\u06f9\uff05-\uff1a\uffe5]/.test(text)) return text;
  return text.replace(/[\u0660-\u066c\u06f0-\u06f9\uff05-\uff1a\uffe5]/g, (character) => {
    const code = character.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? (MARKS[character] ?? character) : String(code - zero);
  });
}
