import type { Edit } from '../../text/span.ts';
import { columnsOf } from '../../text/glyphs.ts';
import { frameOf, insertion, isDashes, isRuns, isText } from './dash-frame.ts';
import { columnAt, offsetsAt } from './ruler.ts';
import type { Line } from './view.ts';

/** The edits that put a column into such a table. */
export function insertDashes(lines: readonly Line[], at: number, texts: (line: Line) => string): readonly Edit[] | undefined {
  const frame = frameOf(lines);
  if (!frame || frame.slots.some(({ cut }) => cut)) return undefined;
  const own = lines.filter((line) => isText(line)).map((line) => texts(line));
  const width = Math.max(3, ...own.map(columnsOf));
  const right =
    own.some((text) => /\d/.test(text)) && own.slice(frame.heads).every((text) => /^$|^\W*[\d\s.,\u00a0\u202f]+\W*$/.test(text));
  const before = frame.columns[at];
  const end = Math.max(...lines.map(({ text }) => columnAt(text, text.trimEnd().length)));
  return lines.flatMap((line) => {
    const isRule = isRuns(line.text);
    if (isDashes(line) && !isRule) return insertion(line, line.text.trimEnd().length, '-'.repeat(width + frame.gap));
    if (!isRule && !isText(line)) return [];
    const text = isRule
      ? '-'.repeat(width)
      : right
        ? texts(line).padStart(width - columnsOf(texts(line)) + texts(line).length)
        : texts(line);
    if (before) {
      const [offset = 0] = offsetsAt(line.text, [before.run.start]);
      const rest = line.text.slice(offset).trim() !== '';
      const lead = ' '.repeat(Math.max(0, before.run.start - columnAt(line.text, line.text.length)));
      const gap = ' '.repeat(width - columnsOf(text) + frame.gap);
      return rest ? insertion(line, offset, text + gap) : text.trim() === '' ? [] : insertion(line, offset, lead + text);
    }
    const used = line.text.trimEnd();
    if (text.trim() === '') return [];
    return [
      {
        span: { start: line.start + used.length, end: line.start + line.text.length },
        text: ' '.repeat(end + frame.gap - columnsOf(used)) + text,
      },
    ];
  });
}

/** The edits that take a column out of such a table. */
export function dropDashes(lines: readonly Line[], at: number): readonly Edit[] | undefined {
  const frame = frameOf(lines);
  if (!frame || frame.columns.length < 3 || frame.slots.some(({ cut }) => cut)) return undefined;
  const { run, next } = frame.columns[at] ?? { run: { start: 0, end: 0 }, next: undefined };
  const from = next === undefined ? (frame.columns[at - 1]?.run.end ?? 0) : run.start;
  return lines.flatMap((line, i): readonly Edit[] => {
    if (isDashes(line) && !isRuns(line.text)) {
      const end = line.start + line.text.trimEnd().length;
      return [{ span: { start: end - ((next ?? run.end) - from), end }, text: '' }];
    }
    if (!isRuns(line.text) && !isText(line)) return [];
    const own = frame.slots.filter((slot) => slot.line === line);
    const others = own.filter(({ column }) => column.index !== at && column.index < at);
    const left = next === undefined ? Math.max(from, ...others.map((slot) => columnAt(line.text, slot.content.end))) : from;
    const [start = 0, end = line.text.length] = offsetsAt(line.text, next === undefined ? [left] : [left, next]);
    const rest = line.text.slice(0, start) + (next === undefined ? '' : line.text.slice(end));
    if (rest.trim() !== '' || !isText(line)) return [{ span: { start: line.start + start, end: line.start + end }, text: '' }];
    // A line that holds nothing any more would end the row.
    const above = lines[i - 1];
    return above && isText(above) ? [{ span: { start: above.end, end: line.end }, text: '' }] : [];
  });
}
