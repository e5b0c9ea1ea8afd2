import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatIds } from '../../src/cli/output/formats/index.ts';
import { verbs } from '../../src/cli/verbs/index.ts';
import { projectKeys, readProjectFile, ruleSeverities } from '../../src/project/index.ts';
import { createWorld, visits } from './world.ts';

const read = (name: string): string => readFileSync(path.join(import.meta.dirname, '../../docs', name), 'utf8');
const commandLine = read('command-line.md');
const rewritesPage = read('rewrites.md');
const projectFile = read('project-file.md');

suite('the pages about the command line and the project file', () => {
  test('name every command, option and format', () => {
    for (const verb of verbs) {
      assert.ok(commandLine.includes(`tallymark ${verb.name}`), verb.name);
      const pages = verb.name === 'rewrite' ? commandLine + rewritesPage : commandLine;
      for (const { name } of verb.options) assert.ok(pages.includes(`--${name}`), name);
    }
    for (const format of formatIds) assert.ok(commandLine.includes(`| \`${format}\` |`), format);
  });

  test('name every key of the project file, and every value of those that take few', () => {
    for (const { name } of projectKeys) assert.ok(projectFile.includes(`| \`${name}\` |`), name);
    for (const value of ruleSeverities) assert.ok(projectFile.includes(`\`${value}\``), value);
  });

  test('show a project file that is right', () => {
    const [, example = ''] = /```jsonc\n([^]*?)```/.exec(projectFile) ?? [];
    const { settings, problems } = readProjectFile(example);
    assert.deepEqual(problems, []);
    assert.deepEqual(Object.keys(settings), ['rules', 'placeholders', 'language', 'exclude']);
  });

  for (const verb of ['check', 'tasks', 'tables']) {
    test(`show the JSON of ${verb} as it is`, async () => {
      const after = commandLine.slice(commandLine.indexOf(`\`tallymark ${verb} --format json\`:`));
      const [, example = ''] = /```json\n([^]*?)```/.exec(after) ?? [];
      const world = createWorld();
      world.write('visits.md', visits);
      const { out } = await world.run([verb, '--format', 'json']);
      world.remove();
      assert.deepEqual(missing(JSON.parse(example), JSON.parse(out)), []);
    });
  }
});

/** Paths in `shown` that `real` lacks, or that hold another value there: numbers count, lists may be longer. */
function missing(shown: unknown, real: unknown, at = ''): readonly string[] {
  if (Array.isArray(shown)) {
    const list: readonly unknown[] = Array.isArray(real) ? real : [];
    return shown.flatMap((it, i) => (list.some((other) => missing(it, other).length === 0) ? [] : [`${at}[${i}]`]));
  }
  if (typeof shown === 'object' && shown !== null) {
    const object = typeof real === 'object' && real !== null ? Object.entries(real) : [];
    return Object.entries(shown).flatMap(([key, value]) => missing(value, new Map<string, unknown>(object).get(key), `${at}.${key}`));
  }
  return /summary\.(findings|tasks\.\w+|done)$/.test(at) || shown === real ? [] : [at];
}
