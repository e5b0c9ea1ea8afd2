import type { Block } from '../model/index.ts';
import type { Numeral } from './numerals.ts';
import type { Paragraph, Sentence } from './paragraph.ts';
import { MONTH_NAMES, type Vocabulary } from './vocabulary.ts';

/** Why a number is no plain count of things, whatever it is held against. */
export type NumeralDoubt = 'attached' | 'quoted' | 'date' | 'approximate' | 'range' | 'label' | 'partitive';

/** A number's sentence, with its paragraph and the words of its language. */
export interface NumeralContext {
  readonly paragraph: Paragraph;
  readonly vocabulary: Vocabulary;
  readonly sentence: Sentence;
}

type Test = (context: NumeralContext, numeral: Numeral) => boolean;

/** In the order in which they are asked; the first that holds is the reason given. */
const DOUBTS: readonly (readonly [NumeralDoubt, Test])[] = [
  ['attached', isAttached],
  ['quoted', ({ paragraph: { unquoted } }, { start }) => /\s/.test(unquoted.charAt(start))],
  ['date', isDate],
  ['approximate', isApproximate],
  ['range', isRange],
  ['label', isLabel],
  ['partitive', ({ vocabulary, sentence: { tokens } }, { to }) => vocabulary.partitiveWords.at(tokens, to) > 0],
];

/** Why a number is not a plain count of the noun after it; undefined if nothing speaks against that. */
export function numeralDoubt(context: NumeralContext, numeral: Numeral): NumeralDoubt | undefined {
  return DOUBTS.find(([, test]) => test(context, numeral))?.[0];
}

/** The figure that a heading begins with is its own number: `7 References`. */
export function isHeadingNumber({ kind }: Pick<Block, 'kind'>, { from, written }: Numeral): boolean {
  return kind === 'heading' && written === 'figures' && from === 0;
}

/** Touches a letter or a sign that makes it part of something: `v2`, `3D`, `12-fold`, `#4`, `2/3`, `10%`, `~5`, `5+`. */
function isAttached({ paragraph: { text } }: NumeralContext, { start, end }: Numeral): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return (
    /[\p{L}\p{N}#§$€£/_\-–+~^°@&=%≈<>≥≤±￼×.:]$/u.test(before) ||
    /[#$€£~≈<>≥≤±×] $/.test(before) ||
    /^[\p{L}\p{N}/_\-–+~^°@&=%￼×]/u.test(after) ||
    /^ [%×]|^[.,]\p{N}|^\)/u.test(after)
  );
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

/** A name rather than a number: `chapter 3`, `Windows 11 features`. */
function isLabel({ paragraph: { text }, vocabulary, sentence: { tokens } }: NumeralContext, { from, to, written }: Numeral): boolean {
  const before = tokens[from - 1];
  if (before?.kind !== 'word') return false;
  if (vocabulary.definiteWords.before(tokens, from)) return false;
  if (vocabulary.labelWords.before(tokens, from)) return written === 'figures' || tokens[to]?.kind !== 'word';
  const first = text.charAt(before.start);
  return written === 'figures' && first !== first.toLowerCase() && !vocabulary.stopWords.before(tokens, from);
}
