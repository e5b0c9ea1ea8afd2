import { rewriteIds } from '../../src/core/index.ts';

/** A command as the manifest describes it. */
export interface Command {
  /** Without the extension's name. Its title stands in `texts.ts`. */
  readonly id: string;
  /** One of VS Code's own icons. */
  readonly icon?: string;
  /** When the palette lists it; always where nothing is said. */
  readonly palette?: string;
  /** Where else it stands. */
  readonly menus?: Readonly<Record<string, Place>>;
}

/** A place in a menu. */
export interface Place {
  readonly when: string;
  readonly group: string;
}

/** For a row's menu only: it would not know what it is about. */
const never = 'false';
const inChapter = 'editorLangId == markdown';
const outstanding = 'view == tallymark.outstanding';
const tables = 'view == tallymark.tables';
const anyView = 'view =~ /^tallymark\\./';

function title(when: string, group: string): NonNullable<Command['menus']> {
  return { 'view/title': { when, group } };
}

/** All commands, in the order in which they are documented. */
export const commands: readonly Command[] = [
  { id: 'checkWorkspace', icon: 'checklist', menus: title(tables, '1_do@1') },
  { id: 'compareTotals', icon: 'diff', palette: inChapter, menus: title(tables, 'navigation@3') },
  { id: 'fixAllTotals', palette: inChapter },
  { id: 'regenerateSummaries', palette: inChapter, menus: ofRow(`${tables} && viewItem == chapter`, '1_do@1') },
  { id: 'regenerateSummariesEverywhere', menus: title(tables, '1_do@2') },
  { id: 'toggleTask', icon: 'check', palette: inChapter, menus: ofRow(`${anyView} && viewItem =~ /\\btoggles\\b/`, '1_do@1') },
  { id: 'nextOpenItem', icon: 'arrow-down', palette: inChapter, menus: title(outstanding, '1_go@1') },
  { id: 'previousOpenItem', icon: 'arrow-up', palette: inChapter, menus: title(outstanding, '1_go@2') },
  { id: 'revealChapter', icon: 'target', palette: inChapter, menus: title(outstanding, '1_go@3') },
  { id: 'filter', icon: 'search', menus: title(anyView, 'navigation@1') },
  {
    id: 'clearFilter',
    icon: 'clear-all',
    palette: 'tallymark.isFiltered',
    menus: title(`${anyView} && tallymark.isFiltered`, 'navigation@2'),
  },
  { id: 'groupBy', icon: 'list-tree', menus: title(outstanding, 'navigation@3') },
  { id: 'showCompleted', palette: '!tallymark.showsDone', menus: title(`${outstanding} && !tallymark.showsDone`, '2_show@1') },
  { id: 'hideCompleted', palette: 'tallymark.showsDone', menus: title(`${outstanding} && tallymark.showsDone`, '2_show@1') },
  { id: 'onlyThisChapter', palette: '!tallymark.onlyFront', menus: title(`${anyView} && !tallymark.onlyFront`, '2_show@2') },
  { id: 'allChapters', palette: 'tallymark.onlyFront', menus: title(`${anyView} && tallymark.onlyFront`, '2_show@2') },
  { id: 'copyReport', icon: 'copy', menus: title(outstanding, '3_report@1') },
  { id: 'openReport', icon: 'open-preview', menus: title(outstanding, '3_report@2') },
  {
    id: 'removeCompletedTasks',
    palette: inChapter,
    menus: ofRow(`${outstanding} && viewItem == chapter`, '2_remove@1'),
  },
  { id: 'removeCompletedTasksEverywhere', menus: title(outstanding, '4_remove@1') },
  { id: 'checkTable', icon: 'checklist', palette: never, menus: ofTable('1_do@1') },
  { id: 'fixTable', icon: 'wand', palette: never, menus: ofTable('1_do@2') },
  {
    id: 'rewriteTable',
    icon: 'table',
    palette: inChapter,
    menus: {
      ...ofRow(`${anyView} && viewItem =~ /^table\\b/`, '1_do@3'),
      'editor/context': { when: inChapter, group: '1_modification@9' },
    },
  },
  ...rewriteIds.map((id): Command => ({ id: `rewrite.${id}`, palette: inChapter })),
  { id: 'openExample' },
  { id: 'restartServer' },
];

/** In the view of tables only: there a row stands for the whole of a table. */
function ofTable(group: string): NonNullable<Command['menus']> {
  return ofRow(`${tables} && viewItem =~ /^table\\b/`, group);
}

function ofRow(when: string, group: string): NonNullable<Command['menus']> {
  return { 'view/item/context': { when, group } };
}
