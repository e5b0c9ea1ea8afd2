import type { Block } from '../model/index.ts';
import { tagEnd } from '../parse/tags.ts';
import { verbatim } from '../text/source-text.ts';
import type { Item, List } from './lists.ts';

/** Longest list that is looked at. */
const REACH = 50_000;

/**
 * The list that a block of HTML begins with; undefined if it begins with something else, or the list is not closed.
 * @param from place of the block among the chapter's
 */
export function htmlListAt(source: string, block: Block, from: number): List | undefined {
  if (!opensHtmlList(source, block)) return undefined;
  const { start } = block.span;
  const text = source.slice(start, start + REACH);
  const end = closeOf(text);
  return end === undefined ? undefined : listIn(text.slice(0, end), start, block, from);
}

/** Whether a block of HTML begins with a list, closed or not. */
export function opensHtmlList(source: string, { span: { start } }: Block): boolean {
  return /^<(?:ul|ol)(?![\w-])/i.test(source.slice(start, start + '<ul>'.length));
}

const TAG = /<!--[^]*?-->|<(?<close>\/?)(?<name>ul|ol|li)(?![\w-])/gi;

/** Where the list that a text begins with ends. */
function closeOf(text: string): number | undefined {
  let depth = 0;
  for (const { index, groups } of text.matchAll(TAG)) {
    if (!groups?.['name'] || groups['name'].toLowerCase() === 'li') continue;
    depth += groups['close'] === '' ? 1 : -1;
    if (depth === 0) return tagEnd(text, index);
  }
  return undefined;
}

function listIn(text: string, start: number, block: Block, from: number): List {
  const items: Item[] = [];
  let depth = 0;
  let open: number | undefined;
  let lists: List[] = [];
  const finish = (to: number): void => {
    if (open !== undefined) items.push(itemOf(text, open, to, start, block, lists));
    [open, lists] = [undefined, []];
  };
  for (const { index, groups } of text.matchAll(TAG)) {
    const { name, close } = groups ?? {};
    if (!name) continue;
    if (name.toLowerCase() === 'li') {
      if (depth !== 1) continue;
      finish(index);
      if (close === '') open = tagEnd(text, index);
    } else if (close === '') {
      const inside = depth === 1 ? text.slice(index) : '';
      const end = inside === '' ? undefined : closeOf(inside);
      if (end !== undefined) lists.push(listIn(inside.slice(0, end), start + index, block, from));
      depth += 1;
    } else {
      depth -= 1;
      if (depth === 0) finish(index);
    }
  }
  return { items, span: { start, end: start + text.length }, from, isHtml: true };
}

/** The item's text as a block of its own, up to a list within it. */
function itemOf(text: string, from: number, to: number, start: number, block: Block, lists: readonly List[]): Item {
  const span = { start: start + from, end: start + to };
  const end = lists[0]?.span.start ?? span.end;
  const source = text.slice(from, end - start);
  const written = verbatim(source, { start: 0, end: source.length });
  return { span, block: { ...block, kind: 'paragraph', span, text: written }, lists };
}
