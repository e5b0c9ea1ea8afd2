import type { Numeral } from './numerals.ts';

/** A day of a calendar. */
export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** Days of the months that never have 31. */
const SHORT_MONTHS: Readonly<Record<number, number>> = { 2: 29, 4: 30, 6: 30, 9: 30, 11: 30 };

/** From this year on the Gregorian calendar held nearly everywhere; before, the Julian one may be meant. */
const GREGORIAN = 1930;

/** Whether the month has such a day in that year. */
export function exists({ year, month, day }: Day): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && !isLeap ? 28 : (SHORT_MONTHS[month] ?? 31);
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}

/** The weekdays, from 0 for Monday to 6, that a day may have had: that of the Gregorian calendar first. */
export function weekdaysOf(date: Day): readonly number[] {
  const { year } = date;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return year < GREGORIAN ? [weekday(date, 0), weekday(date, behind)] : [weekday(date, 0)];
}

/** The weekday so many days after a day of the Gregorian calendar, by Zeller's congruence. */
function weekday({ year, month, day }: Day, later: number): number {
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  const [century, rest] = [Math.floor(y / 100), y % 100];
  const fromSaturday = day + later + Math.floor((13 * (m + 1)) / 5) + rest + Math.floor(rest / 4) + Math.floor(century / 4) + 5 * century;
  return (((fromSaturday + 5) % 7) + 7) % 7;
}

/** Four figures without a mark between them are a year, as a rule. */
export function isYear({ value, start, end }: Pick<Numeral, 'value' | 'start' | 'end'>): boolean {
  return end - start === YEAR_FIGURES && value.gte(FIRST_YEAR) && value.lte(LAST_YEAR);
}

const YEAR_FIGURES = 4;
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;
