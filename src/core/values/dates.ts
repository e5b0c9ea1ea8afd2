import { fold, phrasePattern } from '../language/phrases.ts';
import { locales, localeOf } from '../language/index.ts';
import type { Locale } from '../language/locale.ts';
import type { LanguageTag } from '../model/index.ts';

/** Shortest beginning of a month's name that stands for it: `sept.`. */
const SHORTEST = 3;

const MONTHS = locales.flatMap(({ monthNames = [] }) => monthNames.map((name, i) => ({ name: fold(name), month: i + 1 })));

/**
 * The days of a column of dates, as figures that grow with time (`20241203`); undefined unless every text is a date. `2024-12-03`,
 * `3/12/2024`, `3.12.24`, `3 décembre 2024`, `Dec 3, 2024`, `2024年12月3日`; a month or a year alone is its beginning.
 * @param language settles `3/12/2024` where no date of the column does
 */
export function readDates(texts: readonly string[], language: LanguageTag): readonly number[] | undefined {
  const found = texts.map(partsOf);
  const monthFirst = isMonthFirst(found, language);
  const days = found.map((parts) => dayOf(parts, monthFirst));
  return days.every((day) => day !== undefined) ? days : undefined;
}

/** A date in the order in which it is written; `order` tells which of the parts is which, `numeric` leaves day and month open. */
interface DateParts {
  readonly order: 'known' | 'numeric';
  readonly year: number;
  readonly first: number;
  readonly second: number;
}

const MARKS = locales.flatMap(({ dateMarks }) => dateMarks ?? []);
const [YEAR, MONTH, DAY] = [markOf(({ year }) => year), markOf(({ month }) => month), markOf(({ day }) => day)];
const ENDING = `(?:${phrasePattern(({ ordinalEndings = [] }) => ordinalEndings)}|[°.])?`;
const JOINT = `(?:${phrasePattern(({ dateWords = [] }) => dateWords)} |d')?`;

/** `2024-12-03`, `2024/12`, `2024年12月3日`. */
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})(?:[-/.${YEAR}] ?(\d{1,2})(?:[-/.${MONTH}] ?(\d{1,2}))?)?[${DAY}${MONTH}${YEAR}]?(?:t\d.*)?$`,
  'u',
);

/** `3/12/2024`. */
const FIGURES = /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{4}|\d{2})$/;

/** `3 décembre 2024`, `3rd of …`, `Dec 3, 2024`. */
const WORDED = [
  new RegExp(String.raw`^(?:(?<day>\d{1,2})${ENDING} ?${JOINT})?(?<month>\p{L}+)\.?,? ?${JOINT}(?<year>\d{4})$`, 'u'),
  new RegExp(String.raw`^(?<month>\p{L}+)\.? (?<day>\d{1,2})${ENDING},? (?<year>\d{4})$`, 'u'),
];

function markOf(part: (marks: NonNullable<Locale['dateMarks']>) => string): string {
  return [...new Set(MARKS.map(part))].join('');
}

function partsOf(text: string): DateParts | undefined {
  const folded = fold(text).replace(/^\p{L}+,? (?=\d{1,2}\D)/u, (word) => (monthOf(word) === undefined ? '' : word));
  const iso = YEAR_FIRST.exec(folded);
  if (iso) return parts('known', iso[1], iso[2] ?? '0', iso[3] ?? '0');
  const numeric = FIGURES.exec(folded);
  if (numeric) return parts('numeric', numeric[3], numeric[1], numeric[2]);
  const worded = WORDED.map((pattern) => pattern.exec(folded)?.groups).find((groups) => groups !== undefined);
  const month = monthOf(worded?.['month'] ?? '');
  return month === undefined ? undefined : parts('known', worded?.['year'], String(month), worded?.['day'] ?? '0');
}

function parts(order: DateParts['order'], year = '', first = '', second = ''): DateParts {
  const short = year.length === 2 ? (Number(year) < 70 ? 2000 : 1900) : 0;
  return { order, year: Number(year) + short, first: Number(first), second: Number(second) };
}

function monthOf(word: string): number | undefined {
  const name = word.trim().replace(/[.,]$/, '');
  const exact = MONTHS.find((month) => month.name === name);
  if (exact ?? name.length < SHORTEST) return exact?.month;
  const months = new Set(MONTHS.filter((month) => month.name.startsWith(name)).map(({ month }) => month));
  return months.size === 1 ? [...months][0] : undefined;
}

/** A figure above 12 is no month. */
function isMonthFirst(found: readonly (DateParts | undefined)[], language: LanguageTag): boolean {
  const numeric = found.filter((date) => date?.order === 'numeric');
  if (numeric.some((date) => date && date.first > 12)) return false;
  if (numeric.some((date) => date && date.second > 12)) return true;
  return localeOf(language).monthFirst;
}

function dayOf(date: DateParts | undefined, monthFirst: boolean): number | undefined {
  if (!date) return undefined;
  const isDayFirst = date.order === 'numeric' && !monthFirst;
  const [month, day] = isDayFirst ? [date.second, date.first] : [date.first, date.second];
  return month <= 12 && day <= 31 ? date.year * 10_000 + month * 100 + day : undefined;
}
