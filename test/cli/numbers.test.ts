import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
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
});
