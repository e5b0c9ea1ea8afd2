import { type LanguageTag, fold } from '../../../core/index.ts';
import type { TreeOptions } from '../../../protocol.ts';
import type { NamedChapter, Workspace } from '../chapters.ts';
import type { DigestItem } from '../digest.ts';

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

/** What of a chapter the author wants to see. */
export interface Filter {
  /** The items; people and tags are part of their texts. */
  items(chapter: NamedChapter): readonly DigestItem[];
  /** Whether something that says these texts is wanted, in this chapter. */
  admits(chapter: NamedChapter, texts: readonly string[]): boolean;
}

/** The filter of a view's options: words are looked for in what a row says, in the headings above it and in the chapter's path. */
function createFilter({ filter, showDone, only }: Pick<TreeOptions, 'filter' | 'showDone' | 'only'>): Filter {
  const wanted = fold(filter).split(' ').filter(Boolean);
  const isOther = ({ digest }: NamedChapter): boolean => only !== undefined && digest.uri !== only;
  return {
    items(chapter) {
      if (isOther(chapter)) return [];
      const { items, sections } = chapter.digest;
      const shown = showDone ? items : items.filter(({ done }) => !done);
      const open = missing(wanted, chapter.path);
      if (open.length === 0) return shown;
      const openIn = sections.map(({ headings }) => missing(open, headings.join('\n')));
      return shown.filter(({ section, text, context }) => missing(openIn[section] ?? open, `${text}\n${context}`).length === 0);
    },
    admits: (chapter, texts) => !isOther(chapter) && missing(wanted, [chapter.path, ...texts].join('\n')).length === 0,
  };
}

/** The words that a text does not hold. */
function missing(words: readonly string[], text: string): readonly string[] {
  if (words.length === 0) return words;
  const folded = fold(text);
  return words.filter((word) => !folded.includes(word));
}
