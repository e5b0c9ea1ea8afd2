import type { Form } from '../form.ts';
import { figurePattern, ONE, readFigure, writeFigure } from './figure.ts';

const PATTERN = figurePattern('\\(', '\\)');

/** `(1,200)` for minus 1200, in columns that hold other amounts too: a year or a note in parentheses is no amount. */
export const accounting: Form = {
  id: 'accounting',
  read(text, context) {
    const found = context.accounting ? PATTERN.exec(text) : null;
    return found
      ? readFigure(found, context, { reader: 'accounting', dimension: 'number', unit: '', scale: ONE, negative: true })
      : undefined;
  },
  write: (amount, like) => writeFigure(amount.abs(), like),
};
