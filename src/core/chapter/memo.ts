import type { ParseMemo } from '../parse/structure.ts';
import { generations, type Recall } from '../text/recall.ts';
import type { HtmlPiece } from '../parse/tables/html.ts';
import type { PieceReading } from '../parse/pieces.ts';
import type { Paragraph, ParagraphMemo } from '../prose/paragraph.ts';
import type { RawTable } from '../parse/tables/raw-table.ts';
import { tablePlaces, type TablePlaces } from './place-table.ts';
import type { TableReading } from './table-reading.ts';

/**
 * What analyses of a chapter made of its parts, by the text of each part. Given to every analysis of one chapter, it spares all but the
 * parts that have changed since; the report is the same without it.
 */
export interface Memo extends ParseMemo {
  readonly tables: WeakMap<RawTable, TableReading>;
  readonly paragraphs: ParagraphMemo;
  readonly places: TablePlaces;
  /** What follows from the text of a block alone, by the question that is asked of it. */
  ofTexts<T>(question: string): Recall<T>;
  /** Counts a table that is judged. */
  readonly onJudge: () => void;
  /** What had to be done for the analyses up to now: a count for each kind of work. */
  readonly work: Readonly<Work>;
  /** To be called before an analysis: what neither of the last two had a use for is forgotten. */
  turn(): void;
}

/** What nothing that was kept has spared, counted. */
export interface Work {
  /** Pieces of the chapter read as Markdown. */
  pieces: number;
  /** Tables understood and their totals judged. */
  tables: number;
  /** Rules run over a table, and other searches in one. */
  searches: number;
  /** Texts of blocks that something was asked of. */
  texts: number;
}

/** An empty memo, for one chapter. */
export function createMemo(): Memo {
  const pieces = generations<PieceReading>();
  const html = generations<HtmlPiece>();
  const drawn = generations<RawTable | undefined>();
  const paragraphs = generations<Paragraph>();
  const texts = new Map<string, ReturnType<typeof generations<unknown>>>();
  const work = { pieces: 0, tables: 0, searches: 0, texts: 0 };
  return {
    pieces: {
      of: (text, make) =>
        pieces.of(text, (piece) => {
          work.pieces += 1;
          return make(piece);
        }),
    },
    html,
    drawn,
    blocks: new WeakMap(),
    tables: new WeakMap(),
    paragraphs,
    places: tablePlaces(() => {
      work.searches += 1;
    }),
    ofTexts<T>(question: string) {
      const known = texts.get(question) ?? generations<unknown>();
      texts.set(question, known);
      return {
        of: (text: string, make: (text: string) => T) =>
          known.of(text, (own) => {
            work.texts += 1;
            return make(own);
          }) as T,
      };
    },
    work,
    onJudge() {
      work.tables += 1;
    },
    turn() {
      pieces.turn();
      html.turn();
      drawn.turn();
      paragraphs.turn();
      for (const known of texts.values()) known.turn();
    },
  };
}
