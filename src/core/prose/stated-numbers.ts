import type { AnalyseOptions, Block, Chapter, StatedNumber } from '../model/index.ts';
import { touches } from '../text/span.ts';
import { spanOf } from './announced-lists.ts';
import { judgeBindings, reasonOf, type JudgedBinding } from './bindings/bound-numbers.ts';
import { withoutBound } from './bindings/find.ts';
import { enumerationsIn } from './enumerations.ts';
import { readParagraph } from './paragraph.ts';

/**
 * The numbers of a chapter's sentences that are held against something, in source order: those that a rule may judge, and those that are
 * only ever verified, silently.
 * @param options what the chapter was analysed with
 * @param at an offset, to have only those of the paragraph there
 */
export function statedNumbers(chapter: Chapter, options: AnalyseOptions = {}, at?: number): readonly StatedNumber[] {
  const { blocks, numbers, bindings } = chapter;
  const isMeant = ({ span }: Pick<Block, 'span'>): boolean => at === undefined || touches(span, at);
  const isText = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'heading';
  const silent = blocks.filter((block) => isText(block) && isMeant(block)).flatMap((block) => verified(chapter, block));
  const bound = judgeBindings(chapter, options).flatMap((judged) => (isMeant(judged.binding) ? boundNumber(chapter, judged) : []));
  return [...numbers.filter(isMeant), ...withoutBound(silent, bindings), ...bound].sort((a, b) => a.span.start - b.span.start);
}

/** The number that a binding speaks of. */
function boundNumber(chapter: Chapter, judged: JudgedBinding): readonly StatedNumber[] {
  const { binding, result, actual, verdict, correction } = judged;
  const [number, reading] = [binding.number, binding.number?.readings[0]];
  if (!number || !reading) return [];
  const operand = result?.kind === 'amount' ? result.operands[0] : undefined;
  const place = operand === undefined ? {} : 'uri' in operand ? { elsewhere: operand } : { target: operand };
  const stated = reading.written === 'words' ? String(reading.value) : number.text;
  const found = { kind: 'bound', span: number.span, text: number.text, stated, actual: actual === '' ? undefined : actual } as const;
  return [{ ...found, verdict, reason: reasonOf(judged, chapter), target: undefined, correction, ...place }];
}

/** The numbers of a block that agree with what their own sentence lists. */
function verified({ text: source, language }: Chapter, block: Block): readonly StatedNumber[] {
  const paragraph = readParagraph(block.text.text);
  const reading = paragraph.read(language);
  if (!reading) return [];
  return enumerationsIn(reading).flatMap(({ kind, numeral, count, start, end }) => {
    const span = spanOf(block, paragraph, numeral.start, numeral.end);
    const stated = String(count);
    if (!span) return [];
    const reason = { id: `number.${kind}`, data: { stated } };
    const text = source.slice(span.start, span.end);
    const target = spanOf(block, paragraph, start, end);
    return [{ kind, span, text, stated, actual: stated, verdict: 'agrees', reason, target, correction: undefined }];
  });
}
