import type { Cell, Refusal, Row, Span } from '../../model/index.ts';
import { refuse, type Draft, type Rewrite, type Target } from '../rewrite.ts';
import { alignsOf, markupOf, nodesBelow, TABLE_PARTS } from './html-elements.ts';
import { definitionsOf, escapeMarkdown } from './inline-markdown.ts';
import { leadOf } from '../table-edits/lines.ts';
import { besideTable, replaceTable } from './replace-table.ts';
import type { Comment, Element } from 'hast';
import { ownCells } from '../../tables/query.ts';

/** Writes an HTML table with pipes, if nothing in it would be lost. */
export const htmlToPipe: Rewrite = {
  id: 'html-to-pipe',
  name: 'Convert HTML Table to Pipe Table',
  summary: 'Write an HTML table as a pipe table, if nothing would be lost.',
  options: [],
  messages: {
    'html-to-pipe.done': 'The table is written with pipes: {rows} {rows|row|rows}, {columns} {columns|column|columns}.',
    'html-to-pipe.not-html': 'The table is not written in HTML; convert-table converts every kind.',
    'html-to-pipe.nothing': 'The table is written with pipes.',
    'html-to-pipe.spans': 'The cell “{text}” spans several rows or columns, which a pipe table cannot show.',
    'html-to-pipe.no-header': 'No row names the columns; a pipe table needs one that does.',
    'html-to-pipe.headers': 'Further rows name columns; a pipe table has one such row, at its top.',
    'html-to-pipe.surplus': 'This row has more cells than the header has columns; a pipe table would not show them.',
    'html-to-pipe.block': 'A cell holds the element “{name}”, which does not fit into a line.',
    'html-to-pipe.nested': 'A cell holds a table of its own.',
    'html-to-pipe.caption': 'The table has a caption, for which a pipe table has no place.',
    'html-to-pipe.comment': 'A comment would be lost: {name}',
    'html-to-pipe.attribute': 'The attribute “{name}” would be lost.',
    'html-to-pipe.beside': 'Something else stands on a line of the table.',
    'html-to-pipe.title': 'Write the table with pipes',
  },
  run(target) {
    if (target.table.kind === 'pipe') return { kind: 'edits', edits: [], summary: { id: 'html-to-pipe.nothing', data: {} } };
    if (target.table.kind !== 'html') return refuse(target.table.rows[0]?.span ?? target.table.span, 'html-to-pipe.not-html');
    return obstacle(target) ?? convert(target);
  },
  suggest: ({ table }) => (table.kind === 'html' ? [{ options: {}, title: { id: 'html-to-pipe.title', data: {} } }] : []),
};

function obstacle(target: Target): Refusal | undefined {
  const { rows, span } = target.table;
  const [first, ...others] = rows;
  if (first?.kind !== 'head') return refuse(first?.span ?? span, 'html-to-pipe.no-header');
  const header = others.find(({ kind }) => kind === 'head');
  if (header) return refuse(header.span, 'html-to-pipe.headers');
  const spanning = rows.flatMap(ownCells).find(({ rowspan, colspan }) => rowspan > 1 || colspan > 1);
  if (spanning) return refuse(spanning.span, 'html-to-pipe.spans', { text: spanning.text.text });
  const surplus = others.find(({ slots }) => slots > first.slots);
  if (surplus) return refuse(surplus.span, 'html-to-pipe.surplus');
  const lost = lostMarkup(target);
  if (lost) return refuse(lost.span, `html-to-pipe.${lost.why}`, { name: lost.name });
  const beside = besideTable(target);
  const lead = leadOf(target.report.chapter.text, span.start);
  return beside || lead === undefined ? refuse(beside ?? span, 'html-to-pipe.beside') : undefined;
}

function convert(target: Target): Draft {
  const { table, report } = target;
  const lead = leadOf(report.chapter.text, table.span.start) ?? '';
  const [head, ...body] = table.rows;
  const width = head?.slots ?? 0;
  const dashes = alignsOf(target)
    .slice(0, width)
    .map((align) => DASHES[align ?? ''] ?? '---');
  const lines = [...(head ? [rowOf(target, head, lead)] : []), lineOf(dashes), ...body.map((row) => rowOf(target, row, lead))];
  const summary = { id: 'html-to-pipe.done', data: { rows: table.rows.length, columns: width } };
  return { kind: 'edits', edits: [replaceTable(target, lines, lead)], summary };
}

const DASHES: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

function rowOf(target: Target, row: Row, lead: string): string {
  return lineOf(ownCells(row).map((cell) => pipeText(target, cell, lead)));
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The cell's source on one line. What names a row stays bold. */
export function pipeText(target: Target, cell: Cell, lead: string): string {
  const breaks = lead.includes('>') ? /[ \t]*(?:\r\n?|\n)[ \t>]*/g : /[ \t]*(?:\r\n?|\n)[ \t]*/g;
  const source = target.report.chapter.text
    .slice(cell.content.start, cell.content.end)
    .replace(breaks, ' ')
    // Only now: in a quotation the mark of a line would stand between the blanks.
    .trim()
    // A backslash in front of a pipe is only a character in HTML; here it would escape the pipe, or the backslash that does.
    .replace(/\\+(?=\|)/g, (backslashes) => '&#92;'.repeat(backslashes.length))
    .replace(/\|/g, '\\|');
  const line = withMarks(escapeMarkdown(source, definitionsOf(target.report.chapter)));
  if (!cell.header || cell.row === 0 || cell.strong || line === '') return line;
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(line) ? `**${line}**` : `<strong>${line}</strong>`;
}

/** The signs of Markdown for elements that say the same. */
const SIGNS: readonly (readonly [elements: string, sign: string])[] = [
  ['strong', '**'],
  ['em', '*'],
  ['del', '~~'],
];

/** With signs where they are sure to be read as the elements are: around words, with nothing but blanks and punctuation beside them. */
function withMarks(line: string): string {
  const signed = SIGNS.reduce((now, [element, sign]) => {
    const marked = new RegExp(
      `(?<=^|[\\s(])<${element}>([\\p{L}\\p{N}](?:[^<>*~\\\\\`]*[\\p{L}\\p{N}])?)</${element}>(?=$|[\\s),.;:!?])`,
      'gu',
    );
    return now.replace(marked, `${sign}$1${sign}`);
  }, line);
  const linked = signed.replace(LINK, '[$2]($1)');
  // A backtick of the author's own could be taken for the beginning or the end of ours.
  return line.includes('`') ? linked : linked.replace(CODE, '`$1`');
}

/** A link to an address and no more, around words; code in which nothing is written otherwise in HTML. */
const [LINK, CODE] = [
  /(?<=^|[\s(])<a href="([^\s"<>()&\\|`]+)">([\p{L}\p{N}](?:[^<>*_~\\`[\]]*[\p{L}\p{N}])?)<\/a>(?=$|[\s),.;:!?])/gu,
  /<code>([^\s<>&\\|`](?:[^<>&\\|`]*[^\s<>&\\|`])?)<\/code>/gu,
];

/** Markup that a form of tables with one line a row has no place for. */
interface LostMarkup {
  readonly why: 'attribute' | 'block' | 'caption' | 'comment' | 'nested';
  /** The element's name, or the attribute's. */
  readonly name: string;
  readonly span: Span;
}

/** The first part of an HTML table that a pipe table could not keep, spans and headers aside; undefined if all of it can be kept. */
export function lostMarkup(target: Target): LostMarkup | undefined {
  const { root, spanOf } = markupOf(target);
  for (const node of nodesBelow(root)) {
    const lost = lossOf(node, node === root.children.find(({ type }) => type === 'element'));
    if (lost) return { ...lost, span: spanOf(node) };
  }
  return undefined;
}

/** Elements that can stand in a line of text. */
const INLINE = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Attributes of a table's parts that concern its looks alone, and those that are read elsewhere. */
const IDLE = new Set([
  'align',
  'border',
  'cellPadding',
  'cellSpacing',
  'colSpan',
  'height',
  'noWrap',
  'rowSpan',
  'scope',
  'span',
  'vAlign',
  'width',
]);

function lossOf(node: Element | Comment, isTable: boolean): Omit<LostMarkup, 'span'> | undefined {
  if (node.type === 'comment') return { why: 'comment', name: node.value.trim() };
  const { tagName: name, properties } = node;
  if (name === 'table' && !isTable) return { why: 'nested', name };
  if (name === 'caption') return { why: 'caption', name };
  if (!TABLE_PARTS.has(name)) return INLINE.has(name) ? undefined : { why: 'block', name };
  const attribute = Object.entries(properties).find(([key, value]) => !(IDLE.has(key) || (key === 'style' && isIdleStyle(value))));
  return attribute && { why: 'attribute', name: attribute[0] === 'className' ? 'class' : attribute[0] };
}

/** Widths and alignments say nothing that a reader would miss. */
function isIdleStyle(style: unknown): boolean {
  return typeof style === 'string' && /^\s*(?:(?:width|height|text-align|vertical-align)\s*:[^;]*(?:;\s*|$))*$/i.test(style);
}
