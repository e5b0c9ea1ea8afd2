/** The endings of Markdown files. */
export const chapterEndings: readonly string[] = ['md', 'markdown', 'mdown', 'mkd', 'qmd', 'rmd'];

/** Folders whose documents are nobody's chapters, whatever else is said. */
export const foldersLeftOut: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** By its ending. A name that begins with `.#` is the lock that Emacs sets while a file is being edited: a link that leads nowhere. */
export function isChapterName(name: string): boolean {
  const ending = /[^]\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && chapterEndings.includes(ending) && !name.startsWith('.#');
}
