import { NOTHING } from './support/context.ts';
import { reads, refuses } from './support/suites.ts';

suite('ranges', () => {
  reads(NOTHING, {
    '25–30 min': 'duration 1500 and 1800 by 60 min “25” “30”',
    '25-30 min': 'duration 1500 and 1800 by 60 min “25” “30”',
    '25 - 30 min': 'duration 1500 and 1800 by 60 min “25” “30”',
    '25—30 min': 'duration 1500 and 1800 by 60 min “25” “30”',
    '25 min – 30 min': 'duration 1500 and 1800 by 60 min “25” “30”',
    '12h-14h': 'duration 43200 and 50400 by 3600 h “12” “14”',
    '12-14h': 'duration 43200 and 50400 by 3600 h “12” “14”',
    '1 h 30 – 2 h': 'duration 5400 and 7200 by 60 h “1 h 30” “2”',
    '45 min – 1 h 15': 'duration 2700 and 4500 by 60 “45” “1 h 15”',
    '1h30-2h45': 'duration 5400 and 9900 by 60 “1h30” “2h45”',
    '9:00-10:30': 'duration 32400 and 37800 by 60 “9:00” “10:30”',
    '$375-605': 'currency 375 and 605 by 1 $ “375” “605”',
    '$375–$605': 'currency 375 and 605 by 1 $ “375” “605”',
    '$5-10k': 'currency 5000 and 10000 by 1000 $ “5” “10”',
    '€ 12 - € 15': 'currency 12 and 15 by 1 € “12” “15”',
    '12 € - 15 €': 'currency 12 and 15 by 1 € “12” “15”',
    '12-15 €': 'currency 12 and 15 by 1 € “12” “15”',
    '10 % – 20 %': 'percent 10 and 20 by 1 % “10” “20”',
    '10-20%': 'percent 10 and 20 by 1 % “10” “20”',
    '2.5–3': 'number 2.5 and 3 by 0.1 “2.5” “3”',
    '1,5-2 h': 'duration 5400 and 7200 by 360 h “1,5” “2”',
    "≈ 1'480 – 1'990": "about number 1480 and 1990 by 1 “1'480” “1'990”",
    '~$200-280': 'about currency 200 and 280 by 1 $ “200” “280”',
    '~3–5': 'about number 3 and 5 by 1 “3” “5”',
    '-5 – -2': 'number -5 and -2 by 1 “-5” “-2”',
    '-5-3': 'number -5 and 3 by 1 “-5” “3”',
    '3 km - 5 km': 'number 3 and 5 by 1 km “3” “5”',
    '17-29 dagen': 'duration 1468800 and 2505600 by 86400 dagen “17” “29”',
    '2 à 3 h': 'duration 7200 and 10800 by 3600 h “2” “3”',
    '12 to 15': 'number 12 and 15 by 1 “12” “15”',
    '12 € bis 15 €': 'currency 12 and 15 by 1 € “12” “15”',
    '5k–10k': 'number 5000 and 10000 by 1000 “5” “10”',
    '25–30 min (estimated)': 'about duration 1500 and 1800 by 60 min “25” “30”',
    "CHF 800-1'380": "currency 800 and 1380 by 1 CHF “800” “1'380”",
  });
  refuses(NOTHING, ['30–25 min', '25–25', '1 – 2 – 3', '12 min – 3 €', '25–', '–30 min–', '25 – many', '5--2', '2024-01', '12-007']);
});

suite('scores', () => {
  reads(NOTHING, {
    '12/20': 'number 12 and 20 by 1 “12” “20”',
    '12,5/20': 'number 12.5 and 20 by 0.1 “12,5” “20”',
    '12 / 20': 'number 12 and 20 by 1 “12” “20”',
    '0/3': 'number 0 and 3 by 1 “0” “3”',
    '7/10 pts': 'number 7 and 10 by 1 “7” “10”',
    '245 von 300 Euro': 'number 245 and 300 by 1 “245” “300”',
    'ca. 245 von 300 €': 'about number 245 and 300 by 1 “245” “300”',
    '12 sur 40': 'number 12 and 40 by 1 “12” “40”',
    '12 out of 40 people': 'number 12 and 40 by 1 “12” “40”',
  });
  refuses(NOTHING, ['20/12', '3/0', '1/2/3', '12/', '/20/', '03/12', '12/2024', 'a/b']);
});
