import Big from 'big.js';
import type { Form } from '../form.ts';

const PATTERN = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;

/** `1:30` (hours and minutes, or minutes and seconds where the header says so), `1:02:30`. Never wrapped at 24 hours. */
export const clock: Form = {
  id: 'clock',
  read(text, context) {
    const found = PATTERN.exec(text);
    if (!found) return undefined;
    const [, first = '', second = '', third] = found;
    const unit = third !== undefined || context.clockMinutes ? 1 : 60;
    const steps = third === undefined ? Number(first) * 60 + Number(second) : Number(first) * 3600 + Number(second) * 60 + Number(third);
    return {
      dimension: 'duration',
      amount: new Big(steps * unit),
      second: undefined,
      secondAt: undefined,
      quantum: new Big(unit),
      unit: '',
      at: { start: 0, end: text.length },
      format: {
        reader: 'clock',
        decimalMark: '.',
        groupMark: '',
        decimals: third === undefined ? 1 : 2,
        pattern: String(first.length),
        scale: new Big(unit),
      },
    };
  },
  write(amount, { format }) {
    const steps = amount.div(format.scale).round(0, Big.roundHalfUp);
    const low = steps.mod(60);
    const high = steps.minus(low).div(60);
    const two = (figure: Big): string => figure.toFixed(0).padStart(2, '0');
    if (format.decimals === 1) return `${high.toFixed(0).padStart(Number(format.pattern), '0')}:${two(low)}`;
    const middle = high.mod(60);
    return `${high.minus(middle).div(60).toFixed(0).padStart(Number(format.pattern), '0')}:${two(middle)}:${two(low)}`;
  },
};
