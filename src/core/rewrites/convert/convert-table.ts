import type { Message, Refusal, Table, TableKind } from '../../model/index.ts';
import { shorten } from '../../rules/rule.ts';
import { isRefusal, refuse, reportAfter, type Draft, type Rewrite, type RewriteArguments, type Target } from '../rewrite.ts';
import { shaped } from '../table-edits/drawn.ts';
import { leadOf } from '../table-edits/lines.ts';
import { lineStart } from '../../parse/lines.ts';
import { definitionsOf } from './inline-markdown.ts';
import { lostMarkup } from './html-to-pipe.ts';
import { besideTable, lineAfter, lineBefore, replaceTable } from './replace-table.ts';
import { readSheet, SPANNING, type Loss, type Sheet } from './sheet.ts';
import { WRITERS } from './sheet-lines.ts';

const KINDS: readonly TableKind[] = ['pipe', 'html', 'grid', 'simple', 'multiline', 'list-table', 'csv-table', 'latex'];

/** Writes a table in another form; what that form has no place for is named first. */
export const convertTable: Rewrite = {
  id: 'convert-table',
  name: 'Convert Table…',
  summary:
    'Write a table in another form: pipes, HTML, a grid, dashes, a directive, LaTeX. What would be lost is named, and goes only once you confirm.',
  options: [
    { name: 'to', kind: 'choice', choices: KINDS, required: true, help: 'the form it is to have' },
    { name: 'confirm', kind: 'flag', help: 'convert it although something would be lost' },
  ],
  messages: {
    'convert-table.done': 'The table is written as {to}: {rows} {rows|row|rows}, {columns} {columns|column|columns}.',
    'convert-table.nothing': 'The table is written as {to}.',
    'convert-table.spans': 'The cell “{text}” spans several rows or columns, which {to} cannot show; grid, html and latex can.',
    'convert-table.blocks': 'The cell “{text}” holds a list or several paragraphs, which {to} cannot show; grid and list-table can.',
    'convert-table.heads':
      '{heads} rows name the columns, and {to} has one such row at most; grid, html and latex have as many as you like.',
    'convert-table.no-head': 'No row names the columns; pipe needs one that does.',
    'convert-table.blank-row': 'Nothing stands in this row, and a blank line would end the table; grid, pipe and html can show it.',
    'convert-table.narrow': 'A table of one column would not be read as a table in the form {to}.',
    'convert-table.strange': 'The cell “{text}” holds {name}, which {to} cannot show.',
    'convert-table.nested': 'A cell holds a table of its own.',
    'convert-table.losses': 'As {to} the table would lose something.',
    'convert-table.loss.alignment': 'Nothing says there how its columns are aligned.',
    'convert-table.loss.attributes': 'Attributes such as classes and styles are not taken over.',
    'convert-table.loss.commands': 'Commands of LaTeX in its cells become plain text.',
    'convert-table.loss.comments': 'Comments are not taken over.',
    'convert-table.loss.options': 'Options of the directive are not taken over.',
    'convert-table.loss.rules': 'Lines between its rows are not taken over.',
    'convert-table.within': 'Something else stands right beside the table, to which it belongs.',
    'convert-table.changed': 'As {to} the table would be read in another way, so nothing was changed.',
    'convert-table.title': 'Write the table as {to}',
  },
  run(target, chosen) {
    const to = KINDS.find((kind) => kind === chosen.text('to')) ?? 'pipe';
    if (target.table.kind === to) return { kind: 'edits', edits: [], summary: { id: 'convert-table.nothing', data: { to } } };
    const sheet = readSheet(target, to);
    if (isRefusal(sheet)) return sheet;
    return obstacle(target, sheet, to) ?? lossOf(target, sheet, to, chosen) ?? convert(target, sheet, to);
  },
  suggest: ({ table }) =>
    (OFFERED[table.kind] ?? []).map((to) => ({ options: { to }, title: { id: 'convert-table.title', data: { to } } })),
};

/** The forms that authors go to from another: those with a rewrite of their own aside. */
const OFFERED: Readonly<Partial<Record<TableKind, readonly TableKind[]>>> = {
  pipe: ['grid'],
  html: ['grid'],
  simple: ['pipe', 'grid'],
  multiline: ['pipe', 'grid'],
  grid: ['pipe', 'html'],
  latex: ['pipe', 'grid'],
  'list-table': ['pipe'],
  'csv-table': ['pipe', 'list-table'],
};

const ONE_LINE: readonly TableKind[] = ['pipe', 'simple', 'multiline', 'csv-table', 'html', 'latex'];
const ONE_HEAD: readonly TableKind[] = ['pipe', 'simple', 'multiline'];
const RULED: readonly TableKind[] = ['simple', 'multiline'];

function obstacle(target: Target, { cells, heads, rows, columns }: Sheet, to: TableKind): Refusal | undefined {
  const { table } = target;
  const start = table.rows[0]?.span ?? table.span;
  const at = (row: number, column: number): { readonly span: Refusal['span']; readonly text: string } => {
    const cell = table.rows[row]?.cells[column];
    return { span: cell?.span ?? start, text: shorten(cell?.text.text ?? '') };
  };
  const nested = table.kind === 'html' ? lostMarkup(target) : undefined;
  if (nested?.why === 'nested') return refuse(nested.span, 'convert-table.nested');
  const spanning = SPANNING.includes(to) ? undefined : cells.find(({ rowspan, colspan }) => rowspan > 1 || colspan > 1);
  if (spanning) {
    const { span, text } = at(spanning.row, spanning.column);
    return refuse(span, 'convert-table.spans', { text, to });
  }
  const block = ONE_LINE.includes(to) ? cells.find(({ lines }) => lines.some(isBlock)) : undefined;
  if (block) {
    const { span, text } = at(block.row, block.column);
    return refuse(span, 'convert-table.blocks', { text, to });
  }
  if (to === 'pipe' && heads === 0) return refuse(start, 'convert-table.no-head');
  if (ONE_HEAD.includes(to) && heads > 1) return refuse(start, 'convert-table.heads', { heads, to });
  if (RULED.includes(to) && columns < 2) return refuse(start, 'convert-table.narrow', { to });
  const blank = RULED.includes(to)
    ? Array.from({ length: rows }, (_, row) => row).find((row) => cells.every((cell) => cell.row !== row || cell.lines.length === 0))
    : undefined;
  if (blank !== undefined) return refuse(table.rows[blank]?.span ?? start, 'convert-table.blank-row');
  return isWithin(target) ? refuse(start, 'convert-table.within') : undefined;
}

/** Begins a list, or parts two paragraphs. */
function isBlock(line: string): boolean {
  return line === '' || /^\s*(?:[-+*]|\d{1,9}[.)])\s/.test(line);
}

/** A line of a float, of a fence or of a sentence stands right above the table or under it. */
function isWithin(target: Target): boolean {
  const { report, table } = target;
  if (besideTable(target)) return true;
  const { text } = report.chapter;
  return (
    table.kind === 'latex' &&
    [lineBefore(text, table.span.start), lineAfter(text, table.span.end)].some((line) => /^[ \t>]*(?:\\|`{3}|~{3}|\{)/.test(line))
  );
}

function lossOf({ table }: Target, sheet: Sheet, to: TableKind, chosen: RewriteArguments): Refusal | undefined {
  const own: readonly Loss[] =
    (to === 'list-table' || to === 'csv-table') && sheet.aligns.some((align) => align !== undefined && align !== 'left')
      ? ['alignment']
      : [];
  const losses = [...own, ...sheet.losses.filter((loss) => !(loss === 'attributes' && to === 'html'))];
  if (losses.length === 0 || chosen.flag('confirm')) return undefined;
  const also = losses.reduceRight<Message | undefined>(
    (rest, loss) => ({ id: `convert-table.loss.${loss}`, data: {}, ...(rest && { also: rest }) }),
    undefined,
  );
  const message = { id: 'convert-table.losses', data: { to }, ...(also && { also }) };
  return { kind: 'refusal', message, span: table.rows[0]?.span ?? table.span };
}

function convert(target: Target, sheet: Sheet, to: TableKind): Draft {
  const { table, report } = target;
  const lines = WRITERS[to](sheet, definitionsOf(report.chapter));
  if ('cell' in lines) {
    const cell = table.rows[lines.cell.row]?.cells[lines.cell.column];
    return refuse(cell?.span ?? table.span, 'convert-table.strange', { text: shorten(cell?.text.text ?? ''), name: lines.name, to });
  }
  const edits = shaped([replaceTable(target, lines, leadBefore(target))]) ?? [];
  const { tables } = reportAfter(target, edits).chapter;
  const after = tables[table.index];
  if (after?.kind !== to || !isSame(table, after) || !keepsCaptions(report.chapter.tables, tables))
    return refuse(table.rows[0]?.span ?? table.span, 'convert-table.changed', { to });
  const data = { to, rows: table.rows.length, columns: table.width };
  return { kind: 'edits', edits, summary: { id: 'convert-table.done', data } };
}

/** What the lines of the table begin with: behind the mark of a list, as much as it takes. */
function leadBefore({ report, table }: Target): string {
  const { text } = report.chapter;
  const { start } = table.span;
  return leadOf(text, start) ?? text.slice(lineStart(text, start), start).replace(/[^>\t]/g, ' ');
}

/** A caption below a table that stands right above another one would be taken for that one's. */
function keepsCaptions(before: readonly Table[], after: readonly Table[]): boolean {
  return before.every(({ caption }, i) => (caption === undefined) === (after[i]?.caption === undefined));
}

/** The same rows say the same, in the same slots. */
function isSame(before: Table, after: Table): boolean {
  const said = ({ rows, width }: Table): string =>
    JSON.stringify(
      rows.map(({ kind, cells }) => [
        kind,
        Array.from({ length: width }, (_, i) => (cells[i]?.text.text ?? '').replace(/[`\s\u00a0\u202f]+/g, ' ').trim()),
      ]),
    );
  return said(before) === said(after);
}
