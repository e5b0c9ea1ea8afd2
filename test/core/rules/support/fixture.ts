import type { Finding } from '../../../../src/core/index.ts';

/** A chapter with its expected findings, as written in a fixture. */
export interface Fixture {
  /** The chapter, without the marks. */
  readonly source: string;
  readonly marks: readonly Mark[];
  /** Rules that the fixture does not speak of. */
  readonly unmarked: readonly string[];
}

/** An expected finding. */
export interface Mark {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a fixture: `⟦rule-id|text⟧` stands for `text` with a finding of the rule on exactly these characters; marks may be nested and
 * may be empty. Every finding must be marked, save those of the rules named in a first line `<!-- unmarked: open-task, … -->`, which is
 * no part of the chapter.
 */
export function readFixture(written: string): Fixture {
  const header = /^<!-- unmarked: ([^>]*?) -->\n/.exec(written);
  const marks: Mark[] = [];
  const open: { rule: string; start: number }[] = [];
  let source = '';
  for (const part of written.slice(header?.[0].length ?? 0).split(/(⟦[a-z-]+\||⟧)/)) {
    if (part === '⟧') {
      const mark = open.pop();
      if (!mark) throw new Error('a mark is closed that was not opened');
      marks.push({ ...mark, end: source.length });
    } else if (part.startsWith('⟦')) open.push({ rule: part.slice(1, -1), start: source.length });
    else source += part;
  }
  if (open.length > 0) throw new Error('a mark is not closed');
  return { source, marks, unmarked: header?.[1]?.split(/,\s*/) ?? [] };
}

/** One line per mark or finding, in source order, for comparison. */
export function describeMarks(source: string, marks: readonly Mark[]): readonly string[] {
  return [...marks]
    .sort((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule))
    .map(({ rule, start, end }) => `${source.slice(0, start).split('\n').length}: ${rule} ${JSON.stringify(source.slice(start, end))} at ${start}`);
}

/** The findings as marks. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  return findings.map(({ rule, span }) => ({ rule, start: span.start, end: span.end }));
}
