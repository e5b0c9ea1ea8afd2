import { analyse, applyEdits } from '../../../../src/core/index.ts';

/** The tables of a chapter: what they are written as, and what each slot says. */
export function tablesIn(chapter: string): readonly { readonly kind: string; readonly rows: readonly (readonly string[])[] }[] {
  return analyse(chapter).chapter.tables.map(({ kind, rows }) => ({
    kind,
    rows: rows.map(({ cells }) => cells.map((cell) => cell?.text.text ?? '')),
  }));
}

/** The chapter with the first fix of each of its wrong totals made, one after the other. */
export function withTotalsMended(chapter: string): string {
  const [fix] = analyse(chapter).findings.flatMap(({ rule, fixes }) => (rule === 'wrong-total' ? fixes.slice(0, 1) : []));
  return fix ? withTotalsMended(applyEdits(chapter, fix.edits)) : chapter;
}
