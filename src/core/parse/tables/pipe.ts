import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import { columnsOf } from '../../text/glyphs.ts';
import type { Edit, Span } from '../../text/span.ts';
import { lineEdit } from './edits.ts';
import { endsTable, isTableHead, splitCells, splitDashes, trimBlanks } from './pipe-line.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import type { TableSyntax } from './syntax.ts';
import { type Line, linesOf } from './view.ts';

/** GFM's pipe tables. The reader of Markdown finds them, because they may interrupt a paragraph and be interrupted by other blocks. */
export const pipeTable: TableSyntax = {
  kinds: ['pipe'],
  read(text) {
    const [head, delimiter, ...body] = linesOf(text).map(({ start, end }) => trimBlanks(text, { start, end }));
    const textOf = ({ start, end }: Span): string => text.slice(start, end);
    return head && delimiter && isTableHead(textOf(head), textOf(delimiter)) ? readPipeTable(text, { head, delimiter, body }) : undefined;
  },
};

/** The lines of a GFM table, without what stands before their text: indentation, `>` marks. */
export interface PipeLines {
  readonly head: Span;
  readonly delimiter: Span;
  readonly body: readonly Span[];
}

/** Reads the cells of a GFM table, in linear time; the reference is remark-gfm. */
export function readPipeTable(source: string, { head, delimiter, body }: PipeLines): RawTable {
  const rows = [readRow(source, head, 'head'), ...body.map((line) => readRow(source, line, 'body'))];
  const end = body.length > 0 ? rows.at(-1)?.span.end : undefined;
  return {
    kind: 'pipe',
    span: { start: head.start, end: end ?? trimBlanks(source, delimiter).end },
    editable: true,
    caption: undefined,
    rows,
  };
}

function readRow(source: string, line: Span, section: RawRow['section']): RawRow {
  const span = trimBlanks(source, line);
  const cells = splitCells(source, span).map((cell): RawCell => ({
    span: cell,
    content: contentOf(source, cell),
    continued: [],
    header: section === 'head',
    rowspan: 1,
    colspan: 1,
    nested: [],
  }));
  return { span, group: section === 'head' ? 0 : 1, section, cells };
}

/** An empty cell keeps an insertion point after its first blank, so that a value put there stands as an author would write it. */
function contentOf(source: string, cell: Span): Span {
  const content = trimBlanks(source, cell);
  const insertion = Math.min(cell.start + 1, cell.end);
  return content.start < content.end ? content : { start: insertion, end: insertion };
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    pipeHead: 'pipeHead';
    pipeLine: 'pipeLine';
    pipeRow: 'pipeRow';
  }
}

/**
 * GFM tables for remark, as far as block structure goes: where one begins and which lines are its rows. Cells are split elsewhere. The
 * common extension does that here, and takes quadratic time over it.
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function pipeSyntax(): Extension {
  return { flow: { null: { name: 'pipeTable', tokenize } } };
}

/** The head with the delimiter line becomes a node of type `table`, each further row one of type `tableRow` after it. */
export function pipeTree(): TreeExtension {
  return {
    enter: {
      pipeHead(token) {
        this.enter({ type: 'table', children: [] }, token);
      },
      pipeRow(token) {
        this.enter({ type: 'tableRow', children: [] }, token);
      },
    },
    exit: {
      pipeHead(token) {
        this.exit(token);
      },
      pipeRow(token) {
        this.exit(token);
      },
    },
  };
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isRow = followsRow(this);
  const isLazy = (): boolean => this.parser.lazy[this.now().line] ?? false;
  let head = '';

  const rest: State = (code) => {
    if (!isLineEnd(code)) {
      effects.consume(code);
      return rest;
    }
    const line = this.sliceSerialize(effects.exit(isRow ? 'pipeRow' : 'pipeLine'));
    if (isRow) return endsTable(line) ? nok(code) : ok(code);
    if (head !== '') return finish(line)(code);
    head = line;
    return code === null ? nok(code) : lineBreak(code);
  };
  const lineBreak: State = (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return (first) => (isLazy() ? nok(first) : indent(0)(first));
  };
  const indent =
    (columns: number): State =>
    (code) => {
      if (columns === 0) effects.enter('pipeLine');
      if (isBlank(code) && columns < 3) {
        effects.consume(code);
        return indent(columns + 1);
      }
      return code === 45 || code === 58 || code === 124 ? rest(code) : nok(code);
    };
  const finish =
    (line: string): State =>
    (code) => {
      if (!isTableHead(head, line)) return nok(code);
      effects.exit('pipeHead');
      return ok(code);
    };

  return (code) => {
    if (isRow && isLazy()) return nok(code);
    if (isRow) effects.enter('pipeRow');
    else {
      effects.enter('pipeHead');
      effects.enter('pipeLine');
    }
    return rest(code);
  };
}

/** Whether the line before was a row of a table, or the head of one. */
function followsRow({ events }: TokenizeContext): boolean {
  const last = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return last?.[1].type === 'pipeHead' || last?.[1].type === 'pipeRow';
}

/** The end of the text counts as one. */
function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
}

function isBlank(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

/** The edits that put the pipes of a table under each other, its texts as the colons of its dashes say; nothing but blanks and dashes changes. */
export function alignPipes(lines: readonly Line[]): readonly Edit[] | undefined {
  const rows = lines.filter(({ text }) => text.trim() !== '');
  const at = rows.findIndex(({ text }, i) => i > 0 && isTableHead(rows[i - 1]?.text ?? '', text));
  const cells = rows.map(({ text }, r) =>
    (r === at ? splitDashes : splitCells)(text, trimBlanks(text, { start: 0, end: text.length })).map(({ start, end }) =>
      text.slice(start, end).trim(),
    ),
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
