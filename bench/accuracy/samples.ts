/** Labelled figures with everything that they may be, and right ones with errors put in: what weights are fitted to and judged by. */
import { createMemo, type Memo, type Table } from '../../src/core/index.ts';
import { limits } from '../../src/core/totals/limits.ts';
import type { Evidence, ExplanationClass } from '../../src/core/totals/explanations.ts';
import { weighTotals } from '../../src/core/totals/index.ts';
import { isDoubtful } from '../../src/core/totals/verdict.ts';
import { isAbout, judgedCells, type JudgedCell, type Label, type LabelledDocument } from './corpus.ts';
import { errorClasses, mutantsOf, randomFrom, type ErrorClass } from './mutants.ts';

/** One explanation, ready to be weighed: `signals[i]` is seen with `values[i]`. */
export interface Entry {
  readonly class: ExplanationClass;
  readonly likelihood: number;
  readonly signals: readonly number[];
  readonly values: readonly number[];
  /** It is what the label says. */
  readonly target: boolean;
  /** A slip that is reported only where hardly anything else is possible. */
  readonly doubtful: boolean;
}

/** What is known of a figure. */
export type Truth = Label['verdict'] | 'unlabelled';

/** A figure to fit weights to. */
export interface Sample {
  readonly set: string;
  readonly unit: string;
  readonly at: string;
  readonly truth: Truth;
  /** What was done to it; undefined for a figure as its author wrote it. */
  readonly error: ErrorClass | undefined;
  readonly inBody: boolean;
  readonly entries: readonly Entry[];
  readonly evidence: Evidence | undefined;
  weight: number;
}

/** Right figures of one repository into which errors are put. */
const MOST_MUTATED = Number(process.env['MUTATED'] ?? 14);
/** Figures of one repository that weigh fully. */
const MOST_WEIGHED = 10;

/** Every judged figure of labelled documents, and the mutants of right ones. */
export function samplesOf(documents: readonly LabelledDocument[], withMutants: boolean): Sample[] {
  const mutated = new Map<string, number>();
  const samples = documents.flatMap((document) => documentSamples(document, withMutants ? mutated : undefined));
  const sizes = new Map<string, number>();
  const sizeKey = ({ unit, inBody }: Sample): string => `${unit} ${inBody}`;
  for (const sample of samples) if (!sample.error) sizes.set(sizeKey(sample), (sizes.get(sizeKey(sample)) ?? 0) + 1);
  for (const sample of samples) {
    const share = Math.min(1, MOST_WEIGHED / Math.max(1, sizes.get(sizeKey(sample)) ?? 1));
    sample.weight = share * (sample.error ? limits.slips * errorClasses[sample.error] : 1);
  }
  return samples;
}

function documentSamples(document: LabelledDocument, mutated: Map<string, number> | undefined): Sample[] {
  const { labels, text, unit, skipped } = document;
  const memo = createMemo();
  const judged = judgedCells(text, memo).filter(({ line }) => !skipped.has(line));
  const left = new Set(labels);
  const samples: Sample[] = [];
  for (const cell of judged) {
    const label =
      [...left].find((it) => isAbout(it, cell.line, cell.cell) && it.col === cell.cell.column) ??
      [...left].find((it) => isAbout(it, cell.line, cell.cell));
    if (label) left.delete(label);
    samples.push(sampleOf(document, cell, label, undefined));
    if (label?.verdict !== 'right' || !mutated || (mutated.get(unit) ?? 0) >= MOST_MUTATED) continue;
    mutated.set(unit, (mutated.get(unit) ?? 0) + 1);
    samples.push(...mutantSamples(document, cell, label, memo));
  }
  // What is never judged can neither agree nor be found.
  for (const label of left)
    samples.push({
      set: document.set,
      unit,
      at: `${document.name}:${label.line} ${label.text}`,
      truth: label.verdict,
      error: undefined,
      inBody: false,
      entries: [],
      evidence: undefined,
      weight: 0,
    });
  return samples;
}

function mutantSamples(document: LabelledDocument, { cell, table }: JudgedCell, label: Label, memo: Memo): Sample[] {
  const random = randomFrom(`${document.name}:${label.line}:${label.col}`);
  return mutantsOf(document.text, cell, table, random).map(({ text, error, moved }) => {
    const found = judgedCells(text, memo).find(
      (other) =>
        other.cell.table === cell.table &&
        other.cell.column === cell.column &&
        (moved ? other.cell.label === cell.label && Math.abs(other.cell.row - cell.row) < 3 : other.cell.row === cell.row),
    );
    const at = `${document.name}:${label.line} ${label.text}`;
    return found
      ? sampleOf(document, found, label, error)
      : {
          set: document.set,
          unit: document.unit,
          at,
          truth: 'wrong',
          error,
          inBody: false,
          entries: [],
          evidence: undefined,
          weight: 0,
        };
  });
}

function sampleOf(
  { set, unit, name }: LabelledDocument,
  { cell, table, line }: JudgedCell,
  label: Label | undefined,
  error: ErrorClass | undefined,
): Sample {
  const evidence = evidenceOf(table);
  const own = evidence.find(({ claim }) => claim.row.index === cell.row && claim.cell.column === cell.column);
  const truth: Truth = error ? 'wrong' : (label?.verdict ?? 'unlabelled');
  return {
    set,
    unit,
    at: `${name}:${line} ${cell.text}`,
    truth,
    error,
    inBody: own?.inBody ?? false,
    entries: own ? entriesOf(own, truth, label?.fn) : [],
    evidence: own,
    weight: 0,
  };
}

const weighed = new WeakMap<Table, readonly Evidence[]>();

function evidenceOf(table: Table): readonly Evidence[] {
  const evidence = weighed.get(table) ?? weighTotals(table).evidence;
  weighed.set(table, evidence);
  return evidence;
}

/** Functions that are meant by those of the labels. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  sum: ['sum', 'roll-forward', 'difference'],
  difference: ['difference', 'ratio', 'roll-forward', 'sum'],
  mean: ['mean', 'weighted-mean', 'ratio'],
  median: ['median'],
  count: ['count'],
  max: ['max'],
  min: ['min'],
};

const GENEROUS: ReadonlySet<string> = new Set(['counted', 'mixed', 'coarse']);

function entriesOf({ explanations }: Evidence, truth: Truth, fn: string | undefined): readonly Entry[] {
  const meant = fn === undefined ? undefined : MEANT[fn];
  const fits = ({ formula }: Evidence['explanations'][number]): boolean =>
    meant === undefined || formula?.way !== undefined || meant.includes(formula?.function ?? '');
  const isRight = truth === 'right' || truth === 'rounding';
  // What a reader found right to the last place is not right by generous rounding.
  const isPlain = ({ manner }: Evidence['explanations'][number]): boolean => truth !== 'right' || !GENEROUS.has(manner);
  const some = (kind: ExplanationClass): boolean =>
    explanations.some((it) => it.class === kind && fits(it) && (kind !== 'right' || isPlain(it)));
  const [hasRight, hasSlip] = [some('right'), some('slip')];
  return explanations.map((it) => {
    const places = it.seen.flatMap((value, i) => (value === 0 ? [] : [i]));
    const target =
      isRight && hasRight
        ? it.class === 'right' && fits(it) && isPlain(it)
        : truth === 'wrong'
          ? it.class === 'slip' && (fits(it) || !hasSlip)
          : it.class !== 'slip';
    return {
      class: it.class,
      likelihood: it.likelihood,
      signals: places,
      values: places.map((i) => it.seen[i] ?? 0),
      target,
      doubtful: it.class === 'slip' && isDoubtful(it),
    };
  });
}
