import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The folders of the core that are measured, by the names of their tests; what is judged there is tested with the rule that tells it. */
export const folders: Readonly<Record<string, readonly string[]>> = {
  values: testsIn('test/core/values'),
  totals: [...testsIn('test/core/totals'), ...testsIn('test/core/rules').filter((name) => /(?:rules|wrong-total)\.test\.ts$/.test(name))],
  rewrites: testsIn('test/core/rewrites'),
};

function testsIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.posix.join(folder, name));
}
