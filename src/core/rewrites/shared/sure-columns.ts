import { refuse, type Draft, type Target } from '../rewrite.ts';
import { ownCells } from './new-row.ts';

/** Refuses where a row fills more columns than the header names (than the first row, without one): one of its cells has slid or split. */
export function ifColumnsAreSure({ table: { rows, width } }: Target, propose: () => Draft): Draft {
  const several = rows.filter((row) => ownCells(row).length > 1);
  const heads = several.filter(({ kind }) => kind === 'head');
  const naming = heads.length > 0 ? heads : several.slice(0, 1);
  const columns = naming.length > 0 ? Math.max(...naming.map(({ slots }) => slots)) : width;
  const long = several.find(({ slots }) => slots > columns);
  return long ? refuse(long.span, 'rewrite.surplus-cell', { slots: long.slots, columns }) : propose();
}
