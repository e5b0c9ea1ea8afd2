import type { TableKind } from '../../model/index.ts';
import type { RawTable } from '../raw-table.ts';
import type { Line, View } from './view.ts';

/** From the first line of a table to its last one. */
export interface TableLines {
  readonly first: Line;
  readonly last: Line;
}

/** One way to write a table, other than the two that Markdown's own readers know. */
export interface TableSyntax {
  readonly kinds: readonly TableKind[];
  /**
   * Begins or marks such a table: hardly any other line has it. Sought in each piece once; its first group is what stands before the sign
   * (blanks, marks of containers).
   */
  readonly sign: RegExp;
  /** Whether the sign counts within this kind of code block: its first line. Elsewhere in code no table begins. */
  readonly inFence?: RegExp;
  /** Where the table ends and begins that a line with the sign belongs to; undefined if it belongs to none. */
  find(view: View, sign: Line): TableLines | undefined;
  /** Reads the text of such a table, containers' marks blanked out. Undefined if it is none after all. */
  read(text: string): RawTable | undefined;
}
