import { pathMatcher } from './path-patterns.ts';

/** The endings of chapters: Markdown, with code to run (Quarto, R Markdown) or with components (MDX) too. `exclude` leaves out what is none. */
export const chapterEndings: readonly string[] = ['md', 'markdown', 'mdown', 'mkd', 'qmd', 'rmd', 'mdx'];

/** Folders whose documents are nobody's chapters, whatever else is said. */
export const foldersLeftOut: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** By its ending. A name that begins with `.#` is the lock that Emacs sets while a file is being edited: a link that leads nowhere. */
export function isChapterName(name: string): boolean {
  const ending = /[^]\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && chapterEndings.includes(ending) && !name.startsWith('.#');
}

/** Whether a chapter is MDX by its ending, which refuses comments of HTML. */
export function isMdx(name: string): boolean {
  return /\.mdx$/i.test(name);
}

/**
 * The `.gitignore` files that hold in a folder, the nearest first. Paths are whole, with `/` between their parts: of a disk, or of URIs
 * without their percent signs.
 */
export interface IgnoreChain {
  readonly folder: string;
  readonly list: IgnoreList;
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
    // The file nearest to the path has the last word.
    const said = link.list(below(link.folder, path), isFolder);
    if (said !== undefined) return said;
  }
  return false;
}

/** The chain for a folder below that of `chain`. */
export function extendChain(chain: IgnoreChain | undefined, { folder, text }: IgnoringFolder): IgnoreChain | undefined {
  return text === undefined ? chain : { folder, list: ignoreList(text.split(/\r?\n/)), above: chain };
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

/** Tells of paths relative to a project file's folder whether its `exclude` leaves them out, or a folder that they are in. */
export function excluder(patterns: readonly string[]): (relative: string) => boolean {
  if (patterns.length === 0) return () => false;
  const list = ignoreList(patterns);
  return (relative) => {
    for (let slash = relative.indexOf('/'); slash >= 0; slash = relative.indexOf('/', slash + 1))
      if (list(relative.slice(0, slash), true) === true) return true;
    return list(relative, false) === true;
  };
}

/** What a list in the manner of `.gitignore` says of a path: left out, taken in again, or (undefined) nothing. */
type IgnoreList = (path: string, isFolder: boolean) => boolean | undefined;

/** The list that the lines make, as gitignore(5) has it, but for capitals, which never matter; the last line that fits decides. */
function ignoreList(lines: readonly string[]): IgnoreList {
  const rules = lines.flatMap((line) => readRule(line) ?? []).reverse();
  return (path, isFolder) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return rules.find((rule) => (isFolder || !rule.foldersOnly) && rule.matches(rule.ofName ? name : path))?.ignores;
  };
}

/** A line of a list. */
interface Rule {
  readonly matches: (path: string) => boolean;
  /** False for a line that takes in again. */
  readonly ignores: boolean;
  readonly foldersOnly: boolean;
  /** A pattern without a slash is about the last part of a path. */
  readonly ofName: boolean;
}

function readRule(line: string): Rule | undefined {
  if (line.startsWith('#')) return undefined;
  const ignores = !line.startsWith('!');
  const written = withoutLastBlanks(ignores ? line : line.slice(1));
  const foldersOnly = written.endsWith('/');
  const body = foldersOnly ? written.slice(0, -1) : written;
  if (body === '') return undefined;
  const matches = pathMatcher(body.replace(/^\//, ''), { braces: false, dot: true, ignoreCase: true });
  return matches && { matches, ignores, foldersOnly, ofName: !body.includes('/') };
}

/** Blanks at the end count only behind a backslash. */
function withoutLastBlanks(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' && line[end - 2] !== '\\') end -= 1;
  return line.slice(0, end);
}

function below(folder: string, path: string): string {
  return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}
