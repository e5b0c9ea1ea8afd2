import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../../src/core/rules/index.ts';

/** Files of the folder that hold no rule. */
const machinery = new Set(['analyse', 'check', 'describe', 'directives', 'fix-all', 'index', 'rule']);

suite('registry of rules', () => {
  test('lists every file, each named after its rule, in alphabetical order', () => {
    const files = readdirSync(path.join(import.meta.dirname, '../../../src/core/rules'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.basename(name, '.ts'))
      .filter((name) => !machinery.has(name));
    assert.deepEqual(
      rules.map(({ id }) => id),
      files.sort(),
    );
  });

  test('every rule says what it is about', () => {
    for (const { id, summary, explanation, messages } of rules) {
      assert.match(summary, /^[A-Z].*\.$/, id);
      assert.ok(explanation.length > 100, id);
      for (const message of Object.keys(messages)) assert.ok(message === id || message.startsWith(`${id}.`), message);
    }
  });
});
