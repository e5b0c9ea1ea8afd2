import fc from 'fast-check';
import { COMMA, NOTHING, POINT } from '../support/context.ts';
import { roundTrips } from '../support/round-trip.ts';
import { reads, refuses } from '../support/suites.ts';
import { blank, figures } from '../support/written.ts';

suite('amounts of money', () => {
  reads(NOTHING, {
    '12 €': 'currency 12 by 1 € “12”',
    '12€': 'currency 12 by 1 € “12”',
    '€12': 'currency 12 by 1 € “12”',
    '€ 12': 'currency 12 by 1 € “12”',
    $12: 'currency 12 by 1 $ “12”',
    '$1,234.50': 'currency 1234.5 by 0.01 $ “1,234.50”',
    'US$ 12': 'currency 12 by 1 US$ “12”',
    '12 $': 'currency 12 by 1 $ “12”',
    '1 200,50 €': 'currency 1200.5 by 0.01 € “1 200,50”',
    '1\u202f200,50\u00a0€': 'currency 1200.5 by 0.01 € “1 200,50”',
    '12 345 678,90 €': 'currency 12345678.9 by 0.01 € “12 345 678,90”',
    '€ 28.500,00': 'currency 28500 by 0.01 € “28.500,00”',
    'R$ 303,565.00': 'currency 303565 by 0.01 R$ “303,565.00”',
    'R$ 12,50': 'currency 12.5 by 0.01 R$ “12,50”',
    "CHF 3'154.77": "currency 3154.77 by 0.01 CHF “3'154.77”",
    '3’154.77 CHF': 'currency 3154.77 by 0.01 CHF “3’154.77”',
    '250 CHF': 'currency 250 by 1 CHF “250”',
    '12 EUR': 'currency 12 by 1 EUR “12”',
    'GBP 40': 'currency 40 by 1 GBP “40”',
    '120 zł': 'currency 120 by 1 zł “120”',
    '300 kr': 'currency 300 by 1 kr “300”',
    '¥12,345,678': 'currency 12345678 by 1 ¥ “12,345,678”',
    '￥1200': 'currency 1200 by 1 ¥ “1200”',
    '12 € TTC': 'currency 12 by 1 € TTC “12”',
    '1 200 € HT': 'currency 1200 by 1 € HT “1 200”',
    '12.50 EUR HT': 'currency 12.5 by 0.01 EUR HT “12.50”',
    '$15/person': 'currency 15 by 1 $/person “15”',
    '80 €/nuit': 'currency 80 by 1 €/nuit “80”',
    '500 €/mois': 'currency 500 by 1 €/mois “500”',
  });
  suite('with a suffix', () => {
    reads(NOTHING, {
      '3 k€': 'currency 3000 by 1000 € “3”',
      '3 K€': 'currency 3000 by 1000 € “3”',
      '5,2K€': 'currency 5200 by 100 € “5,2”',
      '1 925 k$': 'currency 1925000 by 1000 $ “1 925”',
      '1,5 M€': 'currency 1500000 by 100000 € “1,5”',
      '$1.2B': 'currency 1200000000 by 100000000 $ “1.2”',
      $5k: 'currency 5000 by 1000 $ “5”',
      $3M: 'currency 3000000 by 1000000 $ “3”',
      '€ 2 Mio.': 'currency 2000000 by 1000000 € “2”',
    });
  });
  suite('with a minus', () => {
    reads(NOTHING, {
      '-12 €': 'currency -12 by 1 € “-12”',
      '\u221212 €': 'currency -12 by 1 € “−12”',
      '-$12': 'currency -12 by 1 $',
      '\u2212$12': 'currency -12 by 1 $',
      '\u2013 $ 12': 'currency -12 by 1 $',
      '$-12': 'currency -12 by 1 $ “-12”',
      '+$12': 'currency 12 by 1 $ “12”',
    });
  });
  suite('that only their surroundings decide', () => {
    reads(NOTHING, {
      '$1,200': 'ambiguous',
      '€ 28.500': 'ambiguous',
      'R$ 97.295': 'ambiguous',
    });
    reads(POINT, {
      '$1,200': 'currency 1200 by 1 $ “1,200”',
    });
    reads(COMMA, {
      '€ 28.500': 'currency 28500 by 1 € “28.500”',
      '463,680 DT': 'currency 463.68 by 0.001 DT “463,680”',
    });
  });
  refuses(NOTHING, ['$', '$ €', 'k€', '12 €€', '12 € $', '$12 x', '12 € par', '€ 12 et 15', '$1.2.3']);
});

suite('amounts of money written', () => {
  const before = fc
    .tuple(fc.constantFrom('$', '€', 'CHF ', 'R$ ', 'US$', '¥'), figures)
    .map(([sign, { text, decimal }]) => ({ text: sign + text, decimal }));
  const after = fc
    .tuple(figures, blank, fc.constantFrom('€', 'k€', 'M$', 'CHF', 'zł', '€ HT', '€/mois'))
    .map(([{ text, decimal }, gap, sign]) => ({ text: text + gap + sign, decimal }));
  const minus = fc
    .tuple(fc.constantFrom('-$', '−€ ', '–CHF '), figures)
    .filter(([, { text }]) => /[1-9]/.test(text) && !text.startsWith('-'))
    .map(([sign, { text, decimal }]) => ({ text: sign + text, decimal }));
  roundTrips(
    'currency',
    fc.oneof(before, after, minus).map(({ text, decimal }) => ({ text, context: { ...NOTHING, decimalMark: decimal } })),
  );
});
