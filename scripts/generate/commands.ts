import { chapterLanguages } from '../../src/client/chapter-languages.ts';
import { rewriteIds, type RewriteId } from '../../src/core/index.ts';

/** A command as the manifest describes it. */
export interface Command {
  /** Without the extension's name. Its title stands in `texts.ts`. */
  readonly id: string;
  /** One of VS Code's own icons. */
  readonly icon?: string;
  /** When the palette lists it; always where nothing is said. */
  readonly palette?: string;
  /** Where else it stands; in one menu several times, where it stands inline too. */
  readonly menus?: Readonly<Record<string, Place | readonly Place[]>>;
  /** The key that runs it, and where: never everywhere. */
  readonly key?: { readonly key: string; readonly when: string };
}

/** A place in a menu. */
export interface Place {
  readonly when: string;
  readonly group: string;
}

/** In menus only: of a row, as the palette would not know what it is about, or of *Rewrite Table…*. */
const never = 'false';
const inChapter = `editorLangId =~ /^(?:${chapterLanguages.join('|')})$/`;
const inTable = `${inChapter} && tallymark.table`;
const hasFolder = 'workspaceFolderCount != 0';
const hasChapters = "tallymark.state == 'chapters'";
const chapterInFolder = `${inChapter} && ${hasChapters}`;
const outstanding = 'view == tallymark.outstanding';
const tables = 'view == tallymark.tables';
const anyView = 'view =~ /^tallymark\\./';

/** The rewrites that are asked for by name most: where each makes sense. */
const inPalette: Readonly<Partial<Record<RewriteId, string>>> = {
  'align-table': `${inTable} && tallymark.table != html`,
  'merge-durations': inTable,
};

function title(when: string, group: string): NonNullable<Command['menus']> {
  return { 'view/title': { when, group } };
}

/** All commands, in the order in which they are documented. */
export const commands: readonly Command[] = [
  { id: 'checkWorkspace', icon: 'checklist', palette: hasFolder, menus: title(tables, '1_do@1') },
  { id: 'compareTotals', icon: 'diff', palette: inChapter, menus: title(tables, 'navigation@3') },
  { id: 'fixAllTotals', palette: `${inChapter} && tallymark.hasFix` },
  { id: 'regenerateSummaries', palette: `${inChapter} && tallymark.hasWrong`, menus: ofRow(`${tables} && viewItem == chapter`, '1_do@1') },
  { id: 'regenerateSummariesEverywhere', palette: never, menus: title(tables, '1_do@2') },
  {
    id: 'toggleTask',
    icon: 'check',
    palette: `${inChapter} && tallymark.hasTask`,
    menus: ofRow(`${anyView} && viewItem =~ /\\btoggles\\b/`, '1_do@1'),
  },
  { id: 'tickSelected', icon: 'check', palette: never, key: { key: 'space', when: 'focusedView == tallymark.outstanding && !inputFocus' } },
  { id: 'reopenTask', icon: 'discard', palette: never, menus: ofRow(`${outstanding} && viewItem =~ /^task-ticked\\b/`, 'inline') },
  { id: 'nextOpenItem', icon: 'arrow-down', palette: chapterInFolder, menus: title(outstanding, '1_go@1') },
  { id: 'previousOpenItem', icon: 'arrow-up', palette: chapterInFolder, menus: title(outstanding, '1_go@2') },
  { id: 'revealChapter', icon: 'target', palette: chapterInFolder, menus: title(outstanding, '1_go@3') },
  { id: 'filter', icon: 'search', palette: hasChapters, menus: title(anyView, 'navigation@1') },
  {
    id: 'clearFilter',
    icon: 'clear-all',
    palette: `${hasChapters} && tallymark.isFiltered`,
    menus: title(`${anyView} && tallymark.isFiltered`, 'navigation@2'),
  },
  { id: 'groupBy', icon: 'list-tree', palette: hasChapters, menus: title(outstanding, 'navigation@3') },
  {
    id: 'showCompleted',
    palette: `${hasChapters} && !tallymark.showsDone`,
    menus: title(`${outstanding} && !tallymark.showsDone`, '2_show@1'),
  },
  {
    id: 'hideCompleted',
    palette: `${hasChapters} && tallymark.showsDone`,
    menus: title(`${outstanding} && tallymark.showsDone`, '2_show@1'),
  },
  {
    id: 'onlyThisChapter',
    palette: `${hasChapters} && !tallymark.onlyFront`,
    menus: title(`${anyView} && !tallymark.onlyFront`, '2_show@2'),
  },
  { id: 'allChapters', palette: `${hasChapters} && tallymark.onlyFront`, menus: title(`${anyView} && tallymark.onlyFront`, '2_show@2') },
  { id: 'openReport', icon: 'open-preview', palette: hasChapters, menus: title(outstanding, '3_report@1') },
  {
    id: 'saveReport',
    icon: 'save-as',
    palette: hasChapters,
    menus: {
      ...title(outstanding, '3_report@2'),
      'editor/title': { when: "activeWebviewPanelId == 'tallymark.report'", group: 'navigation@1' },
    },
  },
  { id: 'copyReport', icon: 'copy', palette: never, menus: title(outstanding, '3_report@3') },
  {
    id: 'removeCompletedTasks',
    palette: inChapter,
    menus: ofRow(`${outstanding} && viewItem == chapter`, '2_remove@1'),
  },
  { id: 'removeCompletedTasksEverywhere', palette: never, menus: title(outstanding, '4_remove@1') },
  { id: 'checkTable', icon: 'checklist', palette: never, menus: ofTable('1_do@1') },
  { id: 'fixTable', icon: 'wand', palette: never, menus: fixingTable() },
  {
    id: 'rewriteTable',
    icon: 'table',
    palette: inTable,
    menus: {
      'view/item/context': [
        { when: `${anyView} && viewItem =~ /^table\\b/`, group: '1_do@3' },
        { when: `${tables} && viewItem =~ /^table\\b/`, group: 'inline@2' },
      ],
      'editor/context': { when: inTable, group: '1_modification@9' },
    },
  },
  {
    id: 'openTable',
    icon: 'graph',
    palette: inTable,
    menus: { ...ofTable('1_do@4'), 'editor/context': { when: inTable, group: '1_modification@8' } },
  },
  { id: 'nextCell', icon: 'arrow-right', palette: inTable },
  // All the others stand in *Rewrite Table…*; those who have a key for one still have the command.
  ...rewriteIds.map((id): Command => ({ id: `rewrite.${id}`, palette: inPalette[id] ?? never })),
  { id: 'openExample' },
  { id: 'restartServer' },
];

/** Beside a table with a total that disagrees, and in the menu of every table. */
function fixingTable(): NonNullable<Command['menus']> {
  const wrong = { when: `${tables} && viewItem == table-disagrees`, group: 'inline@1' };
  return { 'view/item/context': [{ when: `${tables} && viewItem =~ /^table\\b/`, group: '1_do@2' }, wrong] };
}

/** In the view of tables only: there a row stands for the whole of a table. */
function ofTable(group: string): NonNullable<Command['menus']> {
  return ofRow(`${tables} && viewItem =~ /^table\\b/`, group);
}

function ofRow(when: string, group: string): NonNullable<Command['menus']> {
  return { 'view/item/context': { when, group } };
}
