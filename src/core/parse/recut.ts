import type { Change } from '../text/change.ts';
import { countLeading } from '../text/search.ts';
import type { Piece, PieceReading } from './pieces.ts';

/** A part of a text, cut into pieces; their places are counted from its start. */
export interface CutPart {
  readonly start: number;
  readonly reading: { readonly pieces: readonly Piece[] };
}

/**
 * Tells how the piece that begins at a place is read, knowing how the text was cut when it was another one: what stands before the change,
 * and what stands behind it from a cut on that there was, is cut as it was.
 * @param parts the other text, from its start to its end
 */
export function knownPieces(
  parts: readonly CutPart[],
  { length }: string,
  { before, behind, by }: Change,
): (start: number) => PieceReading | undefined {
  return (start) => {
    const isBehind = start >= length - behind;
    if (!isBehind && start > before) return undefined;
    const at = isBehind ? start - by : start;
    const place = countLeading(parts, (part) => part.start <= at) - 1;
    const part = parts[place];
    if (!part) return undefined;
    const { pieces } = part.reading;
    const i = countLeading(pieces, (piece) => part.start + piece.start < at);
    const piece = pieces[i];
    // A piece that the one before it has left open is no cut.
    if (!piece || part.start + piece.start !== at || pieces[i - 1]?.reading.open !== undefined) return undefined;
    if (isBehind) return piece.reading;
    // A piece ends where the next one begins, which has to be there to be told: the next but one has to begin where nothing has changed.
    const [, nextButOne] = new Set([...startsFrom(part, i + 1), ...startsFrom(parts[place + 1]), ...startsFrom(parts[place + 2])]);
    return nextButOne !== undefined && nextButOne <= before ? piece.reading : undefined;
  };
}

/** Where the next pieces of a part begin: at two places, if it has so many. What a piece leaves open may begin where the piece does. */
function startsFrom(part: CutPart | undefined, first = 0): readonly number[] {
  return part?.reading.pieces.slice(first, first + 3).map(({ start }) => part.start + start) ?? [];
}
