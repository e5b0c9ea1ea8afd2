import fc from 'fast-check';
import { NOTHING } from '../support/context.ts';
import { durations, roundTrips } from '../support/round-trip.ts';
import { reads, refuses } from '../support/suites.ts';

const MINUTES_AND_SECONDS = { ...NOTHING, clock: 'minutes' } as const;

suite('durations with colons', () => {
  reads(NOTHING, {
    '1:30': 'duration 5400 by 60',
    '01:30': 'duration 5400 by 60',
    '0:45': 'duration 2700 by 60',
    '14:30': 'duration 52200 by 60',
    '25:00': 'duration 90000 by 60',
    '104:10': 'duration 375000 by 60',
    '1:02:30': 'duration 3750 by 1',
    '00:00:30': 'duration 30 by 1',
    '36:15:00': 'duration 130500 by 1',
    '１２：３０': 'duration 45000 by 60',
  });
  suite('under a header that says minutes and seconds', () => {
    reads(MINUTES_AND_SECONDS, {
      '1:30': 'duration 90 by 1',
      '12:05': 'duration 725 by 1',
      '1:02:30': 'duration 3750 by 1',
    });
  });
  suite('with a unit behind', () => {
    reads(NOTHING, {
      '1:30 h': 'duration 5400 by 60 “1:30”',
      '1:30 Std.': 'duration 5400 by 60 “1:30”',
      '5:20 min': 'duration 320 by 1 “5:20”',
      '1:02:30 h': 'duration 3750 by 1 “1:02:30”',
    });
    refuses(NOTHING, ['1:02:30 min', '1:30 s', '10:30 Uhr']);
  });
  suite('beside cells with hours, minutes and seconds', () => {
    reads(
      { ...NOTHING, clock: 'mixed' },
      { '35:20': 'duration 2120 by 1', '1:05:00': 'duration 3900 by 1', '1:30 h': 'duration 5400 by 60 “1:30”' },
    );
    reads({ ...NOTHING, clock: 'undecided' }, { '1:05:00': 'duration 3900 by 1', '1:30': 'ambiguous' });
  });
  refuses(NOTHING, ['1:75', '12:3', '1:2:3', '1:02:75', '1:30:', ':30', '1 : 30', '-1:30', '1:30 pm', '1:30:20:10', '2:1 ratio']);

  const two = (value: number): string => String(value).padStart(2, '0');
  const parts = fc.tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }));
  const samples = fc
    .tuple(parts, fc.constantFrom(NOTHING, MINUTES_AND_SECONDS, { ...NOTHING, clock: 'mixed' } as const), fc.boolean())
    .chain(([[hours, minutes, seconds], context]) =>
      fc
        .constantFrom(`${hours}:${two(minutes)}`, `${two(hours)}:${two(minutes)}`, `${hours}:${two(minutes)}:${two(seconds)}`)
        .map((text) => ({ text, context })),
    );
  roundTrips('clock', samples, durations);
});
