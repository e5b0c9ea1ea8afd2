import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { createWorld } from './world.ts';

const villages = '# Field\n\nThree villages:\n\n- Arden\n- Brome\n\nThe visit was on Tuesday 21 January 2020.\n';

suite('tallymark numbers', () => {
  test('lists numbers as JSON, as the page shows it', async () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
    const [, example = ''] = /```json\n([^]*?)```/.exec(page.slice(page.indexOf('`tallymark numbers --format json`'))) ?? [];
    const world = createWorld();
    world.write('villages.md', villages.slice(0, villages.indexOf('\nThe visit')));
    const { status, out } = await world.run(['numbers', '--format', 'json']);
    world.remove();
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out), JSON.parse(example));
  });

  test('lists numbers for people, with the reason and the counts', async () => {
    const world = createWorld();
    world.write('villages.md', villages);
    const { out } = await world.run(['numbers']);
    world.remove();
    assert.deepEqual(
      out.split('\n').map((line) => line.trim()),
      [
        'villages.md',
        '',
        '3:1  disagrees  Three',
        'the list below has 2 items',
        '8:18  verified  Tuesday 21 January 2020',
        'that day is a Tuesday',
        '',
        '1 chapter; numbers in sentences: 1 verified, 1 disagrees, 0 unverified',
        '',
      ],
    );
  });

  test('says so where there are none', async () => {
    const world = createWorld();
    world.write('a.md', 'Nothing.\n');
    const { out } = await world.run(['numbers', '--lang', 'fr']);
    world.remove();
    assert.match(out, /Aucune phrase/);
  });

  suite('the JSON is of the form that is written down', () => {
    const schema = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../schemas/numbers.schema.json'), 'utf8')) as NumbersSchema;
    const isOfTheForm = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

    /** The output about two chapters that hold a number of every kind, verdict and severity. */
    const written = async (...options: readonly string[]): Promise<NumbersOutput> => {
      const world = createWorld();
      world.write('tallymark.json', '{ "rules": { "percent-of": "error", "weekday-date": "hint", "announced-count": "information" } }');
      world.write('1-field.md', everyKind);
      world.write('2-silent.md', 'Nothing is counted here.\n');
      world.write('3-tables.md', 'Table 9: Boats\n\n| Boat | Crew |\n|------|-----:|\n| Alma |    2 |\n| Bell |    3 |\n');
      const { status, out } = await world.run(['numbers', '--format', 'json', ...options]);
      world.remove();
      assert.equal(status, 0);
      return JSON.parse(out) as NumbersOutput;
    };

    for (const options of [[], ['--lang', 'fr']])
      test(`of every kind${options.length > 0 ? ', in French' : ''}`, async () => {
        const output = await written(...options);
        assert.ok(isOfTheForm(output), JSON.stringify(isOfTheForm.errors));
        assert.deepEqual(
          output.files.map(({ path: name, numbers }) => [name, numbers.length > 0]),
          [
            ['1-field.md', true],
            ['2-silent.md', false],
            ['3-tables.md', false],
          ],
        );
        const numbers = output.files.flatMap((file) => file.numbers);
        const { kind, verdict, severity } = schema.definitions.number.properties;
        for (const [key, { enum: known }] of Object.entries({ kind, verdict, severity }))
          assert.deepEqual(new Set(numbers.map((number) => number[key])), new Set(known), key);
      });

    test('and of no other', async () => {
      const changed: readonly ((number: Record<string, unknown>) => void)[] = [
        (number) => delete number['target'],
        (number) => (number['kind'] = 'guess'),
        (number) => (number['actual'] = 2),
        (number) => (number['severity'] = 'fatal'),
        (number) => (number['range'] = { start: { line: -1, character: 0 }, end: { line: 0, character: 1 } }),
        (number) => Object.assign(number, { verdict: 'unverified', severity: 'warning' }),
        (number) => Object.assign(number, { verdict: 'disagrees', actual: null }),
      ];
      const output = await written();
      for (const change of changed) {
        const spoilt = structuredClone(output);
        change(spoilt.files[0]?.numbers[0] ?? {});
        assert.equal(isOfTheForm(spoilt), false, change.toString());
      }
    });
  });
});

/** As much of the schema as the tests ask about. */
interface NumbersSchema {
  readonly definitions: {
    readonly number: { readonly properties: Readonly<Record<'kind' | 'verdict' | 'severity', { readonly enum: readonly unknown[] }>> };
  };
}

interface NumbersOutput {
  readonly files: readonly { readonly path: string; readonly numbers: Record<string, unknown>[] }[];
}

const everyKind = `# Field

Three villages:

- Arden
- Brome

## Towns

We saw two towns, and 7 guests (4 from the hills and 3 from the port). Three trades are known: baking, milling and dairy. At least two reasons:

- one
- two

| Town | Guests |
|---|---|
| Arles | 14 |
| Brest | 20 |

The visit was on Monday 21 January 2020. Of the letters, 12 of 48 (26 %) were answered.

There are 37 bakers. All 37 bakers were asked.

Three<!--= rows("3-tables.md"#table-9) --> boats came, with 5<!--= sum("3-tables.md"#table-9.Crew) --> hands.

## Two steps

### First

Words.

### Second

Words.
`;
