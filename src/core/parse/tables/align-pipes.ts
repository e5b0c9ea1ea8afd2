import type { Edit } from '../../text/span.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { isTableHead, splitCells, trimBlanks } from './pipe-line.ts';
import { lineEdit } from './edits.ts';
import type { Line } from './view.ts';

/** The edits that put the pipes of a table under each other, its texts as the colons of its dashes say; nothing but blanks and dashes changes. */
export function alignPipes(lines: readonly Line[]): readonly Edit[] | undefined {
  const rows = lines.filter(({ text }) => text.trim() !== '');
  const at = rows.findIndex(({ text }, i) => i > 0 && isTableHead(rows[i - 1]?.text ?? '', text));
  const cells = rows.map(({ text }) =>
    splitCells(text, trimBlanks(text, { start: 0, end: text.length })).map(({ start, end }) => text.slice(start, end).trim()),
  );
  const dashes = cells[at];
  if (at !== 1 || !dashes) return undefined;
  const sizes = dashes.map((_, i) => Math.max(3, ...cells.map((row, r) => (r === at ? 0 : columnsOf(row[i] ?? '')))));
  return rows.flatMap((line, r) => {
    const own = cells[r] ?? [];
    const written = own.map((text, i) => (r === at ? delimiter(text, sizes[i] ?? 3) : padded(text, sizes[i] ?? 0, dashes[i] ?? '')));
    const { text } = line;
    const [opens, closes] = [text.trimStart().startsWith('|'), /(?<!\\)\|[ \t]*$/.test(text)];
    const indent = text.slice(0, text.search(/\S/));
    return lineEdit(line, `${indent}${opens ? '| ' : ''}${written.join(' | ')}${closes ? ' |' : ''}`.trimEnd());
  });
}

function delimiter(text: string, size: number): string {
  const [left, right] = [text.startsWith(':') ? ':' : '', text.endsWith(':') ? ':' : ''];
  return left + '-'.repeat(size - left.length - right.length) + right;
}

function padded(text: string, size: number, dashes: string): string {
  const free = Math.max(0, size - columnsOf(text));
  const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')];
  const before = right ? (left ? Math.floor(free / 2) : free) : 0;
  return ' '.repeat(before) + text + ' '.repeat(free - before);
}
