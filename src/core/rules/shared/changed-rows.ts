import type { ChangedRow, Related } from '../../model/index.ts';
import type { Span } from '../../text/span.ts';
import { textSpan } from './cells.ts';
import { shorten } from './shorten.ts';

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

/** Sentences for `relatedRows`, for the rules that use it. */
export const changedRowMessages = {
  'changed-sum.row': '{name}: {before} → {after}{count|| ({count} rows)}',
  'changed-sum.row.unnamed': 'This row: {before} → {after}{count|| ({count} rows)}',
  'changed-sum.row.new': '{name}: {after} is new',
  'changed-sum.row.new.unnamed': 'This row: {after} is new',
  'changed-sum.row.gone': '{name}: {before} is gone',
  'changed-sum.row.gone.unnamed': 'A row with {before} is gone',
};

function messageId({ name, before, after }: ChangedRow): string {
  const what = before === undefined ? '.new' : after === undefined ? '.gone' : '';
  return `changed-sum.row${what}${name === '' ? '.unnamed' : ''}`;
}
