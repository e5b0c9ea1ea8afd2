import type Big from 'big.js';
import type { Cell, Column, Refusal, Table } from '../../model/index.ts';
import type { TableEdit } from '../../parse/tables/edits.ts';
import { addUp } from '../../totals/amounts.ts';
import { readLabel } from '../../tables/label.ts';
import { refuse, type Target } from '../rewrite.ts';
import { escapeText, sourceOf } from '../table-edits/cell-text.ts';
import { linesBelow } from '../table-edits/below.ts';
import { summaryLabel } from '../totals/summary-label.ts';
import { amountSource } from './merged-run.ts';
import { WRITERS } from '../convert/sheet-lines.ts';

/** A group in the summary: all its rows, wherever they stand. */
export interface GroupTotal {
  /** The cell whose label is shown. */
  readonly label: Cell | undefined;
  readonly rows: number;
  readonly stated: readonly Cell[];
  readonly amount: Big;
}

/**
 * The edit that puts a second table under the table and its caption: group, number of rows, amount, and what they come to together.
 * @param totalled whether amounts of groups may be added up: those that are sums
 */
export function summaryTableEdits(
  target: Target,
  groups: readonly GroupTotal[],
  by: Column,
  column: Column,
  totalled: boolean,
): readonly TableEdit[] | Refusal {
  const { report, table } = target;
  const head = [by.name, summaryLabel(report.chapter, 'count'), column.name];
  const there = tableThere(target, head);
  if (there) return outdated(there, groups) ?? [];
  const rows: string[][] = [];
  for (const { label, rows: count, stated, amount } of groups) {
    const [first] = stated;
    const source = first ? amountSource(target, first, amount, stated) : '–';
    if (source === undefined) return refuse(first?.span ?? table.span, 'merge-durations.not-writable', { text: first?.text.text ?? '' });
    rows.push([label ? (label.continued.length > 0 ? label.text.text : sourceOf(target, label)) : '', String(count), source]);
  }
  const all = groups.flatMap(({ stated }) => stated);
  const total = all[0] && amountSource(target, all[0], addUp(groups.map(({ amount }) => amount)), all);
  if (totalled && total !== undefined)
    rows.push([summaryLabel(report.chapter, 'sum'), String(groups.reduce((sum, group) => sum + group.rows, 0)), total]);
  const below = linesBelow(target, linesFor(table.kind, head, rows));
  return below ? [below] : refuse(table.span, 'merge-durations.no-room');
}

/** The next table, if it is the summary already; the word for the number of rows may be another, as the author and the language have it. */
function tableThere({ report, table }: Target, [by, , column]: readonly string[]): Table | undefined {
  const next = report.chapter.tables[table.index + 1];
  const [first, second, third, ...others] = next?.columns.map(({ name }) => name) ?? [];
  const isSummary = others.length === 0 && first === by && third === column && readLabel(second ?? '')?.function === 'count';
  return isSummary ? next : undefined;
}

/** The first group that the summary does not have, or of which it states another amount: to correct it is the author's to decide. */
function outdated(summary: Table, groups: readonly GroupTotal[]): Refusal | undefined {
  for (const { label, stated, amount } of groups) {
    if (stated.length === 0) continue;
    const name = label?.text.text ?? '';
    const row = summary.rows.find(({ kind, cells }) => kind === 'body' && cells[0]?.text.text === name);
    const cell = row?.cells[2];
    const written = cell?.value.kind === 'value' ? cell.value.quantity : undefined;
    if (!written?.amount.minus(amount).abs().lt(written.quantum))
      return refuse(cell?.span ?? summary.span, 'merge-durations.outdated', { group: name });
  }
  return undefined;
}

/** The second table is written as the first one is. */
function linesFor(kind: Table['kind'], head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (kind === 'html') return htmlLines(head, rows);
  if (kind === 'latex') return texLines(head, rows);
  if (kind === 'pipe') return pipeLines(head, rows);
  const cells = [head.map((name) => escapeText(kind, name)), ...rows].flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowspan: 1, colspan: 1, lines: text === '' ? [] : [text] })),
  );
  const sheet = {
    cells,
    rows: rows.length + 1,
    columns: head.length,
    heads: 1,
    aligns: [undefined, 'right', 'right'] as const,
    caption: undefined,
    losses: [],
  };
  const lines = WRITERS[kind](sheet, '');
  return 'cell' in lines ? pipeLines(head, rows) : lines;
}

function texLines(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const lines = [head.map((name) => escapeText('latex', name)), ...rows].map((cells) => `  ${cells.join(' & ')} \\\\`);
  return ['\\begin{tabular}{lrr}', '  \\hline', ...lines.slice(0, 1), '  \\hline', ...lines.slice(1), '  \\hline', '\\end{tabular}'];
}

function pipeLines(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [head.map((name) => escapeText('pipe', name)), head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function htmlLines(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[], tag: string): string =>
    `        <tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const names = head.map((name) => escapeText('html', name));
  return [
    '<table>',
    '    <thead>',
    row(names, 'th'),
    '    </thead>',
    '    <tbody>',
    ...rows.map((cells) => row(cells, 'td')),
    '    </tbody>',
    '</table>',
  ];
}
