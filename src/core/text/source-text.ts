import { countLeading } from './search.ts';
import type { Span } from './span.ts';

/** Text cut out of the source, with the way back: `sourceSpan` tells where a part of it was written. */
export interface SourceText {
  readonly text: string;
  /** Stretches of the text, each written in one place; ascending, the first at unit 0; none for an empty text. */
  readonly runs: readonly Run[];
}

/**
 * From `unit` to the next run's. As long as what it was written with, it stands there unit for unit; else (an entity, blanks drawn
 * together) all of it was written at `from` to `to`, which is then longer than the text.
 */
export interface Run {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** Collects visible characters together with the place each was written at. */
export interface SourceTextBuilder {
  /** Adds `text`, written at `from` to `to`: unit for unit if the two are of one length, else every unit by all of it. */
  add(text: string, from: number, to: number): void;
  /** Adds units `start` to `end` of another text, with their places. */
  addPart(source: SourceText, start: number, end: number): void;
  /** The last character added, or the empty string. */
  last(): string;
  /** What was added, without blanks at its ends. */
  build(): SourceText;
}

/** Starts an empty text. */
export function sourceTextBuilder(): SourceTextBuilder {
  const parts: string[] = [];
  let length = 0;
  const runs: { unit: number; from: number; to: number }[] = [];
  const add = (text: string, from: number, to: number): void => {
    if (text === '') return;
    const run = runs.at(-1);
    const goesOn = run?.to === from && run.to - run.from === length - run.unit && to - from === text.length;
    if (goesOn) run.to = to;
    else runs.push({ unit: length, from, to });
    parts.push(text);
    length += text.length;
  };
  return {
    add,
    addPart(source, start, end) {
      const part = sliceSourceText(source, start, end);
      for (const [i, { unit, from, to }] of part.runs.entries()) add(part.text.slice(unit, part.runs[i + 1]?.unit), from, to);
    },
    last: () => parts.at(-1)?.slice(-1) ?? '',
    build() {
      const all = parts.join('');
      let start = 0;
      let end = all.length;
      while (start < end && isBlank(all.charAt(start))) start += 1;
      while (end > start && isBlank(all.charAt(end - 1))) end -= 1;
      return sliceSourceText({ text: all, runs }, start, end);
    },
  };
}

/** A part of the source as it is, less the stretches to pass over. */
export function verbatim(source: string, span: Span, skip: readonly Span[] = []): SourceText {
  let text = '';
  const runs: Run[] = [];
  let from = span.start;
  for (const gap of [...skip, { start: span.end, end: span.end }]) {
    if (from < gap.start) runs.push({ unit: text.length, from, to: gap.start });
    text += source.slice(from, gap.start);
    from = gap.end;
  }
  return { text, runs };
}

/** The span of the source in which units `start` to `end` of the text were written; undefined for an empty or outlying range. */
export function sourceSpan(source: SourceText, start: number, end: number): Span | undefined {
  if (start < 0 || end <= start || end > source.text.length) return undefined;
  const first = unitSpan(source, start);
  const last = unitSpan(source, end - 1);
  return first && last && { start: first.start, end: last.end };
}

/** How many units of the text are written before a place in the source. */
export function unitsBefore({ text, runs }: SourceText, offset: number): number {
  const place = countLeading(runs, ({ from }) => from < offset) - 1;
  const run = runs[place];
  return run ? Math.min(runs[place + 1]?.unit ?? text.length, run.unit + offset - run.from) : 0;
}

/** A stretch of the text, with its places. */
export function sliceSourceText(source: SourceText, start: number, end: number): SourceText {
  const { text, runs } = source;
  if (start === 0 && end === text.length) return source;
  if (start >= end) return { text: '', runs: [] };
  const kept: Run[] = [];
  for (let i = lastRunAt(source, start); i < runs.length; i += 1) {
    const run = runs[i];
    if (!run || run.unit >= end) break;
    const runEnd = runs[i + 1]?.unit ?? text.length;
    const cut = isVerbatim(run, runEnd) ? { left: Math.max(0, start - run.unit), right: Math.max(0, runEnd - end) } : { left: 0, right: 0 };
    kept.push({ unit: Math.max(0, run.unit - start), from: run.from + cut.left, to: run.to - cut.right });
  }
  return { text: text.slice(start, end), runs: kept };
}

/** The same text in a source that begins `by` characters later. */
export function shiftSourceText({ text, runs }: SourceText, by: number): SourceText {
  return { text, runs: runs.map(({ unit, from, to }) => ({ unit, from: from + by, to: to + by })) };
}

/** Where one unit was written. */
function unitSpan(source: SourceText, unit: number): Span | undefined {
  const place = lastRunAt(source, unit);
  const run = source.runs[place];
  if (!run) return undefined;
  if (!isVerbatim(run, source.runs[place + 1]?.unit ?? source.text.length)) return { start: run.from, end: run.to };
  const start = run.from + unit - run.unit;
  return { start, end: start + 1 };
}

/** Index of the run that holds the unit. */
function lastRunAt({ runs }: SourceText, unit: number): number {
  return Math.max(0, countLeading(runs, (run) => run.unit <= unit) - 1);
}

function isVerbatim(run: Run, end: number): boolean {
  return run.to - run.from === end - run.unit;
}

function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\n' || unit === '\t' || unit === '\u00a0';
}
