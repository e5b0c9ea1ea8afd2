/**
 * Tries every rewrite on every table of some Markdown, and holds each result to what rewrites promise, without asking the guard that
 * holds them to it in the product: `npm run bench:rewrites -- FOLDER_OR_FILE…`. Exit status 1 if a promise is broken.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { analyse, formatMessage, rewrite, rewriteIds, type Report, type RewriteId, type RewriteOptions } from '../src/core/index.ts';
import { brokenPromises } from './rewrites/promises.ts';
import { variantsOf } from './rewrites/variants.ts';

/** What became of one rewrite. */
interface Counts {
  edits: number;
  nothing: number;
  texts: number;
  broken: number;
  /** How often for which reason. */
  readonly refusals: Map<string, number>;
}

const counts = new Map<RewriteId, Counts>(rewriteIds.map((id) => [id, { edits: 0, nothing: 0, texts: 0, broken: 0, refusals: new Map() }]));
const broken: string[] = [];
let tables = 0;
for (const file of process.argv.slice(2).flatMap(markdownIn)) {
  const report = analyse(readFileSync(file, 'utf8'));
  for (const { index } of report.chapter.tables) {
    tables += 1;
    for (const id of rewriteIds) for (const options of variantsOf(id, report, index)) attempt(file, report, index, id, options);
  }
}
print(`${tables} tables\n`);
print(row('rewrite', 'edits', 'nothing', 'texts', 'refused', 'broken', 'most frequent reasons'));
for (const [id, { edits, nothing, texts, refusals, broken: breaches }] of counts)
  print(row(id, edits, nothing, texts, sum(refusals.values()), breaches, reasons(refusals)));
const all = [...counts.values()];
const refused = sum(all.map(({ refusals }) => sum(refusals.values())));
print(row('all', ...(['edits', 'nothing', 'texts'] as const).map((what) => sum(all.map((one) => one[what]))), refused, broken.length, ''));
for (const line of broken) print(line);
process.exit(broken.length > 0 ? 1 : 0);

function attempt(file: string, report: Report, table: number, id: RewriteId, options: RewriteOptions): void {
  const count = counts.get(id);
  const outcome = rewrite(report, table, id, options, {});
  if (!count) return;
  if (outcome.kind === 'text') count.texts += 1;
  else if (outcome.kind === 'refusal') count.refusals.set(outcome.message.id, (count.refusals.get(outcome.message.id) ?? 0) + 1);
  else if (outcome.edits.length === 0) count.nothing += 1;
  else {
    count.edits += 1;
    const found = brokenPromises(report, table, id, options, outcome.edits);
    if (found.length > 0) count.broken += 1;
    const asked = Object.entries(options).map(([name, value]) => ` ${name}=${value.length > 40 ? '…' : value}`);
    broken.push(
      ...found.map((what) => `${file}, table ${table}: ${id}${asked.join('')}: ${what} (${formatMessage(outcome.summary, 'en')})`),
    );
  }
}

function markdownIn(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place];
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(place, name));
}

function reasons(refusals: ReadonlyMap<string, number>): string {
  const sorted = [...refusals].sort(([, a], [, b]) => b - a);
  return sorted
    .slice(0, 4)
    .map(([id, count]) => `${count} ${id}`)
    .join(', ');
}

function row(name: string, ...cells: readonly (string | number)[]): string {
  return `${name.padEnd(20)}${cells.map((cell) => (typeof cell === 'number' ? String(cell) : cell).padStart(8)).join(' ')}`;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
