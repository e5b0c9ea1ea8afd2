import type { LanguageTag } from '../../../core/index.ts';
import type { TreeOptions } from '../../../protocol.ts';
import type { Workspace } from '../chapters.ts';
import { createFilter, type Filter } from './filter.ts';

/** All that the rows of a view follow from. */
export interface View {
  readonly workspace: Workspace;
  readonly options: TreeOptions;
  readonly filter: Filter;
  /** In which rows speak. */
  readonly language: LanguageTag;
}

/** The view that an author has chosen. */
export function createView(workspace: Workspace, options: TreeOptions, language: LanguageTag): View {
  return { workspace, options, language, filter: createFilter(options) };
}
