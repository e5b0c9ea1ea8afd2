import type { ClockReading } from '../model/index.ts';

const HOURS_AND_MINUTES = /^\D*(\d{1,4}):([0-5]\d)(?![\d:])/;
const WITH_SECONDS = /^\D*(\d{1,4}):([0-5]\d):[0-5]\d/;

/**
 * What `1:30` says in a column with this header and these cells. Beside `1:05:00`, `35:20` has seconds too where as hours it would be longer
 * than each of those: players write the hours only where there are some. Beside `0:05:00` it would have hours, and otherwise it is undecided.
 */
export function clockReading(header: string, texts: readonly string[]): ClockReading {
  if (/\bmm? ?: ?ss?\b|min ?: ?s/i.test(header)) return 'minutes';
  const [short, long] = [minutesIn(texts, HOURS_AND_MINUTES), minutesIn(texts, WITH_SECONDS)];
  if (short.length === 0 || long.length === 0) return 'hours';
  const inSeconds = long.every((minutes) => minutes >= 60) && Math.max(...short) > Math.max(...long);
  return inSeconds ? 'mixed' : 'undecided';
}

/** The amounts written so, in minutes, the first figure taken for hours. */
function minutesIn(texts: readonly string[], pattern: RegExp): readonly number[] {
  return texts.flatMap((text) => {
    const [, hours, minutes] = pattern.exec(text) ?? [];
    return hours === undefined ? [] : [Number(hours) * 60 + Number(minutes)];
  });
}
