import { editCell, formatMessage, insertPicture, type Edit, type LanguageTag, type Refusal } from '../../core/index.ts';
import type { EditCellParams, InsertPictureParams, TableEditResult } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** The edit that makes a cell say something else, or why it is refused. */
export function cellEdit(analysis: Analysis, params: EditCellParams, language: LanguageTag): TableEditResult {
  return answer(analysis, editCell(analysis.report, params, analysis.settings, analysis.memo), language);
}

/** The edit that puts a picture under a table, or why it is refused. */
export function pictureEdit(analysis: Analysis, params: InsertPictureParams, language: LanguageTag): TableEditResult {
  return answer(analysis, insertPicture(analysis.report, params, analysis.settings, analysis.memo), language);
}

function answer(analysis: Analysis, made: readonly Edit[] | Refusal, language: LanguageTag): TableEditResult {
  if ('kind' in made) return { edit: null, refusal: formatMessage(made.message, language) };
  return { edit: made.length > 0 ? toWorkspaceEdit(analysis, made) : null, refusal: '' };
}
