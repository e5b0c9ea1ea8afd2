import {
  analyseInParts,
  createMemo as createChapterMemo,
  type AnalysedParts,
  type LineIndex,
  type Memo as ChapterMemo,
  type Report,
} from '../core/index.ts';
import type { ServiceSettings } from './audience.ts';

/** A chapter as its owner holds it: what the service needs of a text document. */
export interface Source {
  readonly uri: string;
  /** Rises with every change; an edit is made for one version and refused for another. Null where the chapter is not open. */
  readonly version: number | null;
  getText(): string;
}

/** A chapter read and checked, with the way from its offsets to lines. */
export interface Analysis {
  readonly uri: string;
  readonly version: number | null;
  /** What the chapter was checked with. */
  readonly settings: ServiceSettings;
  readonly report: Report;
  /** What was found, part by part, and what concerns no part alone; absent where it is read once. */
  readonly found?: Pick<AnalysedParts, 'parts' | 'across'>;
  readonly lines: LineIndex;
  /** Incremental cache for further analyses of this chapter; absent where it is read once. */
  readonly memo?: ChapterMemo;
}

/**
 * Remembers the last analysis of every chapter, so that all features of one version share one, and what the next can take over from
 * it: a keystroke costs the paragraph or table that it changed.
 */
export interface Memo {
  /** The analysis of the chapter as it is now. Sources and settings are compared by identity. */
  analysis(source: Source, settings: ServiceSettings): Analysis;
  /** Drops what is known of a chapter. */
  forget(uri: string): void;
}

/** An empty memo. */
export function createMemo(): Memo {
  const known = new Map<string, Known>();
  return {
    analysis(source, settings) {
      const last = known.get(source.uri);
      if (last?.source === source && last.analysis.version === source.version && last.analysis.settings === settings) return last.analysis;
      const memo = last?.analysis.memo ?? createChapterMemo();
      const analysis = analyseSource(source, settings, memo);
      known.set(source.uri, { source, analysis });
      return analysis;
    },
    forget(uri) {
      known.delete(uri);
    },
  };
}

interface Known {
  readonly source: Source;
  readonly analysis: Analysis & { readonly memo: ChapterMemo };
}

function analyseSource(source: Source, settings: ServiceSettings, memo: ChapterMemo): Known['analysis'] {
  const { uri, version } = source;
  const text = source.getText();
  const { report, lines, ...found } = analyseInParts(text, settings, memo);
  return { uri, version, settings, report, found, lines, memo };
}
