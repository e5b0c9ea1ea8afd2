import Big from 'big.js';
import type { Form } from '../form.ts';
import { figurePattern, ONE, readFigure, writeFigure } from './figure.ts';

const PATTERN = figurePattern('', '(?:[ \\u00a0\\u202f\\u2009]*(?<unit>\\p{L}{1,12}[²³]?))?');

/**
 * A figure with at most one word after it: `866`, `1 234,5`, `14 personnes`. A bare figure takes the header's unit of time, if it
 * names one.
 */
export const plain: Form = {
  id: 'plain',
  read(text, context) {
    const found = PATTERN.exec(text);
    if (!found) return undefined;
    const unit = found.groups?.['unit'] ?? '';
    if (unit === '' && context.bareSeconds !== undefined) {
      return readFigure(found, context, { reader: 'plain', dimension: 'duration', unit, scale: new Big(context.bareSeconds) });
    }
    return readFigure(found, context, { reader: 'plain', dimension: 'number', unit, scale: ONE });
  },
  write: writeFigure,
};
