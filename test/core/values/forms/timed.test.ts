import fc from 'fast-check';
import { COMMA, NOTHING } from '../support/context.ts';
import { roundTrips } from '../support/round-trip.ts';
import { reads, refuses } from '../support/suites.ts';
import { blank, figures } from '../support/written.ts';

const DURATIONS = { ...NOTHING, minutesInM: true };

suite('durations in one unit', () => {
  reads(NOTHING, {
    '90 min': 'duration 5400 by 60 min “90”',
    '90min': 'duration 5400 by 60 min “90”',
    '90 min.': 'duration 5400 by 60 min. “90”',
    '90\u00a0min': 'duration 5400 by 60 min “90”',
    '90\u202fmn': 'duration 5400 by 60 mn “90”',
    '1,5 h': 'duration 5400 by 360 h “1,5”',
    '1.5h': 'duration 5400 by 360 h “1.5”',
    '745h': 'duration 2682000 by 3600 h “745”',
    '10.5h': 'duration 37800 by 360 h “10.5”',
    '4.5 hours': 'duration 16200 by 360 hours “4.5”',
    '1 040 h': 'duration 3744000 by 3600 h “1 040”',
    '1256 min': 'duration 75360 by 60 min “1256”',
    '3 heures': 'duration 10800 by 3600 heures “3”',
    '1 heure': 'duration 3600 by 3600 heure “1”',
    '2 j': 'duration 172800 by 86400 j “2”',
    '2 jours': 'duration 172800 by 86400 jours “2”',
    '30 s': 'duration 30 by 1 s “30”',
    '45 sec': 'duration 45 by 1 sec “45”',
    '45 secondes': 'duration 45 by 1 secondes “45”',
    "90'": "duration 5400 by 60 ' “90”",
    '90′': 'duration 5400 by 60 ′ “90”',
    '90"': 'duration 90 by 1 " “90”',
    '90″': 'duration 90 by 1 ″ “90”',
    '3 semaines': 'duration 1814400 by 604800 semaines “3”',
    '2 weeks': 'duration 1209600 by 604800 weeks “2”',
    '2 d': 'duration 172800 by 86400 d “2”',
    '2 Tage': 'duration 172800 by 86400 Tage “2”',
    '5 Std.': 'duration 18000 by 3600 Std. “5”',
    '40 Minuten': 'duration 2400 by 60 Minuten “40”',
    '3 Stunden': 'duration 10800 by 3600 Stunden “3”',
    '2 horas': 'duration 7200 by 3600 horas “2”',
    '40 minutos': 'duration 2400 by 60 minutos “40”',
    '3 ore': 'duration 10800 by 3600 ore “3”',
    '45 minuti': 'duration 2700 by 60 minuti “45”',
    '1 giorno': 'duration 86400 by 86400 giorno “1”',
    '2 dias': 'duration 172800 by 86400 dias “2”',
    '3 uur': 'duration 10800 by 3600 uur “3”',
    '2 u': 'duration 7200 by 3600 u “2”',
    '5 minuten': 'duration 300 by 60 minuten “5”',
    '3 godz.': 'duration 10800 by 3600 godz. “3”',
    '10 minut': 'duration 600 by 60 minut “10”',
    '2 dni': 'duration 172800 by 86400 dni “2”',
    '3小时': 'duration 10800 by 3600 小时 “3”',
    '90分': 'duration 5400 by 60 分 “90”',
    '90分钟': 'duration 5400 by 60 分钟 “90”',
    '2時間': 'duration 7200 by 3600 時間 “2”',
    '3日': 'duration 259200 by 86400 日 “3”',
    '-90 min': 'duration -5400 by 60 min “-90”',
    '1,234 h': 'ambiguous',
  });
  suite('after a figure that only its surroundings decide', () => {
    reads(COMMA, {
      '10.388h': 'duration 37396800 by 3600 h “10.388”',
      '1,234 h': 'duration 4442.4 by 3.6 h “1,234”',
    });
  });
  suite('`m` is metres, unless the column holds durations', () => {
    reads(NOTHING, {
      '15m': 'number 15 by 1 m “15”',
    });
    reads(DURATIONS, {
      '15m': 'duration 900 by 60 m “15”',
      '15 m': 'duration 900 by 60 m “15”',
    });
  });
  refuses(NOTHING, ['min', 'h', '12 min hier soir tard', '012 min', '5 mars 2024 à 8 h']);
});

suite('durations in one unit, written', () => {
  const unit = fc.constantFrom('min', 'h', 's', 'j', 'heures', 'Std.', 'godz.', '分', 'semaines', 'm');
  roundTrips(
    'timed',
    fc
      .tuple(figures, blank, unit)
      .map(([{ text, decimal }, gap, word]) => ({ text: text + gap + word, context: { ...DURATIONS, decimalMark: decimal } })),
  );
});
