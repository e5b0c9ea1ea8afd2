import type { DecimalMark } from '../model/index.ts';
import { NUMERAL_PATTERN, readNumeral } from './numeral.ts';

/** The decimal mark that all figures of some texts give away; undefined if they say nothing, or disagree with one another. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
  const [mark, other] = decimalMarksIn(texts);
  return other === undefined ? mark : undefined;
}

/**
 * The decimal marks that the figures of some texts give away: `12,5` and `1.234,50` a comma, `0.744` and `1,234.5` a point. Figures that
 * could be either (`1,234`) say nothing.
 */
export function decimalMarksIn(texts: Iterable<string>): ReadonlySet<DecimalMark> {
  const seen = new Set<DecimalMark>();
  for (const text of texts) {
    for (const [figure] of text.matchAll(new RegExp(NUMERAL_PATTERN, 'g'))) {
      const numeral = readNumeral(figure, undefined);
      if (numeral !== undefined && numeral !== 'ambiguous' && numeral.decimalMark !== undefined) seen.add(numeral.decimalMark);
    }
  }
  return seen;
}

/** Whether any of the texts holds a figure that only its surroundings can decide. */
export function needsDecimalMark(texts: Iterable<string>): boolean {
  for (const text of texts) {
    for (const [figure] of text.matchAll(new RegExp(NUMERAL_PATTERN, 'g'))) if (readNumeral(figure, undefined) === 'ambiguous') return true;
  }
  return false;
}
