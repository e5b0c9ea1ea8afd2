import assert from 'node:assert/strict';
import { locales } from '../../../src/core/language/index.ts';
import { headerSeconds, secondsOf } from '../../../src/core/values/time-units.ts';

suite('units of time', () => {
  test('of every language, in any case, with or without a full stop', () => {
    for (const { durationUnits } of locales) {
      for (const [unit, seconds] of Object.entries(durationUnits)) {
        assert.equal(secondsOf(unit), seconds, unit);
        assert.equal(secondsOf(unit.toUpperCase()), seconds, unit);
      }
    }
    assert.equal(secondsOf('min.'), 60);
    assert.equal(secondsOf('′'), 60);
    assert.equal(secondsOf('m'), undefined);
    assert.equal(secondsOf('km'), undefined);
  });

  const headers: Readonly<Record<string, number | undefined>> = {
    'Durée (min)': 60,
    'Durée en minutes': 60,
    'Durée (min) estimée': 60,
    'Time [h]': 3600,
    'Time, h': 3600,
    'Dauer in Stunden': 3600,
    'Dauer (Std.)': 3600,
    'Duración (en minutos)': 60,
    'Durata (in minuti)': 60,
    'Tempo em horas': 3600,
    'Duur (min.)': 60,
    'Czas w godzinach': 3600,
    '时长（分钟）': 60,
    '所要時間（分）': 60,
    min: 60,
    Heures: 3600,
    Jours: 86_400,
    'Time (s)': 1,
    Durée: undefined,
    'Cost (€)': undefined,
    'Speed (km/h)': undefined,
    'Age (years)': undefined,
    'Time (h:mm)': undefined,
    'Min. age': undefined,
    'Visits in Paris': undefined,
  };
  for (const [header, seconds] of Object.entries(headers)) {
    test(`the header “${header}” names ${seconds === undefined ? 'none' : `one of ${seconds} s`}`, () => {
      assert.equal(headerSeconds(header), seconds);
    });
  }
});
