import type { AnalyseOptions } from '../../core/index.ts';
import type {
  EditCellParams,
  InsertPictureParams,
  TableEditResult,
  TableGroups,
  TableGroupsParams,
  TableView,
  TableViewParams,
} from '../../protocol.ts';
import type { Memo, Source } from '../analysis.ts';
import type { Audience } from '../audience.ts';
import { cellEdit, pictureEdit } from './table-edits.ts';
import { tableGroups } from './table-groups.ts';
import { tableView } from './table-view.ts';

/** Answers those who look at a table in a page of its own. */
export interface TablePages {
  /** The table at a place, to be looked at; null if none is there. */
  tableView(source: Source, which: Omit<TableViewParams, 'uri'>, settings: AnalyseOptions): TableView | null;
  /** Rows of a table put together, with what they come to; null without the table. */
  tableGroups(source: Source, params: TableGroupsParams, settings: AnalyseOptions): TableGroups | null;
  /** The edit that makes a cell say something else. */
  editCell(source: Source, params: EditCellParams, settings: AnalyseOptions): TableEditResult;
  /** The edit that puts a picture under a table. */
  insertPicture(source: Source, params: InsertPictureParams, settings: AnalyseOptions): TableEditResult;
}

/** The answers, each from the analysis of the chapter as it is now. */
export function createTablePages(memo: Memo, { language }: Pick<Audience, 'language'>): TablePages {
  return {
    tableView: (source, which, settings) => tableView(memo.analysis(source, settings), which, language),
    tableGroups: (source, params, settings) => tableGroups(memo.analysis(source, settings), params),
    editCell: (source, params, settings) => cellEdit(memo.analysis(source, settings), params, language),
    insertPicture: (source, params, settings) => pictureEdit(memo.analysis(source, settings), params, language),
  };
}
