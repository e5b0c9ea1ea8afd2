import type { SourceText } from '../model.ts';
import type { Span } from './span.ts';

/** Collects visible characters together with the place each was written at. */
export interface SourceTextBuilder {
  /** Adds `text`, all of it written at `from` to `to`. */
  add(text: string, from: number, to: number): void;
  /** The last character added, or the empty string. */
  last(): string;
  /** What was added, without blanks at its ends. */
  build(): SourceText;
}

/** Starts an empty text. */
export function sourceTextBuilder(): SourceTextBuilder {
  const units: string[] = [];
  const froms: number[] = [];
  const tos: number[] = [];
  return {
    add(text, from, to) {
      for (let i = 0; i < text.length; i += 1) {
        units.push(text.charAt(i));
        froms.push(from);
        tos.push(to);
      }
    },
    last: () => units.at(-1) ?? '',
    build() {
      let start = 0;
      let end = units.length;
      while (start < end && isBlank(units[start])) start += 1;
      while (end > start && isBlank(units[end - 1])) end -= 1;
      return { text: units.slice(start, end).join(''), from: froms.slice(start, end), to: tos.slice(start, end) };
    },
  };
}

/** The span of the source in which units `start` to `end` of the text were written; undefined for an empty or outlying range. */
export function sourceSpan(source: SourceText, start: number, end: number): Span | undefined {
  const from = source.from[start];
  const to = source.to[end - 1];
  return from === undefined || to === undefined || end <= start ? undefined : { start: from, end: to };
}

/** A stretch of the text, with its places. */
export function sliceSourceText(source: SourceText, start: number, end: number): SourceText {
  return { text: source.text.slice(start, end), from: source.from.slice(start, end), to: source.to.slice(start, end) };
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\n' || unit === '\t' || unit === '\u00a0';
}
