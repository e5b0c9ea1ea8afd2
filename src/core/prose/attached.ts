import { fold } from '../language/phrases.ts';
import { locales } from '../language/index.ts';
import { isYear } from './calendar.ts';
import type { Numeral } from './numerals.ts';

/** What a figure is whose surroundings touch it, as far as these tell. */
export type Attachment =
  'attached' | 'ordinal' | 'compound' | 'date' | 'approximate' | 'range' | 'measure' | 'label' | 'partitive' | 'parenthesis';

/** Signs and letters before a number, or behind it, that make it part of something: `v2`, `#4`, `2/3`, `~5`; `3D`, `12-fold`, `10%`, `5+`. */
const BEFORE = /[\p{L}\p{N}#§$€£/_\-–+~^°@&=%≈<>≥≤±￼×.:]$|[#$€£~≈<>≥≤±×] $/u;
const AFTER = /^[\p{L}\p{N}/_\-–+~^°@&=%￼×]|^ [%×]|^[.,:]\p{N}|^\)/u;

/** What touches a number and so makes it part of something; undefined where nothing does. */
export function attachmentOf(text: string, numeral: Pick<Numeral, 'start' | 'end' | 'written' | 'value'>): Attachment | undefined {
  const { start, end } = numeral;
  if (!BEFORE.test(text.slice(Math.max(0, start - 2), start)) && !AFTER.test(text.slice(end, end + 2))) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const run = { before: /\S*$/.exec(before)?.[0] ?? '', after: /^\S*/.exec(after)?.[0] ?? '' };
  const opened = /\([^()]*$/.test(text.slice(Math.max(0, start - FAR), start));
  const place = { ...numeral, before, after, opened, run: run.before.replace(/^[([{"'“‘«]+/, '') + text.slice(start, end) + run.after };
  return KINDS.find(([, test]) => test(place))?.[0] ?? 'attached';
}

/** Characters beside a number that are looked at. */
const REACH = 24;

/** Most characters of what stands in brackets before it. */
const FAR = 200;

interface Place extends Pick<Numeral, 'start' | 'end' | 'written' | 'value'> {
  readonly before: string;
  readonly after: string;
  /** What stands between two blanks, without opening brackets. */
  readonly run: string;
  /** Whether it stands in brackets. */
  readonly opened: boolean;
}

const ORDINAL_ENDINGS = [...new Set(locales.flatMap(({ ordinalEndings = [] }) => ordinalEndings))]
  .sort((a, b) => b.length - a.length)
  .join('|');
const ORDINAL = new RegExp(String.raw`^\.?(?:${ORDINAL_ENDINGS}|°)(?![\p{L}\p{N}])`, 'u');

/** Words so short that a full stop behind them parts no sentences: `p.7`, `fig. 3`, `n°4`. */
const SHORT = 4;
const ABBREVIATED = new Set(locales.flatMap(({ runningText }) => runningText?.labelWords.filter(({ length }) => length <= SHORT) ?? []));
/** The raised o of `nº` is a letter. */
const LABEL = new RegExp(String.raw`(?:[#§]|(?<!\p{L})(?:${[...ABBREVIATED].join('|')})[.°\p{Lo}])\s?$`, 'iu');

const DAY = /^(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}([-/.])\d{1,2}\1(?:\d\d|\d{4}))(?!\p{N})/u;
const TIME = /^\d{1,2}[:h]\d\d(?!\p{N})/u;

/** In the order in which they are asked; the first that holds says what the number is. */
const KINDS: readonly (readonly [Attachment, (place: Place) => boolean])[] = [
  ['date', ({ run }) => DAY.test(run) || TIME.test(run)],
  ['ordinal', ({ before, after, written }) => written === 'figures' && !/[\p{L}\p{N}]$/u.test(before) && ORDINAL.test(fold(after))],
  ['approximate', ({ before, after }) => /(?:[~≈<≥≤±]|(?<![-=])>)\s?$/.test(before) || /^\+(?!\p{N})/u.test(after)],
  ['label', ({ before }) => LABEL.test(before)],
  [
    'range',
    ({ before, after }) => /(?<![-–/.\p{L}])\p{N}+[-–]$/u.test(before.replace(/[.,](?=\p{N})/gu, '')) || /^[-–]\p{Sc}?\p{N}/u.test(after),
  ],
  ['measure', ({ before, after }) => /\p{Sc}\s?$/u.test(before) || /^\s?[%‰]|^°/u.test(after)],
  [
    'partitive',
    ({ before, after }) => /(?<![/.\p{L}\p{N}])\p{N}+\/$/u.test(before) || (/^\/\p{N}+(?![/.\p{N}])/u.test(after) && !/[/.]$/.test(before)),
  ],
  ['compound', ({ before, after }) => /(?:^|[\s(["'“«])$/.test(before) && /^-\p{L}/u.test(after)],
  ['date', (place) => place.after.startsWith(')') && isYear(place)],
  // Not in brackets: the number of an item in running text.
  ['label', ({ opened, before, after }) => !opened && after.startsWith(')') && /(?:^|\s)$/.test(before)],
  ['parenthesis', ({ before, after }) => after.startsWith(')') && /(?:^|[\s(])$/.test(before)],
];

/** Between a figure and its currency. */
const GAP = '[ \u00a0\u202f]?';
const CURRENCY_BEFORE = new RegExp(String.raw`(?:^|[\s([:=])((?:\p{Lu}{0,2}\p{Sc})${GAP}|\p{Lu}{3}[ \u00a0\u202f])$`, 'u');
const CURRENCY_AFTER = new RegExp(String.raw`^${GAP}(\p{Sc}|\p{Lu}{3})(?![\p{L}\p{N}/+–-])`, 'u');

/** The sign or code of the currency that a figure is in, if nothing else touches it: `$1,200`, `CHF 350`, `(12 €)`. */
export function currencyOf(text: string, { start, end, written }: Pick<Numeral, 'start' | 'end' | 'written'>): string | undefined {
  if (written !== 'figures') return undefined;
  const [before, after] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  const [first, last] = [CURRENCY_BEFORE.exec(before)?.[1]?.trim(), CURRENCY_AFTER.exec(after)?.[1]];
  const isFree = first === undefined ? !BEFORE.test(before) : last === undefined && !AFTER.test(after.replace(/^\)/, ''));
  return isFree ? (first ?? last) : undefined;
}
