import {
  analyse,
  createMemo as createChapterMemo,
  indexLines,
  type AnalyseOptions,
  type LineIndex,
  type Memo as ChapterMemo,
  type Report,
} from '../core/index.ts';
import type { Source } from './source.ts';

/** A chapter read and checked, with the way from its offsets to lines. */
export interface Analysis {
  readonly uri: string;
  readonly version: number;
  readonly report: Report;
  readonly lines: LineIndex;
  /** Spares the parts that are the same to whoever analyses a text that differs little from the chapter's; not of a chapter read once. */
  readonly memo?: ChapterMemo;
}

/**
 * Remembers the last analysis of every chapter, so that all features of one version share one, and what the next can take over from
 * it: a keystroke costs the paragraph or table that it changed.
 */
export interface Memo {
  /** The analysis of the chapter as it is now. Settings are compared by identity. */
  analysis(source: Source, settings: AnalyseOptions): Analysis;
  /** Drops what is known of a chapter. */
  forget(uri: string): void;
}

/** An empty memo. */
export function createMemo(): Memo {
  const known = new Map<string, Known>();
  return {
    analysis(source, settings) {
      const last = known.get(source.uri);
      if (last?.analysis.version === source.version && last.settings === settings) return last.analysis;
      const chapter = last?.analysis.memo ?? createChapterMemo();
      const analysis = analyseSource(source, settings, chapter);
      known.set(source.uri, { settings, analysis });
      return analysis;
    },
    forget(uri) {
      known.delete(uri);
    },
  };
}

interface Known {
  readonly settings: AnalyseOptions;
  readonly analysis: Analysis & { readonly memo: ChapterMemo };
}

function analyseSource(source: Source, settings: AnalyseOptions, memo: ChapterMemo): Known['analysis'] {
  const text = source.getText();
  return { uri: source.uri, version: source.version, report: analyse(text, settings, memo), lines: indexLines(text), memo };
}
