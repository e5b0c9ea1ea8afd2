/**
 * Measures how many small changes of the program its tests notice:  npm run mutate -- [FOLDER…] [--sample N] [--seed N] [--write]
 * Folders are those of `mutation/folders.ts`, all of them where none is named. Each mutant is run against the tests of its folder that
 * reach it. `--list` prints the survivors, `--file NAME` takes the mutants of some files alone, `--write` puts the scores into
 * `docs/mutation-testing.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { folders } from './mutation/folders.ts';
import { scoreOf, type Score } from './mutation/score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: '' },
    list: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const page = path.join(import.meta.dirname, '../docs/mutation-testing.md');
const scores: Score[] = [];
for (const [name, tests] of Object.entries(folders)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const score = await scoreOf(name, tests, { sample: Number(values.sample), seed: Number(values.seed), file: values.file });
  scores.push(score);
  process.stdout.write(`${rowOf(score)}\n`);
  if (values.list)
    for (const { file, line, before, after } of score.survivors)
      process.stdout.write(`  ${file}:${line}  ${before}  →  ${after || '(gone)'}\n`);
}
if (values.write) {
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace(/(?<=<!-- scores -->\n)[^]*?(?=<!-- \/scores -->)/, `\n${tableOf(scores)}\n\n`));
}

function tableOf(all: readonly Score[]): string {
  return ['| Folder | Mutants | Tried | Noticed | Score |', '| --- | --: | --: | --: | --: |', ...all.map(rowOf)].join('\n');
}

function rowOf({ folder, mutants, tried, killed }: Score): string {
  return `| \`src/core/${folder}\` | ${mutants} | ${tried} | ${killed} | ${((100 * killed) / tried).toFixed(1)} % |`;
}
