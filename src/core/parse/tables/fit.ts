import type { Table } from '../../model/index.ts';
import type { Edit } from '../../text/edit.ts';
import { overlaps } from '../../text/span.ts';
import { lineEnd, lineStart } from '../lines.ts';
import { syntaxes } from './index.ts';
import { linesOf, type Line } from './view.ts';

/**
 * The edits with what they need beside them, so that the tables in which they replace texts of cells stay as they are drawn. Undefined
 * where one would put a table out of shape.
 */
export function fitEdits(source: string, tables: readonly Table[], edits: readonly Edit[]): readonly Edit[] | undefined {
  return tables.reduce<readonly Edit[] | undefined>((all, table) => {
    const fit = syntaxes.find(({ kinds }) => kinds.includes(table.kind))?.fit;
    const inside = fit ? edits.filter((edit) => overlaps(table.span, edit.span) || touchesInside(table, edit)) : [];
    if (!all || !fit || inside.every(({ span, text }) => isAlike(source.slice(span.start, span.end), text))) return all;
    const fitted = fit(linesAround(source, table), inside);
    return fitted && [...all.filter((edit) => !inside.includes(edit)), ...fitted];
  }, edits);
}

function touchesInside({ span }: Table, { span: { start, end } }: Edit): boolean {
  return span.start <= start && end <= span.end;
}

/** As long as each other, in characters that take one column each. */
function isAlike(before: string, after: string): boolean {
  return before.length === after.length && /^[\x20-\x7E]*$/.test(before + after);
}

/** The lines of a table in the source, without the marks of a quotation or a list before them. */
function linesAround(source: string, { span }: Table): readonly Line[] {
  const start = lineStart(source, span.start);
  const text = source
    .slice(start, lineEnd(source, span.end))
    .replace(/^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/gm, (marks) => ' '.repeat(marks.length));
  return linesOf(text).map((line) => ({ ...line, start: start + line.start, end: start + line.end }));
}
