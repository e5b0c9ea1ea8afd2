/** Attributes of an element. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of a picture as text; its attributes are escaped here, what is in it is markup already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(shortened(value))}"`],
  );
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

/** A text in a picture, as markup. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Characters that no XML may hold. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A figure with two decimals at most. */
function shortened(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

/** A line of text; on the screen its class gives it the colours of VS Code. */
export function label(text: string, attributes: Attributes): string {
  return element('text', { class: 'label', fill: ink, 'font-size': fontSize, ...attributes }, escaped(text));
}

/** Colours for paper, where the picture is not on the screen. */
const ink = '#333333';
/** Of lines behind the drawing. */
export const faint = '#d8d8d8';
/** Of bars and lines; they can be told apart by most who see colours otherwise, and in print. */
export const hues = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#d55e00', '#56b4e9', '#b8a800', '#777777'] as const;

/** In pixels. */
export const fontSize = 12;

/** Letters as a reader counts them. */
function lettersOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** About how wide a text is, in pixels. */
export function widthOf(text: string): number {
  const isWide = (letter: string): boolean => /[\u2E80-\uFFEF]|\p{Extended_Pictographic}/u.test(letter);
  return lettersOf(text).reduce((sum, letter) => sum + (isWide(letter) ? fontSize : fontSize * 0.56), 0);
}

/** A text that fits into a width, with an ellipsis where it was cut. */
export function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...lettersOf(text)];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
