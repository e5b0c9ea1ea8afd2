import type { HtmlPiece } from './parse/html-table.ts';
import type { PieceReading } from './parse/pieces.ts';
import type { RawTable } from './parse/raw-table.ts';
import type { TableReading } from './tables/reading.ts';

/**
 * What analyses of a chapter made of its parts, by the text of each part. Given to every analysis of one chapter, it spares all but the
 * parts that have changed since; the report is the same without it.
 */
export interface Memo {
  readonly pieces: Recall<PieceReading>;
  readonly html: Recall<HtmlPiece>;
  readonly tables: WeakMap<RawTable, TableReading>;
  /** To be called before an analysis: what neither of the last two had a use for is forgotten. */
  turn(): void;
}

/** Remembers what was made of texts. */
export interface Recall<T> {
  /** What was made of the text before, or is now: `make` looks at nothing else. */
  of(text: string, make: (text: string) => T): T;
}

/** An empty memo, for one chapter. */
export function createMemo(): Memo {
  const pieces = generations<PieceReading>();
  const html = generations<HtmlPiece>();
  return {
    pieces,
    html,
    tables: new WeakMap(),
    turn() {
      pieces.turn();
      html.turn();
    },
  };
}

function generations<T>(): Recall<T> & { turn(): void } {
  type Entries = Map<string, { readonly text: string; readonly value: T }>;
  let last: Entries = new Map();
  let now: Entries = new Map();
  return {
    of(text, make) {
      const known = now.get(text) ?? last.get(text);
      const own = known?.text ?? ownCopy(text);
      const entry = known ?? { text: own, value: make(own) };
      now.set(own, entry);
      return entry.value;
    },
    turn() {
      last = now;
      now = new Map();
    },
  };
}

/** A slice keeps the text it was cut from in memory, a whole chapter as it was some keystrokes ago; this copy does not. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
