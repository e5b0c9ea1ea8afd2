/**
 * Measures which lines and branches of `src/` the tests outside of VS Code run, by V8's own counts: `npm run coverage`. It prints a table
 * by folder and the files of the core that are covered least. It fails where tests fail, or where a folder has less than its gate.
 * `npm run coverage -- FILE…` runs some test files only, and holds nothing against a gate.
 *
 * A line is covered when any of its code was run; a branch is a block that V8 counts apart from the code around it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';

/** What has to be covered at least, in per cent: what was reached, rounded down. It may only be raised. */
const gates: Readonly<Record<string, Percentages>> = {
  'src/core': { lines: 97, branches: 90 },
  'src/service': { lines: 99, branches: 88 },
  'src/server': { lines: 98, branches: 97 },
  'src/cli': { lines: 99, branches: 96 },
};

interface Percentages {
  readonly lines: number;
  readonly branches: number;
}

/** What V8 writes when a process ends: how often each block of each function of each script was run. */
interface Profile {
  readonly result: readonly Script[];
  readonly 'source-map-cache'?: Readonly<Record<string, SourceMapEntry>>;
}

interface Script {
  readonly url: string;
  readonly functions: readonly { readonly isBlockCoverage: boolean; readonly ranges: readonly Range[] }[];
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface SourceMapEntry {
  readonly lineLengths: readonly number[];
  readonly data: { readonly mappings: string } | null;
}

/** Offsets in the compiled script with the lines of the source they come from, both in ascending order of the offsets. */
interface Segment {
  readonly offset: number;
  readonly line: number;
}

/** How much of some code there is, and how much of it was run. */
interface Coverage {
  lines: number;
  linesRun: number;
  branches: number;
  branchesRun: number;
}

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-coverage-'));
try {
  const some = process.argv.slice(2);
  const runs =
    some.length > 0 ? [['.mocharc.json', ...some]] : [['.mocharc.unit.cjs'], ['.mocharc.limits.cjs'], ['.mocharc.properties.cjs']];
  const passed = runs.map((run) => runTests(run, folder));
  const covered = coverageOfFiles(folder);
  print(covered);
  process.exitCode = passed.every(Boolean) && (some.length > 0 || isEnough(covered)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the tests of a configuration, or some of them; whether they pass. Each process leaves its counts in the folder. */
function runTests(configuration: readonly string[], folder: string): boolean {
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const args = [mocha, '--reporter', 'dot', '--timeout', '120000', '--config', ...configuration];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_V8_COVERAGE: folder } });
  return status === 0;
}

/** The coverage of every file of `src/` that has code, by its path from the root; files that no test has loaded are not covered at all. */
function coverageOfFiles(folder: string): ReadonlyMap<string, Coverage> {
  const source = pathToFileURL(path.join(root, 'src')).href;
  const scripts = new Map<string, { readonly runs: Script[]; readonly map: SourceMapEntry }>();
  for (const name of readdirSync(folder)) {
    const profile = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Profile;
    for (const script of profile.result.filter(({ url }) => url.startsWith(source))) {
      const map = profile['source-map-cache']?.[script.url];
      const known = scripts.get(script.url);
      if (known) known.runs.push(script);
      else if (map?.data) scripts.set(script.url, { runs: [script], map });
    }
  }
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.sort().flatMap((file) => {
      const from = path.join(root, 'src', file);
      const found = scripts.get(pathToFileURL(from).href);
      const coverage = found ? coverageOf(found.runs, found.map) : notLoaded(readFileSync(from, 'utf8'));
      return coverage.lines === 0 ? [] : [[`src/${file.split(path.sep).join('/')}`, coverage] as const];
    }),
  );
}

function coverageOf(runs: readonly Script[], map: SourceMapEntry): Coverage {
  const segments = segmentsOf(map);
  const counts = runs.map((script) => countsAt(script, segments));
  const countAt = (i: number): number => counts.reduce((sum, ofRun) => sum + (ofRun[i] ?? 0), 0);
  const lines = new Map<number, boolean>();
  segments.forEach(({ line }, i) => lines.set(line, lines.get(line) === true || countAt(i) > 0));
  const branches = new Map<string, boolean>();
  for (const { startOffset, endOffset } of runs.flatMap(branchesOf)) {
    const first = segments.findIndex(({ offset }) => offset >= startOffset && offset < endOffset);
    if (first >= 0) branches.set(`${startOffset}-${endOffset}`, countAt(first) > 0);
  }
  const run = (all: ReadonlyMap<unknown, boolean>): number => [...all.values()].filter(Boolean).length;
  return { lines: lines.size, linesRun: run(lines), branches: branches.size, branchesRun: run(branches) };
}

/** The blocks within functions; the first range of each is the function as a whole. */
function branchesOf({ functions }: Script): readonly Range[] {
  return functions.flatMap(({ isBlockCoverage, ranges }) => (isBlockCoverage ? ranges.slice(1) : []));
}

/** How often the code at each segment was run: what the innermost range around it says. */
function countsAt({ functions }: Script, segments: readonly Segment[]): readonly number[] {
  const ranges = functions.flatMap((one) => one.ranges).sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  const around: Range[] = [];
  let next = 0;
  return segments.map(({ offset }) => {
    for (let range = ranges[next]; range && range.startOffset <= offset; range = ranges[next]) {
      around.push(range);
      next += 1;
    }
    return around.findLast(({ endOffset }) => endOffset > offset)?.count ?? 0;
  });
}

/** Decodes the mappings of a source map: base 64 digits of five bits, the lowest first, the sixth bit says that more follow. */
function segmentsOf({ lineLengths, data }: SourceMapEntry): readonly Segment[] {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const segments: Segment[] = [];
  let line = 0;
  let lineStart = 0;
  for (const [i, mappings] of (data?.mappings ?? '').split(';').entries()) {
    let column = 0;
    for (const segment of mappings.split(',').filter((text) => text !== '')) {
      const numbers: number[] = [];
      let value = 0;
      let shift = 0;
      for (const digit of segment) {
        const bits = digits.indexOf(digit);
        value += (bits & 31) << shift;
        shift += 5;
        if (bits < 32) {
          numbers.push(value & 1 ? -(value >> 1) : value >> 1);
          [value, shift] = [0, 0];
        }
      }
      column += numbers[0] ?? 0;
      line += numbers[2] ?? 0;
      if (numbers.length > 1) segments.push({ offset: lineStart + column, line });
    }
    lineStart += (lineLengths[i] ?? 0) + 1;
  }
  return segments;
}

/** A file that no test has loaded; one of types alone has no code. */
function notLoaded(text: string): Coverage {
  const lines = transformSync(text, { loader: 'ts' })
    .code.split('\n')
    .filter((line) => line.trim() !== '').length;
  return { lines, linesRun: 0, branches: 0, branchesRun: 0 };
}

function print(files: ReadonlyMap<string, Coverage>): void {
  const folders = new Map<string, Coverage>();
  for (const [file, coverage] of files) {
    const parts = file.split('/').slice(0, -1);
    for (let depth = 1; depth <= Math.min(3, parts.length); depth += 1) {
      const name = parts.slice(0, depth).join('/');
      folders.set(name, added(folders.get(name), coverage));
    }
  }
  const least = [...files]
    .filter(([file]) => file.startsWith('src/core/'))
    .sort(([, a], [, b]) => percentages(a).branches - percentages(b).branches)
    .slice(0, 15);
  process.stdout.write(`\n${[...[...folders].sort(([a], [b]) => (a < b ? -1 : 1)), ...least].map(row).join('\n')}\n`);
}

function row([name, coverage]: readonly [string, Coverage]): string {
  const { lines, branches } = percentages(coverage);
  return `${name.padEnd(48)} ${lines.toFixed(1).padStart(6)} % of lines ${branches.toFixed(1).padStart(6)} % of branches`;
}

function added(sum: Coverage | undefined, more: Coverage): Coverage {
  const before = sum ?? { lines: 0, linesRun: 0, branches: 0, branchesRun: 0 };
  return {
    lines: before.lines + more.lines,
    linesRun: before.linesRun + more.linesRun,
    branches: before.branches + more.branches,
    branchesRun: before.branchesRun + more.branchesRun,
  };
}

function percentages({ lines, linesRun, branches, branchesRun }: Coverage): Percentages {
  return { lines: lines === 0 ? 100 : (100 * linesRun) / lines, branches: branches === 0 ? 100 : (100 * branchesRun) / branches };
}

/** Whether every folder with a gate reaches it; tells which do not. */
function isEnough(files: ReadonlyMap<string, Coverage>): boolean {
  return Object.entries(gates)
    .map(([name, gate]) => {
      const inFolder = [...files].filter(([file]) => file.startsWith(`${name}/`)).map(([, coverage]) => coverage);
      const { lines, branches } = percentages(
        inFolder.reduce(added, added(undefined, { lines: 0, linesRun: 0, branches: 0, branchesRun: 0 })),
      );
      const enough = lines >= gate.lines && branches >= gate.branches;
      if (!enough)
        process.stderr.write(`${name}: at least ${gate.lines} % of lines and ${gate.branches} % of branches have to be covered\n`);
      return enough;
    })
    .every(Boolean);
}
