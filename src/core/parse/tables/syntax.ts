import type { TableKind } from '../../model/index.ts';
import type { Edit, Span } from '../../text/span.ts';
import type { TableEdit } from './edits.ts';
import type { RawTable } from './raw-table.ts';
import type { Line, View } from './view.ts';

/** From the first line of a table to its last one. */
export interface TableLines {
  readonly first: Line;
  readonly last: Line;
}

/** One way to write a table. */
export interface TableSyntax {
  readonly kinds: readonly TableKind[];
  /** Reads the text of such a table, containers' marks blanked out. Undefined if it is none after all. */
  read(text: string): RawTable | undefined;
  /**
   * Makes edits within the lines of a table keep its shape, or its manner of writing characters; undefined where it cannot. Left out where
   * the texts of cells may be replaced as they are.
   */
  readonly fit?: Fit;
}

/** What edits in the cells of a table need beside them; the lines are those of the table, marks of containers blanked out. */
export type Fit = (lines: readonly Line[], edits: readonly TableEdit[]) => readonly Edit[] | undefined;

/** A way to write tables that the readers of Markdown and HTML do not know: its tables are found by a sign, line by line. */
export interface DrawnSyntax extends TableSyntax {
  /**
   * Begins or marks such a table: hardly any other line has it. Sought in each piece once; its first group is what stands before the sign
   * (blanks, marks of containers).
   */
  readonly sign: RegExp;
  /** Its tables are read only where the author asks for it. */
  readonly optional?: true;
  /** Whether the sign counts within this kind of code block: its first line. Elsewhere in code no table begins. */
  readonly inFence?: RegExp;
  /** Its tables are read right below the tag of a division too, where CommonMark has HTML and nothing else. */
  readonly inDivision?: true;
  /** Where the table ends and begins that a line with the sign belongs to; undefined if it belongs to none. */
  find(view: View, sign: Line): TableLines | undefined;
  /** What the author’s converter loses of such a table without a word. */
  losses?(view: View, lines: TableLines): readonly Loss[];
  /** The same of what would be a table around a sign, but is none. */
  missed?(view: View, sign: Line): readonly Loss[];
}

/** Something that a converter makes of a table and its author cannot have meant. */
export interface Loss {
  readonly kind:
    | 'cut'
    | 'merged'
    | 'merged-grid'
    | 'fallen'
    | 'fallen-heading'
    | 'unclosed'
    | 'glued'
    | 'signature'
    | 'swallowed'
    | 'misaligned'
    | 'wide'
    | 'tab';
  readonly span: Span;
  readonly data: Readonly<Record<string, string | number>>;
  /** What draws the table anew; none where that is not safe. */
  readonly edits: readonly Edit[];
}
