import type { Location, Position } from 'vscode-languageserver-types';
import type { NextOpenItemParams } from '../../../protocol.ts';
import { namedChapters, type NamedChapter, type Workspace } from '../chapters.ts';
import type { DigestItem } from '../digest.ts';

/**
 * The open item that comes next after a place, or before it: in the chapter, in the chapters that follow, and around to where the
 * author is. Undefined when nothing is open.
 */
export function nextOpenItem(workspace: Workspace, { uri, position, direction }: NextOpenItemParams): Location | undefined {
  const chapters = namedChapters(workspace);
  const at = chapters.findIndex(({ digest }) => digest.uri === uri);
  const here = openItems(chapters[at]);
  const [before, after] = [chapters.slice(0, Math.max(at, 0)), chapters.slice(at + 1)].map((part) => part.flatMap(openItems));
  const others = [...(after ?? []), ...(before ?? [])];
  if (direction === 'next') {
    const isAhead = ({ item }: Placed): boolean => isBefore(position, item.selection.start);
    return locationOf([...here.filter(isAhead), ...others, ...here][0]);
  }
  const isBehind = ({ item }: Placed): boolean => isBefore(item.selection.end, position);
  return locationOf([...here, ...others, ...here.filter(isBehind)].at(-1));
}

interface Placed {
  readonly uri: string;
  readonly item: DigestItem;
}

function openItems(chapter: NamedChapter | undefined): readonly Placed[] {
  const { items = [], uri = '' } = chapter?.digest ?? {};
  return items.filter(({ done }) => !done).map((item) => ({ uri, item }));
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function locationOf(placed: Placed | undefined): Location | undefined {
  return placed && { uri: placed.uri, range: placed.item.selection };
}
