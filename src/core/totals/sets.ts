import type { TableFacts, LineKind } from './facts.ts';
import { firstFrom, quantityIn, runOf, unitClass, type Lines, type Run } from './lines.ts';

/** Which cells of a column a figure in a summary row may speak of. */
export type SetKind =
  | 'all-above'
  | 'block-above'
  | 'block-below'
  | 'chain'
  | 'column'
  | 'main-lines'
  | 'run-above'
  | 'same-unit'
  | 'section'
  | 'subtotals'
  | 'without-subtotals';

/** A run of rows among some lines of a column. As data, it can be tried in any column. */
export interface CellSet {
  readonly kind: string;
  readonly lines: LineKind;
  readonly from: number;
  /** The row after the last. */
  readonly to: number;
}

/** A set with its cells in one column. */
export interface NamedSet extends CellSet {
  readonly kind: SetKind;
  readonly run: Run;
}

/** The cells of a set in one column. */
export function runIn(facts: TableFacts, column: number, { lines, from, to }: CellSet): Run {
  return facts.once(`run ${column} ${lines} ${from} ${to}`, () => runOf(facts.column(column).lines(lines), from, to));
}

/**
 * The sets of cells that a summary row may speak of, the most likely first: the block above it; the whole column; the totals above;
 * the last total with the rows after it; the main lines without those that are part of another; the block without unmarked subtotals;
 * the run of like amounts right above; the block below; the rows since a section began; those in the figure's own unit; everything
 * above. Each set of cells is named once.
 */
export function setsOf(facts: TableFacts, column: number, row: number): readonly NamedSet[] {
  return facts.once(`sets ${column} ${row}`, () => {
    const seen = new Set<string>();
    return candidates(facts, column, row).flatMap((set): readonly NamedSet[] => {
      const run = runIn(facts, column, set);
      const { lines } = run;
      const [first, end] = [firstFrom(lines.places, set.from), firstFrom(lines.places, set.to)];
      const key = [lines.places[first], lines.places[end - 1], end - first, run.sum].join(' ');
      if (end <= first || seen.has(key)) return [];
      seen.add(key);
      return [{ ...set, run }];
    });
  });
}

/** The set of one kind. */
export function setOf(facts: TableFacts, column: number, row: number, kind: SetKind): NamedSet | undefined {
  return setsOf(facts, column, row).find((set) => set.kind === kind);
}

interface Candidate extends CellSet {
  readonly kind: SetKind;
}

function candidates(facts: TableFacts, column: number, row: number): readonly Candidate[] {
  const previous = facts.column(column).previousTotal(row);
  const start = previous + 1;
  const section = facts.sectionStart(row);
  const unit = unitClass(facts.column(column).amount(row)?.quantity);
  const sets: readonly (Candidate | false)[] = [
    { kind: 'block-above', lines: 'body', from: start, to: row },
    { kind: 'column', lines: 'body', from: 0, to: facts.table.rows.length },
    { kind: 'subtotals', lines: 'totals', from: 0, to: row },
    previous >= 0 && { kind: 'chain', lines: 'all', from: previous, to: row },
    facts.hasParts(row) && { kind: 'main-lines', lines: 'main', from: start, to: row },
    facts.hasParts(Infinity) && { kind: 'main-lines', lines: 'main', from: row + 1, to: facts.nextSummary(row) },
    isFewer(facts, column, start, row, 'unmarked') && { kind: 'without-subtotals', lines: 'unmarked', from: start, to: row },
    { kind: 'run-above', lines: 'body', from: runStart(facts, column, start, row), to: row },
    { kind: 'block-below', lines: 'body', from: row + 1, to: facts.nextSummary(row) },
    { kind: 'section', lines: 'body', from: row + 1, to: partsEnd(facts, row) },
    section > previous && { kind: 'section', lines: 'body', from: section + 1, to: row },
    isMostly(facts, column, start, row, `unit ${unit}`) && { kind: 'same-unit', lines: `unit ${unit}`, from: start, to: row },
    previous >= 0 && { kind: 'all-above', lines: 'all', from: 0, to: row },
  ];
  return sets.filter((set) => set !== false);
}

/** The row after the parts of a total that stand right below it: `Train total`, `- real`, `- drawn`. */
function partsEnd(facts: TableFacts, row: number): number {
  const { rows } = facts.table;
  let end = row + 1;
  for (let next = rows[end]; next && facts.isPart(next); next = rows[end]) end += 1;
  return end;
}

function countIn(facts: TableFacts, column: number, from: number, to: number, lines: LineKind): number {
  return runIn(facts, column, { kind: '', lines, from, to }).count;
}

function isFewer(facts: TableFacts, column: number, from: number, to: number, lines: LineKind): boolean {
  return countIn(facts, column, from, to, lines) < countIn(facts, column, from, to, 'body');
}

/** More than one, at least half of the block, but not all of it. */
function isMostly(facts: TableFacts, column: number, from: number, to: number, lines: LineKind): boolean {
  const [some, all] = [countIn(facts, column, from, to, lines), countIn(facts, column, from, to, 'body')];
  return some > 1 && some < all && some * 2 >= all;
}

/** The row after the last cell above that is of another kind than the cell right above. */
function runStart(facts: TableFacts, column: number, from: number, to: number): number {
  const lines = facts.column(column).lines('body');
  const end = firstFrom(lines.places, to);
  if (!quantityIn(lines.cells[end - 1])) return to;
  const starts = facts.once(`runs of like amounts ${column}`, () => runStarts(lines));
  const at = Math.max(starts[end - 1] ?? 0, firstFrom(lines.places, from));
  // A single cell is no run.
  return end - at > 1 ? (lines.places[at] ?? to) : to;
}

/** For each cell the first of those that follow each other up to it with amounts of one dimension. */
function runStarts({ cells }: Lines): readonly number[] {
  let start = 0;
  return cells.map((cell, i) => {
    const [dimension, before] = [quantityIn(cell)?.dimension, quantityIn(cells[i - 1])?.dimension];
    if (dimension === undefined || dimension !== before) start = i;
    return start;
  });
}
