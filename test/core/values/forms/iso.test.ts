import fc from 'fast-check';
import { NOTHING } from '../support/context.ts';
import { durations, roundTrips } from '../support/round-trip.ts';
import { reads, refuses } from '../support/suites.ts';

suite('durations after ISO 8601', () => {
  reads(NOTHING, {
    PT1H30M: 'duration 5400 by 60',
    PT90M: 'duration 5400 by 60',
    PT1H: 'duration 3600 by 3600',
    PT45S: 'duration 45 by 1',
    PT1H30M15S: 'duration 5415 by 1',
    PT1M30S: 'duration 90 by 1',
  });
  refuses(NOTHING, ['PT', 'PTM', 'PT-5M', 'P1D', 'PT5', 'PT1M30', 'PT30S1M', 'PT1H 30M', 'xPT1H']);

  const part = fc.integer({ min: 1, max: 59 });
  const texts = fc
    .tuple(part, part, part)
    .chain(([hours, minutes, seconds]) =>
      fc.constantFrom(`PT${hours}H`, `PT${hours}H${minutes}M`, `PT${minutes}M`, `PT${hours}H${minutes}M${seconds}S`, `PT${seconds}S`),
    );
  roundTrips(
    'iso',
    texts.map((text) => ({ text, context: NOTHING })),
    durations,
  );
});
