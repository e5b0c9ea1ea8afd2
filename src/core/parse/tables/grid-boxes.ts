/** A box of a table drawn with `+`, `-` and `|`: the places of its edges. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The characters of a drawing, line by line and column by column of the screen; the second half of a wide one is empty. */
export type Canvas = readonly (readonly string[])[];

/** So many corners are no writing. */
const MOST_CORNERS = 20_000;

/**
 * Finds the boxes of a grid table, each traced along its edges from its upper left corner: right, down, left, up. Undefined where they
 * do not fill the drawing.
 * @see https://docutils.sourceforge.io/docutils/parsers/rst/tableparser.py for the algorithm
 */
export function findBoxes(canvas: Canvas): readonly Box[] | undefined {
  const [bottom, right] = [canvas.length - 1, (canvas[0]?.length ?? 0) - 1];
  const done = Array.from({ length: right }, () => 0);
  const waiting = [{ top: 0, left: 0 }];
  const seen = new Set<number>();
  const boxes: Box[] = [];
  while (waiting.length > 0 && seen.size < MOST_CORNERS) {
    const corner = waiting.sort((a, b) => b.top - a.top || b.left - a.left).pop();
    if (!corner || corner.top >= bottom || corner.left >= right || seen.has(corner.top * (right + 1) + corner.left)) continue;
    seen.add(corner.top * (right + 1) + corner.left);
    const box = corner.top < (done[corner.left] ?? 0) ? undefined : boxAt(canvas, corner.top, corner.left);
    if (!box) continue;
    boxes.push(box);
    done.fill(box.bottom, box.left, box.right);
    waiting.push({ top: box.top, left: box.right }, { top: box.bottom, left: box.left });
  }
  return done.every((end) => end === bottom) ? boxes : undefined;
}

function boxAt(canvas: Canvas, top: number, left: number): Box | undefined {
  const row = canvas[top] ?? [];
  if (row[left] !== '+') return undefined;
  for (let right = left + 1; right < row.length; right += 1) {
    if (row[right] === '+') {
      const bottom = bottomOf(canvas, top, left, right);
      if (bottom !== undefined) return { top, left, bottom, right };
    } else if (!isEdge(row[right])) return undefined;
  }
  return undefined;
}

/** The first line below at which the two sides meet an edge. */
function bottomOf(canvas: Canvas, top: number, left: number, right: number): number | undefined {
  for (let bottom = top + 1; bottom < canvas.length; bottom += 1) {
    const row = canvas[bottom] ?? [];
    if (row[right] === '+' && row[left] === '+' && row.slice(left + 1, right).every((sign) => sign === '+' || isEdge(sign))) return bottom;
    if (![row[left], row[right]].every((sign) => sign === '|' || sign === '+')) return undefined;
  }
  return undefined;
}

function isEdge(sign: string | undefined): boolean {
  return sign === '-' || sign === '=' || sign === ':';
}
