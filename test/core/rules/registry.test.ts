import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../../src/core/rules/index.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';

const folder = path.join(import.meta.dirname, '../../../src/core/rules');

suite('registry of rules', () => {
  test('lists every rule that a file of the folder exports, in alphabetical order', async () => {
    const exported = new Set<string>();
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts')) {
      const module = (await import(path.join(folder, name))) as Record<string, unknown>;
      for (const value of Object.values(module)) if (isRule(value)) exported.add(value.id);
    }
    assert.deepEqual(
      rules.map(({ id }) => id),
      [...exported].sort(),
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

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'explanation' in value && ['check', 'inPassage', 'inTable'].some((way) => way in value);
}
