import { formatMessage } from '../../../core/index.ts';
import type { StatedNumber, Verdict } from '../../../core/index.ts';
import type { CheckedChapter } from '../../input/chapters.ts';
import type { Page } from '../formats/format.ts';
import { say } from '../messages.ts';
import { printable, type Style } from '../terminal.ts';
import { wrap } from './wrap.ts';

/** How many numbers have which verdict, in how many chapters. */
export interface NumberCounts {
  readonly totals: Record<Verdict | 'files', number>;
  /** Adds the numbers of one chapter. */
  add(numbers: readonly StatedNumber[]): void;
}

/** Nothing counted yet. */
export function createNumberCounts(): NumberCounts {
  const totals = { files: 0, agrees: 0, disagrees: 0, unverified: 0 };
  return {
    totals,
    add(numbers) {
      totals.files += 1;
      for (const { verdict } of numbers) totals[verdict] += 1;
    },
  };
}

const verdictStyles: Readonly<Record<Verdict, Style>> = { agrees: 'good', disagrees: 'warning', unverified: 'faint' };

/** Writes every number of a chapter with its verdict and reason; nothing for a chapter without any. */
export function writeNumbers(
  { name, lines }: CheckedChapter,
  numbers: readonly StatedNumber[],
  { write, paint, language, width }: Page,
): void {
  if (numbers.length === 0) return;
  write(`${paint.heading(printable(name))}\n\n`);
  for (const { span, text, verdict, reason } of numbers) {
    const { line, character } = lines.positionAt(span.start);
    const state = paint[verdictStyles[verdict]](say(`verdict-${verdict}`, language));
    write(`  ${line + 1}:${character + 1}  ${state}  ${printable(text)}\n`);
    for (const part of wrap(printable(formatMessage(reason, language)), width && width - 10)) write(`          ${part}\n`);
  }
  write('\n');
}

/** Writes how many numbers there are in all. */
export function writeNumberCounts({ totals }: NumberCounts, { write, language }: Page): void {
  write(`${say(totals.agrees + totals.disagrees + totals.unverified === 0 ? 'no-numbers' : 'number-total', language, { ...totals })}\n`);
}
