import fc from 'fast-check';
import { COMMA, NOTHING, POINT } from '../support/context.ts';
import { roundTrips } from '../support/round-trip.ts';
import { reads, refuses } from '../support/suites.ts';
import { blank, figures } from '../support/written.ts';

const MINUTES = { ...NOTHING, bareSeconds: 60 };

suite('plain figures', () => {
  reads(NOTHING, {
    '0': 'number 0 by 1',
    '866': 'number 866 by 1',
    '-4': 'number -4 by 1',
    '\u22124': 'number -4 by 1',
    '\u20134': 'number -4 by 1',
    '+4': 'number 4 by 1',
    '12,5': 'number 12.5 by 0.1',
    '12.5': 'number 12.5 by 0.1',
    '0.744': 'number 0.744 by 0.001',
    '0,744': 'number 0.744 by 0.001',
    '.5': 'number 0.5 by 0.1',
    ',5': 'number 0.5 by 0.1',
    '5.20': 'number 5.2 by 0.01',
    '1 234': 'number 1234 by 1',
    '1 234,5': 'number 1234.5 by 0.1',
    '1\u00a0234': 'number 1234 by 1',
    '1\u202f234,56': 'number 1234.56 by 0.01',
    '1\u2009234.5': 'number 1234.5 by 0.1',
    "1'234": 'number 1234 by 1',
    '1’234.50': 'number 1234.5 by 0.01',
    '12 345 678': 'number 12345678 by 1',
    '1,234.5': 'number 1234.5 by 0.1',
    '1.234,5': 'number 1234.5 by 0.1',
    '1,234,567': 'number 1234567 by 1',
    '1.234.567': 'number 1234567 by 1',
    '-1,234,567.89': 'number -1234567.89 by 0.01',
    '14 personnes': 'number 14 by 1 personnes “14”',
    '1 participant': 'number 1 by 1 participant “1”',
    '54 req/min': 'number 54 by 1 req/min “54”',
    '21 550 req/jour': 'number 21550 by 1 req/jour “21 550”',
    '12 km': 'number 12 by 1 km “12”',
    '5 m': 'number 5 by 1 m “5”',
    '5 m²': 'number 5 by 1 m² “5”',
    '20 °C': 'number 20 by 1 °C “20”',
    '12×': 'number 12 by 1 × “12”',
    '12 pages lues': 'number 12 by 1 pages lues “12”',
    '7/semaine': 'number 7 by 1 /semaine “7”',
    '8人': 'number 8 by 1 人 “8”',
    '120 件': 'number 120 by 1 件 “120”',
  });
});

suite('plain figures with a suffix', () => {
  reads(NOTHING, {
    '10k': 'number 10000 by 1000 “10”',
    '2,5 K': 'number 2500 by 100 “2,5”',
    '3M': 'number 3000000 by 1000000 “3”',
    '1.5 Mio': 'number 1500000 by 100000 “1.5”',
    '2 Mrd.': 'number 2000000000 by 1000000000 “2”',
    '3k users': 'number 3 by 1 k users “3”',
    '5 m': 'number 5 by 1 m “5”',
    '5 B': 'number 5 by 1 B “5”',
  });
});

suite('plain figures that only their surroundings decide', () => {
  reads(NOTHING, {
    '1,234': 'ambiguous',
    '1.234': 'ambiguous',
    '123,456': 'ambiguous',
    '-1,234': 'ambiguous',
    '１，２３４': 'ambiguous',
  });
  suite('among decimal commas', () => {
    reads(COMMA, {
      '1,234': 'number 1.234 by 0.001',
      '1.234': 'number 1234 by 1',
      '463,680': 'number 463.68 by 0.001',
      '123.456': 'number 123456 by 1',
    });
  });
  suite('among decimal points', () => {
    reads(POINT, {
      '1,234': 'number 1234 by 1',
      '1.234': 'number 1.234 by 0.001',
      '10.388': 'number 10.388 by 0.001',
      '81.716': 'number 81.716 by 0.001',
    });
  });
  suite('under a header that names a unit of time', () => {
    reads(MINUTES, {
      '90': 'duration 5400 by 60',
      '12,5': 'duration 750 by 6',
      '-5': 'duration -300 by 60',
      '1 040': 'duration 62400 by 60',
      '2k': 'duration 120000 by 60000 “2”',
      '14 personnes': 'number 14 by 1 personnes “14”',
    });
  });
});

suite('no plain figures', () => {
  suite('codes and versions', () => {
    refuses(NOTHING, [
      '007',
      '0042',
      '00',
      '1.2.3',
      '10.0.0.1',
      'v1.2',
      'A12',
      'P1',
      'INV-2024-001',
      'R2D2',
      '12A-7',
      '#12',
      'n° 12',
      'No. 12',
    ]);
  });
  suite('ordinals', () => {
    const ordinals = [
      '1er',
      '1re',
      '1ère',
      '2nd',
      '2e',
      '2ème',
      '3ème étage',
      '21st',
      '22nd floor',
      '4th',
      '1st place',
      '1º',
      '2ª',
      '1.º',
      '2de',
      '8ste',
      '3 e trimestre',
    ];
    refuses(NOTHING, ordinals);
  });
  suite('dates', () => {
    refuses(NOTHING, ['2024-01-05', '05/12/2023', '1/2/2024', '12.03.2024', '12/03/24', '05.12.', '12 mars 2024', 'March 12, 2024']);
  });
  suite('telephone numbers', () => {
    refuses(NOTHING, ['06 12 34 56 78', '0612345678', '06.12.34.56.78', '+33 6 12 34 56 78', '(555) 123-4567']);
  });
  suite('figures that are broken off, or put together from several', () => {
    refuses(NOTHING, [
      '1 23',
      '12 34',
      '1 234 5',
      '1 000000',
      '1234 567',
      '1,2,3',
      '1.234.56',
      '12.34.567',
      '1..2',
      '1,,2',
      '..5',
      '12.',
      '12,',
      '1,234.',
      '- 4 chairs',
      '--4',
    ]);
    refuses(NOTHING, [
      '12 13',
      '12 ; 13',
      '12 and 13',
      '12 + 3',
      '3 × 4',
      '3 x 4',
      '12 =',
      '== 14 =',
      'n = 12',
      '12 pages lues hier',
      '12 kg CO2',
      '1a2b',
    ]);
  });
  suite('powers', () => {
    refuses(NOTHING, ['10^3', '10³', '1e5', '1.5e-3', '½']);
  });
  suite('words', () => {
    refuses(NOTHING, ['', 'Total', 'douze', '12 of many people', '“12”', '(12)', '(2023)', '[12]']);
  });
});

suite('plain figures written', () => {
  const unit = fc.constantFrom('', 'km', 'personnes', 'req/min', 'k', 'M', 'Mio', '人');
  roundTrips(
    'plain',
    fc.tuple(figures, blank, unit).map(([{ text, decimal }, gap, word]) => ({
      text: word === '' ? text : text + gap + word,
      context: { ...NOTHING, decimalMark: decimal },
    })),
  );
  suite('under a header that names a unit of time', () => {
    roundTrips(
      'plain',
      figures.map(({ text, decimal }) => ({ text, context: { ...MINUTES, decimalMark: decimal } })),
    );
  });
});
