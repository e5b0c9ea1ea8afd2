/**
 * Holds our reading of tables to Pandoc's: random tables of each kind that Pandoc reads from Markdown, cell for cell and text for text.
 * `npm run bench:pandoc -- --runs 100000 --kind grid --seed 7`. With `--rough` blanks are put in or taken out somewhere, so that texts run
 * over the edges of their columns; only those still one table for Pandoc are compared.
 *
 * `npm run bench:pandoc -- --record` writes down what Pandoc reads in the chapters of `test/core/parse/tables/pandoc`.
 *
 * Pandoc comes as the package `pandoc-wasm`, which is fetched into a folder of its own when it is not there. It is under the GPL: it is run
 * for comparison, and no part of the extension.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { createMemo } from '../src/core/chapter/memo.ts';
import { layOut } from '../src/core/parse/grid.ts';
import { readStructure } from '../src/core/parse/structure.ts';
import type { RawCell } from '../src/core/parse/tables/raw-table.ts';
import { drawn, pandocKinds, type Drawn } from '../test/core/parse/tables/drawn.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    kind: { type: 'string' },
    seed: { type: 'string' },
    show: { type: 'string' },
    rough: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs ?? 2000);
const seed = Number(values.seed ?? 20_261_129);
const shown = Number(values.show ?? 3);

/** So many tables are put into one document: to start Pandoc takes longer than to read. */
const BATCH = 100;

/** The parts of Pandoc's tree that are of use here. */
interface Node {
  readonly t: string;
  readonly c?: unknown;
}

interface Pandoc {
  readonly convert: (
    options: { readonly from: string; readonly to: string },
    text: string,
    files: object,
  ) => Promise<{ readonly stdout: string }>;
}

const pandoc = await loadPandoc();
if (values.record) await record(pandoc);
for (const kind of values.record ? [] : pandocKinds) {
  if (values.kind !== undefined && values.kind !== kind) continue;
  let [done, different] = [0, 0];
  for (let batch = 0; done < runs; batch += 1) {
    const made = fc.sample(drawn(kind), { numRuns: Math.min(BATCH, runs - done), seed: seed + batch });
    const tables = values.rough ? roughened(made, seed + batch) : made;
    done += tables.length;
    const read = await readByPandoc(pandoc, tables);
    tables.forEach((table, i) => {
      const [ours, theirs] = [JSON.stringify(readByUs(table.text)), JSON.stringify(read[i])];
      if (ours === theirs || (values.rough && (ours === 'null' || theirs === 'null'))) return;
      different += 1;
      if (different <= shown) process.stdout.write(`${table.text}\nwe read     ${ours}\nPandoc says ${theirs}\n\n`);
    });
  }
  process.stdout.write(`${kind}: ${done} tables, seed ${seed}: ${different} read otherwise than by Pandoc\n`);
  if (different > 0) process.exitCode = 1;
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
async function record({ convert }: Pandoc): Promise<void> {
  const folder = 'test/core/parse/tables/pandoc';
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    const { stdout } = await convert({ from: 'markdown-smart', to: 'json' }, readFileSync(path.join(folder, name), 'utf8'), {});
    const tables = tablesWithin((JSON.parse(stdout) as { readonly blocks: readonly Node[] }).blocks).map(slotsOf);
    writeFileSync(path.join(folder, name.replace(/md$/, 'json')), `${JSON.stringify(tables, undefined, 2)}\n`);
  }
}

/** The tables of a part of the tree, in their order. */
function tablesWithin(part: unknown): readonly Node[] {
  if (Array.isArray(part)) return part.flatMap(tablesWithin);
  if (typeof part !== 'object' || part === null || !('t' in part)) return [];
  const node = part as Node;
  return node.t === 'Table' ? [node] : tablesWithin(node.c);
}

async function loadPandoc(): Promise<Pandoc> {
  const folder = path.resolve('.pandoc');
  const entry = path.join(folder, 'node_modules/pandoc-wasm/src/index.node.js');
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--no-save', '--no-package-lock', '--prefix', folder, 'pandoc-wasm@1.1.0'], { stdio: 'inherit' });
  }
  return (await import(pathToFileURL(entry).href)) as Pandoc;
}

/** The slots of the table in a text, as they are written; null unless there is one. */
function readByUs(text: string): readonly (readonly string[])[] | null {
  const { tables } = readStructure(text, createMemo());
  const [table] = tables;
  if (!table || tables.length > 1) return null;
  const said = ({ content, continued }: RawCell): string =>
    [content, ...continued].map(({ start, end }) => table.source.slice(start, end)).join(' ');
  const { slots, width } = layOut(table.raw.rows);
  return slots.map((row) => Array.from({ length: width }, (_, column) => (row[column] ? said(row[column].raw).replace(/\s+/g, ' ') : '')));
}

/** The slots of each table, with those of all in one document between headings. */
async function readByPandoc({ convert }: Pandoc, tables: readonly Drawn[]): Promise<readonly unknown[]> {
  const text = tables.map((table, i) => `# T${i}\n\n${table.text}\n`).join('');
  const { stdout } = await convert({ from: 'markdown-smart', to: 'json' }, text, {});
  const { blocks } = JSON.parse(stdout) as { readonly blocks: readonly Node[] };
  const sections: Node[][] = [];
  for (const block of blocks) {
    if (block.t === 'Header') sections.push([]);
    else sections.at(-1)?.push(block);
  }
  return sections.map((section) => {
    const found = section.filter(({ t }) => t === 'Table');
    return found.length === 1 && found[0] ? slotsOf(found[0]) : null;
  });
}

type Cell = readonly [unknown, unknown, number, number, readonly Node[]];
type Row = readonly [unknown, readonly Cell[]];

/** A table of Pandoc's tree: its head, its bodies, its foot, each with rows; a cell over several slots is put into each. */
function slotsOf({ c }: Node): readonly (readonly string[])[] {
  const [, , columns, [, head], bodies, [, foot]] = c as [
    unknown,
    unknown,
    readonly unknown[],
    readonly [unknown, readonly Row[]],
    readonly (readonly [unknown, unknown, readonly Row[], readonly Row[]])[],
    readonly [unknown, readonly Row[]],
  ];
  const rows = [...head, ...bodies.flatMap(([, , above, below]) => [...above, ...below]), ...foot];
  const slots: string[][] = rows.map(() => []);
  rows.forEach(([, cells], r) => {
    let column = 0;
    for (const [, , rowspan, colspan, content] of cells) {
      while (slots[r]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rowspan; down += 1)
        for (let across = 0; across < colspan; across += 1) {
          const row = slots[r + down];
          if (row) row[column + across] = textOf(content).replace(/\s+/g, ' ').trim();
        }
      column += colspan;
    }
  });
  // a header without any text is none for us
  return slots.filter((row, r) => r >= head.length || row.some((text) => text !== '')).map((row) => columns.map((_, i) => row[i] ?? ''));
}

/** The texts within a part of the tree, code included: a line that stands further in than the next ones is code within a grid table. */
function textOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (typeof part !== 'object' || part === null || !('t' in part)) return '';
  const { t, c } = part as Node;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  return t === 'Code' || t === 'CodeBlock'
    ? ` ${String((c as readonly unknown[])[1])} `
    : ['Plain', 'Para'].includes(t)
      ? ` ${textOf(c)} `
      : textOf(c);
}
