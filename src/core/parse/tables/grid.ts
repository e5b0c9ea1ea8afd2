import { type Edit, type Span, trim } from '../../text/span.ts';
import { columnsOf, glyphsOf } from '../../text/glyphs.ts';
import { fitGrid } from './fit-grid.ts';
import { trimBlanks } from './pipe-line.ts';
import type { RawRow } from './raw-table.ts';
import { linedCell } from './dashes.ts';
import { mergedLines } from './grid-losses.ts';
import { findBoxes, type Box, type Canvas } from './grid-boxes.ts';
import { columnAt, offsetsAt } from './ruler.ts';
import type { DrawnSyntax } from './syntax.ts';
import { breakAfter, isEmptyLine, linesOf, type Line, type View } from './view.ts';

/**
 * Pandoc's grid tables: boxes of `+`, `-` and `|`, `=` under the header and around a footer. A missing edge makes a cell span.
 * @see https://pandoc.org/MANUAL.html#extension-grid_tables
 */
export const grid: DrawnSyntax = {
  kinds: ['grid'],
  fit: fitGrid,
  inDivision: true,
  sign: /^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?)\+(?:[-=:]+\+)+[ \t]*$/gm,
  find(view, sign) {
    const above = view.above(sign);
    if (above && !isEmptyLine(above) && !endsBlock(above.text)) return undefined;
    const last = lastLine(view, sign);
    return isRule(last.text) && last !== sign ? { first: sign, last } : undefined;
  },
  losses(view, { first, last }) {
    const lines: Line[] = [];
    for (let line: Line | undefined = first; line && line.start <= last.start; line = view.below(line)) lines.push(line);
    const { kind, odd } = understand(lines);
    if (!kind || !odd) return mergedLines(view.source, lines);
    const span = { start: odd.start + odd.text.search(/\S/), end: odd.start + odd.text.trimEnd().length };
    return [{ kind, span, data: {}, edits: realigned(lines) }];
  },
  missed(view, sign) {
    const above = view.above(sign);
    const last = lastLine(view, sign);
    const lines: Line[] = [];
    for (let line: Line | undefined = sign; line && line.start <= last.start; line = view.below(line)) lines.push(line);
    const drawing = above && /^ {0,3}[\p{L}(“"«*_]/u.test(above.text) && isRule(last.text) ? drawingOf(lines, columnsOnScreen) : undefined;
    const rows = drawing ? rowsOf(drawing) : [];
    if (rows.length < 2 || !lines.some(({ text }) => /^[ \t]*\+[=:]+\+/.test(text)) || rows.some(({ cells }) => cells.length < 2))
      return [];
    const span = { start: sign.start + sign.text.search(/\S/), end: sign.start + sign.text.trimEnd().length };
    const isBare = view.source.slice(sign.start, sign.end) === sign.text;
    const edits = isBare ? [{ span: { start: sign.start, end: sign.start }, text: breakAfter(view.source, sign) }] : [];
    return [{ kind: 'swallowed', span, data: { text: lines[1]?.text.trim() ?? '' }, edits }];
  },
  read(text) {
    const lines = linesOf(text).filter((line) => !isEmptyLine(line));
    const { drawing } = understand(lines);
    return (
      drawing && {
        kind: 'grid',
        span: trim(text, { start: 0, end: text.length }),
        editable: true,
        caption: undefined,
        rows: rowsOf(drawing),
      }
    );
  },
};

/** What may stand right above a grid beside a blank line: a block that ends with its line. */
function endsBlock(text: string): boolean {
  return /^ {0,3}(?:#{1,6}[ \t]|:::|:[\w-]+:|`{3,}[ \t]*$|<[^>]*>[ \t]*$|.*-->[ \t]*$)/.test(text);
}

function isRule(text: string): boolean {
  return /^[ \t]*\+(?:[-=:]+\+)+[ \t]*$/.test(text);
}

function lastLine(view: View, first: Line): Line {
  let last = first;
  for (let line = view.below(first); line && /^[ \t]*[+|]/.test(line.text); line = view.below(line)) last = line;
  return last;
}

/** A table's lines with the boxes found in them. */
interface Drawing {
  readonly lines: readonly Line[];
  readonly canvas: Canvas;
  readonly boxes: readonly Box[];
  /** The offset in a line at which a column begins. */
  readonly offset: (line: number, column: number) => number;
}

/** What a column of a line holds, and its offset. */
interface Place {
  readonly sign: string;
  readonly at: number;
}

/** Lines as the characters in their columns, from the first that is no blank; undefined where they cannot be told. */
type Columns = (lines: readonly string[]) => readonly (readonly Place[])[] | undefined;

/** A wide character takes two columns, a tab those up to the next stop. */
const columnsOnScreen: Columns = (lines) =>
  lines.map((text) => {
    let at = text.search(/\S/);
    return glyphsOf(text.trim()).flatMap((glyph) => {
      const place = { sign: glyph.text === '\t' ? ' ' : glyph.text, at };
      const columns = glyph.text === '\t' ? columnAt(text, at + 1) - columnAt(text, at) : glyph.columns;
      at += glyph.text.length;
      return [place, ...Array.from({ length: columns - 1 }, () => ({ sign: glyph.text === '\t' ? ' ' : '', at }))];
    });
  });

/** As the lines are aligned in an editor that gives wide characters the room of others. */
const columnsByCharacter: Columns = (lines) => lines.map((text) => charactersOf(text.trim(), text.search(/\S/)));

/** Lines that are not aligned, but have as many bars as the rules have corners: what stands between two is made as wide as needed. */
const columnsByBar: Columns = (lines) => {
  const parts = lines.map((text) => {
    const edges = [...text.matchAll(isRule(text) ? /\+/g : /(?<!\\)\|/g)].map(({ index }) => index);
    return edges.map((at, i) => charactersOf(text.slice(at, edges[i + 1] ?? at + 1), at));
  });
  const widths = (parts[0] ?? []).map((_, i) => Math.max(...parts.map((line) => line[i]?.length ?? 0)));
  if (parts.some(({ length }) => length !== widths.length)) return undefined;
  return parts.map((line) => line.flatMap((part, i) => padded(part, widths[i] ?? 0)));
};

/** How a table is drawn, and what Pandoc makes of it where the lines are not aligned as it counts columns. */
interface Understanding {
  readonly drawing: Drawing | undefined;
  readonly kind?: 'misaligned' | 'wide' | 'tab';
  /** The first line that is not aligned. */
  readonly odd?: Line | undefined;
}

function understand(lines: readonly Line[]): Understanding {
  const drawing = drawingOf(lines, columnsOnScreen);
  if (drawing && !holdsBars(drawing)) return { drawing };
  const wide = drawing ? undefined : drawingOf(lines, columnsByCharacter);
  const uneven = lines.find(({ text }) => columnsOf(text) !== Array.from(text).length);
  if (wide && uneven) return { drawing: wide, kind: 'wide', odd: uneven };
  if (wide) return { drawing: wide, kind: 'tab', odd: lines.find(({ text }) => text.includes('\t')) };
  const barred = drawingOf(lines, columnsByBar);
  if (!barred) return { drawing };
  const corners = cornersOf(lines[0]);
  const odd = lines.find(
    (line) => !corners.every((column) => '|+'.includes(signAt(line, column))) || columnsOf(line.text.trimEnd()) > (corners.at(-1) ?? 0) + 1,
  );
  return { drawing: barred, kind: odd?.text.includes('\t') ? 'tab' : 'misaligned', odd };
}

/** Whether a cell over several columns has bars in it: they stand beside the edges that they were meant to be. */
function holdsBars(drawing: Drawing): boolean {
  return drawing.boxes.some((box) =>
    slotsOf(drawing, box).some(({ content }) => {
      const line = drawing.lines.find(({ start, end }) => start <= content.start && content.end <= end);
      return line && /(?<!\\)\|/.test(line.text.slice(content.start - line.start, content.end - line.start));
    }),
  );
}

function cornersOf(line: Line | undefined): readonly number[] {
  return [...(line?.text ?? '').matchAll(/\+/g)].map(({ index }) => index);
}

function signAt({ text }: Line, column: number): string {
  const [at = 0] = offsetsAt(text, [column]);
  return text.charAt(at) || ' ';
}

/** The edits that put every bar under its corner: each column becomes as wide as its widest text. */
function realigned(lines: readonly Line[]): readonly Edit[] {
  const parts = lines.map(({ text }) => {
    const edges = [...text.matchAll(isRule(text) ? /\+/g : /(?<!\\)\|/g)].map(({ index }) => index);
    return edges.slice(0, -1).map((at, i) => text.slice(at + 1, edges[i + 1]).replace(/\t/g, ' '));
  });
  const count = parts[0]?.length ?? 0;
  if (parts.some(({ length }) => length !== count)) return [];
  const isRuled = lines.map(({ text }) => isRule(text));
  const widths = Array.from({ length: count }, (_, c) =>
    Math.max(...parts.map((line, i) => (isRuled[i] ? 3 : columnsOf((line[c] ?? '').trimEnd()) + 1))),
  );
  return lines.flatMap((line, i) => {
    const edge = isRuled[i] ? '+' : '|';
    const cells = (parts[i] ?? []).map((part, c) =>
      isRuled[i]
        ? ruleOf(part, widths[c] ?? 0)
        : part.trimEnd().padEnd(part.trimEnd().length + (widths[c] ?? 0) - columnsOf(part.trimEnd())),
    );
    const start = line.text.search(/\S/);
    const end = line.text.trimEnd().length;
    const text = edge + cells.map((cell) => cell + edge).join('');
    return text === line.text.slice(start, end) ? [] : [{ span: { start: line.start + start, end: line.start + end }, text }];
  });
}

/** As many dashes as a column is wide, with its marks of alignment. */
function ruleOf(part: string, width: number): string {
  const [left, right] = [part.startsWith(':') ? ':' : '', part.length > 1 && part.endsWith(':') ? ':' : ''];
  return left + (part.includes('=') ? '=' : '-').repeat(width - left.length - right.length) + right;
}

function charactersOf(text: string, start: number): readonly Place[] {
  return [...text.matchAll(/[^]/gu)].map(({ 0: sign, index }) => ({ sign, at: start + index }));
}

function padded(part: readonly Place[], width: number): readonly Place[] {
  const last = part.at(-1);
  const filler = { sign: last && '-=:'.includes(last.sign) ? last.sign : ' ', at: (last?.at ?? 0) + 1 };
  return [...part, ...Array.from({ length: width - part.length }, () => filler)];
}

function drawingOf(lines: readonly Line[], columns: Columns): Drawing | undefined {
  const places = columns(lines.map(({ text }) => text)) ?? [];
  const width = places[0]?.length ?? 0;
  const canvas = places.map((line) => Array.from({ length: width }, (_, column) => line[column]?.sign ?? ' '));
  const boxes = places.length > 0 && places.every(({ length }) => length <= width) ? findBoxes(canvas) : undefined;
  const offset = (line: number, column: number): number => places[line]?.[column]?.at ?? lines[line]?.text.length ?? 0;
  return boxes && { lines, canvas, boxes, offset };
}

function rowsOf(drawing: Drawing): readonly RawRow[] {
  const { boxes, canvas } = drawing;
  const tops = [...new Set(boxes.map(({ top }) => top))].sort((a, b) => a - b);
  const lefts = [...new Set(boxes.map(({ left }) => left))].sort((a, b) => a - b);
  const sectionOf = sectionsOf(canvas);
  return tops.map((top) => {
    const section = sectionOf(top);
    const own = boxes.filter((box) => box.top === top).sort((a, b) => a.left - b.left);
    const cells = own.map((box) =>
      linedCell(slotsOf(drawing, box), {
        header: section === 'head',
        rowspan: tops.filter((other) => other >= top && other < box.bottom).length,
        colspan: lefts.filter((other) => other >= box.left && other < box.right).length,
      }),
    );
    return { span: spanOf(drawing.lines, own), group: section === 'head' ? 0 : section === 'body' ? 1 : 2, section, cells };
  });
}

/** Rows above the first line of `=` are the header; a second one, closed by a third at the end, has the footer below it. */
function sectionsOf(canvas: Canvas): (top: number) => RawRow['section'] {
  const doubles = canvas.flatMap((row, i) => (row[1] === '=' || (row[1] === ':' && row.includes('=')) ? [i] : []));
  const last = canvas.length - 1;
  const inner = doubles.filter((line) => line > 0 && line < last);
  const foot = doubles.includes(last) ? inner.at(-1) : undefined;
  const head = inner[0] !== foot || inner.length > 1 ? inner[0] : undefined;
  return (top) => (head !== undefined && top < head ? 'head' : foot !== undefined && foot !== head && top >= foot ? 'foot' : 'body');
}

/** The lines of a box, without its edges. */
function slotsOf(
  { lines, offset }: Drawing,
  { top, left, bottom, right }: Box,
): readonly { readonly span: Span; readonly content: Span }[] {
  return lines.slice(top + 1, bottom).map(({ start, text }, i) => {
    const slot = { start: offset(top + 1 + i, left + 1), end: offset(top + 1 + i, right) };
    const content = trimBlanks(text, slot);
    const place = content.start === content.end ? Math.min(slot.start + 1, slot.end) : content.start;
    return {
      span: { start: start + slot.start, end: start + slot.end },
      content: { start: start + place, end: start + Math.max(place, content.end) },
    };
  });
}

/** From the first line of its boxes to the last one of the shortest. */
function spanOf(lines: readonly Line[], boxes: readonly Box[]): Span {
  const first = lines[(boxes[0]?.top ?? 0) + 1];
  const last = lines[Math.min(...boxes.map(({ bottom }) => bottom)) - 1];
  return { start: (first?.start ?? 0) + (first?.text.search(/\S/) ?? 0), end: (last?.start ?? 0) + (last?.text.trimEnd().length ?? 0) };
}
