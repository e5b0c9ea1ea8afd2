import { analyse, type AnalyseOptions, type Baseline, type Report } from '../core/index.ts';

/** The settings with an earlier text of the chapter. It is analysed when a finding asks for it, and only once. */
export function withBaseline(settings: AnalyseOptions, text: string, kind: Baseline['kind']): AnalyseOptions {
  let report: Report | undefined;
  const baseline: Baseline = {
    kind,
    get report() {
      report ??= analyse(text, settings);
      return report;
    },
  };
  return { ...settings, baseline };
}
