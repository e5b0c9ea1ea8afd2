import Big from 'big.js';
import type { Edit, Verdict } from '../model/index.ts';
import { writeNumeral } from '../values/numeral.ts';
import { wholeOf, type Numeral } from './numerals.ts';
import type { Paragraph, Reading, Sentence } from './paragraph.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A percentage beside the two numbers that it is made of: `12 of 48 (25 %)`. */
export interface PercentClaim {
  /** Units of the text: from the first of the three to the last. */
  readonly start: number;
  readonly end: number;
  readonly stated: string;
  readonly part: string;
  readonly whole: string;
  /** The percentage with one decimal more than is stated. */
  readonly actual: string;
  readonly verdict: Verdict;
  readonly reason: 'share' | 'other-share' | 'rounding' | 'quoted' | 'approximate' | 'complement' | 'slash';
  /** What makes the percentage agree, in units of the text. */
  readonly correction: Edit | undefined;
}

/** Finds the percentages of a paragraph that stand beside part and whole. */
export function percentClaims(paragraph: Paragraph, { sentences, vocabulary }: Reading): readonly PercentClaim[] {
  return sentences.flatMap((sentence) => {
    const context: Context = { paragraph, vocabulary, sentence };
    return sentence.numerals.flatMap((_, i) => claimAt(context, sentence.numerals.slice(i, i + 3)) ?? []);
  });
}

interface Context {
  readonly paragraph: Paragraph;
  readonly vocabulary: Vocabulary;
  readonly sentence: Sentence;
}

interface Shares {
  readonly part: Numeral;
  readonly whole: Numeral;
  readonly percent: Numeral;
}

/** Most characters between the whole and the bracket with the percentage: the noun. */
const NOUN = 60;

function claimAt(context: Context, [first, second, third]: readonly Numeral[]): PercentClaim | undefined {
  if (!first || !second || !third) return undefined;
  const forms: readonly (readonly [Shares, boolean])[] = [
    [{ part: first, whole: second, percent: third }, isOf(context, first, second) && isBracketed(context, second, third)],
    [
      { part: second, whole: third, percent: first },
      isPercent(context, first) && isBracketOpen(context, first, second) && isOf(context, second, third),
    ],
    [{ part: first, whole: third, percent: second }, isInsideBracket(context, first, second) && isOf(context, second, third)],
  ];
  const shares = forms.find(([, fits]) => fits)?.[0];
  return shares && judge(context, shares, first, third);
}

function between({ paragraph: { text } }: Context, left: Numeral, right: Numeral): string {
  return text.slice(left.end, right.start);
}

/** "12 of 48", "12 sur 48", "12/48"; in the third form the bracket with the percentage stands between. */
function isOf(context: Context, left: Numeral, right: Numeral): boolean {
  const gap = between(context, left, right).replace(/^ ?%\)/, '');
  if (/^ ?\/ ?$/.test(gap)) return true;
  const { vocabulary, sentence } = context;
  const closing = sentence.tokens.slice(left.to, right.from).findLastIndex(({ folded }) => folded === ')');
  const from = left.to + closing + 1;
  const length = vocabulary.ofWords.at(sentence.tokens, from);
  return length > 0 && from + length === right.from;
}

/** "(25 %)", "= 25 %" or ", 25 %" after at most a noun. */
function isBracketed(context: Context, whole: Numeral, percent: Numeral): boolean {
  const gap = between(context, whole, percent);
  const after = context.paragraph.text.slice(percent.end);
  if (gap.length <= NOUN && /^[^()[\].;:!?]*[([]$/.test(gap)) return /^ ?%[)\],;]/.test(after);
  const isOfAnother = context.vocabulary.ofWords.at(context.sentence.tokens, percent.to + 1) > 0;
  return /^(?: ?= ?|, )$/.test(gap) && /^ ?%(?=[.,;)\s]|$)/.test(after) && !isOfAnother;
}

/** "25 % (12 of 48)": a bracket opens behind the percentage, after at most two words. */
function isBracketOpen(context: Context, percent: Numeral, part: Numeral): boolean {
  return /^ ?%(?: \p{L}+){0,2} \($/u.test(between(context, percent, part));
}

/** "12 (25 %) of 48". */
function isInsideBracket(context: Context, part: Numeral, percent: Numeral): boolean {
  return /^ [([]$/.test(between(context, part, percent)) && /^ ?%[)\]]/.test(context.paragraph.text.slice(percent.end));
}

function isPercent({ paragraph: { text } }: Context, { end }: Numeral): boolean {
  return /^ ?%/.test(text.slice(end));
}

function judge(context: Context, { part, whole, percent }: Shares, first: Numeral, last: Numeral): PercentClaim | undefined {
  const [a, b] = [wholeOf(part), wholeOf(whole)];
  if (a === undefined || b === undefined || b <= 0) return undefined;
  const exact = new Big(a).times(100).div(b);
  const { text } = context.paragraph;
  const step = new Big(10).pow(-percent.decimals);
  const off = exact.minus(percent.value).abs();
  const mark = text.slice(percent.start, percent.end).includes(',') ? ',' : '.';
  const claim = {
    start: first.start,
    end: last === percent ? percentEnd(text, percent) : last.end,
    stated: text.slice(percent.start, percent.end),
    part: text.slice(part.start, part.end),
    whole: text.slice(whole.start, whole.end),
    actual: writeNumeral(exact, { decimals: percent.decimals + 1, decimalMark: mark, groupMark: '' }),
    correction: undefined,
  };
  if (off.lte(step.div(2))) return { ...claim, verdict: 'agrees', reason: 'share' };
  const reason = doubtAbout(context, { part, whole, percent }, first, exact, off.lt(step));
  if (reason) return { ...claim, verdict: 'unverified', reason };
  const correction = {
    span: { start: percent.start, end: percent.end },
    text: writeNumeral(exact, { decimals: percent.decimals, decimalMark: mark, groupMark: '' }),
  };
  return { ...claim, verdict: 'disagrees', reason: 'other-share', correction };
}

function percentEnd(text: string, { end }: Numeral): number {
  return end + (/^ ?%/.exec(text.slice(end))?.[0].length ?? 0);
}

/** A score or a day (`5/10`) looks like a share; a share of so many does not. */
const SCORE = 31;

function doubtAbout(
  { paragraph: { text, unquoted }, vocabulary, sentence }: Context,
  { part, whole, percent }: Shares,
  first: Numeral,
  exact: Big,
  isCut: boolean,
): PercentClaim['reason'] | undefined {
  if (isCut) return 'rounding';
  if (/\s/.test(unquoted.charAt(first.start))) return 'quoted';
  const isRough = [part, whole, percent].some(
    ({ start, end, from, to }) =>
      /[~≈<>≤≥±+−–-] ?$/.test(text.slice(Math.max(0, start - 2), start)) ||
      /^(?:\+| ?%? ?[–—-] ?\d)/.test(text.slice(end, end + 8)) ||
      [to, to + 1].some((at) => vocabulary.rangeWords.at(sentence.tokens, at) > 0) ||
      vocabulary.approximateWords.before(sentence.tokens, from) ||
      vocabulary.labelWords.before(sentence.tokens, from),
  );
  if (isRough) return 'approximate';
  if (exact.plus(percent.value).minus(100).abs().lte(new Big(10).pow(-percent.decimals))) return 'complement';
  const isSlash = /^ ?\/ ?$/.test(text.slice(part.end, whole.start));
  return isSlash && whole.value.lte(SCORE) && !/\p{L}/u.test(text.slice(whole.end, percent.start)) ? 'slash' : undefined;
}
