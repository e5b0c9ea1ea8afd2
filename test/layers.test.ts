import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { locales } from '../src/core/language/index.ts';

/** What each folder of `src/` may import: doors and folders of our own, and packages. `…/` is a whole folder. */
const mayImport: Readonly<Record<string, { readonly own: readonly string[]; readonly packages: RegExp }>> = {
  core: {
    own: ['core/'],
    packages: /^(?:big\.js|d3-dsv|decode-named-character-reference|hast.*|mdast.*|remark-.*|unified|unist-.*|vfile.*|micromark.*)$/,
  },
  project: { own: ['project/', 'core/index.ts'], packages: /^jsonc-parser$/ },
  service: { own: ['service/', 'project/index.ts', 'core/index.ts', 'protocol.ts'], packages: /^vscode-languageserver-types$/ },
  'protocol.ts': { own: ['protocol/'], packages: /^vscode-languageserver-types$/ },
  protocol: { own: ['protocol/'], packages: /^vscode-languageserver-types$/ },
  server: {
    own: ['server/', 'service/index.ts', 'project/index.ts', 'protocol.ts', 'core/index.ts'],
    packages: /^(?:vscode-languageserver|vscode-languageserver-textdocument)$/,
  },
  preview: { own: ['preview/', 'protocol.ts'], packages: /^$/ },
  client: { own: ['client/', 'preview/marks.ts', 'protocol.ts'], packages: /^(?:vscode|vscode-languageclient)$/ },
  library: { own: ['library/', 'core/index.ts'], packages: /^$/ },
  webview: { own: ['webview/', 'protocol.ts'], packages: /^d3-(?:array|dsv|scale|shape)$/ },
  cli: { own: ['cli/', 'core/index.ts', 'project/index.ts', 'service/index.ts'], packages: /^node:.*$/ },
};

/** What single files may import beyond their folder: the entries of a platform, and the command that starts the server. */
const exceptions: Readonly<Record<string, RegExp>> = {
  'server/node.ts': /^(?:vscode-languageserver\/node|node:(?:fs\/promises|url))$/,
  'server/browser.ts': /^vscode-languageserver\/browser$/,
  'client/node.ts': /^vscode-languageclient\/node$/,
  'client/browser.ts': /^vscode-languageclient\/browser$/,
  'cli/verbs/lsp.ts': /^server\/node\.ts$/,
  'core/totals/verdict.ts': /^core\/totals\/weights\.json$/,
  'cli/version.ts': /^\.\.\/package\.json$/,
};

/** Doors of which only types may be taken. */
const typesOnly: Readonly<Record<string, RegExp>> = {
  'protocol.ts': /./,
  protocol: /./,
  service: /^protocol\.ts$/,
  server: /^(?:core\/index|protocol)\.ts$/,
  client: /^protocol\.ts$/,
  webview: /^protocol\.ts$/,
  preview: /^protocol\.ts$/,
};

/** The rooms of the core, in the order in which data flows: a room may import only rooms before it, and types count. */
const rooms = [
  'text',
  'model',
  'language',
  'parse',
  'values',
  'tables',
  'totals',
  'tasks',
  'prose',
  'chapter',
  'comparison',
  'items',
  'rules',
  'rewrites',
  'messages',
  'index.ts',
] as const;

/** Letters that are signs of mathematics, not of a language. */
const mathematical = /Σ/g;

/** What a rule says of itself in English may quote words of other languages. */
const ownWords: ReadonlySet<string> = new Set(['summary', 'explanation', 'bad', 'good', 'messages', 'help']);

interface Import {
  readonly file: string;
  /** A file below `src/` for relative imports, else the name as written. */
  readonly target: string;
  readonly isType: boolean;
}

const root = path.join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(path.sep).join('/'));
const imports = files.flatMap((file) => importsOf(file));

suite('layers', () => {
  test('every folder of the house has its rule', () => {
    const folders = new Set(files.map(layerOf));
    assert.deepEqual(
      [...folders].filter((folder) => !(folder in mayImport)),
      [],
    );
  });

  test('imports go only where the table allows', () => {
    const strays = imports.filter((it) => !isAllowed(it)).map(({ file, target }) => `${file} → ${target}`);
    assert.deepEqual(strays, []);
  });

  test('every room of the core imports only rooms before it, and has its place in the list', () => {
    const placeOf = (file: string): number => (rooms as readonly string[]).indexOf(file.split('/')[1] ?? '');
    const inCore = files.filter((file) => layerOf(file) === 'core');
    assert.deepEqual(
      inCore.filter((file) => placeOf(file) < 0),
      [],
    );
    const upwards = imports.filter(({ file, target }) => layerOf(file) === 'core' && placeOf(target) > placeOf(file));
    assert.deepEqual(
      upwards.map(({ file, target }) => `${file} → ${target}`),
      [],
    );
  });

  test('words of human languages stand only in the files of the languages and of what is said in them', () => {
    const code = files.filter((file) => layerOf(file) === 'core' && !/^core\/(?:language|messages)\//.test(file));
    const literals = code.flatMap((file) => literalsIn(file).map((literal) => `${file}: ${literal}`));
    const common = new Set(locales.flatMap(({ commonWords }) => commonWords));
    const wordsOf = (literal: string): readonly string[] =>
      literal.split(/[^\p{L}]+/u).filter((word) => word.length > 1 && common.has(word));
    const strays = literals.filter(
      (literal) =>
        /(?!\p{ASCII})\p{L}/u.test(literal.replace(mathematical, '')) ||
        (/\w\|\w/.test(literal) && !/\{\w+\|/.test(literal) && wordsOf(literal).length > 1),
    );
    assert.deepEqual(strays, []);
  });

  test('where only types may be taken, only types are', () => {
    const strays = imports.filter(({ file, target, isType }) => !isType && typesOnly[layerOf(file)]?.test(target));
    assert.deepEqual(strays, []);
  });

  test('no files import each other in a circle', () => {
    assert.deepEqual(circles(), []);
  });

  test('the core asks neither the clock, nor chance, nor the locale of the machine, and says nothing on its own', () => {
    const strays = files.filter((file) => layerOf(file) === 'core').flatMap((file) => namesIn(file).map((name) => `${file}: ${name}`));
    const banned =
      /: (?:console|process|globalThis|Date|Intl\.(?!getCanonicalLocales$)\w+|Math\.random|.*\.(?:toLocale\w+|localeCompare))$/;
    assert.deepEqual(
      strays.filter((name) => banned.test(name)),
      [],
    );
  });

  test('every export has a doc comment', () => {
    assert.deepEqual(files.flatMap(undocumentedIn), []);
  });

  test('no sentence of a doc comment has more than 25 words', () => {
    assert.deepEqual(files.flatMap(longSentencesIn), []);
  });

  test('the client stays thin, the panel of a table among it', () => {
    const lines = files.filter((file) => layerOf(file) === 'client').map((file) => read(file).split('\n').length);
    assert.ok(lines.reduce((sum, count) => sum + count, 0) <= 2340);
  });
});

function layerOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The imports of a file, `import()` and `import type` among them. */
function importsOf(file: string): readonly Import[] {
  const text = read(file);
  const withTypes = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName);
  const code = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, verbatimModuleSyntax: true },
  });
  const atRunTime = new Set(ts.preProcessFile(code.outputText).importedFiles.map(({ fileName }) => fileName));
  return withTypes.map((name) => {
    const target = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
    return { file, target, isType: !atRunTime.has(name) };
  });
}

function isAllowed({ file, target }: Import): boolean {
  if (exceptions[file]?.test(target)) return true;
  const { own, packages } = mayImport[layerOf(file)] ?? { own: [], packages: /^$/ };
  return files.includes(target)
    ? own.some((door) => target === door || (door.endsWith('/') && target.startsWith(door)))
    : packages.test(target);
}

/** The files that can be reached from themselves. */
function circles(): readonly string[] {
  const next = new Map(files.map((file) => [file, imports.filter((it) => it.file === file && !it.isType).map(({ target }) => target)]));
  return files.filter((file) => {
    const seen = new Set<string>();
    const queue = [...(next.get(file) ?? [])];
    for (const at of queue) {
      if (seen.has(at)) continue;
      seen.add(at);
      queue.push(...(next.get(at) ?? []));
    }
    return seen.has(file);
  });
}

/** The texts and patterns in the code of a file, but for what it says of itself. */
function literalsIn(file: string): readonly string[] {
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ownWords.has(node.name.getText())) return;
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) literals.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true));
  return literals;
}

/** The exports of a file that have no doc comment. */
function undocumentedIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const exported = source.statements.filter(
    (statement) =>
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true,
  );
  return exported
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${file}:${source.getLineAndCharacterOfPosition(statement.getStart()).line + 1}`);
}

/** The sentences of doc comments that have more than 25 words. A semicolon, a colon or a tag begins another; code counts as one word. */
function longSentencesIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const comments = new Set<string>();
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getJSDocCommentsAndTags(node)) comments.add(comment.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  const sentences = [...comments].flatMap((comment) =>
    comment
      .replace(/^\/\*\*|\*\/$|^\s*\*/gm, '')
      .replace(/`[^`]*`/g, 'code')
      .split(/^\s*@\w+|(?<=[.!?])[)”"’']*\s+|\n\s*\n|[;:]\s/m),
  );
  const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return sentences.filter((sentence) => wordsIn(sentence) > 25).map((sentence) => `${file}: ${sentence.replace(/\s+/g, ' ').trim()}`);
}

/** All names in the code of a file: single ones, and those with what they are taken from (`Math.random`). */
function namesIn(file: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) names.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.ESNext, true));
  return names;
}
