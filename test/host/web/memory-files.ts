import { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, workspace } from 'vscode';
import type { ExtensionContext, FileChangeEvent, FileStat, FileSystemProvider, Uri } from 'vscode';

/** Scheme of the addresses under which the test workspace stands; there is no disk in a browser. */
export const scheme = 'memory';

/** An extension for the tests: a file system in memory, filled with the files that the page's server hands out. */
export async function activate(context: ExtensionContext): Promise<void> {
  const files = new MemoryFiles();
  const response = await fetch(context.extensionUri.with({ path: '/workspace.json' }).toString(true));
  const given = (await response.json()) as Readonly<Record<string, string>>;
  for (const [path, base64] of Object.entries(given)) files.put(path, fromBase64(base64));
  context.subscriptions.push(workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }), registerSearch(files));
}

interface SearchApi {
  registerFileSearchProvider(
    scheme: string,
    provider: { provideFileSearchResults(query: unknown, options: { folder: Uri }): Promise<Uri[]> },
  ): Disposable;
}

/** Not part of the stable API yet: a file system in the browser could not be searched without it. */
function registerSearch(files: MemoryFiles): Disposable {
  const api = workspace as unknown as SearchApi;
  return api.registerFileSearchProvider(scheme, { provideFileSearchResults: (_query, { folder }) => Promise.resolve(files.below(folder)) });
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

class MemoryFiles implements FileSystemProvider {
  readonly #files = new Map<string, { readonly data: Uint8Array; readonly mtime: number }>();
  readonly #folders = new Set(['/']);
  readonly #changes = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  put(path: string, data: Uint8Array): void {
    this.#files.set(path, { data, mtime: Date.now() });
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) this.#folders.add(path.slice(0, end));
  }

  below(folder: Uri): Uri[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(`${folder.path}/`)).map((path) => folder.with({ path }));
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    if (this.#folders.has(uri.path)) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { data, mtime } = this.#get(uri);
    return { type: FileType.File, ctime: 0, mtime, size: data.length };
  }

  readDirectory(uri: Uri): [string, FileType][] {
    const start = uri.path === '/' ? '/' : `${uri.path}/`;
    const children = (paths: Iterable<string>, type: FileType): [string, FileType][] =>
      [...paths]
        .filter((path) => path !== '/' && path.startsWith(start) && !path.includes('/', start.length))
        .map((path) => [path.slice(start.length), type]);
    return [...children(this.#folders, FileType.Directory), ...children(this.#files.keys(), FileType.File)];
  }

  readFile(uri: Uri): Uint8Array {
    return this.#get(uri).data;
  }

  writeFile(uri: Uri, data: Uint8Array): void {
    const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.put(uri.path, data);
    this.#changes.fire([{ type, uri }]);
  }

  delete(uri: Uri): void {
    this.#get(uri);
    this.#files.delete(uri.path);
    this.#changes.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(): void {
    throw FileSystemError.NoPermissions('No test renames a file.');
  }

  createDirectory({ path }: Uri): void {
    this.#folders.add(path);
  }

  #get(uri: Uri): { readonly data: Uint8Array; readonly mtime: number } {
    const file = this.#files.get(uri.path);
    if (file === undefined) throw FileSystemError.FileNotFound(uri);
    return file;
  }
}
