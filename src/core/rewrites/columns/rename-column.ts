import { createMemo } from '../../chapter/memo.ts';
import { fold } from '../../language/phrases.ts';
import type { Cell, Chapter, Column, ForeignCall, ForeignPlace, Table, TableCall, Word } from '../../model/index.ts';
import { fitEdits } from '../../parse/tables/fit.ts';
import { columnWords, leavesOf } from '../../prose/bindings/bound-numbers.ts';
import { columnInBinding, findColumn, findTable, withoutUnit } from '../../prose/bindings/references.ts';
import { readBinding } from '../../prose/bindings/syntax.ts';
import { touches, type Edit, type Span } from '../../text/span.ts';
import { escapeText, writeCell } from '../table-edits/cell-text.ts';
import type { Target } from '../rewrite.ts';

/** A column, where its header stands or a binding names it. */
export interface NamedColumn {
  readonly table: Table;
  readonly column: Column;
  /** The cell of its header. */
  readonly header: Cell;
  /** The name at the place asked about, without quotation marks. */
  readonly span: Span;
}

/** The column whose header, or whose name in a binding, stands at an offset; undefined elsewhere, and where the header is no cell of its own. */
export function columnAt(chapter: Chapter, at: number): NamedColumn | undefined {
  for (const { table, column, word } of namedIn(chapter)) {
    const header = touches(word.span, at) ? headerOf(table, column) : undefined;
    if (header) return { table, column, header, span: withoutQuotes(chapter.text, word.span) };
  }
  for (const table of chapter.tables.filter(({ span, editable }) => editable && touches(span, at))) {
    const column = table.columns.find((one) => {
      const header = headerOf(table, one);
      return header && header.text.text !== '' && touches(header.content, at);
    });
    const header = column && headerOf(table, column);
    if (column && header) return { table, column, header, span: header.content };
  }
  return undefined;
}

/** What gives a column another name. */
export interface ColumnRename {
  /** In the chapter of the table: its header, and the bindings that name it. */
  readonly edits: readonly Edit[];
  /** The bindings of other chapters that name it, each with what is to be written there. */
  readonly elsewhere: readonly { readonly place: ForeignPlace; readonly text: string }[];
}

/**
 * Gives a column another name, in its header and in all bindings that name it.
 * @param name as it is to stand in the header
 * @returns undefined for a name that another column has or that no binding could say, and where the header cannot be written
 */
export function renameColumn(
  { report, settings }: Pick<Target, 'report' | 'settings'>,
  { table, column, header }: NamedColumn,
  name: string,
): ColumnRename | undefined {
  const { chapter } = report;
  const bound = columnInBinding(withoutUnit(name));
  const isTaken = table.columns.some((other) => other.index !== column.index && fold(other.name) === fold(name));
  if (bound === undefined || isTaken) return undefined;
  const written = writeCell({ report, table, settings, memo: createMemo() }, header, escapeText(table.kind, name.trim()));
  const edits = written && fitEdits(chapter.text, [table], written);
  if (!edits) return undefined;
  const isMeant = (named: Named): boolean => named.table === table && named.column.index === column.index;
  return {
    edits: [
      ...edits,
      ...namedIn(chapter)
        .filter(isMeant)
        .map(({ word }) => ({ span: word.span, text: bound })),
    ],
    elsewhere: (settings.elsewhere?.asked() ?? []).flatMap((asked) =>
      namedBy(chapter, asked)
        .filter(isMeant)
        .map(({ place }) => ({ place, text: bound })),
    ),
  };
}

interface Named {
  readonly table: Table;
  readonly column: Column;
}

/** Every place where a binding of the chapter names a column of one of its tables. */
function namedIn(chapter: Chapter): readonly (Named & { readonly word: Word })[] {
  return chapter.bindings.flatMap(({ expression }) =>
    (expression ? leavesOf(expression) : []).flatMap((leaf) =>
      leaf.kind === 'call' && !leaf.table.path ? columnWords(leaf).flatMap((word) => namedAs(chapter, leaf, word)) : [],
    ),
  );
}

function namedAs(chapter: Chapter, call: TableCall, word: Word): readonly (Named & { readonly word: Word })[] {
  const found = findTable(chapter, call.table, call.span.start);
  const column = 'one' in found ? findColumn(found.one, word) : undefined;
  return 'one' in found && column && 'one' in column ? [{ table: found.one, column: column.one, word }] : [];
}

function namedBy(chapter: Chapter, { call, columns }: ForeignCall): readonly (Named & { readonly place: ForeignPlace })[] {
  const { expression } = readBinding(call, () => ({ start: 0, end: 0 }));
  if (expression?.kind !== 'call') return [];
  return columnWords(expression).flatMap((word, at) => {
    const place = columns[at];
    return place ? namedAs(chapter, expression, word).map((named) => ({ ...named, place })) : [];
  });
}

/** The innermost header of a column, if it is of this column alone. */
function headerOf({ rows }: Table, { index }: Column): Cell | undefined {
  const cell = rows.findLast(({ kind }) => kind === 'head')?.cells[index];
  return cell?.colspan === 1 ? cell : undefined;
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  return text.charAt(start) === '"' ? { start: start + 1, end: end - 1 } : { start, end };
}
