import { analyse, type AnalyseOptions, type Baseline } from '../../core/index.ts';

/** An earlier text of a chapter. */
export interface EarlierText {
  readonly kind: Baseline['kind'];
  readonly text: string;
}

/** The settings with earlier texts of the chapter, the latest first. Each is analysed when a finding asks for it, and only once. */
export function withBaselines(settings: AnalyseOptions, texts: readonly EarlierText[]): AnalyseOptions {
  return { ...settings, baselines: texts.map(({ kind, text }) => lazyBaseline(settings, text, kind)) };
}

function lazyBaseline(settings: AnalyseOptions, text: string, kind: Baseline['kind']): Baseline {
  let report: Baseline['report'] | undefined;
  return {
    kind,
    get report() {
      report ??= analyse(text, settings);
      return report;
    },
  };
}
