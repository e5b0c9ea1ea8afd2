import type { Span } from '../text/span.ts';

/** Answers which code span begins at a place, if one does. To be asked for ascending places. */
export type CodeSpanAt = (start: number) => Span | undefined;

/**
 * Pairs the backtick runs of a text: a run opens code up to the next run of the same length. In linear time, which a regular
 * expression that looks for each closer anew does not have.
 */
export function codeSpans(text: string): CodeSpanAt {
  const starts = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = starts.get(run.length);
    if (same) same.push(index);
    else starts.set(run.length, [index]);
  }
  for (const same of starts.values()) same.reverse();
  return (start) => {
    const length = backticksAt(text, start);
    const waiting = starts.get(length) ?? [];
    while ((waiting.at(-1) ?? Infinity) <= start) waiting.pop();
    const closer = waiting.at(-1);
    return closer === undefined ? undefined : { start, end: closer + length };
  };
}

/** Length of the backtick run that begins at a place. */
export function backticksAt(text: string, start: number): number {
  let end = start;
  while (text.charAt(end) === '`') end += 1;
  return end - start;
}
