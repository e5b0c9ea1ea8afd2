/**
 * Measures what Tallymark does beside its peers, round by round in one run, and writes the table of docs/performance.md. Processor time
 * counts, and of that the ratios: machines are noisy. `npm run bench -- NAME…` measures only the groups that are named, and leaves the other
 * lines of the table as they are.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'prettier';
import { chapterRows, hugeRows, memoryRows, unclosedRow } from './speed/chapters.ts';
import { measured, type Row } from './speed/measure.ts';
import { bringPeers, type Peers } from './speed/peers.ts';
import { processRows } from './speed/processes.ts';
import { longRows, smallRows, tableMemoryRows, tableRows } from './speed/tables.ts';

const PAGE = new URL('../docs/performance.md', import.meta.url);

/** What is measured, in the order of the table. */
const groups: Readonly<Record<string, (peers: Peers, folder: string) => readonly Row[]>> = {
  small: (peers) => chapterRows(10, peers),
  middling: (peers) => chapterRows(100, peers),
  large: (peers) => [...chapterRows(1024, peers), unclosedRow(1024, peers)],
  huge: (peers) => hugeRows(10 * 1024, peers),
  tables: (peers) => [1000, 10_000].flatMap((count) => tableRows(count, peers)),
  'huge-tables': (peers) => tableRows(100_000, peers),
  long: longRows,
  memory: (peers) => [...memoryRows(1024, peers), ...tableMemoryRows(10_000)],
  core: smallRows,
  processes: (peers, folder) => processRows(folder, peers),
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in groups));
if (unknown !== undefined) throw new Error(`There is no group ${unknown}. There are: ${Object.keys(groups).join(', ')}.`);

const peers = await bringPeers();
const folder = mkdtempSync(path.join(tmpdir(), 'tallymark-bench-'));
try {
  execFileSync('node', ['esbuild.mjs', '--production'], { stdio: 'inherit' });
  const lines: string[] = [];
  for (const [name, rows] of Object.entries(groups)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    for (const row of rows(peers, folder)) {
      lines.push(measured(row));
      console.log(lines.at(-1));
    }
  }
  await writePage(lines);
} finally {
  peers.remove();
  rmSync(folder, { recursive: true });
}

/** Puts each line in the place of the one about the same job, and new ones below. */
async function writePage(lines: readonly string[]): Promise<void> {
  const [start, end] = ['<!-- bench -->', '<!-- /bench -->'];
  const page = readFileSync(PAGE, 'utf8');
  const table = page.slice(page.indexOf(start) + start.length, page.indexOf(end));
  const jobs = new Map<string, string>();
  for (const line of [...table.trim().split('\n').slice(2), ...lines]) jobs.set(line.split('|')[1]?.trim() ?? '', line);
  const rows = ['| Job | Tallymark, ms | Peers, ms | Tallymark to them | Goal |', '| --- | --: | --- | --- | --- |', ...jobs.values()].join(
    '\n',
  );
  const text = `${page.slice(0, page.indexOf(start) + start.length)}\n\n${rows}\n\n${page.slice(page.indexOf(end))}`;
  writeFileSync(PAGE, await format(text, { parser: 'markdown' }));
}
