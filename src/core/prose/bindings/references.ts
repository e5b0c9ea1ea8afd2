import { fold } from '../../language/phrases.ts';
import type { Block, Column, Table, TableReference, Word } from '../../model/index.ts';
import { countLeading } from '../../text/search.ts';
import { shift, type Span } from '../../text/span.ts';
import { listAt, type List } from '../lists.ts';
import { NEAREST } from './syntax.ts';
import { namesOf, slug, type TableHolder } from './table-names.ts';

/** What a word of a binding may mean: one thing, none, or several. */
export type Found<T> = { readonly one: T } | { readonly none: true } | { readonly several: readonly T[] };

export type { TableHolder };

/**
 * The table that a binding means.
 * @param at where the binding stands
 */
export function findTable(chapter: TableHolder, { id }: TableReference, at: number): Found<Table> {
  const { parts, withTables, named } = indexOf(chapter);
  const tableOf = ({ start, part }: SearchedPart, i: number): readonly Table[] => part.at(start).tables.slice(i, i + 1);
  if (NEAREST.has(id.text)) {
    const isAbove = id.text === 'above';
    const [found] = nearest(withTables, at, isAbove, (here, offset) => {
      const { outermost } = indexOfPart(here.part.chapter);
      const before = countLeading(outermost, ({ span }) => (isAbove ? span.end <= offset : span.start < offset));
      const found = outermost[isAbove ? before - 1 : before];
      return found ? tableOf(here, found.i) : [];
    });
    return only(found);
  }
  const wanted = slug(id.text);
  const places = named.map((rank) => rank.get(wanted) ?? []).find((all) => all.length > 0) ?? [];
  return distinct(places.flatMap(({ place, i }) => (parts[place] ? tableOf(parts[place], i) : [])));
}

/** A part of a chapter, where it stands: no table and no list goes on beyond it. */
export interface SearchedPart {
  readonly start: number;
  readonly part: {
    /** The part read by itself: the same object as long as nothing in it changes. */
    readonly chapter: TableHolder;
    /** The same in its place. */
    at(start: number): TableHolder;
  };
}

/** The parts of a chapter, and those that it had when it was another one. */
interface KnownParts {
  readonly parts: readonly SearchedPart[];
  readonly before: readonly SearchedPart[] | undefined;
}

const partsKnown = new WeakMap<TableHolder, KnownParts>();

/**
 * Has a chapter searched part by part: what is known of a part is kept with it.
 * @param before the parts that it had when it was another one: where all are called the same, the names of their tables are known
 */
export function searchInParts(chapter: TableHolder, parts: readonly SearchedPart[], before: readonly SearchedPart[] | undefined): void {
  partsKnown.set(chapter, { parts, before });
}

/** A chapter as bindings speak of it. */
interface ChapterIndex {
  readonly parts: readonly SearchedPart[];
  readonly withTables: readonly SearchedPart[];
  readonly withLists: readonly SearchedPart[];
  readonly named: Names;
}

/** The tables of a chapter by their names as slugs, for each kind of name, the surest first. */
type Names = readonly ReadonlyMap<string, readonly TablePlace[]>[];

/** Which table of which part. */
interface TablePlace {
  readonly place: number;
  readonly i: number;
}

const indices = new WeakMap<TableHolder, ChapterIndex>();

function indexOf(chapter: TableHolder): ChapterIndex {
  const known = indices.get(chapter);
  if (known) return known;
  const { parts, before } = partsKnown.get(chapter) ?? { parts: [{ start: 0, part: { chapter, at: () => chapter } }], before: undefined };
  const named = before && isNamedTheSame(parts, before) ? namesKnown.get(before) : undefined;
  const index = {
    parts,
    withTables: parts.filter(({ part }) => part.chapter.tables.length > 0),
    withLists: parts.filter(({ part }) => indexOfPart(part.chapter).lists.beginning.length > 0),
    named: named ?? namesIn(parts),
  };
  namesKnown.set(parts, index.named);
  indices.set(chapter, index);
  return index;
}

const namesKnown = new WeakMap<readonly SearchedPart[], Names>();

function isNamedTheSame(parts: readonly SearchedPart[], others: readonly SearchedPart[]): boolean {
  return (
    parts.length === others.length &&
    parts.every(({ part }, i) => {
      const other = others[i]?.part;
      return part === other || (other && indexOfPart(part.chapter).key === indexOfPart(other.chapter).key);
    })
  );
}

function namesIn(parts: readonly SearchedPart[]): Names {
  const named: Map<string, TablePlace[]>[] = [];
  for (const [place, { part }] of parts.entries())
    for (const { rank, name, i } of indexOfPart(part.chapter).names) {
      while (named.length <= rank) named.push(new Map<string, TablePlace[]>());
      const others = named[rank]?.get(name);
      if (others) others.push({ place, i });
      else named[rank]?.set(name, [{ place, i }]);
    }
  return named;
}

/** A part of a chapter as bindings speak of it; places are counted from its start. */
export interface PartIndex {
  /** Tables without those that are part of others; in source order. */
  readonly outermost: readonly { readonly span: Span; readonly i: number }[];
  readonly names: readonly { readonly rank: number; readonly name: string; readonly i: number }[];
  /** The same for the same names. */
  readonly key: string;
  readonly lists: ListIndex;
}

const partIndices = new WeakMap<TableHolder, PartIndex>();

/** The tables and lists of a part of a chapter, for bindings anywhere in it. */
export function indexOfPart(part: TableHolder): PartIndex {
  const known = partIndices.get(part);
  if (known) return known;
  const names = part.tables.flatMap((table, i) =>
    namesOf(part, table).flatMap((all, rank) => [...new Set(all)].map((name) => ({ rank, name, i }))),
  );
  const index = { outermost: outermostOf(part.tables), names, key: JSON.stringify(names), lists: listsOf(part.text, part.blocks) };
  partIndices.set(part, index);
  return index;
}

/** What is found in the part at an offset, else in the nearest one above or below it; empty if in none. */
function nearest<T>(
  parts: readonly SearchedPart[],
  at: number,
  isAbove: boolean,
  find: (part: SearchedPart, offset: number) => readonly T[],
): readonly T[] {
  const here = countLeading(parts, ({ start }) => start <= at) - 1;
  for (let i = isAbove ? here : Math.max(0, here); ; i += isAbove ? -1 : 1) {
    const part = parts[i];
    const found = part ? find(part, at - part.start) : [];
    if (!part || found.length > 0) return found;
  }
}

/** The name by which a binding may call a table from anywhere in its chapter, the surest first; undefined for one that has none of its own. */
export function nameOfTable(chapter: TableHolder, table: Table): string | undefined {
  const candidates = namesOf(chapter, table).flat();
  return candidates.find((id) => {
    const found = findTable(chapter, { path: undefined, id: { text: id, span: table.span } }, table.span.start);
    return /^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(id) && !id.includes('--') && 'one' in found && found.one === table;
  });
}

/** The list above or below a binding; its items stand at one level. */
export function findList(chapter: TableHolder, where: string, at: number): Pick<List, 'items' | 'span'> | undefined {
  const isAbove = where !== 'below';
  const [found] = nearest(indexOf(chapter).withLists, at, isAbove, ({ start, part }, offset) => {
    const { beginning, ending } = indexOfPart(part.chapter).lists;
    const first = beginning[countLeading(beginning, (one) => one.start <= offset)];
    const last = isAbove ? ending()[countLeading(ending(), ({ span }) => span.end <= offset) - 1] : first?.list();
    // Below, the first item counts, even where it is no list.
    if (!last) return isAbove || !first ? [] : [undefined];
    return [{ items: last.items, span: shift(last.span, start) }];
  });
  return found;
}

/** The lists of a chapter, those within items too. */
interface ListIndex {
  /** By where their first block begins. */
  readonly beginning: readonly { readonly start: number; readonly list: () => List | undefined }[];
  /** By where they end; of those that end together the outermost last: an item's own lists end with it. */
  readonly ending: () => readonly List[];
}

const lists = new WeakMap<TableHolder['blocks'], ListIndex>();

function listsOf(text: string, blocks: TableHolder['blocks']): ListIndex {
  const known = lists.get(blocks);
  if (known) return known;
  const beginning = blocks.flatMap((block, i) =>
    block.listItem && block.item && !isIn(blocks[i - 1], block) ? [{ start: block.span.start, list: () => listAt(text, blocks, i) }] : [],
  );
  let ending: readonly List[] | undefined;
  const inOrder = (): readonly List[] =>
    beginning.flatMap(({ list }) => list() ?? []).sort((a, b) => a.span.end - b.span.end || b.span.start - a.span.start);
  const index = { beginning, ending: () => (ending ??= inOrder()) };
  lists.set(blocks, index);
  return index;
}

/** Whether the block before a list item belongs to the same list. */
function isIn(before: Block | undefined, { item }: Block): boolean {
  return before?.item !== undefined && item !== undefined && before.item.end <= item.start;
}

/** The column with a header: all of it, without its unit in brackets, or only its innermost part. Case, accents and blanks do not count. */
export function findColumn(table: Table, { text }: Word): Found<Column> {
  const wanted = fold(text);
  return distinct(
    headersOf(table)
      .map((rank) => rank.get(wanted) ?? [])
      .find((columns) => columns.length > 0) ?? [],
  );
}

const headers = new WeakMap<Table['columns'], readonly ReadonlyMap<string, readonly Column[]>[]>();

/** The columns of a table by their folded headers, for each way to write one, the surest first; kept by the columns, which stay. */
function headersOf(table: Table): readonly ReadonlyMap<string, readonly Column[]>[] {
  const known = headers.get(table.columns);
  if (known) return known;
  const innermost = innermostOf(table);
  const ways: readonly ((column: Column) => string)[] = [
    ({ name }) => name,
    ({ name }) => withoutUnit(name),
    (column) => withoutUnit(innermost(column)),
  ];
  const made = ways.map((write) => {
    const byHeader = new Map<string, Column[]>();
    for (const column of table.columns) {
      const header = fold(write(column));
      const columns = byHeader.get(header);
      if (columns) columns.push(column);
      else byHeader.set(header, [column]);
    }
    return byHeader;
  });
  headers.set(table.columns, made);
  return made;
}

/** The header as a binding names it; undefined where it names several columns, or cannot be written in a comment. */
export function nameOfColumn(table: Table, column: Column): string | undefined {
  const names = [withoutUnit(column.name), column.name, innermostOf(table)(column)].map((name) => name.replace(/\s+/g, ' ').trim());
  const name = names.find((text) => {
    const found = findColumn(table, { text, span: table.span });
    return columnInBinding(text) !== undefined && 'one' in found && found.one.index === column.index;
  });
  return name === undefined ? undefined : columnInBinding(name);
}

/** A header as it is written in a binding, in quotation marks where it needs them; undefined for one that no comment can hold. */
export function columnInBinding(header: string): string | undefined {
  const name = header.trim();
  if (name === '' || /["|\n]|--/.test(name)) return undefined;
  return /^\p{L}[\p{L}\p{N}]*$/u.test(name) ? name : `"${name}"`;
}

/** A header without the unit in brackets at its end. */
export function withoutUnit(name: string): string {
  return name.replace(/\s*(?:\([^()]*\)|\[[^[\]]*\])\s*$/, '');
}

/** Tells of a column the last of several headers above one another. */
function innermostOf({ rows }: Table): (column: Column) => string {
  const end = rows.findIndex(({ kind }) => kind !== 'head');
  const last = rows[(end < 0 ? rows.length : end) - 1];
  return ({ index }) => last?.cells[index]?.text.text ?? '';
}

/** Nested tables are part of the ones that hold them. */
function outermostOf(tables: readonly Table[]): PartIndex['outermost'] {
  let end = 0;
  return tables.flatMap(({ span }, i) => {
    const isOutermost = span.end > end;
    end = Math.max(end, span.end);
    return isOutermost ? [{ span, i }] : [];
  });
}

function only<T>(found: T | undefined): Found<T> {
  return found === undefined ? { none: true } : { one: found };
}

function distinct<T>(found: readonly T[]): Found<T> {
  const [first] = found;
  return first === undefined ? { none: true } : found.length === 1 ? { one: first } : { several: found };
}
