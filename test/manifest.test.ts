import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chapterLanguages } from '../src/client/chapter-languages.ts';
import { chapterEndings } from '../src/project/chapter-files.ts';

interface Setting {
  readonly type: string;
  readonly scope: string;
  readonly order?: number;
  readonly items?: { readonly type: string };
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly keywords: readonly string[];
  readonly galleryBanner: object;
  readonly pricing: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

const root = path.join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
const { commands, menus, configuration, keybindings = [] } = manifest.contributes;
const whens = new Map(menus['commandPalette']?.map(({ command, when }) => [command, when ?? '']));
const listed = commands.map(({ command }) => command).filter((command) => whens.get(command) !== 'false');

suite('what a chapter is in VS Code', () => {
  const languages = chapterLanguages.join('|');

  test('has an ending for each language that VS Code does not know by itself, and each ending that means a chapter to it', () => {
    assert.deepEqual(['markdown', ...manifest.contributes.languages.map(({ id }) => id)], chapterLanguages);
    const endings = manifest.contributes.languages.flatMap(({ extensions }) => extensions.map((ending) => ending.slice(1)));
    // These are VS Code's own.
    assert.deepEqual([...['md', 'markdown', 'mdown', 'mkd'], ...endings], chapterEndings);
  });

  test('brings nothing of its own for a language that may not be there: VS Code would say so aloud', () => {
    const named = JSON.stringify(manifest.contributes).match(/"language":"\w+"/g) ?? [];
    assert.deepEqual(
      named.filter((entry) => entry !== '"language":"markdown"'),
      [],
    );
  });

  test('is asked of its language in one place, and any of them wakes the extension', () => {
    const waking = manifest.activationEvents.flatMap((event) => /^onLanguage:(.+)$/.exec(event)?.[1] ?? []);
    assert.deepEqual(waking, chapterLanguages);
    const conditions = Object.values(menus).flatMap((entries) =>
      entries.flatMap(({ when = '' }) => (when.includes('LangId') ? [when] : [])),
    );
    assert.ok(conditions.length > 10);
    for (const when of conditions) assert.ok(when.includes(`editorLangId =~ /^(?:${languages})$/`), when);
    const folder = path.join(root, 'src/client');
    for (const file of filesIn(folder).filter((name) => name !== 'chapters.ts'))
      assert.doesNotMatch(readFileSync(path.join(folder, file), 'utf8'), /languageId/, file);
  });
});

suite('the palette', () => {
  test('lists at most 25 commands', () => {
    assert.ok(listed.length <= 25, `${listed.length}: ${listed.join(' ')}`);
  });

  test('lists each only where it can work; what works everywhere is known', () => {
    const everywhere = ['tallymark.openExample', 'tallymark.restartServer'];
    assert.deepEqual(
      listed.filter((command) => (whens.get(command) ?? '') === ''),
      everywhere,
    );
    const keys = ['editorLangId =~ /^(?:markdown|quarto|rmd|mdx)$/', "tallymark.state == 'chapters'", 'workspaceFolderCount != 0'];
    for (const command of listed.filter((id) => !everywhere.includes(id))) {
      assert.ok(
        keys.some((key) => whens.get(command)?.includes(key)),
        command,
      );
    }
  });

  test('has none about a table outside of tables, and none that corrects where nothing is to be corrected', () => {
    for (const command of ['rewriteTable', 'rewrite.align-table', 'rewrite.merge-durations']) {
      assert.match(whens.get(`tallymark.${command}`) ?? '', /tallymark\.table/, command);
    }
    assert.match(whens.get('tallymark.fixAllTotals') ?? '', /tallymark\.hasFix/);
    assert.match(whens.get('tallymark.toggleTask') ?? '', /tallymark\.hasTask/);
  });

  test('every key that a condition asks for is one that the client keeps', () => {
    const folder = path.join(root, 'src/client');
    const kept = filesIn(folder)
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const asked = Object.values(menus).flatMap((entries) =>
      entries.flatMap(({ when = '' }) => when.match(/tallymark\.(\w+)(?= |$|\))/g) ?? []),
    );
    const views = ['tallymark.outstanding', 'tallymark.tables', 'tallymark.progress'];
    for (const key of new Set(asked)) {
      if (!views.includes(key)) assert.ok(kept.includes(key.replace('tallymark.', '')), key);
    }
  });
});

suite('the manifest', () => {
  test('names commands only that there are, in menus and for keys; a key is bound to a place', () => {
    const known = new Set(commands.map(({ command }) => command));
    for (const { command } of [...Object.values(menus).flat(), ...keybindings]) assert.ok(known.has(command), command);
    for (const { command, when = '' } of keybindings) assert.match(when, /focusedView == tallymark\./, command);
  });

  test('is complete for the gallery', () => {
    assert.ok(manifest.keywords.length > 4);
    assert.deepEqual(Object.keys(manifest.galleryBanner), ['color', 'theme']);
    assert.equal(manifest.pricing, 'Free');
  });

  test('has settings that need no JSON, in an order, each choice with a label', () => {
    for (const [name, setting] of configuration.flatMap(({ properties }) => Object.entries(properties))) {
      const { type, order, items } = setting;
      assert.ok(type === 'string' || type === 'boolean' || (type === 'array' && items?.type === 'string'), `${name}: ${type}`);
      assert.equal(typeof order, 'number', name);
      assert.equal(setting.enumItemLabels?.length, setting.enum?.length, name);
      assert.ok(setting.description ?? setting.markdownDescription, name);
    }
  });
});

/** The modules in a folder and below it. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
}
