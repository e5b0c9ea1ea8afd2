import { fold } from '../locales/fold.ts';
import { locales } from '../locales/index.ts';

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

/** Seconds in the unit that a header names: `Durée (min)`, `Time [h]`, `Dauer in Stunden`; undefined if it names none. */
export function headerSeconds(header: string): number | undefined {
  const bracketed = /[([]\s*(?:en |in )?(\p{L}+)\.?\s*[)\]]/u.exec(header)?.[1] ?? /\s(?:en|in)\s(\p{L}+)\s*$/u.exec(header)?.[1] ?? /,\s*(\p{L}+)\s*$/u.exec(header)?.[1];
  return secondsOf(bracketed ?? header.trim());
}
