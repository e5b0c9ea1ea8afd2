import type { StatedNumber } from '../model/index.ts';
import type { Draft, Rule } from './rule.ts';

/** A date states another weekday than the calendar gives it, or is in no calendar. */
export const weekdayDate: Rule = {
  id: 'weekday-date',
  severity: 'warning',
  summary: 'A date does not fall on the weekday written beside it, or does not exist.',
  explanation: `“Wednesday 23 January 2020” was a Thursday: either the weekday or the day is a slip. Tallymark checks every date in running text that
has its weekday and its year, in English, French, German, Spanish, Italian and Portuguese (\`mercredi 22 janvier 2020\`, \`Wednesday,
January 22nd, 2020\`, \`Mittwoch, 22.01.2020\`), and finds days that no year has (31 June).

Quotations are left alone, and so are dates before 1800, when calendars differed; before 1930 the Julian calendar will do as well.`,
  bad: 'The group met on Wednesday 23 January 2020.\n',
  good: 'The group met on Thursday 23 January 2020.\n',
  messages: {
    'weekday-date': 'The text says {stated}; that day is a {actual}.',
    'weekday-date.no-such-day': 'No calendar has a {date}.',
    'weekday-date.fix': 'Change “{stated}” to “{actual}”',
  },
  check: ({ numbers }) => numbers.filter(({ kind, verdict }) => kind === 'date' && verdict === 'disagrees').map(draft),
};

function draft({ span, text: date, stated, actual, correction }: StatedNumber): Draft {
  if (actual === undefined) return { span, message: { id: 'weekday-date.no-such-day', data: { date } }, data: { date } };
  const data = { date, stated, actual };
  const fixes = correction ? [{ title: { id: 'weekday-date.fix', data }, preferred: false, edits: [correction] }] : [];
  return { span, message: { id: 'weekday-date', data }, data: { ...data, expected: actual }, fixes };
}
