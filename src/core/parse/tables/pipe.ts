import type { Span } from '../../text/span.ts';
import { isTableHead, splitCells, trimBlanks } from './pipe-line.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import type { TableSyntax } from './syntax.ts';
import { linesOf } from './view.ts';

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
