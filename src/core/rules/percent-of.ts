import type { StatedNumber } from '../model/index.ts';
import type { Draft, Rule } from './rule.ts';

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
  check: ({ numbers }) => numbers.filter(({ kind, verdict }) => kind === 'percent' && verdict === 'disagrees').map(draft),
};

function draft({ span, reason: { data }, correction }: StatedNumber): Draft {
  const expected = correction?.text ?? '';
  const fixes = correction ? [{ title: { id: 'percent-of.fix', data: { ...data, expected } }, preferred: false, edits: [correction] }] : [];
  return { span, message: { id: 'percent-of', data }, data: { ...data, expected }, fixes };
}
