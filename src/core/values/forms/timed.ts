import Big from 'big.js';
import type { Form } from '../form.ts';
import { secondsOf } from '../time-units.ts';
import { figurePattern, readFigure, writeFigure } from './figure.ts';

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
