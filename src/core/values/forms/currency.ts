import Big from 'big.js';
import { phrasePattern } from '../../language/phrases.ts';
import { figurePattern, type Form, type FormReading, multipleOfMoney, ONE, readFigure, writeFigure } from './form.ts';

/** A regular expression source for the sign or code of a currency. */
export const SIGN = `(?:R\\$|US\\$|C\\$|A\\$|[€$£¥₹₩₽₺]|CHF|EUR|USD|GBP|CAD|AUD|JPY|CNY|INR|PLN|BRL|SEK|NOK|DKK|CZK|HUF|PHP|${phrasePattern(({ currencyWords = [] }) => currencyWords)}|Fr\\.|kr|M?DT|TND|MAD|DH|won)`;
const MULTIPLE = '(?<multiple>k|tsd\\.?|tys\\.?|m|mio\\.?|mln\\.?|md|mrd\\.?|mld\\.?|bn|b|t)?';
const BLANK = '[ \\u00a0\\u202f\\u2009]*';
const TRAIL = `(?<per>/${BLANK}\\p{L}{1,12}|${BLANK}(?:HT|TTC|net|brut))?`;
const BEFORE = figurePattern(
  `(?<minus>[+\\-\\u2212\\u2013]?)${BLANK}(?<sign>${SIGN})${BLANK}`,
  `${BLANK}${MULTIPLE}(?:${BLANK}${SIGN})?${TRAIL}`,
);
const AFTER = figurePattern('', `${BLANK}${MULTIPLE}${BLANK}(?<sign>${SIGN})${TRAIL}`);

/** `1 200,50 €`, `$1,200`, `−$12`, `CHF 3'154.77`, `3 k€`, `$15/person`: `k`, `M` and the like multiply the amount. */
export const currency: Form = {
  id: 'currency',
  read(text, context) {
    const found = BEFORE.exec(text) ?? AFTER.exec(text);
    if (!found) return undefined;
    const scale = new Big(multipleOfMoney(found.groups?.['multiple'] ?? ''));
    const unit = (found.groups?.['sign'] ?? '') + (found.groups?.['per'] ?? '');
    const negative = /[-\u2212\u2013]/.test(found.groups?.['minus'] ?? '');
    const reading = readFigure(found, context, { reader: 'currency', dimension: 'currency', unit, scale, negative });
    return negative && typeof reading === 'object' ? fromMinus(reading, text) : reading;
  },
  write(amount, like) {
    const figure = writeFigure(amount, like);
    const { format } = like;
    if (format.reader !== 'currency') return figure;
    const { minus, sign } = format;
    return figure.startsWith(minus) ? minus + sign + figure.slice(minus.length) : sign + figure;
  },
};

/** `−$12`: the figure begins at the minus, so that it can be written without it. */
function fromMinus(reading: FormReading, text: string): FormReading {
  const format = { ...reading.format, reader: 'currency', minus: text.charAt(0), sign: text.slice(1, reading.at.start) } as const;
  return { ...reading, at: { start: 0, end: reading.at.end }, format };
}

const GAP = '[ \\u00a0\\u202f]?';
const IN_PARENTHESES = figurePattern(`\\((?:(?<sign>${SIGN})${GAP})?`, `(?:${GAP}(?<after>${SIGN}))?\\)(?:${GAP}(?<behind>${SIGN}))?`);

/** `(1,200)`, `($1,200)`, `(1 200) €` for minus 1200, in columns that hold other amounts too: a year or a note in parentheses is no amount. */
export const accounting: Form = {
  id: 'accounting',
  read(text, context) {
    const found = context.accounting ? IN_PARENTHESES.exec(text) : null;
    if (!found) return undefined;
    const behind = found.groups?.['behind'] ?? '';
    const unit = found.groups?.['sign'] ?? found.groups?.['after'] ?? behind;
    const dimension = unit === '' ? 'number' : 'currency';
    const reading = readFigure(found, context, { reader: 'accounting', dimension, unit, scale: ONE, negative: true });
    if (typeof reading !== 'object') return reading;
    const end = text.lastIndexOf(')');
    const [before, after] = [text.slice(1, reading.at.start), text.slice(reading.at.end, end)];
    const format = { ...reading.format, reader: 'accounting', minus: '-', before, after } as const;
    return { ...reading, at: { start: 0, end: end + 1 }, format };
  },
  write(amount, like) {
    const figure = writeFigure(amount, like);
    const { format } = like;
    if (format.reader !== 'accounting') return figure;
    const { before, after } = format;
    return figure.startsWith('-') ? `(${before}${figure.slice(1)}${after})` : before + figure + after;
  },
};
