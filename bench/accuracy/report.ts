/** What a judge of totals is worth: wrong alarms, errors found, right figures verified. */
import { readFileSync, writeFileSync } from 'node:fs';
import { limits } from '../../src/core/totals/limits.ts';
import type { ClassProbabilities } from './fit.ts';
import { errorClasses, type ErrorClass } from './mutants.ts';
import type { Sample } from './samples.ts';

/** A sample with what is held to be probable of it. */
export interface Judged {
  readonly sample: Sample;
  readonly probability: ClassProbabilities;
}

/** Figures of merit; each pair is a part and the whole. */
export interface Merit {
  readonly falseAlarms: number;
  readonly falseWarnings: number;
  readonly found: readonly [number, number];
  readonly foundAsWarning: number;
  readonly verified: readonly [number, number];
  /** Figures that nobody can verify, held to be right. */
  readonly bogus: readonly [number, number];
  /** Errors put into right figures: found, held to be right, all. */
  readonly mutants: ReadonlyMap<ErrorClass, readonly [number, number, number]>;
}

/** Whether a figure is held to be right. */
export function agrees({ probability }: Judged): boolean {
  return probability.right >= limits.agrees;
}

/** Whether a figure is reported at least at this probability. */
export function isReported({ probability }: Judged, threshold: number = limits.information): boolean {
  const least = probability.doubtful ? Math.max(threshold, limits.doubtful) : threshold;
  return probability.right < limits.agrees && probability.slip >= least;
}

/** Counts what a judge gets right and wrong. */
export function meritOf(all: readonly Judged[]): Merit {
  const real = all.filter(({ sample }) => sample.error === undefined);
  const [wrong, others] = [real.filter(({ sample }) => sample.truth === 'wrong'), real.filter(({ sample }) => sample.truth !== 'wrong')];
  const right = others.filter(({ sample }) => sample.truth === 'right' || sample.truth === 'rounding');
  const unknown = others.filter(({ sample }) => sample.truth === 'unverifiable');
  const share = (of: readonly Judged[], is: (it: Judged) => boolean): readonly [number, number] => [of.filter(is).length, of.length];
  const mutants = (Object.keys(errorClasses) as ErrorClass[]).map((error) => {
    const made = all.filter(({ sample }) => sample.error === error);
    return [error, [made.filter((it) => isReported(it)).length, made.filter(agrees).length, made.length] as const] as const;
  });
  return {
    falseAlarms: others.filter((it) => isReported(it)).length,
    falseWarnings: others.filter((it) => isReported(it, limits.warning)).length,
    found: share(wrong, (it) => isReported(it)),
    foundAsWarning: wrong.filter((it) => isReported(it, limits.warning)).length,
    verified: share(right, agrees),
    bogus: share(unknown, agrees),
    mutants: new Map(mutants),
  };
}

/** One line of figures. */
export function lineOf({ falseAlarms, falseWarnings, found, foundAsWarning, verified, bogus, mutants }: Merit): string {
  const [hit, , made] = mutants.get('last digit') ?? [0, 0, 0];
  return `false alarms ${falseAlarms} (warnings ${falseWarnings}) · errors ${found.join('/')} (warnings ${foundAsWarning}) · verified ${percent(verified)} · mutants ${percent([hit, made])} · unverifiable held right ${bogus.join('/')}`;
}

/** A part as per cent of the whole. */
export function percent([part, whole]: readonly [number, number]): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

const PAGE = new URL('../../docs/accuracy.md', import.meta.url);
const CROSSED = '## On repositories that had no part in the weights';

/** Writes one part of `docs/accuracy.md` anew, and keeps the other: what is measured on unseen documents, or by cross-validation. */
export function writePart(part: 'unseen' | 'crossed', text: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const cut = page.includes(CROSSED) ? page.indexOf(CROSSED) : page.length;
  const [unseen, crossed] = part === 'unseen' ? [text, page.slice(cut)] : [page.slice(0, cut), `${CROSSED}\n\n${text}`];
  writeFileSync(
    PAGE,
    [unseen, crossed]
      .map((it) => it.trim())
      .filter((it) => it !== '')
      .join('\n\n') + '\n',
  );
}
