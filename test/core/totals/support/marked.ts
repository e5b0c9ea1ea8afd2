import { analyse, type Report, type SummaryCell } from '../../../../src/core/index.ts';

/** What a fixture says of one figure. */
export interface Mark {
  readonly verdict: string;
  /** After a colon: of `agrees` the function, of `disagrees` the expected figure; then causes and `likely`, parted by semicolons. */
  readonly details: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A chapter with the verdicts that it must get. */
export interface Marked {
  readonly source: string;
  readonly marks: readonly Mark[];
}

/**
 * Reads a fixture: `⟦agrees|866⟧`, `⟦agrees:mean|12⟧`, `⟦disagrees:15|14⟧`, `⟦disagrees:15;last-left-out;likely|14⟧`,
 * `⟦disagrees:15;no-cause|14⟧`, `⟦unverified|…⟧`, `⟦silent|7⟧` (no summary cell at all) stand for the figure after the bar, about which this must be said.
 */
export function readMarked(written: string): Marked {
  const marks: Mark[] = [];
  let source = '';
  let last = 0;
  for (const found of written.matchAll(/⟦(?<verdict>[a-z]+)(?::(?<details>[^|⟧]*))?\|(?<figure>[^⟧]*)⟧/gu)) {
    const { verdict = '', details, figure = '' } = found.groups ?? {};
    source += written.slice(last, found.index);
    marks.push({ verdict, details: details?.split(';') ?? [], start: source.length, end: source.length + figure.length });
    source += figure;
    last = found.index + found[0].length;
  }
  source += written.slice(last);
  if (/[⟦⟧]/.test(source)) throw new Error('a mark is not whole');
  return { source, marks };
}

/** What must be said, one line per mark. */
export function expectedLines({ source, marks }: Marked): readonly string[] {
  return marks.map(({ verdict, details, start, end }) => line(source, start, end, [verdict, ...details].join(' ')));
}

/** What is said of every marked figure, and of every figure that disagrees, in the words of the marks. */
export function actualLines({ source, marks }: Marked): readonly string[] {
  const cells = summaryCells(analyse(source));
  const markAt = (cell: SummaryCell): Mark | undefined =>
    marks.find(({ start, end }) => start === cell.span.start && end === cell.span.end);
  const unnamed = marks.filter(({ start, end }) => !cells.some(({ span }) => span.start === start && span.end === end));
  const said = cells
    .filter((cell) => markAt(cell) !== undefined || cell.verdict === 'disagrees')
    .map((cell) => ({ at: cell.span.start, text: line(source, cell.span.start, cell.span.end, described(cell, markAt(cell))) }));
  const silent = unnamed.map(({ start, end }) => ({ at: start, text: line(source, start, end, 'silent') }));
  return [...said, ...silent].sort((a, b) => a.at - b.at).map(({ text }) => text);
}

/** All summary cells of a chapter. */
export function summaryCells({ chapter }: Report): readonly SummaryCell[] {
  return chapter.tables.flatMap((table) => table.summaryCells);
}

/** As much as the mark tells: of an agreement the function, of a disagreement the cause, only where it names one. */
function described({ verdict, function: id, expectedText, likelyCause, confidence }: SummaryCell, mark: Mark | undefined): string {
  const [first, ...others] = mark?.details ?? [];
  if (verdict === 'unverified' || (verdict === 'agrees' && first === undefined)) return verdict;
  if (verdict === 'agrees') return `${verdict} ${id ?? ''}`;
  const named = others.some((detail) => detail !== 'likely');
  const cause = named ? [likelyCause?.id.replace('cause.', '') ?? 'no-cause'] : [];
  return [verdict, expectedText, ...cause, ...(confidence === 'likely' ? ['likely'] : [])].join(' ');
}

function line(source: string, start: number, end: number, said: string): string {
  return `line ${source.slice(0, start).split('\n').length}, “${source.slice(start, end)}”: ${said}`;
}
