import type { ReadingContext } from '../../../../src/core/model/index.ts';

/** Surroundings that say nothing. */
export const NOTHING: ReadingContext = {
  decimalMark: undefined,
  bareSeconds: undefined,
  clock: 'hours',
  minutesInM: false,
  accounting: false,
};

/** Surroundings whose figures have a decimal comma, or a decimal point. */
export const COMMA: ReadingContext = { ...NOTHING, decimalMark: ',' };
export const POINT: ReadingContext = { ...NOTHING, decimalMark: '.' };
