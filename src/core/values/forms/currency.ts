import Big from 'big.js';
import type { Form } from '../form.ts';
import { multipleOfMoney } from '../multiples.ts';
import { figurePattern, readFigure, writeFigure } from './figure.ts';

const SIGN =
  '(?:R\\$|US\\$|C\\$|A\\$|[€$£¥₹₩₽₺]|CHF|EUR|USD|GBP|CAD|AUD|JPY|CNY|INR|PLN|BRL|SEK|NOK|DKK|CZK|HUF|PHP|zł|Fr\\.|kr|M?DT|TND|MAD|DH|won)';
const MULTIPLE = '(?<multiple>k|m|mio\\.?|md|mrd\\.?|bn|b|t)?';
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
    return readFigure(found, context, { reader: 'currency', dimension: 'currency', unit, scale, negative });
  },
  write: writeFigure,
};
