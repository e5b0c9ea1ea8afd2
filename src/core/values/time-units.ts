import { locales } from '../language/index.ts';
import { fold, phrasePattern } from '../language/phrases.ts';
import type { Quantity } from '../model/index.ts';

const SECONDS: ReadonlyMap<string, number> = new Map([
  ...locales.flatMap((locale) => Object.entries(locale.durationUnits).map(([word, seconds]): [string, number] => [fold(word), seconds])),
  ["'", 60],
  ['′', 60],
  ['"', 1],
  ['″', 1],
]);

/** Seconds in a unit of time, in any language: `min` 60, `h` 3600, `j` 86400; undefined for any other word. */
export function secondsOf(unit: string): number | undefined {
  return SECONDS.get(fold(unit).replace(/\.$/, ''));
}

const IN = phrasePattern(({ inWords = [] }) => inWords);
const HEADER_UNITS = [
  new RegExp(`[([]\\s*(?:(?:${IN}) )?(\\p{L}+)\\.?\\s*[)\\]]`, 'u'),
  new RegExp(`\\s(?:${IN})\\s(\\p{L}+)$`, 'u'),
  /,\s*(\p{L}+)$/u,
];

/** Seconds in the unit that a header names: `Durée (min)`, `Time [h]`, `Dauer in Stunden`, `时长（分钟）`; undefined if it names none. */
export function headerSeconds(header: string): number | undefined {
  const folded = fold(header);
  const named = HEADER_UNITS.map((pattern) => pattern.exec(folded)?.[1]).find((unit) => unit !== undefined);
  // One letter heads anything but hours: `U`, `D`, `M`.
  return secondsOf(named ?? (folded.length === 1 && header.trim() !== 'h' ? '' : folded));
}

const DAY = 86_400;

/** Whether some amounts of time are written in days and others are not: a day of work has seven hours or eight, one of the calendar 24. */
export function mixesDays(quantities: readonly Quantity[]): boolean {
  const durations = quantities.filter(({ dimension }) => dimension === 'duration');
  const inDays = durations.filter(({ format }) => unitsOf(format).some((seconds) => seconds >= DAY));
  return inDays.length > 0 && inDays.length < durations.length;
}

function unitsOf(format: Quantity['format']): readonly number[] {
  return format.reader === 'parted' ? format.units : [format.scale.toNumber()];
}
