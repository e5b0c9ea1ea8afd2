/**
 * Holds our reading of tables to Pandoc's: random tables of each kind that Pandoc reads from Markdown, cell for cell and text for text.
 * `npm run bench:pandoc -- --runs 100000 --kind grid --seed 7`. With `--rough` blanks are put in or taken out somewhere, so that texts run
 * over the edges of their columns; only those still one table for Pandoc are compared. With `--rewrites` each rewrite is tried on each
 * table too, with one choice of its options: what it makes of it must read alike as well, and keep what rewrites promise, so that Pandoc
 * still reads what it does not name.
 *
 * `npm run bench:pandoc -- --record` writes down what Pandoc reads in the chapters of `test/core/parse/tables/pandoc`.
 *
 * Pandoc comes as the package `pandoc-wasm`, which is fetched into a folder of its own when it is not there. It is under the GPL: it is run
 * for comparison, and no part of the extension. `--pandoc /usr/bin/pandoc` asks an installed one, which answers several times as fast, but
 * before version 3 knows no cells of grid tables that span others.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { createMemo } from '../src/core/chapter/memo.ts';
import { analyse } from '../src/core/index.ts';
import { layOut } from '../src/core/parse/grid.ts';
import { readPassages } from '../src/core/chapter/chapter.ts';
import type { RawCell } from '../src/core/parse/tables/raw-table.ts';
import { drawn, pandocKinds, type Drawn, type DrawnKind } from '../test/core/parse/tables/drawn.ts';
import { eachRewrite } from '../test/core/rewrites/each-rewrite.ts';
import { loadPandoc, readByPandoc, tablesBy, type Pandoc, type Reading, type Slots } from './pandoc/converter.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    kind: { type: 'string' },
    seed: { type: 'string' },
    show: { type: 'string' },
    rough: { type: 'boolean', default: false },
    rewrites: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    pandoc: { type: 'string' },
  },
});
const runs = Number(values.runs ?? 2000);
const seed = Number(values.seed ?? 20_261_129);
const shown = Number(values.show ?? 3);

/** So many tables are put into one document: to start Pandoc takes longer than to read. */
const BATCH = 400;

const pandoc = await loadPandoc(values.pandoc);
if (values.record) await record(pandoc);
for (const kind of values.record ? [] : pandocKinds) {
  if (values.kind !== undefined && values.kind !== kind) continue;
  const found = { tables: 0, different: 0, rewritten: 0, broken: 0 };
  for (let batch = 0; found.tables < runs; batch += 1) {
    const made = fc.sample(drawn(kind), { numRuns: Math.min(BATCH, runs - found.tables), seed: seed + batch });
    const tables = values.rough ? roughened(made, seed + batch) : made;
    const texts = tables.map(({ text }) => text);
    found.tables += tables.length;
    const read = await readByPandoc(pandoc, texts);
    found.different += differences(texts, read, readAsWritten, found.different);
    if (values.rewrites) await tryRewrites(texts, read, found);
    // Such a run takes an hour: what was found so far is told beside the result.
    if (found.tables < runs) process.stderr.write(told(kind, found));
  }
  process.stdout.write(told(kind, found));
  if (found.different + found.broken > 0) process.exitCode = 1;
}

/** What was found in the tables of a kind. */
function told(
  kind: DrawnKind,
  { tables, different, rewritten, broken }: Record<'tables' | 'different' | 'rewritten' | 'broken', number>,
): string {
  const rewrites = values.rewrites ? `; of ${rewritten} rewritten ones ${broken} otherwise than promised` : '';
  return `${kind}: ${tables} tables, seed ${seed}: ${different} read otherwise than by Pandoc${rewrites}\n`;
}

/** Counts the texts of which Pandoc reads another table, and shows the first few. */
function differences(texts: readonly string[], read: readonly Reading[], readByUs: (text: string) => Slots | null, before: number): number {
  let different = 0;
  texts.forEach((text, i) => {
    const [ours, theirs] = [JSON.stringify(readByUs(text)), JSON.stringify(read[i]?.slots)];
    if (ours === theirs || (values.rough && (ours === 'null' || theirs === 'null'))) return;
    different += 1;
    if (before + different <= shown) process.stdout.write(`${text}\nwe read     ${ours}\nPandoc says ${theirs}\n\n`);
  });
  return different;
}

/** Rewrites each table in every way; Pandoc must read what becomes of it as we do, and no more code in it than before. */
async function tryRewrites(
  texts: readonly string[],
  before: readonly Reading[],
  found: { rewritten: number; broken: number },
): Promise<void> {
  const all = texts.flatMap((text, i) => eachRewrite(text, i).map((one) => ({ ...one, code: before[i]?.code ?? 0 })));
  const kinds: readonly string[] = pandocKinds satisfies readonly DrawnKind[];
  const readable = all.filter(({ result }) => kinds.includes(analyse(result).chapter.tables[0]?.kind ?? ''));
  for (const { id, options, result, broken } of all.filter((one) => one.broken.length > 0)) {
    found.broken += 1;
    if (found.broken <= shown) process.stdout.write(`${result}\n${id} ${JSON.stringify(options)}: ${broken.join('; ')}\n\n`);
  }
  found.rewritten += all.length;
  const results = readable.map(({ result }) => result);
  const after = await readByPandoc(pandoc, results);
  found.broken += differences(results, after, readAsText, found.broken);
  readable.forEach(({ id, result, code }, i) => {
    if ((after[i]?.code ?? 0) <= code) return;
    found.broken += 1;
    if (found.broken <= shown) process.stdout.write(`${result}\n${id}: text has become code\n\n`);
  });
}

/** The tables with a blank more or less here and there. */
function roughened(tables: readonly Drawn[], seed: number): readonly Drawn[] {
  const strokes = fc.array(fc.record({ at: fc.nat(), out: fc.boolean() }), { minLength: 1, maxLength: 3 });
  const drawing = fc.sample(strokes, { numRuns: tables.length, seed });
  return tables.map((table, i) => ({ ...table, text: (drawing[i] ?? []).reduce(stroke, table.text) }));
}

function stroke(text: string, { at, out }: { readonly at: number; readonly out: boolean }): string {
  const blanks = [...text.matchAll(/(?<=\S) (?=.)/g)].map(({ index }) => index);
  const place = blanks[at % Math.max(1, blanks.length)] ?? 0;
  return text.slice(0, place) + (out ? '' : ' ') + text.slice(out && text.charAt(place) === ' ' ? place + 1 : place);
}

/** The fixtures, each with Pandoc's reading beside it. */
async function record(converter: Pandoc): Promise<void> {
  const folder = 'test/core/parse/tables/pandoc';
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    const tables = await tablesBy(converter, readFileSync(path.join(folder, name), 'utf8'));
    writeFileSync(path.join(folder, name.replace(/md$/, 'json')), `${JSON.stringify(tables, undefined, 2)}\n`);
  }
}

/** The slots of the table in a text, as they are written; null unless there is one. */
function readAsWritten(text: string): Slots | null {
  const tables = readPassages(text, {}, createMemo()).cut.passages.flatMap(({ reading }) => reading.tables);
  const [table] = tables;
  if (!table || tables.length > 1) return null;
  const said = ({ content, continued }: RawCell): string =>
    [content, ...continued].map(({ start, end }) => table.source.slice(start, end)).join(' ');
  const { slots, width } = layOut(table.raw.rows);
  return slots.map((row) => Array.from({ length: width }, (_, column) => (row[column] ? said(row[column].raw).replace(/\s+/g, ' ') : '')));
}

/** The slots of the table in a text, without the marks of Markdown. */
function readAsText(text: string): Slots | null {
  const [table, ...others] = analyse(text).chapter.tables;
  if (!table || others.length > 0) return null;
  const rows = table.rows.map(({ kind, cells }) => ({
    kind,
    texts: cells.map((cell) => cell?.text.text.replace(/\s+/g, ' ').trim() ?? ''),
  }));
  // As with Pandoc's: a header without any text is none.
  return rows.flatMap(({ kind, texts }) => (kind === 'head' && texts.every((text) => text === '') ? [] : [texts]));
}
