import { createMemo, type Memo } from '../chapter/memo.ts';
import type { AnalyseOptions, Edit, Refusal, Report } from '../model/index.ts';
import { normaliseEdits } from '../text/span.ts';
import { refuse, reportAfter } from './rewrite.ts';
import { linesBelow } from './table-edits/below.ts';

/** A picture, and the table under which it is to stand. */
export interface Picture {
  /** By its place among those of the chapter. */
  readonly table: number;
  /** Where it is, seen from the chapter: a path with `/`, as it is called on the disk. */
  readonly path: string;
  /** What it shows, for somebody who does not see it. */
  readonly description: string;
}

/**
 * The edit that puts a picture under a table, in a paragraph of its own. Refused where there is no room, or where a table would be read
 * otherwise with it.
 * @param settings what the report was made with
 */
export function insertPicture(
  report: Report,
  { table: index, path, description }: Picture,
  settings: AnalyseOptions,
  memo: Memo = createMemo(),
): readonly Edit[] | Refusal {
  const table = report.chapter.tables[index];
  const edit = table && linesBelow({ report, table }, [`![${escapeLabel(description)}](${escapeAddress(path)})`]);
  if (!edit) return refuse(table?.span ?? { start: 0, end: 0 }, 'insert-picture.no-room');
  const after = reportAfter({ report, table, settings, memo }, [edit]).chapter.tables;
  const isKept = after.length === report.chapter.tables.length && after.every(({ rows }, i) => rows.length === rowsOf(report, i));
  return isKept ? normaliseEdits(report.chapter.text, [edit]) : refuse(table.span, 'insert-picture.no-room');
}

function rowsOf({ chapter }: Report, index: number): number | undefined {
  return chapter.tables[index]?.rows.length;
}

/** A text between the brackets of a picture: on one line, and no sign in it means anything. */
function escapeLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~$^|]/g, '\\$&');
}

/** A path as the address of a picture: blanks and signs that mean something in an address or in Markdown are written as their numbers. */
function escapeAddress(path: string): string {
  return path.split('/').map(escapeStep).join('/');
}

function escapeStep(step: string): string {
  return encodeURIComponent(step).replace(/[!'()*_~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
