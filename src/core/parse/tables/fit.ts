import type { Table } from '../../model/index.ts';
import { type Edit, overlaps } from '../../text/span.ts';
import { lineEnd, lineStart } from '../lines.ts';
import type { TableEdit } from './edits.ts';
import { syntaxes } from './index.ts';
import { linesOf, type Line } from './view.ts';

/**
 * The edits with what they need beside them, so that the tables in which they replace texts of cells stay as they are drawn. Undefined
 * where one would put a table out of shape.
 */
export function fitEdits(source: string, tables: readonly Table[], edits: readonly TableEdit[]): readonly Edit[] | undefined {
  return tables.reduce<readonly TableEdit[] | undefined>((all, table) => {
    const fit = syntaxes.find(({ kinds }) => kinds.includes(table.kind))?.fit;
    const inside = fit
      ? edits.filter((edit) => !edit.shaped && (overlaps(table.span, edit.span) || touchesInside(source, table, edit)))
      : [];
    if (!all || !fit || inside.every((edit) => !edit.cells && isAlike(source.slice(edit.span.start, edit.span.end), edit.text))) return all;
    const fitted = fit(tableLines(source, table), inside);
    return fitted && [...all.filter((edit) => !inside.includes(edit)), ...fitted];
  }, edits);
}

/** A new row stands behind the blanks at the end of the last line. */
function touchesInside(source: string, { span }: Table, { span: { start, end }, cells }: TableEdit): boolean {
  return span.start <= start && end <= (cells ? lineEnd(source, span.end) : span.end);
}

/** As long as each other, in characters that take one column each. */
function isAlike(before: string, after: string): boolean {
  return before.length === after.length && /^[\x21-\x7E]*$/.test(before + after);
}

/** The lines of a table in the source, without the marks of a quotation or a list before them. */
export function tableLines(source: string, { span }: Pick<Table, 'span'>): readonly Line[] {
  const start = lineStart(source, span.start);
  const before = source.slice(start, span.start);
  const marks = new RegExp(`^(?:[ \\t]*>){0,${before.split('>').length - 1}}`, 'gm');
  const rest = source.slice(span.start, lineEnd(source, span.end)).replace(/(?<=[\r\n])[^]*/, (text) => text.replace(marks, blanks));
  return linesOf(blanks(before) + rest).map((line) => ({ ...line, start: start + line.start, end: start + line.end }));
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
