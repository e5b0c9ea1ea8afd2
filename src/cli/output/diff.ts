import { applyEdits, normaliseEdits, type Edit } from '../../core/index.ts';

const context = 3;

/** A change to whole lines: lines `start` to `end` (half-open, from 0) become `lines`. */
interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * The edits as a unified diff that `git apply` and `patch -p1` take. Lines end with LF here, whatever Markdown says: a CR belongs to the
 * line, so that no byte is lost.
 * @param name path of the file, with `/`
 * @returns an empty text when the edits change nothing
 */
export function unifiedDiff(name: string, source: string, edits: readonly Edit[]): string {
  const before = linesOf(source);
  const hunks = group(lineChanges(source, normaliseEdits(source, edits)));
  if (hunks.length === 0) return '';
  let shift = 0;
  const parts = hunks.map((hunk) => {
    const text = hunkText(hunk, before, shift);
    for (const { start, end, lines } of hunk) shift += lines.length - (end - start);
    return text;
  });
  return `--- ${label('a', name)}\n+++ ${label('b', name)}\n${parts.join('')}`;
}

/** As Git writes it: `patch` takes a name with a space in it only in front of a tab, one with control characters only in quotes. */
function label(side: 'a' | 'b', name: string): string {
  const path = `${side}/${name.replace(/^\/+/, '')}`;
  if (/[\u0000-\u001f\u007f-\u009f"\\]/.test(path)) return quoted(path);
  return path.includes(' ') ? `${path}\t` : path;
}

/** In quotes, as C writes a text: what cannot be read as its bytes in octal figures. */
function quoted(path: string): string {
  const octal = (sign: string): string =>
    Array.from(new TextEncoder().encode(sign), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  return `"${path.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f-\u009f]/g, octal)}"`;
}

/** The lines with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function lineChanges(source: string, edits: readonly Edit[]): readonly LineChange[] {
  let offset = 0;
  let line = 0;
  return clusters(source, edits).map(({ start, end, edits: inside }) => {
    line += linesOf(source.slice(offset, start)).length;
    offset = start;
    const moved = inside.map(({ span, text }) => ({ text, span: { start: span.start - start, end: span.end - start } }));
    const slice = source.slice(start, end);
    return changeBetween(line, linesOf(slice), linesOf(applyEdits(slice, moved)));
  });
}

/** Edits that share a line, with the offsets of the lines they touch. */
function clusters(source: string, edits: readonly Edit[]): readonly { start: number; end: number; readonly edits: readonly Edit[] }[] {
  const found: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const last = found.at(-1);
    if (last && (edit.span.start < last.end || (last.end === source.length && !source.endsWith('\n')))) {
      last.end = Math.max(last.end, lineEnd(source, edit));
      last.edits.push(edit);
    } else found.push({ start: lineStart(source, edit), end: lineEnd(source, edit), edits: [edit] });
  }
  return found;
}

/** The change without the lines at its ends that stay as they are. */
function changeBetween(line: number, before: readonly string[], after: readonly string[]): LineChange {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start: line + head, end: line + before.length - tail, lines: after.slice(head, after.length - tail) };
}

function lineStart(source: string, { span }: Edit): number {
  return span.start === 0 ? 0 : source.lastIndexOf('\n', span.start - 1) + 1;
}

/** Behind the end of the line that the edit ends in; an edit that takes a line's end away joins the next line to it. */
function lineEnd(source: string, { span }: Edit): number {
  const newline = source.indexOf('\n', span.end);
  return newline < 0 ? source.length : newline + 1;
}

/** Changes so near to each other that their contexts would meet. */
function group(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const groups: LineChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last && previous && change.start - previous.end <= 2 * context) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkText(hunk: readonly LineChange[], before: readonly string[], shift: number): string {
  const start = Math.max(0, (hunk[0]?.start ?? 0) - context);
  const end = Math.min(before.length, (hunk.at(-1)?.end ?? 0) + context);
  const body: string[] = [];
  let at = start;
  for (const change of hunk) {
    body.push(...prefix(' ', before.slice(at, change.start)), ...prefix('-', before.slice(change.start, change.end)));
    body.push(...prefix('+', change.lines));
    at = change.end;
  }
  body.push(...prefix(' ', before.slice(at, end)));
  const added = hunk.reduce((sum, change) => sum + change.lines.length - (change.end - change.start), 0);
  return `@@ -${range(start, end - start)} +${range(start + shift, end - start + added)} @@\n${body.join('')}`;
}

/** Counted from 1; a range without lines is named by the line before it. */
function range(start: number, length: number): string {
  return `${length === 0 ? start : start + 1},${length}`;
}

function prefix(sign: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`));
}
