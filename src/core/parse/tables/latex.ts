import { shift, type Span, trim } from '../../text/span.ts';
import { fitTex } from './fit-tex.ts';
import type { RawCell, RawRow } from './raw-table.ts';
import type { DrawnSyntax, TableLines } from './syntax.ts';
import { argumentsAt, captionIn, commentEnd } from './tex.ts';
import type { Line, View } from './view.ts';

/**
 * Tables in raw LaTeX: `tabular` and its kin, and `longtable`. Rules of booktabs, cells over several columns or rows, and comments are
 * understood.
 */
export const latex: DrawnSyntax = {
  kinds: ['latex'],
  fit: fitTex,
  sign: /()\\begin\{(?:tabular[xy]?|longtable|xltabular|supertabular|tabu)\*?\}/g,
  inFence: /^[ \t]*(?:`{3,}|~{3,})[ \t]*\{=(?:la)?tex\}/,
  find: (view, sign) => {
    const before = /^(.*?)\\begin\{(?:tabular|longtable|xltabular|supertabular|tabu)/.exec(sign.text)?.[1] ?? '';
    return /^\s*(?:[\\{}].*)?$/.test(before) && !/[`%]/.test(before) ? environmentFrom(view, sign) : undefined;
  },
  read(text) {
    const opening = OPENING.exec(text);
    const [, name = ''] = opening ?? [];
    const end = opening ? text.lastIndexOf(`\\end{${name}}`) : -1;
    if (!opening || end < opening.index) return undefined;
    const past = opening.index + opening[0].length;
    const body = argumentsAt(text, past, WIDE.test(name) ? 2 : 1).end;
    const rows = withSpans(sectioned(withoutSpace(readBody(text, { start: body, end })), name));
    const caption = captionIn(text.slice(body, end));
    const span = { start: opening.index, end: end + `\\end{${name}}`.length };
    return rows.length === 0 ? undefined : { kind: 'latex', span, editable: true, caption: caption && shift(caption, body), rows };
  },
};

const OPENING = /\\begin\{((?:tabular[xy]?|longtable|xltabular|supertabular|tabu)\*?)\}(?:\[[^\]]*\])?/;

/** Environments that are told their width first. */
const WIDE = /^(?:tabular[xy*]|xltabular|tabu\*)/;

/** Lines of one table; more are an environment that nothing closes. */
const MOST_LINES = 3000;

function environmentFrom(view: View, first: Line): TableLines | undefined {
  const name = OPENING.exec(first.text)?.[1] ?? '';
  let depth = 0;
  let line: Line | undefined = first;
  for (let count = 0; line && count < MOST_LINES; count += 1, line = view.below(line)) {
    const text = line.text.replace(/(?<!\\)%.*/, '');
    depth += text.split(`\\begin{${name}}`).length - text.split(`\\end{${name}}`).length;
    if (depth <= 0) return { first, last: line };
  }
  return undefined;
}

/** What the body is made of: rows, and marks between them. */
type Part = { readonly kind: 'row'; readonly row: RawRow } | { readonly kind: 'rule' } | { readonly kind: 'mark'; readonly name: string };

const RULE =
  /\\(?:hline|toprule|midrule|bottomrule|firsthline|lasthline|Xhline|specialrule|cline|cmidrule|addlinespace|noalign|rowcolor|arrayrulecolor|endfirsthead|endhead|endfoot|endlastfoot|caption|label|morecmidrules|nopagebreak|pagebreak|hhline|rowfont|showrowcolors|hiderowcolors)(?![a-zA-Z])\*?(?:\[[^\]]*\]|\([^)]*\))*/y;

const WHOLE_RULES = /^\\(?:hline|toprule|midrule|bottomrule|firsthline|lasthline|Xhline|specialrule|hhline)/;

function readBody(text: string, { start, end }: Span): readonly Part[] {
  const parts: Part[] = [];
  let at = start;
  while (at < end) {
    at = Math.min(end, skipBlank(text, at));
    RULE.lastIndex = at;
    const rule = at < end ? RULE.exec(text)?.[0] : undefined;
    if (rule !== undefined) {
      const name = /^\\([a-zA-Z]+)/.exec(rule)?.[1] ?? '';
      if (WHOLE_RULES.test(rule)) parts.push({ kind: 'rule' });
      else if (name.startsWith('end')) parts.push({ kind: 'mark', name });
      at = argumentsAt(
        text,
        at + rule.length,
        name === 'specialrule'
          ? 3
          : name.startsWith('end') || /line$|toprule|midrule$|bottomrule/.test(name)
            ? Number(name.startsWith('c'))
            : 1,
      ).end;
      if (name === 'caption' || name === 'label')
        at = at + (/^\s*(?:\\label\{[^}]*\})?\s*(?:\\\\|\\tabularnewline)?/.exec(text.slice(at))?.[0].length ?? 0);
    } else if (at < end) {
      const row = readRow(text, at, end);
      if (row.cells.length > 0) parts.push({ kind: 'row', row: row.row });
      at = row.end;
    }
  }
  return parts;
}

/** An empty line of the table above its first row is space, as `stargazer` writes it. */
function withoutSpace(parts: readonly Part[]): readonly Part[] {
  const first = parts.findIndex((part) => part.kind === 'row' && part.row.cells.some(isFilled));
  return parts.filter(({ kind }, i) => kind !== 'row' || i >= first);
}

function isFilled({ content }: RawCell): boolean {
  return content.end > content.start;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (/\s|%/.test(text.charAt(at))) at = text.charAt(at) === '%' ? commentEnd(text, at) : at + 1;
  return at;
}

interface ReadRow {
  readonly row: RawRow;
  readonly cells: readonly RawCell[];
  readonly end: number;
}

/** Reads a row up to the `\\` that ends it. */
function readRow(text: string, start: number, end: number): ReadRow {
  const bounds: Span[] = [];
  let [from, at, depth] = [start, start, 0];
  let past = end;
  for (; at < end; at += 1) {
    const sign = text.charAt(at);
    const isBreak = depth === 0 && /^\\(?:\\|tabularnewline(?![a-zA-Z])|cr(?![a-zA-Z]))/.test(text.slice(at, at + 16));
    if (isBreak) {
      past = at + (/^\\(?:\\|tabularnewline|cr)\*?(?:[ \t]*\[[^\]\n]*\])?/.exec(text.slice(at, at + 60))?.[0].length ?? 2);
      break;
    }
    if (sign === '\\') {
      depth += text.slice(at, at + 7).startsWith('\\begin{') ? 1 : text.slice(at, at + 5).startsWith('\\end{') ? -1 : 0;
      at += 1;
    } else if (sign === '%') at = commentEnd(text, at);
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    else if (sign === '&' && depth === 0) {
      bounds.push({ start: from, end: at });
      from = at + 1;
    }
  }
  bounds.push({ start: from, end: Math.min(at, end) });
  const isEmpty = past === end && bounds.length === 1 && text.slice(from, at).replace(/%.*/g, '').trim() === '';
  const cells = isEmpty ? [] : bounds.map((span) => readCell(text, span));
  return { row: { span: trim(text, { start, end: Math.min(at, end) }), group: 1, section: 'body', cells }, cells, end: past };
}

/** A cell, taken out of `\multicolumn` and `\multirow`. */
function readCell(text: string, span: Span): RawCell {
  let content = trim(text, { start: Math.min(span.end, skipBlank(text, span.start)), end: span.end });
  let [rowspan, colspan] = [1, 1];
  for (
    let found = SPANNING.exec(text.slice(content.start, content.end));
    found;
    found = SPANNING.exec(text.slice(content.start, content.end))
  ) {
    const { inside } = argumentsAt(text, content.start + found[0].length, 3);
    const [count, , inner] = inside;
    if (!count || !inner || inner.end > span.end) break;
    const number = Math.min(1000, Math.max(1, Number.parseInt(text.slice(count.start, count.end), 10) || 1));
    if (found[1] === 'column') colspan = number;
    else rowspan = number;
    content = trim(text, inner);
  }
  return { span, content, continued: [], header: false, rowspan, colspan, nested: [] };
}

const SPANNING = /^\{?\s*\\multi(column|row)(?![a-zA-Z])\*?/;

/** The rows, those of the header told from the others. */
function sectioned(parts: readonly Part[], name: string): readonly RawRow[] {
  const marks = parts.flatMap((part, i) => (part.kind === 'mark' ? [{ name: part.name, i }] : []));
  if (/longtable|xltabular/.test(name) && marks.length > 0) {
    const first = marks.find((mark) => mark.name === 'endfirsthead') ?? marks.find((mark) => mark.name === 'endhead');
    const heads = first ? rowsOf(parts.slice((marks.findLast(({ i }) => i < first.i)?.i ?? -1) + 1, first.i)) : [];
    return [...heads.map(asHead), ...rowsOf(parts.slice((marks.at(-1)?.i ?? -1) + 1))];
  }
  const rule = parts.findIndex((part, i) => part.kind === 'rule' && parts.slice(0, i).some(({ kind }) => kind === 'row'));
  const heads = rule < 0 ? [] : rowsOf(parts.slice(0, rule));
  const rest = rule < 0 ? [] : rowsOf(parts.slice(rule));
  return parts[0]?.kind === 'rule' && rest.length > 0 ? [...heads.map(asHead), ...rest] : rowsOf(parts);
}

function rowsOf(parts: readonly Part[]): readonly RawRow[] {
  return parts.flatMap((part) => (part.kind === 'row' ? [part.row] : []));
}

function asHead(row: RawRow): RawRow {
  return { ...row, group: 0, section: 'head', cells: row.cells.map((cell) => ({ ...cell, header: true })) };
}

/** The rows without the empty cells below a `\multirow`. One that is told more rows than are empty ends above the next text. */
function withSpans(rows: readonly RawRow[]): readonly RawRow[] {
  const slots = rows.map(({ cells }) => cells.flatMap((cell) => Array.from({ length: cell.colspan }, () => cell)));
  const covered = new Set<RawCell>();
  const rowspans = new Map<RawCell, number>();
  slots.forEach((row, r) => {
    row.forEach((cell, column) => {
      if (cell.rowspan === 1 || rowspans.has(cell)) return;
      let count = 1;
      for (; count < cell.rowspan && r + count < rows.length; count += 1) {
        const below = slots[r + count]?.[column];
        if (below && (isFilled(below) || below.colspan !== cell.colspan)) break;
        if (below) covered.add(below);
      }
      rowspans.set(cell, count);
    });
  });
  return rows.map((row) => ({
    ...row,
    cells: row.cells.filter((cell) => !covered.has(cell)).map((cell) => ({ ...cell, rowspan: rowspans.get(cell) ?? 1 })),
  }));
}
