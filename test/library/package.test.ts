import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { pathToFileURL } from 'node:url';
import { ruleIds } from '../../src/core/index.ts';
import { bundles } from '../../scripts/bundles.mjs';

const root = path.join(import.meta.dirname, '../..');

/** A chapter with a count that its rows contradict. */
const chapter = '| Visitor | Date |\n| --- | --- |\n| Ana | 3 May |\n| Bo | 4 May |\n| Cleo | 5 May |\n| Total: 2 | |\n';

/** How others may use it; the same lines are run as JavaScript and checked as TypeScript. */
const program = `
import { analyse, applyEdits, createAnalyser, fixAll, formatMessage, indexLines, proposeRewrites, rewrite } from 'tallymark';
import rules, { createRules, recommended } from 'tallymark/markdownlint';

const chapter = ${JSON.stringify(chapter)};
const report = analyse(chapter, { severities: { 'empty-cell': 'off' } });
const [finding] = report.findings;
if (!finding) throw new Error('nothing was found');
const { line } = indexLines(chapter).positionAt(finding.span.start);
const [proposal] = proposeRewrites(report, 0);
if (!proposal) throw new Error('nothing is proposed');
const outcome = rewrite(report, { ...proposal, table: 0 });
const sum = report.chapter.tables[0]?.summaryCells[0]?.stated.amount.plus(1).toFixed();
console.log(JSON.stringify({
  says: line + ': ' + formatMessage(finding.message, 'en'),
  fixed: applyEdits(chapter, fixAll(report)),
  again: createAnalyser()(chapter).findings.length,
  outcome: outcome.kind,
  sum,
  rules: [rules.length, createRules({ messages: 'fr' }).length, Object.keys(recommended).length],
}));
`;

suite('the package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-package-'));
  const installed = path.join(folder, 'node_modules/tallymark');

  suiteSetup(async function () {
    this.timeout(180_000);
    const source = path.join(folder, 'source');
    await buildInto(source);
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
      cwd: source,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', path.join(folder, packed.trim()), '-C', installed, '--strip-components', '1']);
    for (const name of Object.keys(manifestOf(installed).dependencies)) {
      mkdirSync(path.dirname(path.join(folder, 'node_modules', name)), { recursive: true });
      symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name), 'junction');
    }
  });
  suiteTeardown(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('holds what its manifest names, and no sources', () => {
    const { exports, types, bin } = manifestOf(installed);
    const named = [types, bin.tallymark, ...Object.values(exports).flatMap((it) => (typeof it === 'string' ? it : Object.values(it)))];
    assert.deepEqual(
      named.filter((file) => !existsSync(path.join(installed, file))),
      [],
    );
    assert.deepEqual(readdirSync(installed).sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'api',
      'dist',
      'docs',
      'media',
      'package.json',
      'schemas',
    ]);
    assert.deepEqual(readdirSync(path.join(installed, 'dist')).sort(), ['cli', 'cli.js', 'library']);
  });

  test('can be imported by a program of JavaScript', () => {
    const file = path.join(folder, 'use.mjs');
    writeFileSync(file, program);
    assert.deepEqual(JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8', cwd: folder })), {
      says: '5: The total says 2; 3 rows are counted.',
      fixed: chapter.replace('Total: 2', 'Total: 3'),
      again: 1,
      outcome: 'edits',
      sum: '3',
      rules: [26, 26, 26],
    });
  });

  test('does what its page says, and the page names all that it offers', async () => {
    const page = readFileSync(path.join(root, 'docs/library.md'), 'utf8');
    const [, example = ''] = /```js\n([^]*?)```/.exec(page) ?? [];
    const file = path.join(folder, 'page.mjs');
    writeFileSync(file, example);
    const [first, ...rest] = execFileSync(process.execPath, [file], { encoding: 'utf8', cwd: folder }).split('\n');
    assert.ok(page.includes(`\`${first ?? ''}\``), first);
    assert.match(rest.join('\n'), /^\| Total: 3 \|/m);
    const offered = Object.keys((await import(pathToFileURL(path.join(installed, 'dist/library/index.js')).href)) as object);
    assert.deepEqual(
      offered.filter((name) => !new RegExp(`\`${name}[\`(]`).test(page)),
      [],
    );
    const named = [...page.matchAll(/"tallymark-([a-z-]+)":/g)].map(([, name = '']) => name);
    assert.deepEqual([named.length, named.filter((name) => !(ruleIds as readonly string[]).includes(name))], [3, []]);
  });

  test('is typed: a right program has no complaint, a wrong one has', function () {
    this.timeout(60_000);
    const right = path.join(folder, 'right.mts');
    const wrong = path.join(folder, 'wrong.mts');
    writeFileSync(right, `declare const console: { log(text: string): void };\n${program}`);
    writeFileSync(wrong, "import { analyse } from 'tallymark';\nanalyse('', { language: 'klingon' }).findings[0]?.sentence;\n");
    assert.deepEqual(complaints(right), []);
    assert.deepEqual(
      complaints(wrong).map((text) => text.slice(0, 40)),
      ['Type \'"klingon"\' is not assignable to ty', "Property 'sentence' does not exist on ty"],
    );
  });

  test('brings the command line, which runs by itself', () => {
    writeFileSync(path.join(folder, 'chapter.md'), chapter);
    const cli = path.join(installed, manifestOf(installed).bin.tallymark);
    const checked = (): string =>
      execFileSync(process.execPath, [cli, 'check', 'chapter.md', '--format', 'jsonl'], { cwd: folder, encoding: 'utf8' });
    assert.throws(checked, (error: { status: number; stdout: string }) => error.status === 1 && error.stdout.includes('"wrong-total"'));
    execFileSync(process.execPath, [cli, 'fix', 'chapter.md'], { cwd: folder });
    assert.equal(readFileSync(path.join(folder, 'chapter.md'), 'utf8'), chapter.replace('Total: 2', 'Total: 3'));
    assert.doesNotThrow(checked);
  });
});

/** Copies what is packed, and builds into the copy rather than into the project's own folder, which others may be using. */
async function buildInto(folder: string): Promise<void> {
  for (const name of ['package.json', '.npmignore', 'README.md', 'LICENSE', 'CHANGELOG.md', 'api', 'docs', 'media', 'schemas']) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  const packed = bundles(true).filter(({ outdir, format }) => format === 'esm' && outdir);
  await Promise.all(packed.map((bundle) => build({ ...bundle, absWorkingDir: root, outdir: path.join(folder, bundle.outdir ?? '') })));
}

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly types: string;
  readonly bin: { readonly tallymark: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** What TypeScript says of a file, the declarations of the package among what it checks. */
function complaints(file: string): readonly string[] {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
