import type { Block, StatedNumber } from '../model/index.ts';
import { spanOf, type ProseContext } from './announced-lists.ts';
import type { Paragraph } from './paragraph.ts';
import { percentClaims, type PercentClaim } from './percentages.ts';
import type { DateClaim } from './weekdays.ts';

/** The dates and percentages of the chapter's paragraphs, list items and headings that can be worked out from what stands beside them. */
export function claims(context: ProseContext): readonly StatedNumber[] {
  return context.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return [];
    const paragraph = context.paragraphOf(block);
    return [...paragraph.dates.flatMap((claim) => date(block, paragraph, claim)), ...percentages(context, block, paragraph)];
  });
}

function date(
  block: Block,
  paragraph: Paragraph,
  { start, end, stated, actual, verdict, reason, correction }: DateClaim,
): readonly StatedNumber[] {
  const span = spanOf(block, paragraph, start, end);
  if (!span) return [];
  const text = paragraph.text.slice(start, end);
  const data = { date: text, stated, actual: actual ?? '' };
  return [
    {
      kind: 'date',
      span,
      text,
      stated,
      actual,
      verdict: block.quoted && verdict === 'disagrees' ? 'unverified' : verdict,
      reason:
        block.quoted && verdict === 'disagrees' ? { id: 'number.quoted', data } : { id: REASONS[reason] ?? `number.date.${reason}`, data },
      target: undefined,
      correction: edit(block, paragraph, correction),
    },
  ];
}

const REASONS: Readonly<Partial<Record<string, string>>> = { quoted: 'number.quoted', approximate: 'number.approximate' };

function percentages({ language }: ProseContext, block: Block, paragraph: Paragraph): readonly StatedNumber[] {
  if (!paragraph.text.includes('%')) return [];
  const reading = paragraph.read(language);
  return reading ? percentClaims(paragraph, reading).flatMap((claim) => percentage(block, paragraph, claim)) : [];
}

function percentage(block: Block, paragraph: Paragraph, claim: PercentClaim): readonly StatedNumber[] {
  const { start, end, stated, part, whole, actual, verdict, reason, correction } = claim;
  const span = spanOf(block, paragraph, start, end);
  if (!span) return [];
  const data = { stated, part, whole, actual };
  const isQuoted = block.quoted && verdict === 'disagrees';
  return [
    {
      kind: 'percent',
      span,
      text: paragraph.text.slice(start, end),
      stated: `${stated} %`,
      actual: `${actual} %`,
      verdict: isQuoted ? 'unverified' : verdict,
      reason: { id: isQuoted ? 'number.quoted' : (REASONS[reason] ?? `number.percent.${reason}`), data },
      target: undefined,
      correction: edit(block, paragraph, correction),
    },
  ];
}

function edit(block: Block, paragraph: Paragraph, correction: DateClaim['correction']): StatedNumber['correction'] {
  const span = correction && spanOf(block, paragraph, correction.span.start, correction.span.end);
  return span && { span, text: correction.text };
}
