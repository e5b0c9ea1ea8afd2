import type { TableView, ViewCell } from '../../src/protocol.ts';
import { createService } from '../../src/service/index.ts';
import { chapter } from '../service/support.ts';

/** The first table of a chapter, as the server tells the page of it. */
export function viewOf(text: string, language: 'en' | 'fr' = 'en'): TableView {
  const source = chapter(text);
  const line = text.split('\n').findIndex((one) => one.startsWith('|'));
  const view = createService(language).tableView(source, { position: { line, character: 1 } }, {});
  if (!view) throw new Error('there is no table');
  return view;
}

/** The first column of the rows that are shown. */
export function names(rows: readonly { readonly cells: readonly (ViewCell | null)[] }[]): readonly (string | undefined)[] {
  return rows.map(({ cells }) => cells[0]?.text);
}

/** Visits with a day, a group, and an amount each; one row says nothing. */
export const visits = viewOf(`| Town  | Coast | Day        | Visits |
|-------|-------|------------|-------:|
| Deal  | East  | 2026-03-02 |     13 |
| Rye   | South | 2026-01-05 |      7 |
| Éze   | South | 2026-02-09 |    102 |
| Ely   | East  | 2026-01-05 |      – |
| Hull  | East  | 2026-04-13 |     21 |
| Ryde  | South | 2026-05-04 |     13 |
| Total |       |            |    156 |
`);
