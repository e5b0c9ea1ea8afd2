import type { PageMessage, PageState, TableGroups, TableView, ViewRow } from '../protocol.ts';
import { arrangedRows, csvOf, isArranged, nextSort } from './arrange.ts';
import { fieldsOf, noChoices, readChoices, type Choices } from './choices.ts';
import { readPanelMessage } from './messages.ts';
import { createCellEditor } from './page/edit.ts';
import { button, refill } from './page/dom.ts';
import { drawGrid, type GridActions, type Place } from './page/grid.ts';
import { focusStop, keepKeyboard, tendFocus } from './page/keyboard.ts';
import { layPage } from './page/layout.ts';
import { drawPicture } from './page/picture.ts';
import { filterBox, groupChooser } from './page/toolbar.ts';
import { sayIn, type Say } from './words.ts';

/** What VS Code gives a page. */
interface VsCode {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: PageState & { readonly choices: Choices }): void;
}

declare function acquireVsCodeApi(): VsCode;

/** Rows that are drawn at first, and with each click on *more*. */
const portion = 400;

const vscode = acquireVsCodeApi();
const editor = createCellEditor();
const focus = { row: 1, column: 0 };
const places = layPage();

let view: TableView | undefined;
let waiting: TableView | undefined;
let say: Say = (id) => id;
let choices = noChoices;
let groups: TableGroups | null = null;
let limit = portion;
let request = 0;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readPanelMessage(data);
  if (message?.kind === 'table') show(message.view);
  if (message?.kind === 'told') tell(message.sentence);
  if (message?.kind === 'gone') showNothing(message.sentence);
  if (message?.kind === 'groups' && message.request === request) {
    groups = message.groups;
    redraw();
  }
});
new ResizeObserver(drawChart).observe(places.chart);
keepKeyboard(places.grid);
vscode.postMessage({ kind: 'ready' });

/** Shows a table; while a cell is edited it waits. */
function show(next: TableView): void {
  if (editor.isOpen()) {
    waiting = next;
    return;
  }
  const isOther = next.id !== view?.id || next.uri !== view.uri;
  if (isOther) {
    const kept = fieldsOf(vscode.getState());
    const isKept = kept['uri'] === next.uri && kept['shown'] === next.id;
    choices = isKept ? readChoices(kept['choices'], next) : noChoices;
    [limit, groups] = [portion, null];
    Object.assign(focus, { row: 1, column: 0 });
    tell('');
  } else choices = readChoices(choices, next);
  view = next;
  say = sayIn(next);
  places.title.textContent = next.title;
  places.details.textContent = next.details;
  document.body.classList.remove('gone');
  if (isOther || places.tools.childElementCount === 0) places.tools.replaceChildren(filterBox(say, choices.filter, choose));
  update();
}

function showNothing(sentence: string): void {
  view = undefined;
  document.body.classList.add('gone');
  tell(sentence);
}

function tell(sentence: string): void {
  places.told.textContent = sentence;
}

function choose(part: Partial<Choices>): void {
  choices = { ...choices, ...part };
  update();
}

/** Draws what is known at once, and asks what the rows that are shown come to. */
function update(): void {
  if (!view) return;
  vscode.setState({ uri: view.uri, shown: view.id, choices });
  request += 1;
  if (isArranged(choices)) {
    const rows = arrangedRows(view, choices).map(({ index }) => index);
    vscode.postMessage({ kind: 'groups', version: view.version, request, by: choices.by, rows });
    // Rows that are grouped otherwise, or not yet, are drawn with the answer.
    if (choices.by !== null) return;
  }
  groups = null;
  redraw();
}

function redraw(): void {
  if (!view || editor.isOpen()) return;
  const rows = arrangedRows(view, choices);
  const all = view.rows.filter(({ kind }) => kind === 'body').length;
  places.counts.textContent = say('rows', { shown: rows.length, all });
  const filter = places.tools.querySelector('input');
  const save = button(say('save-csv'), () => {
    if (view) vscode.postMessage({ kind: 'save', format: 'csv', content: csvOf(view, arrangedRows(view, choices)) });
  });
  if (filter) refill(places.tools, filter, groupChooser(view, choices.by, say, choose), save);
  drawTable();
  drawChart();
}

function drawTable(): void {
  if (!view) return;
  const hadFocus = document.hasFocus() && places.grid.contains(document.activeElement);
  const scroller = places.grid.querySelector('.scroller');
  const [top, left] = [scroller?.scrollTop ?? 0, scroller?.scrollLeft ?? 0];
  places.grid.replaceChildren(...drawGrid({ view, choices, groups, limit, say }, gridActions(view)));
  const grid = places.grid.querySelector('table');
  places.grid.querySelector('.scroller')?.scrollTo(left, top);
  if (!grid) return;
  tendFocus(grid, focus);
  grid.addEventListener('keydown', keyOnCell);
  if (hadFocus) focusStop(grid);
}

function gridActions({ version }: TableView): GridActions {
  return {
    sort(column) {
      choose({ sort: nextSort(choices.sort, column) });
    },
    reveal(place) {
      vscode.postMessage({ kind: 'reveal', version, ...place });
    },
    toggle(place, task) {
      vscode.postMessage({ kind: 'toggle', version, ...place, task });
    },
    edit: editCell,
    more() {
      limit += portion;
      redraw();
    },
  };
}

function rowAt(index: number): ViewRow | undefined {
  return view?.rows.find((row) => row.index === index);
}

function editCell(place: Place, drawn: HTMLElement): void {
  const cell = rowAt(place.row)?.cells[place.column];
  if (!view || !cell) return;
  if (!cell.editable) {
    tell(say('fixed'));
    return;
  }
  const { version, columns } = view;
  editor.open(drawn, cell.text, columns[place.column]?.name ?? '', (text) => {
    if (text !== undefined && text !== cell.text) vscode.postMessage({ kind: 'edit', version, ...place, text });
    const next = waiting;
    waiting = undefined;
    if (next) show(next);
  });
}

/** On a cell Enter shows it in the chapter, F2 changes it, and Space ticks its first box. */
function keyOnCell(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!view || !(target instanceof HTMLElement) || !target.matches('td[data-row]')) return;
  const place = { row: Number(target.dataset['row']), column: Number(target.dataset['column']) };
  const actions = gridActions(view);
  const run = {
    Enter: () => {
      actions.reveal(place);
    },
    F2: () => {
      actions.edit(place, target);
    },
    ' ': () => {
      toggleFirst(place);
    },
  }[key];
  if (!run) return;
  event.preventDefault();
  run();
}

function toggleFirst(place: Place): void {
  const tasks = rowAt(place.row)?.cells[place.column]?.tasks ?? [];
  const open = tasks.findIndex(({ done }) => !done);
  if (view && tasks.length > 0) gridActions(view).toggle(place, Math.max(0, open));
}

function drawChart(): void {
  if (!view) return;
  const { version } = view;
  drawPicture(places, { view, rows: arrangedRows(view, choices), by: choices.by, groups, say }, choices, {
    choose,
    save(format, content) {
      vscode.postMessage({ kind: 'save', format, content });
    },
    insert(svg, png, description) {
      vscode.postMessage({ kind: 'insert', version, svg, png, description });
    },
    tell,
  });
}
