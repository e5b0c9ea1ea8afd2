import ignore, { type Ignore } from 'ignore';

/** The endings of Markdown files. */
export const chapterEndings: readonly string[] = ['md', 'markdown', 'mdown', 'mkd', 'qmd', 'rmd'];

/** Folders whose documents are nobody's chapters, whatever else is said. */
export const foldersLeftOut: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** By its ending. A name that begins with `.#` is the lock that Emacs sets while a file is being edited: a link that leads nowhere. */
export function isChapterName(name: string): boolean {
  const ending = /[^]\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && chapterEndings.includes(ending) && !name.startsWith('.#');
}

/**
 * The `.gitignore` files that hold in a folder, the nearest first. Paths are whole, with `/` between their parts: of a disk, or of URIs
 * without their percent signs.
 */
export interface IgnoreChain {
  readonly folder: string;
  readonly patterns: Ignore;
  readonly above: IgnoreChain | undefined;
}

/** A folder and the text of its own `.gitignore`; undefined if it has none. */
export interface IgnoringFolder {
  readonly folder: string;
  readonly text: string | undefined;
}

/** Whether git would leave the path out. Folders above it are taken as not ignored: a walk never enters one that is. */
export function isIgnored(chain: IgnoreChain | undefined, path: string, isFolder: boolean): boolean {
  for (let link = chain; link; link = link.above) {
    const { ignored, unignored } = link.patterns.test(below(link.folder, path) + (isFolder ? '/' : ''));
    // The file nearest to the path has the last word.
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The chain for a folder below that of `chain`. */
export function extendChain(chain: IgnoreChain | undefined, { folder, text }: IgnoringFolder): IgnoreChain | undefined {
  return text === undefined ? chain : { folder, patterns: ignore({ allowRelativePaths: true }).add(text), above: chain };
}

/**
 * The chain for a folder where a walk begins, which is the last of `folders`. Those above hold unless they would leave the folder itself
 * out: then somebody has asked for it by name.
 * @param folders from the one that holds `.git` down; without such a one, the folder alone
 */
export function startChain(folders: readonly IgnoringFolder[]): IgnoreChain | undefined {
  let chain: IgnoreChain | undefined;
  for (const link of folders) {
    if (isIgnored(chain, link.folder, true)) return extendChain(undefined, folders.at(-1) ?? link);
    chain = extendChain(chain, link);
  }
  return chain;
}

/** Tells of paths relative to a project file's folder whether its `exclude` leaves them out. */
export function excluder(patterns: readonly string[]): (relative: string) => boolean {
  const list = ignore({ allowRelativePaths: true }).add([...patterns]);
  return (relative) => list.ignores(relative);
}

function below(folder: string, path: string): string {
  return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}
