import type { Edit } from '../../text/edit.ts';
import { contains } from '../../text/span.ts';
import type { Line } from './view.ts';

/** The edits, with quotation marks around cells whose new text holds what would part it. Undefined where a cell cannot be told. */
export function fitCsv(lines: readonly Line[], edits: readonly Edit[]): readonly Edit[] | undefined {
  const option = lines.map(({ text }) => /^[ \t]*:?delim:[ \t]*(\S+)/.exec(text)?.[1]).find((found) => found !== undefined);
  const delimiter = option === undefined ? ',' : option === 'tab' ? '\t' : option.replace(/^["']/, '').charAt(0);
  if (edits.some(({ text }) => /["\r\n]/.test(text))) return undefined;
  return edits.flatMap((edit) => {
    const line = lines.find((one) => contains(one, edit.span));
    const start = edit.span.start - (line?.start ?? 0);
    const before = line?.text.slice(0, start) ?? '';
    const isQuoted = (before.split('"').length - 1) % 2 === 1;
    if (!line || isQuoted || !edit.text.includes(delimiter)) return [edit];
    const from = before.lastIndexOf(delimiter) + 1;
    const to = line.text.indexOf(delimiter, edit.span.end - line.start);
    const cell = line.text.slice(from, to < 0 ? undefined : to);
    const places = [from + cell.search(/\S|$/), from + cell.trimEnd().length].map((at) => line.start + at);
    return [edit, ...places.map((at) => ({ span: { start: at, end: at }, text: '"' }))];
  });
}
