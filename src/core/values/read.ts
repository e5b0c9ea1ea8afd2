import type { Quantity, ReadingContext } from '../model/index.ts';
import { shift } from '../text/span.ts';
import type { FormReading } from './forms/form.ts';
import { forms } from './forms/index.ts';
import { readPair } from './pairs.ts';
import { phrasePattern } from '../language/phrases.ts';

/** A longer text is no amount, whatever stands in it: the patterns of amounts would take quadratic time over it. */
export const LONGEST_AMOUNT = 400;

/**
 * Reads a whole text as an amount. The only reader of amounts in the product: never a prefix of what is written, never silently 0.
 * Marks and remarks around the figure are set aside.
 * @returns `ambiguous` where only the surroundings could tell (`1,234`), undefined where the text is no amount
 */
export function readQuantity(text: string, context: ReadingContext): Quantity | 'ambiguous' | undefined {
  if (text.length > LONGEST_AMOUNT || !/\p{Nd}/u.test(text)) return undefined;
  const ascii = asciiDigits(text);
  const whole = readBare(ascii, context);
  if (whole !== undefined) return whole === 'ambiguous' ? whole : { ...whole, approximate: false };
  const { start, end, approximate } = undecorate(ascii);
  const reading = readBare(ascii.slice(start, end), context);
  if (reading === undefined || reading === 'ambiguous') return reading;
  return {
    ...reading,
    approximate,
    at: shift(reading.at, start),
    second: reading.second && { ...reading.second, at: shift(reading.second.at, start) },
  };
}

/** Another amount written the way `like` is: the text that belongs at `like.at`. */
export function writeQuantity(amount: Quantity['amount'], like: Quantity): string {
  const form = forms.find(({ id }) => id === like.format.reader);
  return form ? form.write(amount, like) : amount.toFixed();
}

function readBare(text: string, context: ReadingContext): FormReading | 'ambiguous' | undefined {
  for (const form of forms) {
    const reading = form.read(text, context);
    if (reading !== undefined) return reading;
  }
  return readPair(text, context);
}

/** What stands around a figure in a cell without being part of it. */
export interface Undecorated {
  /** Where the bare text stands in the text given. */
  readonly start: number;
  readonly end: number;
  /** Marked as not meant to its last digit. */
  readonly approximate: boolean;
}

const PICTOGRAPH = '(?:\\p{Extended_Pictographic}\\uFE0F?|[✓✔✗✘→])';

/** Before a figure: `~`, `environ`, `up to`, `约`. */
const APPROXIMATE = new RegExp(`^(?:[~≈≃≅±<>≤≥]|${phrasePattern(({ roughlyWords }) => roughlyWords)}\\.?)`, 'iu');

/**
 * After a figure and a blank, a unit or a bracket: the raised figures or letters of notes. Right after a figure they would be its power.
 */
const NOTE_MARKS = /(?<=[\s\p{Sc}%‰)])[⁰¹²³⁴-⁹\u1d2c-\u1d6a\u1d9b-\u1dbf]+(?:[⁾,]?[⁰¹²³⁴-⁹])*$/u;

/**
 * Before a figure, without a meaning for it: pictographs, a word and a colon, the working of a sum that ends in `=`, the stroke of a
 * score yet to be given (`/20`).
 */
const LEADS = [
  new RegExp(`^(?:${PICTOGRAPH}|\`)`, 'u'),
  /^\p{L}[\p{L} '’-]{0,24}[ \u00a0\u202f]?:[ \u00a0\u202f]/u,
  /^(?=[^=]*?\d)[^=]*=/,
  /^=/,
  /^\/ ?(?=\d+$)/,
];

/** After a figure, likewise: pictographs, words after a percentage, stars and daggers for notes, a remark in brackets, a confidence interval, a margin of error. */
const TRAILS = [
  new RegExp(`\\s*${PICTOGRAPH}[^\\d]*$`, 'u'),
  new RegExp(`(?:${PICTOGRAPH}|\`)$`, 'u'),
  /[*†‡§]+$/,
  NOTE_MARKS,
  /(?<=\d[ \u00a0\u202f]?%)[ \u00a0]?\p{L}[^\d%()]*$/u,
  /(?<=[^\s(])\s*\([^()]*\)$/,
  /(?<=[\d%])\s*\[[^[\]]*\d[^[\]]*[-–,;][^[\]]*\]$/,
  /\s*\[\d{1,3}\]$/,
  /\s*±\s*[\d.,\u00a0\u202f ]+$/,
];

/** Finds the bare figure in the text of a cell. What is left out is remarks about the figure, never a part of it. */
function undecorate(text: string): Undecorated {
  let start = 0;
  let end = text.length;
  let approximate = false;
  for (;;) {
    const rest = text.slice(start, end);
    const lead = /^\s+/.exec(rest) ?? APPROXIMATE.exec(rest) ?? LEADS.map((pattern) => pattern.exec(rest)).find((found) => found !== null);
    const trail = lead
      ? undefined
      : (/\s+$/.exec(rest) ?? /(?<=\d)\+$/.exec(rest) ?? TRAILS.map((pattern) => pattern.exec(rest)).find((found) => found !== null));
    const removed = lead ?? trail;
    if (!removed || removed[0].length === rest.length) return { start, end, approximate };
    approximate ||= APPROXIMATE.test(removed[0].replace(/^\s*\(/, '')) || removed[0] === '+';
    if (lead) start += lead[0].length;
    else end -= removed[0].length;
  }
}

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
