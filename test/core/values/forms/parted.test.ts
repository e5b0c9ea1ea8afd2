import fc from 'fast-check';
import { NOTHING } from '../support/context.ts';
import { durations, roundTrips } from '../support/round-trip.ts';
import { reads, refuses } from '../support/suites.ts';

suite('durations in several parts', () => {
  reads(NOTHING, {
    '1 h 30': 'duration 5400 by 60',
    '1h30': 'duration 5400 by 60',
    '1h05': 'duration 3900 by 60',
    '1h 05': 'duration 3900 by 60',
    '1\u00a0h\u00a030': 'duration 5400 by 60',
    '1 h 5': 'duration 3900 by 60',
    '1h30m': 'duration 5400 by 60',
    '1h30min': 'duration 5400 by 60',
    '1h 45min': 'duration 6300 by 60',
    '1 h 22 min': 'duration 4920 by 60',
    '1h22m10s': 'duration 4930 by 1',
    '1 h 22 min 10 s': 'duration 4930 by 1',
    '2h 06m': 'duration 7560 by 60',
    '104 h 10': 'duration 375000 by 60',
    '0 h 45': 'duration 2700 by 60',
    '2 j 4 h': 'duration 187200 by 3600',
    '2d 3h': 'duration 183600 by 3600',
    '5 min 30': 'duration 330 by 1',
    '5 m 30 s': 'duration 330 by 1',
    '1 H 30': 'duration 5400 by 60',
    '3 heures 20': 'duration 12000 by 60',
    '3 heures et 20 minutes': 'duration 12000 by 60',
    '2 hours, 15 minutes': 'duration 8100 by 60',
    '2 hours and 15 minutes': 'duration 8100 by 60',
    '2 Std. 15 Min.': 'duration 8100 by 60',
    '2 Stunden und 5 Minuten': 'duration 7500 by 60',
    '2 horas y 5 minutos': 'duration 7500 by 60',
    '1 ora e 20 minuti': 'duration 4800 by 60',
    '1 hora e 5 minutos': 'duration 3900 by 60',
    '2 u 15': 'duration 8100 by 60',
    '2 u en 5 min': 'duration 7500 by 60',
    '1 godz. 15 min': 'duration 4500 by 60',
    '1 godz. i 15 min': 'duration 4500 by 60',
    '2時間30分': 'duration 9000 by 60',
    '1小时20分钟': 'duration 4800 by 60',
  });
  suite('not durations', () => {
    refuses(NOTHING, [
      '1 h 75',
      '1 h 60',
      '25 h 3 j',
      '30 min 1 h',
      '1 h 2 h',
      '1 h 30 min 5',
      '1 h -30',
      '1 h 30,5',
      '5 m2',
      '5 m 30',
      '2 x 3',
      '1 et 2',

      '1h30 - ',
    ]);
  });

  const two = (value: number): string => String(value).padStart(2, '0');
  const texts = fc
    .record({
      days: fc.integer({ min: 0, max: 40 }),
      hours: fc.integer({ min: 0, max: 250 }),
      minutes: fc.integer({ min: 10, max: 59 }),
      seconds: fc.integer({ min: 10, max: 59 }),
    })
    .chain(({ days, hours, minutes, seconds }) =>
      fc.constantFrom(
        `${hours} h ${minutes}`,
        `${hours}h${minutes}`,
        `${hours} h ${two(minutes % 10)}`,
        `${hours}h ${two(minutes % 10)}m`,
        `${hours} h ${minutes % 10} min`,
        `${hours} h ${minutes} min ${seconds} s`,
        `${hours} heures et ${minutes} minutes`,
        `${hours} Std. ${minutes} Min.`,
        `${hours}時間${minutes}分`,
        `${days} j ${hours % 24} h`,
        `${minutes} min ${seconds}`,
      ),
    );
  roundTrips(
    'parted',
    texts.map((text) => ({ text, context: NOTHING })),
    durations,
  );
});
