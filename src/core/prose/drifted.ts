import Big from 'big.js';
import type { Amount, Baseline, Block, Chapter, Span, StatedNumber } from '../model/index.ts';
import { spanOf } from './announced-lists.ts';
import { evaluate } from './bindings/evaluate.ts';
import { readBinding } from './bindings/syntax.ts';
import type { Numeral } from './numerals.ts';
import type { Paragraph, Reading } from './paragraph.ts';

/** A block of the chapter whose numbers are asked about. */
export interface DriftingBlock {
  readonly chapter: Chapter;
  readonly block: Block;
  readonly paragraph: Paragraph;
  readonly reading: Reading;
  /** Whether the number at a place is of interest: nothing else is known of it. */
  readonly isAsked: (span: Span) => boolean;
}

/** The numbers of a block of another text that a table beside it gives. */
export type NumbersOfTables = (chapter: Chapter, block: Block) => readonly StatedNumber[];

/**
 * The numbers of a block that a table beside it gave in an earlier text, where one of the two has changed since. They are told, never
 * judged: the sentence may have come to speak of something else.
 */
export function driftedNumbers(place: DriftingBlock, baselines: readonly Baseline[], ofTables: NumbersOfTables): readonly StatedNumber[] {
  const numerals = place.reading.sentences.flatMap((sentence) => sentence.numerals);
  return numerals.flatMap((numeral) => {
    for (const baseline of baselines) {
      const found = driftedSince(place, numeral, baseline, ofTables);
      if (found) return [found];
    }
    return [];
  });
}

function driftedSince(
  place: DriftingBlock,
  numeral: Numeral,
  { kind, report }: Baseline,
  ofTables: NumbersOfTables,
): StatedNumber | undefined {
  const { chapter, block, paragraph, isAsked } = place;
  const span = spanOf(block, paragraph, numeral.start, numeral.end);
  if (!span || !isAsked(span)) return undefined;
  const written = paragraph.written(numeral.start, numeral.end);
  const then = written && blockAround(report.chapter, block, written.start, block.text.text.length - written.end);
  if (!then) return undefined;
  const earlier = ofTables(report.chapter, then).find((number) => number.span.start - then.span.start === span.start - block.span.start);
  if (earlier?.formula === undefined) return undefined;
  const was = amountOf(report.chapter, earlier.formula, earlier.span.start);
  const is = amountOf(chapter, earlier.formula, span.start);
  // In another unit than the text's, the figure would say nothing to its author.
  if (!was || !is || !inOwnUnit(was).eq(earlier.stated)) return undefined;
  const [text, before, actual] = [chapter.text.slice(span.start, span.end), earlier.text, inOwnUnit(is).round(2).toString()];
  const moved = text === before ? 'amount' : inOwnUnit(is).eq(earlier.stated) ? 'number' : undefined;
  if (moved === undefined || inOwnUnit(is).eq(numeral.value)) return undefined;
  const reason = { id: `number.drifted.${moved}.${kind}`, data: { before, expression: earlier.formula, actual } };
  return {
    kind: 'table',
    span,
    text,
    stated: numeral.value.toFixed(),
    actual,
    verdict: 'unverified',
    reason,
    target: is.operands[0],
    correction: undefined,
  };
}

/** The one block of another text that says the same before and after a number; undefined if several do. */
function blockAround({ blocks }: Chapter, { kind, text: { text } }: Block, before: number, after: number): Block | undefined {
  const [head, tail] = [text.slice(0, before), text.slice(text.length - after)];
  const found = blocks.filter(
    (one) => one.kind === kind && one.text.text.length >= before + after && one.text.text.startsWith(head) && one.text.text.endsWith(tail),
  );
  return found.length === 1 ? found[0] : undefined;
}

function amountOf(chapter: Chapter, formula: string, at: number): Amount<Span> | undefined {
  const { expression } = readBinding(formula, () => ({ start: at, end: at }));
  const outcome = expression && evaluate(expression, { chapter, at, answerOf: () => undefined });
  return outcome?.kind === 'amount' ? outcome : undefined;
}

/** The amount in the unit of the column it comes from. */
function inOwnUnit({ value, scale }: Amount<Span>): Big {
  return new Big(value).div(scale);
}
