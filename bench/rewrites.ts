/**
 * Tries every rewrite, with every choice of its options, on every table of the Markdown files given (or of the folders, with all that is
 * in them), and holds each result against what rewrites promise. A table that stands in several files alike is tried once. Ends with 1
 * if a promise was broken. `--only=<rewrite>` tries just that one, `--reasons=<n>` lists more reasons of refusals than three.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brokenPromises, type Call } from '../test/core/rewrites/promises.ts';
import { variantsOf } from '../test/core/rewrites/variants.ts';
import { analyse, createMemo, formatMessage, indexLines, rewrite, rewriteIds, type Memo, type RewriteId } from '../src/core/index.ts';
import { countBreach, countRefusal, newTally, printTallies, type Tally } from './rewrites/tally.ts';

/** Options are shown as far as this: those of import-csv hold a whole table. */
const SHOWN = 120;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, reasons: { type: 'string', default: '3' } },
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
  return names.filter((name) => name.endsWith('.md')).map((name) => path.join(place, name));
}

function tryChapter(file: string): void {
  const text = readFileSync(file, 'utf8');
  const memo = createMemo();
  const report = analyse(text, {}, memo);
  const lineAt = indexLines(text);
  for (const table of report.chapter.tables) {
    const source = text.slice(table.span.start, table.span.end);
    if (seen.has(source)) continue;
    seen.add(source);
    const place = `${file}:${lineAt.positionAt(table.span.start).line + 1}`;
    for (const [id, tally] of tallies)
      for (const options of variantsOf(report, table, id)) tryCall({ report, table: table.index, id, options }, tally, place, memo);
  }
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
