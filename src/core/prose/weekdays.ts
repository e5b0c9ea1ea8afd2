import { fold } from '../language/phrases.ts';
import { locales } from '../language/index.ts';
import { capitalised } from '../language/locale.ts';
import type { Edit, LanguageTag, Verdict } from '../model/index.ts';
import { exists, weekdaysOf, type Day } from './calendar.ts';

/** A date with its weekday, in running text; or one that no calendar has. */
export interface DateClaim {
  /** Units of the text. */
  readonly start: number;
  readonly end: number;
  /** The weekday as written; of a day that does not exist, the date. */
  readonly stated: string;
  /** The weekday of that date in the same language; undefined if there is no such day. */
  readonly actual: string | undefined;
  readonly verdict: Verdict;
  readonly reason: 'weekday' | 'other-weekday' | 'no-such-day' | 'quoted' | 'calendar';
  /** What makes it agree, in units of the text. */
  readonly correction: Edit | undefined;
}

interface Names {
  readonly tag: LanguageTag;
  /** From Monday on, every name of the day as it is written; and folded. */
  readonly written: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly string[])[];
  /** From January on, folded. */
  readonly months: readonly string[];
}

const NAMES: readonly Names[] = locales.flatMap(({ tag, runningText, monthNames }) => {
  if (!runningText || !monthNames) return [];
  const written = runningText.weekdays.map((names) => names.split('/'));
  return [{ tag, written, weekdays: written.map((names) => names.map(fold)), months: monthNames.map(fold) }];
});

/** Phrases of all languages as a choice within a pattern, the longest first: `segunda-feira` before `segunda`. */
const anyOf = (list: readonly string[]): string => [...new Set(list.map(fold))].sort((a, b) => b.length - a.length).join('|');

const WEEKDAYS = anyOf(NAMES.flatMap(({ weekdays }) => weekdays.flat()));
const ENDINGS = anyOf([...locales.flatMap(({ ordinalEndings = [] }) => ordinalEndings), '°']);
const ARTICLES = anyOf(locales.flatMap(({ runningText }) => runningText?.dayArticles ?? []));
const JOINS = anyOf(locales.flatMap(({ dateWords = [] }) => dateWords));
const DAY = `(?<day>\\d{1,2})(?:${ENDINGS}|\\.)?`;
const MONTH = '(?<month>\\p{L}{3,})\\.?';
const YEAR = '(?<year>\\d{4})';

/** The ways to write a date, behind its weekday if it has one; to be tried on folded text. */
const FORMS: readonly RegExp[] = [
  `${DAY} (?:(?:${JOINS}) )?${MONTH},? (?:(?:${JOINS}) )?${YEAR}`,
  `${MONTH} ${DAY},? ${YEAR}`,
  `(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?${YEAR}`,
  `(?<day>\\d{1,2})/(?<month>\\d{1,2})/${YEAR}`,
  `${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})`,
].map(
  (form) =>
    new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:(?<name>${WEEKDAYS})\\.?,? (?:(?:${ARTICLES}) )?)?${form}(?![\\p{L}\\p{N}]|[/-]\\d)`, 'gu'),
);

/** Says of a date whether there is such a day. */
const SPEAKS_OF_DATES = new RegExp(
  `(?<!\\p{L})(?:${locales
    .flatMap(({ runningText }) => runningText?.existenceWords ?? [])
    .map(fold)
    .join('|')})(?!\\p{L})`,
  'u',
);

/** Before this year calendars and the beginning of the year differed too much to be judged. */
const UNSURE = 1800;

/**
 * Finds the dates of a text that state their weekday, and days that do not exist (31 June), in all languages at once.
 * @param text as it is seen
 * @param unquoted the same with quotations blanked out
 */
export function dateClaims(text: string, unquoted: string): readonly DateClaim[] {
  if (!/\d{4}/.test(text)) return [];
  const folded = foldedInPlace(text);
  const isAboutDates = SPEAKS_OF_DATES.test(folded);
  const found: DateClaim[] = [];
  for (const form of FORMS)
    for (const match of folded.matchAll(form)) {
      const claim = claimOf(text, match);
      if (!claim || found.some(({ start, end }) => start < claim.end && claim.start < end)) continue;
      const isQuoted = /\s/.test(unquoted.charAt(claim.start)) || (isAboutDates && claim.reason === 'no-such-day');
      found.push(isQuoted ? { ...claim, verdict: 'unverified', reason: 'quoted', correction: undefined } : claim);
    }
  return found;
}

/** Folded character by character, so that every place stays. */
function foldedInPlace(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[^ -~]/g, (character) => {
    const plain = /\s/.test(character) ? ' ' : fold(character);
    return plain.length === 1 ? plain : character;
  });
}

interface Written {
  readonly start: number;
  readonly end: number;
  /** The weekday as written; empty without one. */
  readonly name: string;
}

function claimOf(text: string, match: RegExpExecArray): DateClaim | undefined {
  const { name = '', day = '', month = '', year = '' } = match.groups ?? {};
  const written = { start: match.index, end: match.index + match[0].length, name: text.slice(match.index, match.index + name.length) };
  const isNumeric = /^\d/.test(month);
  const languages = NAMES.filter(({ weekdays }) => name === '' || weekdays.some((forms) => forms.includes(name)));
  if (isNumeric && name === '') return undefined;
  for (const names of languages) {
    const number = isNumeric ? Number(month) : monthOf(month, names, name !== '');
    if (number === undefined) continue;
    const date = { year: Number(year), month: number, day: Number(day) };
    return name === '' ? unlessItExists(text, date, written) : withWeekday(text, date, names, written, match[0]);
  }
  return undefined;
}

/** A month by its name, or, beside a weekday of the same language, by what begins its name alone. */
function monthOf(name: string, { months }: Names, mayBeShort: boolean): number | undefined {
  const begun = months.flatMap((month, i) => (month === name || (mayBeShort && month.startsWith(name)) ? [i + 1] : []));
  return begun.length === 1 ? begun[0] : undefined;
}

function unlessItExists(text: string, date: Day, { start, end }: Written): DateClaim | undefined {
  if (exists(date) || date.month > 12 || date.day > 31 || date.day < 1) return undefined;
  const stated = text.slice(start, end);
  return { start, end, stated, actual: undefined, verdict: 'disagrees', reason: 'no-such-day', correction: undefined };
}

function withWeekday(text: string, date: Day, names: Names, written: Written, match: string): DateClaim | undefined {
  const isEitherWay = names.tag === 'en' && /\d\/\d/.test(match);
  const orders = isEitherWay ? [date, { ...date, month: date.day, day: date.month }].filter(exists) : [date];
  const claims = orders.map((order) => unlessItExists(text, order, written) ?? (exists(order) ? judged(order, names, written) : undefined));
  return claims.find((claim) => claim?.verdict === 'agrees') ?? (claims.length === 1 ? claims[0] : undefined);
}

function judged(date: Day, { weekdays, written }: Names, { start, end, name }: Written): DateClaim {
  const stated = weekdays.findIndex((forms) => forms.includes(fold(name)));
  const form = weekdays[stated]?.indexOf(fold(name)) ?? 0;
  const possible = weekdaysOf(date);
  const claim = { start, end, stated: name, actual: name, correction: undefined };
  if (possible.includes(stated)) return { ...claim, verdict: 'agrees', reason: 'weekday' };
  if (date.year < UNSURE) return { ...claim, actual: undefined, verdict: 'unverified', reason: 'calendar' };
  const right = written[possible[0] ?? 0];
  const usual = right?.[form] ?? right?.[0] ?? '';
  const actual = /^\p{Lu}/u.test(name) ? capitalised(usual) : usual.toLowerCase();
  return {
    ...claim,
    actual,
    verdict: 'disagrees',
    reason: 'other-weekday',
    correction: { span: { start, end: start + name.length }, text: actual },
  };
}
