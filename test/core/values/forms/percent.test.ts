import fc from 'fast-check';
import { NOTHING } from '../support/context.ts';
import { roundTrips } from '../support/round-trip.ts';
import { reads, refuses } from '../support/suites.ts';
import { blank, figures } from '../support/written.ts';

suite('percentages', () => {
  reads(NOTHING, {
    '12%': 'percent 12 by 1 % “12”',
    '12 %': 'percent 12 by 1 % “12”',
    '12,5 %': 'percent 12.5 by 0.1 % “12,5”',
    '12.5\u00a0%': 'percent 12.5 by 0.1 % “12.5”',
    '33\u202f%': 'percent 33 by 1 % “33”',
    '-3 %': 'percent -3 by 1 % “-3”',
    '\u22123.5%': 'percent -3.5 by 0.1 % “−3.5”',
    '+12.0%': 'percent 12 by 0.1 % “+12.0”',
    '0%': 'percent 0 by 1 % “0”',
    '1 234 %': 'percent 1234 by 1 % “1 234”',
    '3 ‰': 'percent 3 by 1 ‰ “3”',
    '100％': 'percent 100 by 1 % “100”',
    '1,234 %': 'ambiguous',
  });
  refuses(NOTHING, ['%', '%12', '12 %%', '12 % 13 %', '12 % of 40', '007 %']);
  roundTrips(
    'percent',
    fc
      .tuple(figures, blank, fc.constantFrom('%', '‰'))
      .map(([{ text, decimal }, gap, sign]) => ({ text: text + gap + sign, context: { ...NOTHING, decimalMark: decimal } })),
  );
});
