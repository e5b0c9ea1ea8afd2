import type { Block } from '../model/index.ts';
import type { RawTable } from './tables/raw-table.ts';

/** What a piece of Markdown holds; all places are counted from the start of the piece. */
export interface Reading {
  /** In source order; containers (lists, quotations, footnotes) are dissolved into flags of their blocks. */
  readonly blocks: readonly Block[];
  /** The pipe tables, each of which is also a block of kind `table`. */
  readonly tables: readonly RawTable[];
  /** Place of the fence or tag (or of the blanks before it) of a block that goes on beyond the piece; that is not among the blocks. */
  readonly open: number | undefined;
  /** It is nested so deeply that it was taken for one paragraph. */
  readonly tooDeep?: true;
}
