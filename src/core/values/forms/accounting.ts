import type { Form } from '../form.ts';
import { SIGN } from './currency.ts';
import { figurePattern, ONE, readFigure, writeFigure } from './figure.ts';

const BLANK = '[ \\u00a0\\u202f]?';
const PATTERN = figurePattern(`\\((?:(?<sign>${SIGN})${BLANK})?`, `(?:${BLANK}(?<after>${SIGN}))?\\)`);

/** `(1,200)`, `($1,200)` for minus 1200, in columns that hold other amounts too: a year or a note in parentheses is no amount. */
export const accounting: Form = {
  id: 'accounting',
  read(text, context) {
    const found = context.accounting ? PATTERN.exec(text) : null;
    if (!found) return undefined;
    const unit = found.groups?.['sign'] ?? found.groups?.['after'] ?? '';
    const dimension = unit === '' ? 'number' : 'currency';
    const reading = readFigure(found, context, { reader: 'accounting', dimension, unit, scale: ONE, negative: true });
    if (typeof reading !== 'object') return reading;
    const pattern = `${text.slice(1, reading.at.start)}|${text.slice(reading.at.end, -1)}`;
    return { ...reading, at: { start: 0, end: text.length }, format: { ...reading.format, pattern } };
  },
  write(amount, like) {
    const [before = '', after = ''] = like.format.pattern.split('|');
    const figure = writeFigure(amount, like);
    return figure.startsWith('-') ? `(${before}${figure.slice(1)}${after})` : before + figure + after;
  },
};
