import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { bundles } from '../../scripts/bundles.mjs';
import { clean, createWorld, visits, type World } from './world.ts';

const root = path.join(import.meta.dirname, '../..');

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly types: readonly string[];
}

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Pattern {
  readonly regexp: string;
  readonly file: number;
  readonly line: number;
  readonly column: number;
  readonly severity?: number;
  readonly message: number;
  readonly code: number;
}

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly Location[];
      readonly relatedLocations: readonly Location[];
    }[];
  }[];
}

const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[];
const action = parse(read('action.yml')) as Action;
const matchers = (JSON.parse(read('.github/tallymark-matcher.json')) as { readonly problemMatcher: readonly Matcher[] }).problemMatcher;
interface Matcher {
  readonly owner: string;
  readonly severity?: string;
  readonly pattern: readonly Pattern[];
}

suite('where others run the command line', function () {
  // Each test starts the built program several times.
  this.timeout(90_000);
  let world: World;
  /** The built package, with its command line on the path as npm puts it there. */
  let built: World;

  suiteSetup(async function () {
    this.timeout(120_000);
    built = createWorld();
    const [cli] = bundles(true).filter(({ outdir, format }) => outdir === 'dist' && format === 'esm');
    await build({ ...cli, absWorkingDir: root, outdir: path.join(built.folder, 'dist') });
    cpSync(path.join(root, '.github/tallymark-matcher.json'), path.join(built.folder, '.github/tallymark-matcher.json'));
    mkdirSync(path.join(built.folder, 'bin'));
    const command = `#!/bin/sh\nexec "${process.execPath}" "${built.folder}/dist/cli.js" "$@"\n`;
    writeFileSync(path.join(built.folder, 'bin/tallymark'), command, { mode: 0o755 });
  });
  suiteTeardown(() => {
    built.remove();
  });
  setup(() => {
    world = createWorld();
    world.write('a b.md', visits);
    world.write('part/clean.md', clean);
  });
  teardown(() => {
    world.remove();
  });

  test('the hooks of pre-commit are commands of the package, for Markdown files', () => {
    assert.deepEqual(
      hooks.map(({ id, language, types }) => ({ id, language, types })),
      ['tallymark', 'tallymark-fix'].map((id) => ({ id, language: 'node', types: ['markdown'] })),
    );
    // pre-commit installs what `npm pack` makes of a clone, in which nothing is built yet.
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    assert.equal(scripts['prepack'], 'node esbuild.mjs --production');
  });

  test('the hooks hold back a commit with a wrong total, let a right one pass, and mend', () => {
    const [check, fix] = hooks.map(({ entry }) => entry);
    assert.equal(hook(check, ['part/clean.md']).status, 0);
    const held = hook(check, ['a b.md', 'part/clean.md']);
    assert.deepEqual([held.status, held.out.includes('The total says 43')], [1, true]);
    // pre-commit looks for itself whether a hook has changed a file.
    assert.equal(hook(fix, ['a b.md', 'part/clean.md']).status, 0);
    assert.equal(world.bytes('a b.md'), visits.replace('43', '34'));
    assert.equal(hook(check, ['a b.md', 'part/clean.md']).status, 0);
  });

  /** As pre-commit does it: the entry is split like words of a shell, the files come behind. */
  function hook(entry: string | undefined, files: readonly string[]): { readonly status: number | null; readonly out: string } {
    const [command = '', ...words] = entry?.split(' ') ?? [];
    const env = { PATH: `${path.join(built.folder, 'bin')}:${process.env['PATH'] ?? ''}`, LC_ALL: 'C' };
    const { status, stdout } = spawnSync(command, [...words, ...files], { cwd: world.folder, env, encoding: 'utf8' });
    return { status, out: stdout };
  }

  test('the action fails where a total disagrees, and says where', () => {
    const { statuses, log, sarif } = runAction({});
    assert.deepEqual(statuses, { Check: 0, Verdict: 1 });
    assert.deepEqual(annotations(log), [
      { file: 'a b.md', line: '8', column: '15', severity: 'warning', code: 'wrong-total' },
      { file: 'a b.md', line: '10', column: '3', severity: 'notice', code: 'open-task' },
    ]);
    assert.deepEqual(
      sarif.runs[0]?.results.map(({ ruleId }) => ruleId),
      ['wrong-total', 'open-task'],
    );
  });

  test('the action does what its inputs say', () => {
    const verdict = (inputs: Readonly<Record<string, string>>): number | null | undefined => runAction(inputs).statuses['Verdict'];
    assert.equal(verdict({ paths: 'part\n' }), 0);
    assert.equal(verdict({ paths: 'part\na b.md' }), 1);
    const french = runAction({ 'fail-on': 'error', language: 'fr' });
    assert.deepEqual([french.statuses['Verdict'], french.log.includes('Le total')], [0, true]);
    assert.equal(runAction({ paths: '$(touch gone)' }).statuses['Check'], 2);
    assert.equal(existsSync(path.join(world.folder, 'gone')), false);
  });

  test('the action compares with a revision', () => {
    const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: world.folder, encoding: 'utf8' });
    git('init', '--quiet');
    world.write('a b.md', visits.replace('43', '34'));
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'First');
    world.write('a b.md', visits.replace('43', '30').replace('15', '11'));
    assert.doesNotMatch(runAction({}).log, /changed-sum/);
    assert.match(runAction({ since: 'HEAD' }).log, /changed-sum/);
  });

  test('what the action hands to code scanning is what that takes', () => {
    const { sarif } = runAction({});
    assert.equal(sarif.version, '2.1.0');
    const [run] = sarif.runs;
    assert.ok(run);
    for (const { ruleId, ruleIndex, level, message, locations, relatedLocations } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.ok(['none', 'note', 'warning', 'error'].includes(level));
      assert.notEqual(message.text, '');
      assert.equal(locations.length, 1);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        assert.equal(physicalLocation.artifactLocation.uri, 'a%20b.md');
        assert.ok(isRegion(physicalLocation.region), JSON.stringify(physicalLocation.region));
      }
    }
    const upload = action.runs.steps.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
    assert.deepEqual([upload?.if, upload?.with?.['sarif_file']], ["inputs.upload == 'true'", '${{ steps.check.outputs.sarif }}']);
  });

  test('the action builds with what is in the repository', () => {
    const files = [...(action.runs.steps[0]?.run ?? '').matchAll(/node (\S+)/g)].map(([, file = '']) => file);
    assert.deepEqual(files, ['scripts/setup.mjs', 'esbuild.mjs']);
    assert.ok(files.every((file) => existsSync(path.join(root, file))));
  });

  test('VS Code reads the lines of a task', () => {
    const { contributes } = JSON.parse(read('package.json')) as {
      readonly contributes: { readonly problemMatchers: readonly { readonly pattern: Pattern }[] };
    };
    const { log } = runAction({});
    const [matcher] = contributes.problemMatchers;
    assert.ok(matcher);
    assert.equal(log.split('\n').filter((line) => new RegExp(matcher.pattern.regexp).test(line)).length, 2);
  });

  /** Runs the steps of the action that are scripts, as a runner does, in a shell that stops at the first failure. */
  function runAction(inputs: Readonly<Record<string, string>>): {
    readonly statuses: Readonly<Record<string, number | null>>;
    readonly log: string;
    readonly sarif: Sarif;
  } {
    const outputs = path.join(built.folder, 'outputs');
    writeFileSync(outputs, '');
    let log = '';
    const statuses: Record<string, number | null> = {};
    for (const { name, run, env = {} } of action.runs.steps.slice(1)) {
      if (run === undefined) continue;
      const given = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, evaluated(value, inputs, outputs)]));
      const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run], {
        cwd: world.folder,
        env: { PATH: process.env['PATH'], GITHUB_OUTPUT: outputs, RUNNER_TEMP: built.folder, ...given },
        encoding: 'utf8',
      });
      log += stdout;
      statuses[name] = status;
      if (status !== 0) break;
    }
    return { statuses, log, sarif: JSON.parse(readFileSync(path.join(built.folder, 'tallymark.sarif'), 'utf8') || '{}') as Sarif };
  }

  /** Puts values in the place of `${{ … }}`. */
  function evaluated(value: string, inputs: Readonly<Record<string, string>>, outputs: string): string {
    const told = new Map(
      readFileSync(outputs, 'utf8')
        .split('\n')
        .map((line) => line.split('=') as [string, string]),
    );
    return value.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => {
      if (name === 'github.action_path') return built.folder;
      const [, input] = /^inputs\.(.+)$/.exec(name) ?? [];
      const [, output] = /^steps\.check\.outputs\.(.+)$/.exec(name) ?? [];
      const found = input === undefined ? told.get(output ?? '') : (inputs[input] ?? action.inputs[input]?.default);
      assert.notEqual(found, undefined, name);
      return found ?? '';
    });
  }
});

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** What the runner makes of a log: only lines between the commands that add a matcher and take it away count. */
function annotations(log: string): readonly unknown[] {
  const [, between = ''] = /^::add-matcher::.*\/tallymark-matcher\.json\n([^]*?)^::remove-matcher owner=tallymark::$/m.exec(log) ?? [];
  return between.split('\n').flatMap((line) => {
    const found = matchers.flatMap(({ pattern: [pattern], severity }) => {
      const parts = pattern && new RegExp(pattern.regexp).exec(line);
      if (!parts) return [];
      const { file, line: at, column, code } = pattern;
      const told = pattern.severity === undefined ? severity : parts[pattern.severity];
      return [{ file: parts[file], line: parts[at], column: parts[column], severity: told, code: parts[code] }];
    });
    assert.ok(line === '' || found.length === 1, line);
    return found;
  });
}

function isRegion({ startLine, startColumn, endLine, endColumn }: Region): boolean {
  const counted = [startLine, startColumn, endLine, endColumn].every((it) => Number.isInteger(it) && it >= 1);
  return counted && (endLine > startLine || (endLine === startLine && endColumn >= startColumn));
}
