import type { Chapter, Table } from '../model/index.ts';
import { fitEdits } from '../parse/tables/fit.ts';
import { countLeading } from '../text/search.ts';
import type { Edit } from '../text/span.ts';
import type { Draft } from './rule.ts';

/** The drafts with their fixes fitted into the tables that they touch. A fix that would put a table out of shape is none. */
export function fittedTo({ text, tables }: Pick<Chapter, 'text' | 'tables'>, drafts: readonly Draft[]): readonly Draft[] {
  let tablesAt: TablesAt | undefined;
  return drafts.map((draft) => {
    if (!draft.fixes?.length) return draft;
    const at = (tablesAt ??= tablesByPlace(tables));
    const fixes = draft.fixes.flatMap((fix) => {
      const edits = fitEdits(text, at(fix.edits), fix.edits);
      return edits ? [{ ...fix, edits }] : [];
    });
    return { ...draft, fixes };
  });
}

/** The tables that some edits may touch, those within others and what surrounds them included. */
type TablesAt = (edits: readonly Edit[]) => readonly Table[];

/** Finds tables by their place. @param tables in source order */
function tablesByPlace(tables: readonly Table[]): TablesAt {
  const outermost: { readonly from: number; end: number }[] = [];
  for (const [from, { span }] of tables.entries()) {
    const last = outermost.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else outermost.push({ from, end: span.end });
  }
  return (edits) => {
    const [from, to] = [Math.min(...edits.map(({ span }) => span.start)), Math.max(...edits.map(({ span }) => span.end))];
    // An edit behind the last cell of a table belongs to it.
    const first = Math.max(0, countLeading(outermost, ({ end }) => end < from) - 1);
    return tables.slice(
      outermost[first]?.from,
      countLeading(tables, ({ span }) => span.start <= to),
    );
  };
}
