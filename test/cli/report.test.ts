import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { createWorld, visits, type World } from './world.ts';

suite('tallymark report', () => {
  let world: World;

  setup(() => {
    world = createWorld();
    world.write('part/visits.md', visits);
  });

  teardown(() => {
    world.remove();
  });

  test('tells in Markdown where the chapters stand, and ends with 0', async () => {
    const { status, out, err } = await world.run(['report']);
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^(?:<!-- .* -->\n)+\n# Where the chapters stand\n\n30 November 2026\n/);
    assert.match(out, /^\| Visits \| 1\/2 \| ▰▰▰▰▰▱▱▱▱▱ \| 0 \| 1 \|$/m);
    assert.match(out, /^- Visits: 43 \(disagrees: the cells give 34 · Table 1\) \(\[part\/visits\.md:8\]\(part\/visits\.md#L8\)\)$/m);
    assert.match(out, /^- Ask the mayor \(Visits\)/m);
    assert.doesNotMatch(out, /Write the letter|Changed since/);
  });

  test('is a page of HTML where that is asked for, in the language of the reader', async () => {
    const { status, out } = await world.run(['report', 'part', '--format', 'html', '--lang', 'fr']);
    assert.equal(status, 0);
    assert.match(out, /^<!DOCTYPE html>\n<html lang="fr">/);
    assert.match(out, /<h1>Où en sont les chapitres<\/h1>/);
    assert.match(out, /aria-label="1 tâche faite sur 2"/);
    assert.doesNotMatch(out, /<script/);
  });

  test('names sums that have changed since the last commit, where every total agrees too, with their rows', async () => {
    git('init', '--quiet');
    world.write('part/visits.md', visits.replace('43', '34'));
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--no-gpg-sign', '-m', 'First');
    world.write('part/visits.md', visits.replace('| 7 ', '| 9 ').replace('43', '36'));
    const { out } = await world.run(['report']);
    assert.match(out, /^### Changed since the last commit\n\n- Visits 34 → 36 \(Table 1 · \+2\).*\n {2}- 7 → 9 \(South\)/m);
    assert.doesNotMatch(out, /Totals that disagree/);
  });

  test('compares with what it is told to, and says what it cannot read', async () => {
    world.write('old.md', visits.replace('| 15 ', '| 20 '));
    const { out } = await world.run(['report', 'part/visits.md', '--against', 'old.md']);
    assert.match(out, /^### Changed since the version compared with\n\n- Visits 39 → 34/m);
    const { status, err } = await world.run(['report', 'none.md']);
    assert.equal(status, 2);
    assert.match(err, /none\.md/);
  });

  test('reads standard input, and refuses another form', async () => {
    const { out } = await world.run(['report', '-', '--stdin-path', 'here.md'], { stdin: visits });
    assert.match(out, /here\.md#L8/);
    const { status, err } = await world.run(['report', '--format', 'pdf']);
    assert.equal(status, 2);
    assert.match(err, /markdown, html/);
  });

  test('keeps the texts of chapters from playing with a terminal', async () => {
    world.write('part/visits.md', '# Visits\n\n- [ ] Ask \u001b[31mred\u0007\n');
    for (const format of ['markdown', 'html']) {
      const { out } = await world.run(['report', '--format', format]);
      assert.doesNotMatch(out, /[\u0007\u001b]/);
      assert.match(out, /Ask/);
    }
  });

  function git(...args: readonly string[]): void {
    execFileSync('git', args, { cwd: world.folder, env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(world.folder) } });
  }
});
