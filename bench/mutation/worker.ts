/** Runs the tests of a bundle against one mutant after the other, as it is told to by the process that started it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import Mocha from 'mocha';

/** What the worker is asked: a mutant, and the titles of the tests to run against it; no mutant asks which tests reach which. */
export interface Question {
  readonly mutant: number | undefined;
  readonly tests: readonly string[] | undefined;
}

/** What it answers. */
export interface Answer {
  /** The title of the first test that fails; undefined where all pass. */
  readonly killedBy: string | undefined;
  /** For each test that passed, how long it took and which mutants it came across. Those met before the first test belong to every one. */
  readonly reached: readonly { readonly test: string; readonly milliseconds: number; readonly mutants: readonly number[] }[];
  readonly atLoad: readonly number[];
}

const [, , file = ''] = process.argv;
const require = createRequire(import.meta.url);
const script = new Script(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`, { filename: file });

process.on('message', (question: Question) => {
  answer(question).then(
    (it) => process.send?.(it),
    () => process.exit(1),
  );
});

async function answer({ mutant, tests }: Question): Promise<Answer> {
  let met = new Set<number>();
  Reflect.set(globalThis, '__mutant', (id: number): boolean => {
    if (mutant === undefined) met.add(id);
    return id === mutant;
  });
  const mocha = new Mocha({ ui: 'tdd', bail: mutant !== undefined, timeout: 60_000, reporter: Silent });
  mocha.suite.emit('pre-require', globalThis, file, mocha);
  try {
    const module = { exports: {} };
    (script.runInThisContext() as (...parameters: unknown[]) => void)(require, module, module.exports);
  } catch (error) {
    return { killedBy: `(loading: ${String(error)})`, reached: [], atLoad: [] };
  }
  const atLoad = [...met];
  if (tests) keepOnly(mocha.suite, new Set(tests));
  const reached: Answer['reached'][number][] = [];
  let killedBy: string | undefined;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      resolve();
    });
    runner.on('test', () => (met = new Set()));
    runner.on('pass', (test) => reached.push({ test: test.fullTitle(), milliseconds: test.duration ?? 0, mutants: [...met] }));
    runner.on('fail', (test) => (killedBy ??= test.fullTitle()));
  });
  mocha.dispose();
  return { killedBy, reached, atLoad };
}

function keepOnly(suite: Mocha.Suite, titles: ReadonlySet<string>): void {
  suite.tests = suite.tests.filter((test) => titles.has(test.fullTitle()));
  for (const inner of suite.suites) keepOnly(inner, titles);
}

/** A reporter that prints nothing. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {
    // Whoever asked counts.
  }
}
