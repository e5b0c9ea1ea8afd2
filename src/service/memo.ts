import { analyse, indexLines, type AnalyseOptions, type LineIndex, type Report } from '../core/index.ts';
import type { Source } from './source.ts';

/** A chapter read and checked, with the way from its offsets to lines. */
export interface Analysis {
  readonly uri: string;
  readonly version: number;
  readonly report: Report;
  readonly lines: LineIndex;
}

/** Remembers the last analysis of every chapter, so that all features of one version share one. */
export interface Memo {
  /** The analysis of the chapter as it is now. Settings are compared by identity. */
  analysis(source: Source, settings: AnalyseOptions): Analysis;
  /** Drops what is known of a chapter. */
  forget(uri: string): void;
}

/** An empty memo. */
export function createMemo(): Memo {
  const known = new Map<string, { readonly settings: AnalyseOptions; readonly analysis: Analysis }>();
  return {
    analysis(source, settings) {
      const last = known.get(source.uri);
      if (last?.analysis.version === source.version && last.settings === settings) return last.analysis;
      const analysis = analyseSource(source, settings);
      known.set(source.uri, { settings, analysis });
      return analysis;
    },
    forget(uri) {
      known.delete(uri);
    },
  };
}

function analyseSource(source: Source, settings: AnalyseOptions): Analysis {
  const text = source.getText();
  return { uri: source.uri, version: source.version, report: analyse(text, settings), lines: indexLines(text) };
}
