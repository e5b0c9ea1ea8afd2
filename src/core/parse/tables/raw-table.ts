import type { Span, TableKind } from '../../model/index.ts';

/** A table as its markup says, before it is laid out. All places are counted from the start of the part of the source that was read. */
export interface RawTable {
  readonly kind: TableKind;
  readonly span: Span;
  readonly editable: boolean;
  /** Content of the `<caption>` element. */
  readonly caption: Span | undefined;
  readonly rows: readonly RawRow[];
}

/** One row as written. */
export interface RawRow {
  readonly span: Span;
  /** Number of its row group (`thead`, `tbody`, `tfoot`): a rowspan ends with its group. */
  readonly group: number;
  readonly section: 'head' | 'body' | 'foot';
  readonly cells: readonly RawCell[];
}

/** One cell as written. */
export interface RawCell {
  /** The whole element, tags included. */
  readonly span: Span;
  /** What stands between the tags; of a text on several lines the first one. */
  readonly content: Span;
  /** The further lines of its text, where other cells stand between them. */
  readonly continued: readonly Span[];
  readonly header: boolean;
  /** As written: at least 1; 0 for `rowspan="0"`, to the end of the group. */
  readonly rowspan: number;
  /** At least 1, at most 1000. */
  readonly colspan: number;
  /** Parts of its content that are none of its text: nested tables. */
  readonly nested: readonly Span[];
}
