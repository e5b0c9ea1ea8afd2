import { analyse, type AnalyseOptions, type Baseline } from '../../core/index.ts';

/** An earlier text of a chapter. */
export interface EarlierText {
  readonly kind: Baseline['kind'];
  readonly text: string;
}

/** What is known of earlier texts, by text: each is analysed when somebody asks for its report, and only once. */
export type EarlierReports = Map<string, () => Baseline['report']>;

/** Nothing is known of any text. */
export function createEarlierReports(): EarlierReports {
  return new Map();
}

/**
 * The settings with earlier texts of the chapter, the latest first.
 * @param known what is known of texts under the same settings; afterwards it holds these texts and no others
 */
export function withBaselines(settings: AnalyseOptions, texts: readonly EarlierText[], known: EarlierReports = new Map()): AnalyseOptions {
  const baselines = texts.map(({ kind, text }) => {
    const reportOf = known.get(text) ?? once(() => analyse(text, settings));
    known.set(text, reportOf);
    return lazyBaseline(kind, reportOf);
  });
  const used = new Set(texts.map(({ text }) => text));
  for (const text of known.keys()) if (!used.has(text)) known.delete(text);
  return { ...settings, baselines };
}

function lazyBaseline(kind: Baseline['kind'], reportOf: () => Baseline['report']): Baseline {
  return {
    kind,
    get report() {
      return reportOf();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
