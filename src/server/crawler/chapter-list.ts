import { isChapterName } from '../../project/index.ts';
import { childOf, nameOf, parentOf } from '../files/uris.ts';
import type { Host } from '../host.ts';
import type { ChapterScope } from './chapter-scope.ts';
import { createQueue } from './queue.ts';

/** Which files of the workspace are chapters. */
export interface ChapterList {
  /** Canonical; all that are there and left out by nothing. */
  readonly chapters: ReadonlySet<string>;
  /** Whether a file in a folder of the workspace counts, be it there or not. */
  admits(uri: string): Promise<boolean>;
  /** Lists all folders (again): rules or folders have changed. */
  begin(): void;
  /** Looks again at places where files or folders have been made, changed, moved or removed. */
  look(uris: readonly string[]): void;
  readonly busy: boolean;
  done(): Promise<void>;
}

/** What is told of a list while it is made. */
export interface ChapterListEvents {
  /** A chapter that is new, or may have changed. */
  found(uri: string): void;
  gone(uri: string): void;
  /** All folders have been listed. */
  listed(): void;
  failed(error: unknown): void;
}

/** Stands for all folders among those that wait to be looked at; no folder is called so. */
const everything = '';

/** A list that has not begun. One folder is looked at after the other, so that a place is never seen in two states at once. */
export function createChapterList(host: Host, makeScopes: () => Promise<readonly ChapterScope[]>, events: ChapterListEvents): ChapterList {
  const chapters = new Set<string>();
  const places = new Map<string, Set<string>>();
  let scopes: readonly ChapterScope[] = [];
  const drop = (uris: readonly string[]): void => {
    for (const uri of uris) if (chapters.delete(uri)) events.gone(uri);
  };
  const listAll = async (): Promise<void> => {
    scopes = await makeScopes();
    const seen = new Set<string>();
    for (const scope of scopes) {
      for await (const uri of scope.walk(scope.folder)) {
        seen.add(uri);
        if (chapters.has(uri)) continue;
        chapters.add(uri);
        events.found(uri);
      }
    }
    drop([...chapters].filter((uri) => !seen.has(uri)));
    events.listed();
  };
  const lookIn = async (folder: string): Promise<void> => {
    const asked = places.get(folder) ?? new Set();
    places.delete(folder);
    const seen = new Set<string>();
    for await (const uri of chaptersIn(host, scopes, folder, asked)) {
      seen.add(uri);
      chapters.add(uri);
      events.found(uri);
    }
    drop([...chapters].filter((uri) => !seen.has(uri) && asked.has(stepTowards(folder, uri))));
  };
  const queue = createQueue(
    1,
    (folder) => (folder === everything ? listAll() : lookIn(folder)),
    (error) => {
      events.failed(error);
    },
  );
  return {
    chapters,
    admits: async (uri) => (await Promise.all(scopes.map((scope) => scope.admits(uri, 'file')))).includes(true),
    begin: () => {
      queue.add(everything);
    },
    look(uris) {
      for (const uri of uris) {
        const folder = parentOf(uri);
        if (folder === undefined || scopes.some((scope) => scope.folder === uri)) queue.add(everything);
        else places.set(folder, (places.get(folder) ?? new Set()).add(uri));
      }
      for (const folder of places.keys()) queue.add(folder);
    },
    get busy() {
      return queue.length > 0;
    },
    done: () => queue.done(),
  };
}

/** The chapters at, or in, some of the places in a folder. */
async function* chaptersIn(
  host: Host,
  scopes: readonly ChapterScope[],
  folder: string,
  places: ReadonlySet<string>,
): AsyncGenerator<string> {
  const entries = (await host.listFolder(folder)) ?? [];
  const kinds = new Map(entries.map(({ name, kind }) => [childOf(folder, name), kind]));
  for (const place of places) {
    const kind = kinds.get(place);
    if (kind === undefined || (kind === 'file' && !isChapterName(nameOf(place)))) continue;
    for (const scope of scopes) {
      if (!(await scope.admits(place, kind))) continue;
      if (kind === 'folder') yield* scope.walk(place);
      else yield place;
    }
  }
}

/** What stands in the folder and is, or holds, the file. */
function stepTowards(folder: string, uri: string): string {
  if (!uri.startsWith(`${folder}/`)) return uri;
  const end = uri.indexOf('/', folder.length + 1);
  return end < 0 ? uri : uri.slice(0, end);
}
