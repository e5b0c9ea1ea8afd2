import Big from 'big.js';
import { phrasePattern } from '../../language/phrases.ts';
import type { Form, FormReading } from '../form.ts';
import { multipleOfMoney } from '../multiples.ts';
import { figurePattern, readFigure, writeFigure } from './figure.ts';

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
    const [minus = '', ...sign] = like.format.pattern;
    if (sign.length === 0) return writeFigure(amount, like);
    const figure = writeFigure(amount, like);
    return figure.startsWith('-') ? minus + sign.join('') + figure.slice(1) : sign.join('') + figure;
  },
};

/** `−$12`: the figure begins at the minus, so that it can be written without it. */
function fromMinus(reading: FormReading, text: string): FormReading {
  const pattern = text.slice(0, reading.at.start);
  return { ...reading, at: { start: 0, end: reading.at.end }, format: { ...reading.format, pattern } };
}
