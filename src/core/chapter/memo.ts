import type { ParseMemo } from '../parse/structure.ts';
import { generations } from '../text/recall.ts';
import type { HtmlPiece } from '../parse/tables/html.ts';
import type { PieceReading } from '../parse/pieces.ts';
import type { Paragraph, ParagraphMemo } from '../prose/paragraph.ts';
import type { RawTable } from '../parse/tables/raw-table.ts';
import type { TableReading } from './table-reading.ts';

/**
 * What analyses of a chapter made of its parts, by the text of each part. Given to every analysis of one chapter, it spares all but the
 * parts that have changed since; the report is the same without it.
 */
export interface Memo extends ParseMemo {
  readonly tables: WeakMap<RawTable, TableReading>;
  readonly paragraphs: ParagraphMemo;
  /** To be called before an analysis: what neither of the last two had a use for is forgotten. */
  turn(): void;
}

/** An empty memo, for one chapter. */
export function createMemo(): Memo {
  const pieces = generations<PieceReading>();
  const html = generations<HtmlPiece>();
  const drawn = generations<RawTable | undefined>();
  const paragraphs = generations<Paragraph>();
  return {
    pieces,
    html,
    drawn,
    tables: new WeakMap(),
    paragraphs,
    turn() {
      pieces.turn();
      html.turn();
      drawn.turn();
      paragraphs.turn();
    },
  };
}
