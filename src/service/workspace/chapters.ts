import type { WorkspaceFolder } from 'vscode-languageserver-types';
import { fold } from '../../core/index.ts';
import type { Digest } from './digest.ts';

/** The chapters of a workspace, and what else decides what is shown of them. */
export interface Workspace {
  /** In any order. */
  readonly digests: Iterable<Digest>;
  readonly folders: readonly WorkspaceFolder[];
  /** The author's day, `2026-12-01`. */
  readonly today: string;
}

/** A chapter by the name under which it is shown. */
export interface NamedChapter {
  readonly digest: Digest;
  /** From its folder, whose name goes first where there are several; the file's name alone outside of all folders. */
  readonly path: string;
  /** The target of a link from its folder, not yet escaped: its path; its URI where there are several folders, or outside of all. */
  readonly link: string;
}

/** The chapters of a workspace by their paths: a folder's together, 2 before 10. */
export function namedChapters({ digests, folders }: Pick<Workspace, 'digests' | 'folders'>): readonly NamedChapter[] {
  return Array.from(digests, (digest) => sortable(digest, folders)).sort(
    (a, b) => compare(a.key, b.key) || compare(a.digest.uri, b.digest.uri),
  );
}

/** Returns how a chapter is called in a list, and what stands beside it: its title and its path; its path alone where it has no title. */
export function calledIn({ digest: { title }, path }: NamedChapter): { readonly label: string; readonly beside: readonly string[] } {
  return title === '' ? { label: path, beside: [] } : { label: title, beside: [path] };
}

/** The chapter with the URI; undefined when the workspace has none. */
export function chapterAt({ digests, folders }: Workspace, uri: string | undefined): NamedChapter | undefined {
  for (const digest of digests) if (digest.uri === uri) return sortable(digest, folders);
  return undefined;
}

interface Sortable extends NamedChapter {
  readonly folders: Workspace['folders'];
  /** Compared unit by unit, puts paths in their order. */
  readonly key: string;
}

/** Names are asked for at every refresh, and change with the chapter or the folders only. */
const known = new WeakMap<Digest, Sortable>();

function sortable(digest: Digest, folders: Workspace['folders']): Sortable {
  const last = known.get(digest);
  if (last?.folders === folders) return last;
  const { name, path } = placeOf(digest.uri, folders);
  const shown = name === undefined || folders.length === 1 ? path : `${name}/${path}`;
  const link = name === undefined || folders.length > 1 ? digest.uri : path;
  const made = { digest, path: shown, link, folders, key: sortKey(shown) };
  known.set(digest, made);
  return made;
}

/** The innermost folder that a chapter is in, and its path from there; of one outside of all folders, the file's name. */
function placeOf(uri: string, folders: Workspace['folders']): { readonly name?: string; readonly path: string } {
  const file = decode(uri);
  const homes = folders.map(({ uri: home, name }) => ({ name, home: decode(home).replace(/\/*$/, '/') }));
  const inner = homes.filter(({ home }) => file.startsWith(home)).sort((a, b) => b.home.length - a.home.length)[0];
  return inner ? { name: inner.name, path: file.slice(inner.home.length) } : { path: file.slice(file.lastIndexOf('/') + 1) };
}

/** A URI as its author would write it: clients and servers escape different characters. */
function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Folded, figures led by the number of their digits, and the ends of folders before any other character. */
function sortKey(path: string): string {
  return fold(path)
    .replace(/0*(\d+)/g, (_, digits: string) => `${String(digits.length).padStart(3, '0')}${digits}`)
    .replaceAll('/', '\0');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
