import type { Baseline, Chapter, Message, StatedNumber } from '../model/index.ts';
import { lineStart } from '../parse/lines.ts';
import type { Draft, Rule } from './rule.ts';

/** A sentence announces a number of things, and the list below it has another number of items. */
export const announcedCount: Rule = {
  id: 'announced-count',
  severity: 'warning',
  summary: 'A sentence announces another number of things than the list below it has.',
  explanation: `“Six pillars:” above five bullets: an item was added or lost its marker, and the sentence was forgotten. Tallymark counts along, in
English, French, German, Spanish, Italian and Portuguese, numbers in words and in figures.

**Which sentences.** The last one before a list, if it ends with a colon and its number (2 to 12) counts what follows: “There are three
reasons why:”. Numbers that are approximate (“at least three”), that name something (“chapter 3”), mention things known already (“these
two modules”), measure (“six months”) or only say what something is done for or with (“to compare two texts:”) are left alone, and so is
every sentence that could be meant in another way.

**When it disagrees.** Only if no way to count gives the number: the items, those of the lists that follow, the items within items, the
numbers that the items begin with, the items without remarks; and only if the list is one longer or shorter. \`tallymark numbers\` shows what was
counted, and why nothing is said of a number.

The message states both facts; either may be the wrong one. If they agreed in the saved text, when the chapter was opened or in the last
commit, it says which of the two has changed since. Where that is the list, the number is corrected without asking, unless an item has only
lost its mark; a number that you have changed yourself is left to you.`,
  bad: `The method rests on three steps:

- interviews,
- a survey,
- two workshops,
- a review of the literature.
`,
  good: `The method rests on four steps:

- interviews,
- a survey,
- two workshops,
- a review of the literature.
`,
  messages: {
    'announced-count': 'The text announces {text}; the list below has {count|one item|{count} items}.',
    'announced-count.list.saved':
      'The text announces {text}, as many items as the list below had in the saved version; it now has {count}.',
    'announced-count.list.opened':
      'The text announces {text}, as many items as the list below had when the chapter was opened; it now has {count}.',
    'announced-count.list.committed':
      'The text announces {text}, as many items as the list below had in the last commit; it now has {count}.',
    'announced-count.list.compared':
      'The text announces {text}, as many items as the list below had in the version compared with; it now has {count}.',
    'announced-count.number.saved':
      'The text announces {text}, and announced {before} in the saved version; the list below still has {count|one item|{count} items}.',
    'announced-count.number.opened':
      'The text announces {text}, and announced {before} when the chapter was opened; the list below still has {count|one item|{count} items}.',
    'announced-count.number.committed':
      'The text announces {text}, and announced {before} in the last commit; the list below still has {count|one item|{count} items}.',
    'announced-count.number.compared':
      'The text announces {text}, and announced {before} in the version compared with; the list below still has {count|one item|{count} items}.',
    'announced-count.list': 'The list, with {count|one item|{count} items}',
    'announced-count.fix': 'Change “{text}” to “{expected}”',
  },
  landmarks: (passage) => miscounted(passage).map(({ span, text }) => ({ span, key: text })),
  weighsText: true,
  check(chapter, { baselines = [] }) {
    const earlier = earlierAgreements(chapter, baselines);
    return miscounted(chapter).map((number) => draftCount(number, earlier(number)));
  },
};

function miscounted({ numbers }: Chapter): readonly StatedNumber[] {
  return numbers.filter(({ kind, verdict }) => kind === 'list' && verdict === 'disagrees');
}

/** Since an earlier text in which number and list agreed, one of them has changed. */
interface EarlierAgreement {
  readonly moved: 'list' | 'number';
  readonly kind: Baseline['kind'];
  /** The number as it was written. */
  readonly before: string;
  /** An item has been written or taken out, or the number: nothing has only changed its place or its mark. */
  readonly isSure: boolean;
}

function draftCount({ span, text, stated, actual = '', target, correction }: StatedNumber, earlier: EarlierAgreement | undefined): Draft {
  const data = { text, count: Number(actual) };
  const expected = correction?.text ?? '';
  const title: Message = { id: 'announced-count.fix', data: { text, expected } };
  return {
    span,
    message: earlier
      ? { id: `announced-count.${earlier.moved}.${earlier.kind}`, data: { ...data, before: earlier.before } }
      : { id: 'announced-count', data },
    data: { text, stated, expected: actual, ...(earlier ? { moved: earlier.moved } : {}) },
    related: target ? [{ span: target, message: { id: 'announced-count.list', data } }] : [],
    fixes: correction ? [{ title, preferred: earlier?.moved === 'list' && earlier.isSure, edits: [correction] }] : [],
  };
}

/** Looks for announced numbers in earlier texts of the chapter: each of these is gone through once, when the first number asks. */
function earlierAgreements(chapter: Chapter, baselines: readonly Baseline[]): (number: StatedNumber) => EarlierAgreement | undefined {
  const announced = new Map<Chapter, ReadonlyMap<string, readonly StatedNumber[]>>();
  const lines = new Map<Chapter, ReadonlySet<string>>();
  const like = (sentence: string, earlier: Chapter): readonly StatedNumber[] => {
    const known = announced.get(earlier) ?? announcedBySentence(earlier);
    announced.set(earlier, known);
    return known.get(sentence) ?? [];
  };
  const says = (one: Chapter, line: string): boolean => {
    const known = lines.get(one) ?? new Set(unmarkedLines(one.text));
    lines.set(one, known);
    return known.has(line);
  };
  return (number) => {
    const sentence = sentenceAround(number, chapter);
    for (const { kind, report } of baselines) {
      const [earlier, another] = like(sentence, report.chapter);
      if (!earlier || another || earlier.verdict !== 'agrees') continue;
      const [now, then] = [itemLines(number, chapter), itemLines(earlier, report.chapter)];
      const before = earlier.text;
      if (earlier.stated !== number.stated) {
        const isSure = then.join('\n') === now.join('\n');
        return isSure ? { moved: 'number', kind, before, isSure } : undefined;
      }
      const isGrowing = Number(number.actual) > Number(number.stated);
      // An item may have lost its mark, or one within another its indentation: then the number is right.
      const isSure = isGrowing
        ? now.some((line) => !says(report.chapter, line))
        : then.every((line) => now.includes(line) || !says(chapter, line));
      return { moved: 'list', kind, before, isSure };
    }
    return undefined;
  };
}

/** The numbers that announce lists, by the sentences they stand in. */
function announcedBySentence(chapter: Chapter): ReadonlyMap<string, readonly StatedNumber[]> {
  const found = new Map<string, StatedNumber[]>();
  for (const number of chapter.numbers) {
    if (number.kind !== 'list') continue;
    const sentence = sentenceAround(number, chapter);
    const others = found.get(sentence);
    if (others) others.push(number);
    else found.set(sentence, [number]);
  }
  return found;
}

/** What stands around a number, from the beginning of its line to the list. */
function sentenceAround({ span, target }: StatedNumber, { text }: Chapter): string {
  const start = lineStart(text, span.start);
  return `${text.slice(start, span.start)}#${text.slice(span.end, target?.start ?? span.end)}`.replace(/\s+/g, ' ').trim();
}

/** The lines of a list without the marks of its items. */
function itemLines({ target }: StatedNumber, { text }: Chapter): readonly string[] {
  return target ? unmarkedLines(text.slice(target.start, target.end)) : [];
}

function unmarkedLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.map((line) => line.replace(/^[\s>]*(?:[-+*]|\d+[.)])?\s*/, '').trim()).filter((line) => line !== '');
}

/** A percentage is not that of the part and the whole that stand beside it. */
export const percentOf: Rule = {
  id: 'percent-of',
  severity: 'warning',
  summary: 'A percentage is not that of the two numbers written beside it.',
  explanation: `“12 of 48 (26 %)”: a quarter is 25 %. Where part, whole and percentage stand together, in any order (\`12 of 48 (25 %)\`, \`25 %
(12 of 48)\`, \`12 (25 %) of 48\`, \`12/48, 25 %\`), Tallymark divides. A percentage agrees if it is right at the precision written;
one that was cut off instead of rounded is let pass.

Approximate figures, ranges, confidence intervals, percentages of the rest and quotations are left alone.`,
  bad: 'Of the answers, 12 of 48 (26 %) came by post.\n',
  good: 'Of the answers, 12 of 48 (25 %) came by post.\n',
  messages: {
    'percent-of': 'The text says {stated} %; {part} of {whole} is {actual} %.',
    'percent-of.fix': 'Change {stated} % to {expected} %',
  },
  inPassage: ({ numbers }) => numbers.filter(({ kind, verdict }) => kind === 'percent' && verdict === 'disagrees').map(draftPercentage),
};

function draftPercentage({ span, reason: { data }, correction }: StatedNumber): Draft {
  const expected = correction?.text ?? '';
  const fixes = correction ? [{ title: { id: 'percent-of.fix', data: { ...data, expected } }, preferred: false, edits: [correction] }] : [];
  return { span, message: { id: 'percent-of', data }, data: { ...data, expected }, fixes };
}

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
  inPassage: ({ numbers }) => numbers.filter(({ kind, verdict }) => kind === 'date' && verdict === 'disagrees').map(draftDate),
};

function draftDate({ span, text: date, stated, actual, correction }: StatedNumber): Draft {
  if (actual === undefined) return { span, message: { id: 'weekday-date.no-such-day', data: { date } }, data: { date } };
  const data = { date, stated, actual };
  const fixes = correction ? [{ title: { id: 'weekday-date.fix', data }, preferred: false, edits: [correction] }] : [];
  return { span, message: { id: 'weekday-date', data }, data: { ...data, expected: actual }, fixes };
}
