import type { Block } from '../model/index.ts';
import { attachmentOf, type Attachment } from './attached.ts';
import type { Numeral } from './numerals.ts';
import type { Paragraph, Sentence } from './paragraph.ts';
import { MONTH_NAMES, type Vocabulary } from './vocabulary.ts';

/** Why a number is no plain count of things, whatever it is held against. */
export type NumeralDoubt = Attachment | 'quoted';

/** A number's sentence, with its paragraph and the words of its language. */
export interface NumeralContext {
  readonly paragraph: Paragraph;
  readonly vocabulary: Vocabulary;
  readonly sentence: Sentence;
}

type Test = (context: NumeralContext, numeral: Numeral) => boolean;

/** In the order in which they are asked; the first that holds is the reason given. */
const DOUBTS: readonly (readonly [NumeralDoubt, Test])[] = [
  ['quoted', ({ paragraph: { unquoted } }, { start }) => /\s/.test(unquoted.charAt(start))],
  ['date', isDate],
  ['approximate', isApproximate],
  ['range', isRange],
  ['label', isLabel],
  ['partitive', ({ vocabulary, sentence: { tokens } }, { to }) => vocabulary.partitiveWords.at(tokens, to) > 0],
];

/** Why a number is not a plain count of the noun after it; undefined if nothing speaks against that. */
export function numeralDoubt(context: NumeralContext, numeral: Numeral): NumeralDoubt | undefined {
  const attachment = attachmentOf(context.paragraph.text, numeral);
  if (attachment === undefined) return DOUBTS.find(([, test]) => test(context, numeral))?.[0];
  return MAY_NAME.has(attachment) && isPartOfLabel(context, numeral) ? 'label' : attachment;
}

/** The same of an amount of money, whose currency may stand before the figure or behind it; `$5 million` is none of dollars. */
export function moneyDoubt(context: NumeralContext, numeral: Numeral): NumeralDoubt | undefined {
  const { vocabulary, sentence } = context;
  const { tokens } = sentence;
  const isCurrency = (at: number): boolean => /^(?:\p{Sc}|\p{Ll}{1,3})$/u.test(tokens[at]?.folded ?? '');
  let { from } = numeral;
  while (from > numeral.from - 2 && isCurrency(from - 1) && tokens[from]?.start === tokens[from - 1]?.end) from -= 1;
  const { rangeWords, orWords, measureNouns } = vocabulary;
  if ([rangeWords, orWords].some((words) => words.at(tokens, numeral.to) > 0)) return 'range';
  if (measureNouns.at(tokens, numeral.to) > 0) return 'measure';
  return DOUBTS.find(([doubt, test]) => !OF_COUNTS.has(doubt) && test(context, { ...numeral, from }))?.[0];
}

/** What makes no difference to an amount of money. */
const OF_COUNTS: ReadonlySet<NumeralDoubt> = new Set(['label', 'partitive']);

/** `chapter 4-2`, `(see section 4)`: behind the word for what is numbered, these are parts of a name. */
const MAY_NAME: ReadonlySet<NumeralDoubt> = new Set(['attached', 'range', 'parenthesis']);

function isPartOfLabel(context: NumeralContext, numeral: Numeral): boolean {
  const first = context.sentence.numerals.find(({ to, end }) => to === numeral.from - 1 && end === numeral.start - 1);
  const isApart = ({ start }: Numeral): boolean => /\s/.test(context.paragraph.text.charAt(start - 1));
  return [numeral, ...(first ? [first] : [])].some((one) => isApart(one) && isLabel(context, one));
}

/** The figure that a heading begins with is its own number: `7 References`. */
export function isHeadingNumber({ kind }: Pick<Block, 'kind'>, { from, written }: Numeral): boolean {
  return kind === 'heading' && written === 'figures' && from === 0;
}

function isDate({ sentence: { tokens } }: NumeralContext, { from, to }: Numeral): boolean {
  const around = [tokens[from - 1], tokens[to], ...(/^(?:de|d')$/.test(tokens[to]?.folded ?? '') ? [tokens[to + 1]] : [])];
  return around.some((token) => token !== undefined && token.folded.length > 2 && MONTH_NAMES.has(token.folded));
}

function isApproximate({ vocabulary, sentence: { tokens } }: NumeralContext, { from }: Numeral): boolean {
  const article = vocabulary.definiteWords.before(tokens, from) ? 1 : 0;
  return [from, from - article].some((at) => vocabulary.approximateWords.before(tokens, at));
}

/** "two or three", "2 to 3", "deux à trois". */
function isRange({ vocabulary, sentence: { tokens, numerals } }: NumeralContext, { from }: Numeral): boolean {
  const isJoin =
    vocabulary.orWords.before(tokens, from) || vocabulary.rangeWords.before(tokens, from) || /^[-–]$/.test(tokens[from - 1]?.folded ?? '');
  return isJoin && (numerals.some(({ to }) => to === from - 1) || vocabulary.oneWords.before(tokens, from - 1));
}

/** A name rather than a number: `chapter 3`, `Windows 11 features`, `the Big Four`. */
function isLabel({ paragraph: { text }, vocabulary, sentence: { tokens } }: NumeralContext, numeral: Numeral): boolean {
  const { start, from, to, written } = numeral;
  const before = tokens[from - 1];
  if (before?.kind !== 'word') return false;
  if (vocabulary.definiteWords.before(tokens, from)) return false;
  if (vocabulary.labelWords.before(tokens, from)) return written === 'figures' || tokens[to]?.kind !== 'word';
  const isCapital = (at: number): boolean => text.charAt(at) !== text.charAt(at).toLowerCase();
  return (written === 'figures' || isCapital(start)) && isCapital(before.start) && !vocabulary.stopWords.before(tokens, from);
}
