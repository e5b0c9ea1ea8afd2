import type { Quantity } from '../model/index.ts';

const DAY = 86_400;

/** Whether some amounts of time are written in days and others are not: a day of work has seven hours or eight, one of the calendar 24. */
export function mixesDays(quantities: readonly Quantity[]): boolean {
  const durations = quantities.filter(({ dimension }) => dimension === 'duration');
  const inDays = durations.filter(({ format }) => unitsOf(format).some((seconds) => seconds >= DAY));
  return inDays.length > 0 && inDays.length < durations.length;
}

function unitsOf({ reader, pattern, scale }: Quantity['format']): readonly number[] {
  return reader === 'parted' ? (pattern.split('|')[0] ?? '').split(',').map(Number) : [scale.toNumber()];
}
