import type { ClockReading } from '../../model/index.ts';
import Big from 'big.js';
import type { Form } from './form.ts';
import { secondsOf } from '../time-units.ts';

const PATTERN = /^((\d{1,4}):([0-5]\d)(?::([0-5]\d))?)(?:[ \u00a0\u202f]?(\p{L}{1,10}\.?))?$/u;

/**
 * `1:30` (hours and minutes, or minutes and seconds where the header, a unit or other cells say so), `1:02:30`, `1:30 h`. Never wrapped at 24
 * hours.
 */
export const clock: Form = {
  id: 'clock',
  read(text, context) {
    const found = PATTERN.exec(text);
    if (!found) return undefined;
    const [, figure = '', first = '', second = '', third, word] = found;
    const unit = lastUnit(third === undefined ? 2 : 3, word, context.clock);
    if (typeof unit !== 'number') return unit;
    const steps = third === undefined ? Number(first) * 60 + Number(second) : Number(first) * 3600 + Number(second) * 60 + Number(third);
    return {
      dimension: 'duration',
      amount: new Big(steps * unit),
      second: undefined,
      quantum: new Big(unit),
      unit: '',
      at: { start: 0, end: figure.length },
      format: {
        reader: 'clock',
        decimalMark: '.',
        groupMark: '',
        decimals: third === undefined ? 1 : 2,
        width: first.length,
        mixed: context.clock === 'mixed' && Number(first) < 60,
        scale: new Big(unit),
      },
    };
  },
  write(amount, { format }) {
    if (format.reader !== 'clock') return amount.toFixed();
    const { width, mixed } = format;
    const steps = amount.div(format.scale).round(0, Big.roundHalfUp);
    const low = steps.mod(60);
    const high = steps.minus(low).div(60);
    const two = (figure: Big): string => figure.toFixed(0).padStart(2, '0');
    if (format.decimals === 1 && !(mixed && high.gte(60))) return `${high.toFixed(0).padStart(width, '0')}:${two(low)}`;
    const middle = high.mod(60);
    const hours = high.minus(middle).div(60).toFixed(0);
    return `${format.decimals === 1 ? hours : hours.padStart(width, '0')}:${two(middle)}:${two(low)}`;
  },
};

/** Seconds in the last part; undefined where the word behind is no unit of the first one. */
function lastUnit(parts: 2 | 3, word: string | undefined, clock: ClockReading): number | 'ambiguous' | undefined {
  const inHours = parts === 3 ? 1 : 60;
  if (word !== undefined) {
    const first = secondsOf(word);
    if (first === 3600) return inHours;
    return first === 60 && parts === 2 ? 1 : undefined;
  }
  if (parts === 2 && clock === 'undecided') return 'ambiguous';
  return parts === 2 && clock !== 'hours' ? 1 : inHours;
}
