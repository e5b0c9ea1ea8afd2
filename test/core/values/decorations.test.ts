import { COMMA, NOTHING } from './support/context.ts';
import { reads, refuses } from './support/suites.ts';

suite('signs apart, working and marks of notes', () => {
  reads(COMMA, {
    '+ 5 994,35': 'number 5994.35 by 0.01',
    '– 20': 'number -20 by 1',
    '- 20 €': 'currency -20 by 1 € “- 20”',
    '= 150,00 €': 'currency 150 by 0.01 € “150,00”',
    '1 000 € ⁴': 'currency 1000 by 1 € “1 000”',
    '12 ²': 'number 12 by 1 “12”',
    '14,5 ᵃ': 'number 14.5 by 0.1 “14,5”',
    '42 [38–46]': 'number 42 by 1 “42”',
    'Fr. 20.--': 'currency 20 by 1 Fr. “20”',
    '20,- €': 'currency 20 by 1 € “20”',
    '5 Tsd. €': 'currency 5000 by 1000 € “5”',
    '1,2 mln': 'number 1200000 by 100000 “1,2”',
  });
  refuses(COMMA, ['5²', '- 4 chairs', '1 000 € 4 5']);
});

suite('figures that are not meant to the last digit', () => {
  reads(NOTHING, {
    '~12': 'about number 12 by 1 “12”',
    '~37%': 'about percent 37 by 1 % “37”',
    '≈ 1 040h': 'about duration 3744000 by 3600 h “1 040”',
    '≃ 3': 'about number 3 by 1 “3”',
    '≅ 3': 'about number 3 by 1 “3”',
    '±5': 'about number 5 by 1 “5”',
    '<5': 'about number 5 by 1 “5”',
    '> 3': 'about number 3 by 1 “3”',
    '≤ 4': 'about number 4 by 1 “4”',
    '≥ 4': 'about number 4 by 1 “4”',
    '12+': 'about number 12 by 1 “12”',
    'env. 12': 'about number 12 by 1 “12”',
    'environ 12 min': 'about duration 720 by 60 min “12”',
    'approx. 12': 'about number 12 by 1 “12”',
    'approximately 3 h': 'about duration 10800 by 3600 h “3”',
    'ca. 12 €': 'about currency 12 by 1 € “12”',
    'c. 12': 'about number 12 by 1 “12”',
    'circa 12': 'about number 12 by 1 “12”',
    'about 12': 'about number 12 by 1 “12”',
    'around 12': 'about number 12 by 1 “12”',
    'etwa 12': 'about number 12 by 1 “12”',
    'rund 12': 'about number 12 by 1 “12”',
    'ungefähr 12': 'about number 12 by 1 “12”',
    'aprox. 12': 'about number 12 by 1 “12”',
    'cerca de 12': 'about number 12 by 1 “12”',
    'ongeveer 12': 'about number 12 by 1 “12”',
    'około 12': 'about number 12 by 1 “12”',
    'ok. 12': 'about number 12 by 1 “12”',
    'up to 17 hours': 'about duration 61200 by 3600 hours “17”',
    'jusqu’à 12': 'about number 12 by 1 “12”',
    'bis zu 12': 'about number 12 by 1 “12”',
    'hasta 12': 'about number 12 by 1 “12”',
    约12: 'about number 12 by 1 “12”',
    '约 12 小时': 'about duration 43200 by 3600 小时 “12”',
    '大约 12': 'about number 12 by 1 “12”',
    約12: 'about number 12 by 1 “12”',
  });
});

suite('marks and remarks around a figure', () => {
  reads(NOTHING, {
    '  12 ': 'number 12 by 1 “12”',
    '12*': 'number 12 by 1 “12”',
    '2.72*': 'number 2.72 by 0.01 “2.72”',
    '12†': 'number 12 by 1 “12”',
    '12**': 'number 12 by 1 “12”',
    '12 (incl. tax)': 'number 12 by 1 “12”',
    '12 （含税）': 'number 12 by 1 “12”',
    '2 (v3 + v4)': 'number 2 by 1 “2”',
    '3154.77 (3004.77 en moyenne…)': 'number 3154.77 by 0.01 “3154.77”',
    '12 [1]': 'number 12 by 1 “12”',
    '12 ± 3': 'number 12 by 1 “12”',
    '12 ±0,5': 'number 12 by 1 “12”',
    '🚗 12': 'number 12 by 1 “12”',
    '12 ✅': 'number 12 by 1 “12”',
    '⚠️ 12 €': 'currency 12 by 1 € “12”',
    '→ 12': 'number 12 by 1 “12”',
    '`12`': 'number 12 by 1 “12”',
    'Total : 14': 'number 14 by 1 “14”',
    'Sous-total: 12 €': 'currency 12 by 1 € “12”',
    '$15 x2 = $30': 'currency 30 by 1 $ “30”',
    '3 + 4 = 7': 'number 7 by 1 “7”',
    '~12 (about)*': 'about number 12 by 1 “12”',
    '12 € ✅ (réglé)': 'currency 12 by 1 € “12”',
  });
});

suite('remarks that are all there is, or that change the figure', () => {
  refuses(NOTHING, [
    '(incl. tax)',
    '✅',
    '~',
    '≈ many',
    '12 (a) 13',
    'c12',
    'C12',
    'Total Commander 12',
    'Room: B12',
    'a:b: 12',
    '12 ±0,5 km',
    '* 12',
    '~~',
  ]);
});
