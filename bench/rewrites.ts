/**
 * Tries every rewrite, with every choice of its options, on every table of the Markdown files given (or of the folders, with all that is
 * in them), and holds each result against what rewrites promise. A table that stands in several files alike is tried once, among the blocks
 * around it: every try reads the chapter several times. Ends with 1 if a promise was broken. `--only=<rewrite>` tries just that one, `--reasons=<n>` lists more reasons of refusals than three,
 * `--progress` says how long each chapter took.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brokenPromises, saysOf, type Call } from '../test/core/rewrites/promises.ts';
import { variantsOf } from '../test/core/rewrites/variants.ts';
import {
  analyse,
  createMemo,
  formatMessage,
  indexLines,
  rewrite,
  rewriteIds,
  type Memo,
  type Report,
  type RewriteId,
  type Table,
} from '../src/core/index.ts';
import { countBreach, countRefusal, newTally, printTallies, type Tally } from './rewrites/tally.ts';

/** Options are shown as far as this: those of import-csv hold a whole table. */
const SHOWN = 120;

/** So many blocks before and after a table are kept with it. */
const AROUND = 1;

/** Markdown, by the names that its writers give it. */
const MARKDOWN = /\.(?:md|markdown|[rq]md|mdx)$/i;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, reasons: { type: 'string', default: '3' }, progress: { type: 'boolean' } },
});
const ids = rewriteIds.filter((id) => values.only === undefined || id === values.only);
const tallies = new Map<RewriteId, Tally>(ids.map((id) => [id, newTally()]));
const seen = new Set<string>();

for (const file of positionals.flatMap(chapters)) tryChapter(file);
printTallies(tallies, Number(values.reasons));
process.exitCode = [...tallies.values()].some(({ breaches }) => breaches > 0) ? 1 : 0;

function chapters(place: string): readonly string[] {
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => MARKDOWN.test(name)).map((name) => path.join(place, name));
}

function tryChapter(file: string): void {
  const text = readFileSync(file, 'utf8');
  const chapter = analyse(text, {}, createMemo());
  const lineAt = indexLines(text);
  const begun = performance.now();
  for (const whole of chapter.chapter.tables) {
    const source = text.slice(whole.span.start, whole.span.end);
    if (seen.has(source)) continue;
    seen.add(source);
    const place = `${file}:${lineAt.positionAt(whole.span.start).line + 1}`;
    const memo = createMemo();
    const { report, table } = among(chapter, whole, memo);
    for (const [id, tally] of tallies)
      for (const options of variantsOf(report, table, id)) tryCall({ report, table: table.index, id, options }, tally, place, memo);
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (values.progress) process.stderr.write(`${seconds} s ${chapter.chapter.tables.length} tables ${file}\n`);
}

/** The table among the blocks around it, where it reads as it does in the chapter; else in the whole chapter. */
function among(report: Report, table: Table, memo: Memo): { readonly report: Report; readonly table: Table } {
  const { text, blocks } = report.chapter;
  const [before, after] = [
    blocks.filter(({ span }) => span.end <= table.span.start),
    blocks.filter(({ span }) => span.start >= table.span.end),
  ];
  const start = text.lastIndexOf('\n', before.at(-AROUND)?.span.start ?? 0) + 1;
  const end = after[AROUND - 1]?.span.end ?? text.length;
  const part = analyse(text.slice(start, end), {}, memo);
  const same = part.chapter.tables.find(({ span }) => span.start === table.span.start - start);
  const isAlike = same?.kind === table.kind && same.caption?.text === table.caption?.text && saysOf(same) === saysOf(table);
  return isAlike ? { report: part, table: same } : { report, table };
}

function tryCall(call: Call, tally: Tally, place: string, memo: Memo): void {
  const { report, table, id, options } = call;
  const outcome = rewrite(report, { table, id, options }, {}, memo);
  const at = `${place} ${id} ${JSON.stringify(options).slice(0, SHOWN)}`;
  if (outcome.kind === 'text') tally.texts += 1;
  else if (outcome.kind === 'refusal') {
    const { message } = outcome;
    countRefusal(tally, message.also ? `${message.id} ${message.also.id}` : message.id, at);
    if (message.id === 'rewrite.failed') countBreach(tally, `${at}: ${formatMessage(message, 'en')}`);
  } else if (outcome.edits.length === 0) tally.nothing += 1;
  else {
    tally.edits += 1;
    for (const broken of brokenPromises(call, outcome.edits, memo)) countBreach(tally, `${at}: ${broken}`);
  }
}
