import type { TableGroups, TableView, ViewCell, ViewGroup, ViewRow } from '../../protocol.ts';
import { arrangedRows, isArranged } from '../arrange.ts';
import type { Choices } from '../choices.ts';
import type { Say } from '../words.ts';
import { cellClass, cellContent } from './cells.ts';
import { button, make } from './dom.ts';

/** A place in the chapter's table. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What the author does with the grid. */
export interface GridActions {
  readonly sort: (column: number) => void;
  readonly reveal: (place: Place) => void;
  readonly edit: (place: Place, cell: HTMLElement) => void;
  readonly toggle: (place: Place, task: number) => void;
  readonly more: () => void;
}

/** What the grid shows. */
export interface GridState {
  readonly view: TableView;
  readonly choices: Choices;
  readonly groups: TableGroups | null;
  /** So many rows are drawn. */
  readonly limit: number;
  readonly say: Say;
}

/** The table as a grid: as it is written, or sorted, filtered and grouped, with what it states of itself at its foot. */
export function drawGrid(state: GridState, actions: GridActions): readonly HTMLElement[] {
  const { view, choices, say, limit } = state;
  const arranged = isArranged(choices);
  const shown = arranged ? arrangedRows(view, choices) : view.rows;
  const body = arranged && choices.by !== null ? groupedRows(state, actions, shown) : rowsOf(state, actions, shown.slice(0, limit));
  const stated = arranged ? view.rows.filter(({ kind }) => kind === 'summary') : [];
  const foot = [
    ...(arranged && state.groups ? [figuresRow(state, state.groups.all, say('shown'), 'shown')] : []),
    ...rowsOf(state, actions, stated),
  ];
  const grid = make(
    'table',
    { attributes: { role: 'grid', 'aria-label': say('grid', { title: view.title }) } },
    make('thead', {}, headerRow(state, actions)),
    make('tbody', {}, ...body),
    ...(foot.length > 0 ? [make('tfoot', {}, ...foot)] : []),
  );
  return [
    make('div', { class: 'scroller' }, grid),
    ...(shown.length === 0 ? [make('p', { class: 'empty' }, say('nothing'))] : []),
    ...(shown.length > limit ? [button(say('more'), actions.more, { class: 'more' })] : []),
  ];
}

function headerRow({ view, choices: { sort }, say }: GridState, actions: GridActions): HTMLElement {
  return make(
    'tr',
    { attributes: { role: 'row' } },
    ...view.columns.map(({ name, kind }, column) => {
      const direction = sort?.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending';
      const sign = { none: '', ascending: ' ↑', descending: ' ↓' }[direction];
      const title = say({ none: 'sort', ascending: 'sorted-up', descending: 'sorted-down' }[direction], { column: name });
      const press = button(
        name === '' ? '–' : name,
        () => {
          actions.sort(column);
        },
        { title, attributes: { tabindex: -1 } },
      );
      press.append(make('span', { attributes: { 'aria-hidden': true } }, sign));
      const attributes = { role: 'columnheader', scope: 'col', 'aria-sort': direction };
      return make('th', { class: kind === 'quantity' ? 'amount' : '', attributes }, press);
    }),
  );
}

function rowsOf(state: GridState, actions: GridActions, rows: readonly ViewRow[]): readonly HTMLElement[] {
  return rows.map((row) =>
    make(
      'tr',
      { class: row.kind, attributes: { role: 'row' } },
      ...row.cells.flatMap((cell, column) => {
        const before = row.cells.slice(0, column).some((other, i) => other && i + other.colspan > column && !other.covered);
        return before ? [] : [slot(state, actions, { row: row.index, column }, cell)];
      }),
    ),
  );
}

function slot({ view, say }: GridState, actions: GridActions, place: Place, cell: ViewCell | null): HTMLElement {
  const at = { 'data-row': place.row, 'data-column': place.column };
  if (!cell) return make('td', { attributes: { role: 'gridcell', tabindex: -1, 'aria-readonly': true, ...at } });
  const toggle = (task: number): void => {
    actions.toggle(place, task);
  };
  const drawn: HTMLElement = make(
    'td',
    {
      class: cellClass(cell, view.columns[place.column]?.kind === 'quantity'),
      attributes: {
        role: 'gridcell',
        tabindex: -1,
        colspan: cell.colspan > 1 ? cell.colspan : undefined,
        'aria-readonly': cell.editable ? undefined : true,
        ...at,
      },
      on: {
        click: () => {
          actions.reveal(place);
        },
        dblclick: () => {
          actions.edit(place, drawn);
        },
      },
    },
    ...cellContent(cell, say, toggle),
  );
  return drawn;
}

/** The rows of each group under a row with its label and what its columns come to. */
function groupedRows(state: GridState, actions: GridActions, shown: readonly ViewRow[]): readonly HTMLElement[] {
  const places = new Map(shown.map((row, at) => [row.index, { row, at }]));
  let left = state.limit;
  return (state.groups?.groups ?? []).flatMap((group) => {
    if (left <= 0) return [];
    const rows = group.rows.flatMap((index) => places.get(index) ?? []).sort((a, b) => a.at - b.at);
    const drawn = rows.slice(0, left).map(({ row }) => row);
    left -= drawn.length;
    const label = group.label === '' ? state.say('no-label') : group.label;
    return [figuresRow(state, group, label, 'group'), ...rowsOf(state, actions, drawn)];
  });
}

/** What some rows come to: their label where the column stands that they are grouped by, and the sum of each column of amounts. */
function figuresRow({ view, choices, say }: GridState, group: ViewGroup, label: string, name: 'group' | 'shown'): HTMLElement {
  const free = view.columns.findIndex((_, i) => !group.figures[i]);
  const at = choices.by !== null && !group.figures[choices.by] ? choices.by : free;
  return make(
    'tr',
    { class: name, attributes: { role: 'row' } },
    ...view.columns.map((_, i) => {
      const figures = group.figures[i];
      const count = make('span', { class: 'count' }, ` ${say('group-rows', { rows: group.rows.length })}`);
      return make(
        'td',
        { class: figures ? 'amount' : '', attributes: { role: 'gridcell', tabindex: -1, 'aria-readonly': true } },
        ...(i === at ? [label, count] : figures ? [view.columns[i]?.rated === true ? `⌀ ${figures.mean}` : figures.sum] : []),
      );
    }),
  );
}
