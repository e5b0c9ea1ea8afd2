import { NOTHING } from './support/context.ts';
import { reads, refuses } from './support/suites.ts';

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
