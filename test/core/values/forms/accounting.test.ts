import fc from 'fast-check';
import { NOTHING } from '../support/context.ts';
import { roundTrips } from '../support/round-trip.ts';
import { reads, refuses } from '../support/suites.ts';
import { figures } from '../support/written.ts';

const ACCOUNTING = { ...NOTHING, accounting: true };

suite('amounts in brackets, among others without', () => {
  reads(ACCOUNTING, {
    '(12)': 'number -12 by 1',
    '(1,200.50)': 'number -1200.5 by 0.01',
    '(1 200)': 'number -1200 by 1',
    '(12,5)': 'number -12.5 by 0.1',
    '($1,200.50)': 'currency -1200.5 by 0.01 $',
    '(12 €)': 'currency -12 by 1 €',
    '（１２）': 'number -12 by 1',
    '(1,200)': 'ambiguous',
  });
  refuses(ACCOUNTING, ['()', '(12', '12)', '((12))', '(12 people)', '(about 12)', '(12) 13', '(007)']);
  const positive = figures.filter(({ text }) => !text.startsWith('-') && /[1-9]/.test(text));
  roundTrips(
    'accounting',
    fc
      .tuple(positive, fc.constantFrom(['(', ')'], ['($', ')'], ['(', ' €)'], ['(CHF ', ')']))
      .map(([{ text, decimal }, [open = '', close = '']]) => ({
        text: open + text + close,
        context: { ...ACCOUNTING, decimalMark: decimal },
      })),
  );
});

suite('figures in brackets elsewhere are remarks', () => {
  refuses(NOTHING, ['(12)', '(1,200)', '($12)', '(2023)']);
});
