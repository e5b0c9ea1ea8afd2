import { countLeading } from '../text/search.ts';
import { type Cut, type Piece, piecesFrom, type PieceReading } from './pieces.ts';

/**
 * Cuts a chapter into pieces as `cutPieces` does, knowing how it was cut when it was another one: what stands before the first change, and
 * what stands behind the last one from a cut on that there was, is cut as it was.
 */
export function recutPieces(
  last: Cut,
  { source, from }: Pick<Cut, 'source' | 'from'>,
  read: (piece: string) => PieceReading,
): readonly Piece[] {
  const before = commonStart(last.source, source);
  const behind = commonEnd(last.source, source, before);
  const by = source.length - last.source.length;
  // A piece ends where the next one begins, which has to be there to be told: the next but one has to begin where nothing has changed.
  let whole = countLeading(last.pieces, ({ start }) => start <= before) - 2;
  while (whole > 0 && goesOnAt(last.pieces, whole)) whole -= 1;
  const kept = from === last.from && whole > 0 ? last.pieces.slice(0, whole) : [];
  const start = kept.length > 0 ? (last.pieces[kept.length]?.start ?? from) : from;
  const rest = (at: number): readonly Piece[] | undefined => {
    if (at < source.length - behind) return undefined;
    const place = countLeading(last.pieces, (piece) => piece.start + by < at);
    if (last.pieces[place]?.start !== at - by || goesOnAt(last.pieces, place)) return undefined;
    const tail = last.pieces.slice(place);
    return by === 0 ? tail : tail.map((piece) => ({ start: piece.start + by, reading: piece.reading }));
  };
  return [...kept, ...piecesFrom(source, start, read, rest)];
}

/** Whether a piece is what the one before it left open: nothing was cut there. */
function goesOnAt(pieces: readonly Piece[], place: number): boolean {
  return pieces[place - 1]?.reading.open !== undefined;
}

/** Characters that are compared at once. */
const STEP = 1024;

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.slice(at, at + STEP) === b.slice(at, at + STEP)) at += STEP;
  at = Math.min(at, most);
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** @param before how many characters are common at the start: none of them counts twice */
function commonEnd(a: string, b: string, before: number): number {
  const most = Math.min(a.length, b.length) - before;
  const same = (length: number): boolean =>
    a.slice(a.length - length - STEP, a.length - length) === b.slice(b.length - length - STEP, b.length - length);
  let length = 0;
  while (length + STEP <= most && same(length)) length += STEP;
  while (length < most && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length += 1;
  return length;
}
