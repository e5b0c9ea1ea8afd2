import { contains, type Edit } from '../../text/span.ts';
import type { Line } from './view.ts';

/** The edits, with quotation marks around cells whose new text holds what would part it. Undefined where a cell cannot be told. */
export function fitCsv(lines: readonly Line[], edits: readonly Edit[]): readonly Edit[] | undefined {
  const delimiter = csvDelimiter(lines);
  if (edits.some(({ text }) => /[\r\n]/.test(text))) return undefined;
  return edits.flatMap((edit) => {
    const line = lines.find((one) => contains(one, edit.span));
    const start = edit.span.start - (line?.start ?? 0);
    const before = line?.text.slice(0, start) ?? '';
    const doubled = { ...edit, text: edit.text.replace(/"/g, '""') };
    const isQuoted = (before.split('"').length - 1) % 2 === 1;
    if (isQuoted || edit.text.startsWith('"')) return [isQuoted ? doubled : edit];
    if (!line || !(edit.text.includes(delimiter) || edit.text.includes('"'))) return [edit];
    const from = before.lastIndexOf(delimiter) + 1;
    const to = line.text.indexOf(delimiter, edit.span.end - line.start);
    const cell = line.text.slice(from, to < 0 ? undefined : to);
    const [left, right] = [from + cell.search(/\S|$/), from + cell.trimEnd().length].map((at) => line.start + at);
    const span = { start: Math.min(left ?? 0, edit.span.start), end: Math.max(right ?? 0, edit.span.end) };
    const was = line.text.slice(span.start - line.start, edit.span.start - line.start);
    const rest = line.text.slice(edit.span.end - line.start, span.end - line.start);
    return [{ span, text: `"${was}${doubled.text}${rest}"` }];
  });
}

/** The character between cells: a comma, in `tsv` a tab, or what the option `delim` says, in words or as it is. */
export function csvDelimiter(lines: readonly Line[]): string {
  if (/^[ \t]*(?:`{3,}|~{3,})[ \t]*tsv/.test(lines[0]?.text ?? '')) return '\t';
  const option = lines.map(({ text }) => /^[ \t]*:?delim:[ \t]*(\S+)/.exec(text)?.[1]).find((found) => found !== undefined);
  const written = option?.replace(/^(["'])(.*)\1$/, '$2');
  return written === undefined ? ',' : ({ tab: '\t', space: ' ' }[written] ?? written.charAt(0));
}
