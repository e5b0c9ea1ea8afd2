import Big from 'big.js';
import { phrasePattern } from '../../language/phrases.ts';
import { figurePattern, type Form, multipleOfFigure, ONE, readFigure, writeFigure } from './form.ts';

const PATTERN = figurePattern(
  '',
  '(?:[ \\u00a0\\u202f\\u2009]*(?<unit>(?:(?!\\p{Lm})\\p{L}|[\\u30fc\\u3005]){1,14}\\.?[²³]?(?:/\\p{L}{1,12})?(?: \\p{L}{1,12})?|/\\p{L}{1,12}|°C?|×))?',
);

/** `1er`, `2nd`, `3ème étage`: an ordinal is a place, not an amount. */
const ORDINAL = new RegExp(String.raw`^${phrasePattern(({ ordinalEndings = [] }) => ordinalEndings)}(?![\p{L}\p{N}/])`, 'iu');

/** Behind a blank, and with no word behind them, the same letters are a word: `5 st` are five pieces in Swedish. */
function isOrdinal(text: string, written: string): boolean {
  return ORDINAL.test(written) && (written.includes(' ') || !text.endsWith(` ${written}`));
}

/** `- 4 chairs`: before words a dash begins an item of a list. */
const DASHED = /^[-\u2013][ \u00a0]/;

/**
 * A figure with at most two words after it: `866`, `1 234,5`, `10k`, `14 personnes`, `54 req/min`. A bare figure takes the header's
 * unit of time, if it names one.
 */
export const plain: Form = {
  id: 'plain',
  read(text, context) {
    const found = PATTERN.exec(text);
    const written = found?.groups?.['unit'] ?? '';
    if (!found || isOrdinal(text, written) || (written !== '' && DASHED.test(text))) return undefined;
    const multiple = multipleOfFigure(written);
    const unit = multiple === 1 ? written : '';
    if (unit === '' && context.bareSeconds !== undefined) {
      return readFigure(found, context, {
        reader: 'plain',
        dimension: 'duration',
        unit,
        scale: new Big(context.bareSeconds).times(multiple),
      });
    }
    return readFigure(found, context, { reader: 'plain', dimension: 'number', unit, scale: new Big(multiple) });
  },
  write: writeFigure,
};

const PERCENT = figurePattern('', '[ \\u00a0\\u202f]?(?<unit>%p?|‰|[Pp]p|ppt|p\\.p\\.)');

/** `12,5 %`, `100%`, `+9 pp`: percentages, and what they differ by. The amount is the figure before the sign. */
export const percent: Form = {
  id: 'percent',
  read(text, context) {
    const found = PERCENT.exec(text);
    return found
      ? readFigure(found, context, { reader: 'percent', dimension: 'percent', unit: found.groups?.['unit'] ?? '%', scale: ONE })
      : undefined;
  },
  write: writeFigure,
};
