import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from '../scripts/generate.ts';

const root = path.join(import.meta.dirname, '..');

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

suite('generated files', () => {
  let files: Awaited<ReturnType<typeof generate>>;

  suiteSetup(async function () {
    this.timeout(120_000);
    files = await generate();
  });

  test('are what `npm run generate` writes', () => {
    for (const [file, text] of files) assert.equal(read(file), text, file);
  });

  test('no page is left of a rule that is no more', () => {
    assert.deepEqual(
      readdirSync(path.join(root, 'docs/rules')).sort(),
      [...files.keys()].flatMap((file) => /^docs\/rules\/(.+)$/.exec(file)?.[1] ?? []).sort(),
    );
  });

  test('every text that the manifest names is there, in every language, and no other', () => {
    const named = [...new Set(read('package.json').match(/(?<=")%[^%"]+%(?=")/g))].map((name) => name.slice(1, -1)).sort();
    for (const file of ['package.nls.json', 'package.nls.fr.json']) {
      const texts = JSON.parse(read(file)) as Readonly<Record<string, string>>;
      assert.deepEqual(Object.keys(texts).sort(), named, file);
      assert.ok(Object.values(texts).every((text) => text.trim() !== ''));
    }
  });

  test('every sentence of the client has its French', () => {
    const folder = path.join(root, 'src/client');
    const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const code = modules.map((file) => readFileSync(path.join(folder, file), 'utf8'));
    const said = code.flatMap((text) => [...text.matchAll(/l10n\.t\('((?:[^'\\]|\\.)*)'/g)].map((found) => found[1] ?? ''));
    const french = JSON.parse(read('l10n/bundle.l10n.fr.json')) as Readonly<Record<string, string>>;
    assert.deepEqual([...new Set(said)].sort(), Object.keys(french).sort());
    for (const [sentence, translation] of Object.entries(french)) {
      assert.deepEqual(translation.match(/\{\d\}/g)?.sort(), sentence.match(/\{\d\}/g)?.sort(), sentence);
    }
  });
});
