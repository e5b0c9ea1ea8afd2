import Big from 'big.js';
import type { Form } from './form.ts';

const PATTERN = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/** `PT1H30M`, the time part of an ISO 8601 duration. */
export const iso: Form = {
  id: 'iso',
  read(text) {
    const found = PATTERN.exec(text);
    if (!found) return undefined;
    const [hours, minutes, seconds] = [1, 2, 3].map((part) => Number(found[part] ?? 0));
    const quantum = new Big(text.endsWith('S') ? 1 : text.endsWith('M') ? 60 : 3600);
    return {
      dimension: 'duration',
      amount: new Big((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)),
      second: undefined,
      quantum,
      unit: '',
      at: { start: 0, end: text.length },
      format: { reader: 'iso', decimalMark: '.', groupMark: '', decimals: 0, scale: quantum },
    };
  },
  write(amount, { format }) {
    const seconds = amount.div(format.scale).round(0, Big.roundHalfUp).times(format.scale);
    const parts = [3600, 60, 1].map(
      (unit, i) =>
        [
          seconds
            .div(unit)
            .round(0, Big.roundDown)
            .mod(i === 0 ? 1e15 : 60),
          'HMS'.charAt(i),
        ] as const,
    );
    const written = parts.filter(([figure]) => figure.gt(0)).map(([figure, letter]) => figure.toFixed(0) + letter);
    return `PT${written.join('') || '0S'}`;
  },
};
