import { analyse, type AnalyseOptions, type Baseline } from '../../core/index.ts';

/** An earlier text of a chapter. */
export interface EarlierText {
  readonly kind: Baseline['kind'];
  readonly text: string;
}

/** The settings with earlier texts of the chapter, the latest first. Each is analysed when a finding asks for it, and only once. */
export function withBaselines(settings: AnalyseOptions, texts: readonly EarlierText[]): AnalyseOptions {
  const known = new Map<string, () => Baseline['report']>();
  return {
    ...settings,
    baselines: texts.map(({ kind, text }) => {
      const reportOf = known.get(text) ?? once(() => analyse(text, settings));
      known.set(text, reportOf);
      return lazyBaseline(kind, reportOf);
    }),
  };
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
