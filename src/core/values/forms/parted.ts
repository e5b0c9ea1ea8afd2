import Big from 'big.js';
import { phrasePattern } from '../../language/phrases.ts';
import { secondsOf } from '../time-units.ts';
import { figurePattern, type Form, type FormReading, readFigure, writeFigure } from './form.ts';

/** `{1}`: where a part stands in a template, and how many digits it is padded to. */
const PART = /\{(\d)\}/g;

/**
 * Durations in several parts: `1 h 30`, `1h30m`, `2h 06m`, `1 h 22 min 10 s`, `2 j 4 h`. Hours are never wrapped: `104 h 10` is
 * a hundred and four hours. `m` beside another unit of time is minutes.
 */
export const parted: Form = {
  id: 'parted',
  read(text) {
    const parts = splitParts(text);
    if (!parts) return undefined;
    const seconds = parts.map((part) => part.seconds);
    const descending = seconds.every((unit, i) => i === 0 || unit < (seconds[i - 1] ?? 0));
    const wraps = parts.every((part, i) => i === 0 || part.value * part.seconds < (seconds[i - 1] ?? 0));
    return descending && wraps ? reading(text, parts) : undefined;
  },
  write(amount, { format }) {
    return format.reader === 'parted' ? writeParts(amount, format.units, format.template) : amount.toFixed();
  },
};

interface Part {
  readonly value: number;
  readonly seconds: number;
}

/** Between two parts, besides blanks: a comma or `and`. */
const AND = String.raw`\s*(?:(?:,|(?<=\s)${phrasePattern(({ andWords = [] }) => andWords)})\s+)?`;
const UNIT = '\\s*\\p{L}+\\.?';
const PARTS = new RegExp(`^\\d+${UNIT}\\s*\\d+$|^\\d+${UNIT}(?:${AND}\\d+${UNIT})+$`, 'u');

/** Two or more figures with descending units; the last unit may be left out (`1 h 30`). */
function splitParts(text: string): readonly Part[] | undefined {
  if (!PARTS.test(text)) return undefined;
  const parts: Part[] = [];
  for (const [, figure = '', unit = ''] of text.matchAll(/(\d+)\s*(\p{L}*)\.?\s*/gu)) {
    const above = parts.at(-1)?.seconds;
    const seconds = unit === '' ? nextBelow(above) : unit.toLowerCase() === 'm' ? 60 : secondsOf(unit);
    if (seconds === undefined || (unit === '' && isMetres(text))) return undefined;
    parts.push({ value: Number(figure), seconds });
  }
  return parts;
}

/** `5 m2`, `5 m 30`: without another unit of time `m` is metres. */
function isMetres(text: string): boolean {
  return /^\d+\s*m(?!\p{L})/iu.test(text);
}

function nextBelow(seconds: number | undefined): number | undefined {
  return seconds === 86400 ? 3600 : seconds === 3600 ? 60 : seconds === 60 ? 1 : undefined;
}

function reading(text: string, parts: readonly Part[]): FormReading {
  const smallest = new Big(parts.at(-1)?.seconds ?? 1);
  const units = parts.map((part) => part.seconds);
  let i = 0;
  const template = text.replace(/\d+/g, (figure) => {
    i += 1;
    return `{${i > 1 && figure.length > 1 ? figure.length : 1}}`;
  });
  return {
    dimension: 'duration',
    amount: parts.reduce((sum, part) => sum.plus(new Big(part.value).times(part.seconds)), new Big(0)),
    second: undefined,
    quantum: smallest,
    unit: '',
    at: { start: 0, end: text.length },
    format: { reader: 'parted', decimalMark: '.', groupMark: '', decimals: 0, units, template, scale: smallest },
  };
}

/** Fills a template such as `{1} h {2}` with the parts of an amount; each later part is padded as it was. */
function writeParts(amount: Big, units: readonly number[], template: string): string {
  const smallest = units.at(-1) ?? 1;
  let rest = amount.div(smallest).round(0, Big.roundHalfUp).times(smallest);
  let i = 0;
  return template.replace(PART, (_, width: string) => {
    const unit = units[i] ?? 1;
    const value = i === units.length - 1 ? rest.div(unit) : rest.div(unit).round(0, Big.roundDown);
    rest = rest.minus(value.times(unit));
    i += 1;
    return value.toFixed(0).padStart(Number(width), '0');
  });
}

const PATTERN = figurePattern('', '[ \\u00a0\\u202f\\u2009]*(?<unit>\\p{L}{1,10}\\.?|[\'′]|["″])');

/** One figure and a unit of time: `90 min`, `1,5 h`, `745h`, `2 j`, `90'`; `15m` where the column holds durations. */
export const timed: Form = {
  id: 'timed',
  read(text, context) {
    const found = PATTERN.exec(text);
    const unit = found?.groups?.['unit'] ?? '';
    const seconds = unit === 'm' && context.minutesInM ? 60 : secondsOf(unit);
    if (!found || seconds === undefined) return undefined;
    return readFigure(found, context, { reader: 'timed', dimension: 'duration', unit, scale: new Big(seconds) });
  },
  write: writeFigure,
};
