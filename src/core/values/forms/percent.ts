import type { Form } from '../form.ts';
import { figurePattern, ONE, readFigure, writeFigure } from './figure.ts';

const PATTERN = figurePattern('', '[ \\u00a0\\u202f]?[%‰]');

/** `12,5 %`, `100%`. The amount is the figure before the sign. */
export const percent: Form = {
  id: 'percent',
  read(text, context) {
    const found = PATTERN.exec(text);
    return found
      ? readFigure(found, context, { reader: 'percent', dimension: 'percent', unit: text.endsWith('‰') ? '‰' : '%', scale: ONE })
      : undefined;
  },
  write: writeFigure,
};
