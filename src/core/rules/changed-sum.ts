import { compareTotals } from '../comparison/compare-totals.ts';
import type { ChangedRow, ChangedSum, Related, Span } from '../model/index.ts';
import { type Draft, type Rule, shorten } from './rule.ts';
import { textSpan } from './shared/cells.ts';

/** Sentences for `relatedRows`, for the rules that use it. */
const changedRowMessages = {
  'changed-sum.row': '{name}: {before} → {after}{count|| ({count} rows)}',
  'changed-sum.row.unnamed': 'This row: {before} → {after}{count|| ({count} rows)}',
  'changed-sum.row.new': '{name}: {after} is new',
  'changed-sum.row.new.unnamed': 'This row: {after} is new',
  'changed-sum.row.gone': '{name}: {before} is gone',
  'changed-sum.row.gone.unnamed': 'A row with {before} is gone',
};

/** The rows under a total add up to something else than in another text of the chapter. */
export const changedSum: Rule = {
  id: 'changed-sum',
  severity: 'warning',
  summary: 'The rows under a total add up to something else than in the text that the chapter is compared with.',
  explanation: `A table can be wrong and agree with itself: rows are merged, one is forgotten, and the total is made to fit. What was lost
can then be seen only by holding the chapter against an earlier text. This rule does that, and so it finds something only where there
is one: \`tallymark check --against FILE\`, or \`--since REVISION\` for a chapter kept with git.

It reports every column under a total whose rows add up to more or less than before, and lists the rows. Rows that were moved, renamed
or merged with their sum kept (by a ditto mark, a rowspan or blanks in a group) are no change, and neither are columns that were
inserted or dropped. A total that states less than before though its rows did not change is at most an information.

Nothing is said of tables that are only in one of the two texts, and of those whose rows lack cells.`,
  bad: '',
  good: '',
  messages: {
    'changed-sum': '{name}: {before} → {after} ({gap}); {rows|one row has|{rows} rows have} changed.',
    'changed-sum.unnamed': 'The rows under this total: {before} → {after} ({gap}); {rows|one row has|{rows} rows have} changed.',
    'changed-sum.stated': '{name}: the total says {after}, and said {before} ({gap}); the rows add up to the same as before.',
    'changed-sum.stated.unnamed': 'This total says {after}, and said {before} ({gap}); the rows add up to the same as before.',
    ...changedRowMessages,
  },
  *check(chapter, { baselines = [] }) {
    for (const { kind, report } of baselines)
      if (kind === 'compared') for (const change of compareTotals(report.chapter, chapter)) yield draft(change);
  },
};

function draft(change: ChangedSum): Draft {
  const { table, column, kind, before, after, difference, rows } = change;
  const span = placeOf(change);
  const id = `changed-sum${kind === 'stated' ? '.stated' : ''}${column.name === '' ? '.unnamed' : ''}`;
  const data = { before, after, rows: rows.reduce((sum, { count }) => sum + count, 0) };
  return {
    span,
    ...(kind === 'stated' ? { atMost: 'information' } : {}),
    message: { id, data: { name: column.name, ...data, gap: difference } },
    data: { table: table.index, column: column.index, name: column.name, ...data, difference: difference.replace('−', '-') },
    related: relatedRows(rows, span),
  };
}

/** The figure of the total; the column's header where no total states it any more. */
function placeOf({ table, column, summary }: ChangedSum): Span {
  const header = table.rows[0]?.cells[column.index];
  return summary?.span ?? (header ? textSpan(header) : table.span);
}

/** Rows listed; beyond, a list helps nobody. */
const SHOWN = 12;

/**
 * The changed rows as places, each with what it said and says.
 * @param elsewhere where to point for a row that is gone
 */
export function relatedRows(rows: readonly ChangedRow[], elsewhere: Span): readonly Related[] {
  return rows.slice(0, SHOWN).map((row) => {
    const { name, before, after, count, cell } = row;
    const data = { ...(name === '' ? {} : { name: shorten(name) }), count, before: before ?? '', after: after ?? '' };
    return { span: cell ? textSpan(cell) : elsewhere, message: { id: messageId(row), data } };
  });
}

function messageId({ name, before, after }: ChangedRow): string {
  const what = before === undefined ? '.new' : after === undefined ? '.gone' : '';
  return `changed-sum.row${what}${name === '' ? '.unnamed' : ''}`;
}
