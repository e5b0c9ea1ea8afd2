import { dateLocale, type LanguageTag } from '../../../core/index.ts';
import type { DigestItem } from '../digest.ts';
import { say } from '../../sentences.ts';
import { isOverdue } from './view.ts';

/** When something is due, seen from a day; `past` is what was due and is done. */
export type DueTime = 'overdue' | 'today' | 'week' | 'later' | 'past' | 'none';

/** How near the day is on which an item is due; weeks begin on Monday. Days are written `2026-12-01`. */
export function dueTime(item: DigestItem, today: string): DueTime {
  const due = item.details?.due;
  if (due === undefined) return 'none';
  if (due < today) return isOverdue(item, today) ? 'overdue' : 'past';
  if (due === today) return 'today';
  return due <= endOfWeek(today) ? 'week' : 'later';
}

/** The Sunday of a day's week. */
export function endOfWeek(day: string): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

/** When an item is due, in words, with the month in full or cut short; empty when it does not say. */
export function dueWords(item: DigestItem, today: string, month: 'short' | 'long', language: LanguageTag): string {
  const due = item.details?.due;
  if (due === undefined) return '';
  const day = writeDay(due, month, language);
  return say(isOverdue(item, today) ? 'overdue-since' : 'due-on', { day }, language);
}

/** A day as the language writes it, with the month in full or cut short. */
export function writeDay(day: string, month: 'short' | 'long', language: LanguageTag): string {
  return formatsFor(language)[month].format(dateOf(day));
}

/** Made once: making one takes a hundred times longer than writing a day. */
const formats = new Map<string, ReturnType<typeof formatsOf>>();

function formatsFor(language: LanguageTag): ReturnType<typeof formatsOf> {
  const locale = dateLocale(language);
  const known = formats.get(locale) ?? formatsOf(locale);
  formats.set(locale, known);
  return known;
}

function formatsOf(locale: string): Readonly<Record<'short' | 'long', Intl.DateTimeFormat>> {
  const formatOf = (month: 'short' | 'long'): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
  return { short: formatOf('short'), long: formatOf('long') };
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
