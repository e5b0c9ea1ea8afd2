import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { instrument, type Mutant } from './mutants.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The tests of a folder with the code they test, all its mutants in it, as one script. */
export interface Bundle {
  readonly code: string;
  readonly mutants: readonly Mutant[];
}

/**
 * Bundles test files with the program, in which every mutant of a folder waits to be chosen.
 * @param folder below the root of the project: `src/core/values`
 * @param tests test files, below the root
 */
export async function bundle(folder: string, tests: readonly string[]): Promise<Bundle> {
  const mutants: Mutant[] = [];
  const code = new Map<string, string>();
  for (const name of sourcesIn(path.join(root, folder))) {
    const made = instrument(path.relative(root, name), readFileSync(name, 'utf8'), mutants.length);
    mutants.push(...made.mutants);
    code.set(name, made.code);
  }
  const { outputFiles } = await build({
    stdin: { contents: entry(tests), resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    external: ['typescript', 'esbuild', 'mocha'],
    plugins: [withMutants(code)],
  });
  return { code: outputFiles[0]?.text ?? '', mutants };
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))
    .sort();
}

/** Random inputs are the same for every mutant, and one that fails is not made smaller. */
function entry(tests: readonly string[]): string {
  const files = tests.map((file) => `import ${JSON.stringify(`./${file}`)};`);
  return ["import fc from 'fast-check';", 'fc.configureGlobal({ seed: 1, endOnFailure: true });', ...files].join('\n');
}

/** Hands out the instrumented sources, and tells files where they stand, which a bundle forgets. */
function withMutants(code: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'mutants',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const text = code.get(file) ?? readFileSync(file, 'utf8');
        const contents = text
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
        return { contents, loader: 'ts' };
      });
    },
  };
}
