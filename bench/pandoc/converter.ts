import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What each slot of a table says, row by row. */
export type Slots = readonly (readonly string[])[];

/** The parts of Pandoc's tree that are of use here. */
interface Node {
  readonly t: string;
  readonly c?: unknown;
}

/** The converter. */
export interface Pandoc {
  readonly convert: (
    options: { readonly from: string; readonly to: string },
    text: string,
    files: object,
  ) => Promise<{ readonly stdout: string }>;
}

/**
 * Pandoc, fetched where it is not there yet.
 * @param installed the program to run instead
 */
export async function loadPandoc(installed?: string): Promise<Pandoc> {
  if (installed !== undefined)
    return {
      convert: ({ from, to }, input) => {
        const stdout = execFileSync(installed, ['--from', from, '--to', to], { input, encoding: 'utf8', maxBuffer: Infinity });
        return Promise.resolve({ stdout });
      },
    };
  const folder = path.resolve('.pandoc');
  const entry = path.join(folder, 'node_modules/pandoc-wasm/src/index.node.js');
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--no-save', '--no-package-lock', '--prefix', folder, 'pandoc-wasm@1.1.0'], { stdio: 'inherit' });
  }
  return (await import(pathToFileURL(entry).href)) as Pandoc;
}

/** The slots of all tables of a document. */
export async function tablesBy({ convert }: Pandoc, text: string): Promise<readonly Slots[]> {
  const { stdout } = await convert({ from: 'markdown-smart', to: 'json' }, text, {});
  return tablesWithin((JSON.parse(stdout) as { readonly blocks: readonly Node[] }).blocks).map(slotsOf);
}

/** The tables of a part of the tree, in their order. */
function tablesWithin(part: unknown): readonly Node[] {
  if (Array.isArray(part)) return part.flatMap(tablesWithin);
  if (typeof part !== 'object' || part === null || !('t' in part)) return [];
  const node = part as Node;
  return node.t === 'Table' ? [node] : tablesWithin(node.c);
}

/** What is read of a text. */
export interface Reading {
  /** Of its only table; null unless there is one. */
  readonly slots: Slots | null;
  /** How many blocks of code are in it: a text of a grid table that is put too far in becomes one. */
  readonly code: number;
}

/** Reads texts with a table each, all put into one document between headings. */
export async function readByPandoc({ convert }: Pandoc, texts: readonly string[]): Promise<readonly Reading[]> {
  const text = texts.map((table, i) => `# T${i}\n\n${table}\n`).join('');
  const { stdout } = await convert({ from: 'markdown-smart', to: 'json' }, text, {});
  const { blocks } = JSON.parse(stdout) as { readonly blocks: readonly Node[] };
  const sections: Node[][] = [];
  for (const block of blocks) {
    if (block.t === 'Header') sections.push([]);
    else sections.at(-1)?.push(block);
  }
  return sections.map((section) => {
    const found = section.filter(({ t }) => t === 'Table');
    return { slots: found.length === 1 && found[0] ? slotsOf(found[0]) : null, code: codeIn(section) };
  });
}

function codeIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + codeIn(one), 0);
  if (typeof part !== 'object' || part === null || !('t' in part)) return 0;
  const { t, c } = part as Node;
  return t === 'CodeBlock' ? 1 : codeIn(c);
}

type Cell = readonly [unknown, unknown, number, number, readonly Node[]];
type Row = readonly [unknown, readonly Cell[]];

/** A table of Pandoc's tree: its head, its bodies, its foot, each with rows; a cell over several slots is put into each. */
function slotsOf({ c }: Node): Slots {
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
