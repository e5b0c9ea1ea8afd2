import type { Edit } from '../../text/span.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { columnsOfRule, cut, isCutAt, isRule, isRuns, type Shape } from './dashes-shape.ts';
import { FIGURE, figuresOfRows, inserted, isBare, spanOfLines, squeezed, textIn } from './loss.ts';
import { trimBlanks } from './pipe-line.ts';
import { columnAt, offsetsAt } from './ruler.ts';
import type { Loss } from './syntax.ts';
import { breakAfter, type Line } from './view.ts';

/** Texts that run over the edge of their column, each with what makes the column wider. */
export function cutTexts(shape: Shape): readonly Loss[] {
  const lines = [...shape.head, ...shape.rows.flat()];
  return columnsOfRule(shape.rule).flatMap((_, i, columns) => {
    const own = i === 0 ? [] : lines.filter((line) => isCutAt(line.text, columns, i));
    const edits =
      own.length === 0
        ? []
        : widened(
            shape,
            i,
            lines.filter((line) => isFullAt(line.text, columns, i)),
          );
    return own.map((line): Loss => {
      const slots = cut(line.text, columns);
      const left = trimBlanks(line.text, slots[i - 1] ?? { start: 0, end: 0 });
      const end = left.end + line.text.slice(left.end).search(/\s|$/);
      const data = { text: squeezed(line.text.slice(left.start, end)), part: squeezed(line.text.slice(left.start, left.end)) };
      return { kind: 'cut', span: { start: line.start + left.start, end: line.start + end }, data, edits };
    });
  });
}

/** Whether a text leaves no blank before an edge: it may go on behind it. */
function isFullAt(text: string, columns: readonly number[], i: number): boolean {
  const at = cut(text, columns)[i]?.start ?? 0;
  return at > 0 && at < text.length && /^\S/.test(text.slice(at - 1));
}

/** The edits that make the column before an edge as wide as the texts that run over it; none where it is not clear what follows them. */
function widened(shape: Shape, edge: number, over: readonly Line[]): readonly Edit[] {
  const columns = columnsOfRule(shape.rule);
  const tails = over.map((line) => tailOf(shape, line, edge));
  const need = Math.max(0, ...tails.map((tail) => (tail?.reach ?? 0) + 1 - (columns[edge] ?? 0)));
  const moved = tails.map((tail) => tail && replaced(shape, edge, need, tail));
  if (moved.some((edit) => edit === undefined)) return [];
  const rest = [...shape.head, ...shape.rows.flat()].filter((line) => !over.includes(line));
  return [
    ...moved.flatMap((edit) => edit ?? []),
    ...rest.flatMap((line) => {
      const [at = 0] = offsetsAt(line.text, [columns[edge] ?? 0]);
      return at < line.text.trimEnd().length ? [inserted(line, at, ' '.repeat(need))] : [];
    }),
    ...rulesOf(shape).map((line) => inserted(line, isRuns(line.text) ? dashEnd(line, edge) : line.text.trimEnd().length, '-'.repeat(need))),
  ];
}

/** What stands on a line behind a text that runs over its column. */
interface Tail {
  readonly line: Line;
  /** Where the text ends. */
  readonly end: number;
  /** The same as a column of the screen. */
  readonly reach: number;
  /** What belongs into the columns after it, one each. */
  readonly texts: readonly string[];
}

function tailOf(shape: Shape, line: Line, edge: number): Tail | undefined {
  const columns = columnsOfRule(shape.rule);
  const start = trimBlanks(line.text, cut(line.text, columns)[edge - 1] ?? { start: 0, end: 0 }).start;
  const whole = /^\S+(?: \S+)*/.exec(line.text.slice(start))?.[0] ?? '';
  const texts = line.text
    .slice(start + whole.length)
    .trim()
    .split(/ {2,}/)
    .filter((text) => text !== '');
  const left = columns.length - edge;
  const last = / (\S+)$/.exec(whole)?.[1] ?? '';
  const own = texts.length === left - 1 && FIGURE.test(last) && areFigures(shape, edge) ? whole.slice(0, -last.length - 1) : whole;
  const all = own === whole ? texts : [last, ...texts];
  const end = start + own.length;
  return all.length === left && !line.text.includes('\t') ? { line, end, reach: columnAt(line.text, end), texts: all } : undefined;
}

/** Whether the lines that keep to a column have figures in it. */
function areFigures({ rule, rows }: Shape, column: number): boolean {
  const columns = columnsOfRule(rule);
  const kept = rows.flat().filter(({ text }) => !isFullAt(text, columns, column));
  const texts = kept.map(({ text }) => textIn(text, cut(text, columns)[column])).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => FIGURE.test(text));
}

/** The line with its last texts moved to where their columns will be; undefined where one has no room. */
function replaced(shape: Shape, edge: number, need: number, { line, end, reach, texts }: Tail): Edit | undefined {
  const runs = [...shape.rule.text.matchAll(/-+/g)].slice(edge);
  let [at, text] = [reach, ''];
  for (const [i, run] of runs.entries()) {
    const own = texts[i] ?? '';
    const isRight = areFigures(shape, edge + i);
    const start = run.index + need + (isRight ? Math.max(0, run[0].length - columnsOf(own)) : 0);
    const next = runs[i + 1]?.index ?? Infinity;
    if (start <= at || start + columnsOf(own) >= next + need) return undefined;
    text += ' '.repeat(start - at) + own;
    at = start + columnsOf(own);
  }
  return { span: { start: line.start + end, end: line.start + line.text.trimEnd().length }, text };
}

function rulesOf({ above, rule, last }: Shape): readonly Line[] {
  return [...(above ? [above] : []), rule, ...(last !== rule && isRule(last.text) ? [last] : [])];
}

function dashEnd({ text }: Line, edge: number): number {
  const run = [...text.matchAll(/-+/g)][edge - 1];
  return run ? run.index + run[0].length : text.trimEnd().length;
}

/** Lines of a multi-line table that look like rows, but have no blank lines between them. */
export function mergedRows(source: string, { kind, rule, rows }: Shape): readonly Loss[] {
  if (kind !== 'multiline') return [];
  const columns = columnsOfRule(rule);
  return rows.flatMap((lines): readonly Loss[] => {
    const figures = figuresOfRows(lines.map(({ text }) => cut(text, columns).map((slot) => textIn(text, slot))));
    if (!figures) return [];
    const edits = isBare(source, lines) ? lines.slice(0, -1).map((line) => inserted(line, line.text.length, breakAfter(source, line))) : [];
    return [{ kind: 'merged', span: spanOfLines(lines), data: { lines: lines.length, text: figures.join(' ') }, edits }];
  });
}

/** The least number of blanks between two lines to sign on. */
const APART = 3;

/** Lines to sign on, with what belongs on them below and dashes once more: Pandoc makes a table of one row of it. */
export function signatures({ kind, head, rule, rows, last }: Shape): readonly Loss[] {
  const [row, ...others] = rows.flat();
  if (kind !== 'simple' || head.length > 0 || !row || others.length > 0 || last === rule) return [];
  const texts = cut(row.text, columnsOfRule(rule)).map((slot) => textIn(row.text, slot));
  const isSigned = texts.every((text) => /^\p{L}[\p{L}\p{M}.,'’() /-]*$/u.test(text));
  const isApart = [...rule.text.trim().matchAll(/[ \t]+/g)].every(([gap]) => gap.length >= APART);
  return isSigned && isApart ? [{ kind: 'signature', span: spanOfLines([row]), data: { text: squeezed(row.text) }, edits: [] }] : [];
}

/** A table right under a line of text: it is part of that paragraph. */
export function swallowed(source: string, shape: Shape): readonly Loss[] {
  const [head] = shape.head;
  const columns = columnsOfRule(shape.rule);
  const isFull = ({ text }: Line): boolean =>
    cut(text, columns).every((slot, i) => textIn(text, slot) !== '' && !isCutAt(text, columns, i));
  if (!head || shape.kind !== 'simple' || !shape.rows.flat().every(isFull) || !isFull(head)) return [];
  const edits = isBare(source, [head]) ? [{ span: { start: head.start, end: head.start }, text: breakAfter(source, head) }] : [];
  return [{ kind: 'swallowed', span: spanOfLines([head]), data: { text: squeezed(head.text) }, edits }];
}
