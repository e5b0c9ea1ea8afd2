import { locales } from '../language/index.ts';
import { fold } from '../language/phrases.ts';
import type { Priority, TaskDetails } from '../model/index.ts';

/** Nothing stands before a tag, a name or a word but a blank or an opening mark: `C#`, `a@b.org` and `/#part` are neither. */
const BEFORE = String.raw`(?<![^\s([{,;:«“‘"'–—-])`;

/** `#tag`, with a letter in it: `#12` is a number. */
const TAG = new RegExp(String.raw`${BEFORE}#(?=[\p{N}/_-]*\p{L})([\p{L}\p{N}\p{M}/_-]*[\p{L}\p{N}\p{M}])`, 'gu');

/** `#ffcc00`, `#fff`: a colour, unless it is a word. */
const COLOUR = /^(?:(?=.*\d)(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|([a-f])\1{2,5}|([a-f])\2([a-f])\3([a-f])\4)$/i;

/** `@person`; `@types/node`, `@fig:map` and `@due(…)` name no one. */
const PERSON = new RegExp(
  String.raw`${BEFORE}@(?!due(?![\p{L}\p{N}_-]))(\p{L}(?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}])?)(?![\p{L}\p{N}\p{M}_/@]|[:.-][\p{L}\p{N}])`,
  'gu',
);

/** Keys of a bibliography (`@smith2020`) and of Pandoc's cross-references (`@fig-map`) are written like names. */
const REFERENCE = /(?:1[5-9]|20)\d\d(?!\d)|^(?:fig|tbl|tab|sec|eq|lst|thm)-/i;

/** What is no part of the sentence: code, addresses, and what stands in square brackets, as citations do. */
const ASIDE = /`+[^`]*`+|\b(?:https?|ftp):\/\/\S+|\bwww\.\S+|\[[^[\]]*\]/g;

/** `📅 2026-12-01`, `due:2026-12-01`, `@due(2026-12-01)`, `[due:: 2026-12-01]`, `{2026-12-01}`. */
const DUE = /(?:(?:📅|🗓\uFE0F?)[ \u00a0]*|(?<![\p{L}\p{N}])due(?:::?|\()[ \u00a0]*|\{(?=[\d-]{10}\}))(\d{4})-(\d{2})-(\d{2})(?!\d)/giu;

const signs: Readonly<Record<string, TaskDetails['priority']>> = {
  '🔺': 'highest',
  '⏫': 'high',
  '🔼': 'medium',
  '🔽': 'low',
  '⏬': 'lowest',
};

/** Reads what a task's text says beside the work, in the ways that are in use for it. */
export function readDetails(written: string): TaskDetails {
  const text = written.normalize('NFC');
  const sentence = text.replace(ASIDE, ' ');
  return {
    tags: namesIn(sentence, TAG).filter((tag) => !COLOUR.test(tag)),
    people: namesIn(sentence, PERSON).filter((name) => !REFERENCE.test(name)),
    due: readDue(text),
    priority: readPriority(text),
  };
}

/** Each name once, however often it is said. */
function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];
}

/** The day a task is due: the first that is a day of the calendar. */
function readDue(text: string): string | undefined {
  const dates = [...text.matchAll(DUE)].map(([, ...parts]) => parts);
  return dates.find(([year = '', month = '', day = '']) => isDay(Number(year), Number(month), Number(day)))?.join('-');
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function readPriority(text: string): TaskDetails['priority'] {
  const sign = /[🔺⏫🔼🔽⏬]/u.exec(text)?.[0] ?? '';
  return signs[sign] ?? saidPriority(text);
}

const levels: ReadonlyMap<string, Priority> = new Map(
  locales.flatMap(({ priorityLevels }) =>
    (Object.entries(priorityLevels) as [Priority, readonly string[]][]).flatMap(([level, words]) =>
      words.map((word): [string, Priority] => [fold(word), level]),
    ),
  ),
);

const words = locales.flatMap(({ priorityWords }) => priorityWords.map(fold)).join('|');
const said = [...levels.keys()].sort((a, b) => b.length - a.length).join('|');
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words}) ?::? ?(${said})(?![\p{L}\p{N}])`, 'u');

/** Finds how urgent a task says that it is: `priority: high`, `[priority:: low]`, `priorité : très haute`. */
function saidPriority(text: string): Priority | undefined {
  return levels.get(pattern.exec(fold(text))?.[1] ?? '');
}
