import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, analyseInParts, createMemo, type AnalyseOptions, type Memo, type Report } from '../../src/core/index.ts';
import { remarkAlone } from '../../src/core/parse/pieces.ts';
import { toDiagnostics } from '../../src/service/chapter/diagnostics.ts';
import { chapters, edits, sections } from './chapters.ts';
import { smallChapters, steps } from './small-chapters.ts';

/** A chapter and what becomes of it, text by text: mostly small, so that very many are tried. */
export const histories: fc.Arbitrary<readonly string[]> = fc
  .oneof(
    { weight: 990, arbitrary: fc.tuple(smallChapters, steps) },
    { weight: 4, arbitrary: fc.tuple(chapters, edits) },
    { weight: 1, arbitrary: fc.tuple(sections, edits) },
  )
  .map(([text, all]) => {
    const texts = [text];
    for (const step of all) texts.push(step(texts.at(-1) ?? '', texts.at(-2) ?? text));
    return texts;
  });

/** A chapter, mostly small. */
export const mostlySmall: fc.Arbitrary<string> = fc.oneof(
  { weight: 990, arbitrary: smallChapters },
  { weight: 4, arbitrary: chapters },
  { weight: 1, arbitrary: sections },
);

/** Holds what is said of a chapter with each key, by what was kept of those before, against what is said of it at first sight. */
export function memoTellsTheSame(texts: readonly string[]): void {
  const [first = ''] = texts;
  const memo = createMemo();
  // In every second history the chapter is held against the text it began with.
  const options: AnalyseOptions = first.length % 2 === 0 ? { csv: 'tables', baselines: [{ kind: 'saved', report: analyse(first) }] } : {};
  analyse(first, options, memo);
  for (const text of texts.slice(1)) assertSame(toldInParts(text, options, memo), toldAtOnce(text, options));
}

/** Holds a chapter read in passages against the same read as one. */
export function passagesTellTheSame(text: string): void {
  assertSame(toldAtOnce(text), toldAtOnce(text, {}, createMemo({ isWhole: true })));
}

/** Holds a chapter of which plain pieces are read line by line against the same read by remark alone. */
export function readersTellTheSame(text: string): void {
  const options: AnalyseOptions = { csv: 'tables' };
  assertSame(toldAtOnce(text, options), toldAtOnce(text, options, createMemo({ reader: remarkAlone })));
}

/** Texts are compared first: nearly all are the same, and it takes long to say where others differ. */
function assertSame(one: Told, other: Told): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) assert.deepEqual(one, other);
}

/** What a chapter tells its reader. */
interface Told {
  readonly report: unknown;
  readonly diagnostics: unknown;
}

const where = { uri: 'file:///chapter.md', version: 1 };
const audience = { language: 'en', hasCommands: true, outlinesHeadings: false } as const;

function toldInParts(text: string, options: AnalyseOptions, memo: Memo): Told {
  const { report, lines, ...found } = analyseInParts(text, options, memo);
  return { report: told(report), diagnostics: toDiagnostics({ ...where, settings: options, report, found, lines }, audience) };
}

function toldAtOnce(text: string, options: AnalyseOptions = {}, memo: Memo = createMemo()): Told {
  const { report, lines } = analyseInParts(text, options, memo);
  return { report: told(report), diagnostics: toDiagnostics({ ...where, settings: options, report, lines }, audience) };
}

function told({ chapter, findings, gaps }: Report): unknown {
  return { ...chapter, defects: [...chapter.defects].sort((a, b) => a.span.start - b.span.start), findings, gaps };
}
