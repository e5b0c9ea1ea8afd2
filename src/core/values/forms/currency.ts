import Big from 'big.js';
import type { Form } from '../form.ts';
import { figurePattern, readFigure, writeFigure } from './figure.ts';

const SIGN = '(?:R\\$|US\\$|[€$£¥₹]|CHF|EUR|USD|GBP|CAD|PLN|BRL|zł|Fr\\.|kr|DT|TND|MAD|DH)';
const MULTIPLES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, md: 1e9, bn: 1e9 };
const BLANK = '[ \\u00a0\\u202f\\u2009]*';
const BEFORE = figurePattern(`(?<sign>${SIGN})${BLANK}`, `${BLANK}(?<multiple>k|M|Md|bn)?`);
const AFTER = figurePattern('', `${BLANK}(?<multiple>k|M|Md|bn)?${BLANK}(?<sign>${SIGN})`);
const TAXED = figurePattern('', `${BLANK}(?<sign>€)(?:${BLANK}(?:HT|TTC))`);

/** `1 200,50 €`, `$1,200`, `CHF 3'154.77`, `3 k€`: `k`, `M` and the like multiply the amount. */
export const currency: Form = {
  id: 'currency',
  read(text, context) {
    const found = BEFORE.exec(text) ?? AFTER.exec(text) ?? TAXED.exec(text);
    if (!found) return undefined;
    const scale = new Big(MULTIPLES[(found.groups?.['multiple'] ?? '').toLowerCase()] ?? 1);
    return readFigure(found, context, { reader: 'currency', dimension: 'currency', unit: found.groups?.['sign'] ?? '', scale });
  },
  write: writeFigure,
};
