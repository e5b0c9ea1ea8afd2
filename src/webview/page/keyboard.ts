/** The keys that lead through a grid, each with how far down and to the right. */
const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Where a key leads from a place in rows of these lengths; undefined if it leads nowhere. */
export function placeAfter(
  key: string,
  withControl: boolean,
  { row, column }: { readonly row: number; readonly column: number },
  lengths: readonly number[],
): { readonly row: number; readonly column: number } | undefined {
  const last = lengths.length - 1;
  const kept = (at: number, end: number): number => Math.min(Math.max(0, at), end);
  if (key === 'Home') return { row: withControl ? 0 : row, column: 0 };
  if (key === 'End') {
    const to = withControl ? last : row;
    return { row: to, column: (lengths[to] ?? 1) - 1 };
  }
  const step = steps[key];
  if (!step || withControl) return undefined;
  const to = kept(row + step[0], last);
  return { row: to, column: kept(column + step[1], (lengths[to] ?? 1) - 1) };
}

/** What of a grid can have the focus, row by row: the buttons of its header, and its cells. */
function stopsOf(grid: HTMLElement): readonly (readonly HTMLElement[])[] {
  return Array.from(grid.querySelectorAll('tr'), (row) => Array.from(row.querySelectorAll<HTMLElement>('th button, td')));
}

/** Lets one stop of a grid be reached by the tabulator, and the arrows lead from there to the others. */
export function tendFocus(grid: HTMLElement, remembered: { row: number; column: number }): void {
  const stops = stopsOf(grid);
  const go = (row: number, column: number, focus: boolean): void => {
    const stop = stops[row]?.[column];
    if (!stop) return;
    for (const other of Array.from(grid.querySelectorAll('[tabindex="0"]'))) other.setAttribute('tabindex', '-1');
    stop.setAttribute('tabindex', '0');
    Object.assign(remembered, { row, column });
    if (focus) stop.focus();
  };
  go(Math.min(remembered.row, stops.length - 1), Math.min(remembered.column, (stops[remembered.row]?.length ?? 1) - 1), false);
  if (!grid.querySelector('[tabindex="0"]')) go(0, 0, false);
  grid.addEventListener('focusin', ({ target }) => {
    const row = stops.findIndex((row) => row.some((stop) => stop === target));
    if (row >= 0) go(row, stops[row]?.findIndex((stop) => stop === target) ?? 0, false);
  });
  grid.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
    const next = placeAfter(
      event.key,
      event.ctrlKey || event.metaKey,
      remembered,
      stops.map(({ length }) => length),
    );
    if (!next) return;
    event.preventDefault();
    go(next.row, next.column, true);
  });
}

/** Puts the keyboard on the one stop of a grid that the tabulator reaches. */
export function focusStop(place: HTMLElement): void {
  place.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
}

/** Gives the keyboard back to a grid that had it when the page lost it: what had it may have been drawn anew meanwhile. */
export function keepKeyboard(place: HTMLElement): void {
  let wasThere = false;
  addEventListener('focusin', ({ target }) => {
    wasThere = target instanceof Node && place.contains(target);
  });
  addEventListener('focus', () => {
    if (wasThere && document.activeElement === document.body) focusStop(place);
  });
}
