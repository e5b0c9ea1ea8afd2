import { readChapter } from '../chapter/chapter.ts';
import { createMemo, type Memo } from '../chapter/memo.ts';
import type { AnalyseOptions, Chapter, Finding, Gap, Report } from '../model/index.ts';
import { joinLines, type LineIndex } from '../text/line-index.ts';
import { type Edit, editsCollide, shift } from '../text/span.ts';
import {
  reachedBy,
  type Suppressible,
  unusedSuppressions,
  suppress,
  type Suppression,
  suppressionsOf,
  unknownDirective,
  unknownDirectives,
  unusedDirective,
  unusedDirectives,
} from './directives.ts';
import { finish, type Found, inSourceOrder, joinFound, moveDraft, moveGap, severityOf } from './found.ts';
import { findInChapter } from './in-chapter.ts';
import { findInPassages } from './in-passages.ts';
import { partsOf, type StandingPart } from './window.ts';
import { rules } from './index.ts';

/**
 * Reads a chapter and checks it. Never throws: any string gives a report, and a rule that fails becomes the finding `rule-failed`.
 * @param text the chapter's source, exactly as it is on disk or in the editor
 * @param memo what earlier analyses of the chapter left behind, to spare the parts that have not changed; one for each chapter
 */
export function analyse(text: string, options: AnalyseOptions = {}, memo: Memo = createMemo()): Report {
  return analyseInParts(text, options, memo).report;
}

/** The same, with what was found in each part, for who keeps what follows from it: nearly all parts stay as they are with each key. */
export function analyseInParts(text: string, options: AnalyseOptions, memo: Memo): AnalysedParts {
  const chapter = readChapter(text, options, memo);
  const { parts, across } = checkInParts(chapter, options, memo);
  const lines = joinLines(
    parts.map(({ start, part }) => ({ start, lines: part.lines })),
    text.length,
  );
  return { report: reportOf(chapter, { parts, across }), parts, across: across.findings, lines };
}

/** A chapter read and checked, part by part. */
export interface AnalysedParts {
  readonly report: Report;
  readonly parts: readonly FoundInPart[];
  /** What was found by looking at the whole chapter, in places of the chapter. */
  readonly across: readonly Finding[];
  readonly lines: LineIndex;
}

/** Runs the rules over the chapter. Never throws: a rule that does becomes the finding `rule-failed`, and the others go on. */
export function check(chapter: Chapter, options: AnalyseOptions, memo: Memo = createMemo()): Pick<Report, 'findings' | 'gaps'> {
  return reportOf(chapter, checkInParts(chapter, options, memo));
}

/** What was found in a chapter, less what its directives silence. Gaps are found even by rules that are off. */
interface CheckedParts {
  /** Part by part, in places counted from where each begins: the same objects as long as nothing in them changes. */
  readonly parts: readonly FoundInPart[];
  /** What may point from anywhere to anywhere, in places of the chapter; in source order. */
  readonly across: Found;
}

/** What was found in a part of a chapter, in places counted from where it begins. */
export interface FoundInPart extends StandingPart {
  /** The same object as long as nothing in it changes. */
  readonly found: Found;
}

/** What was found is put into its places, and in source order, when somebody asks for it. */
function reportOf(chapter: Chapter, { parts, across }: CheckedParts): Report {
  let findings: readonly Finding[] | undefined;
  let gaps: readonly Gap[] | undefined;
  return {
    chapter,
    get findings() {
      return (findings ??= [
        ...parts.flatMap(({ start, found }) => found.findings.map((finding) => moveDraft(finding, start))),
        ...across.findings,
      ].sort(inSourceOrder));
    },
    get gaps() {
      return (gaps ??= [...parts.flatMap(({ start, found }) => found.gaps.map((gap) => moveGap(gap, start))), ...across.gaps]
        .sort(inSourceOrder)
        .map(({ gap }) => gap));
    },
  };
}

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

function checkInParts(chapter: Chapter, options: AnalyseOptions, memo: Memo): CheckedParts {
  const parts = partsOf(chapter, memo);
  const inPassages = findInPassages(chapter, options, memo);
  const across = findInChapter(chapter, options, memo, inPassages.failed);
  const unknown = finish(unknownDirective, unknownDirectives(chapter, known), options);
  const suppressions = suppressionsOf(chapter.directives);
  const found = parts.map(({ start, part }, i): FoundInPart => ({ start, part, found: inPassages.found[i] ?? joinFound([]) }));
  const left = silence(chapter.text, suppressions, { parts: found, across: joinFound([...across, unknown]) });
  const idle = unusedSuppressions(suppressions, (suppression) => left.used.has(suppression) || !isExpectedToSuppress(suppression, options));
  if (idle.length === 0) return left;
  const unused = finish(unusedDirective, unusedDirectives(chapter.text, idle), options).findings;
  const { kept } = suppress(chapter.text, suppressions, unused);
  return { parts: left.parts, across: joinFound([left.across, { findings: kept, gaps: [] }]) };
}

/** What the directives of a chapter leave of what was found in it. Only the parts are looked through that one of them reaches. */
function silence(
  text: string,
  suppressions: readonly Suppression[],
  { parts, across }: CheckedParts,
): CheckedParts & { readonly used: ReadonlySet<Suppression> } {
  if (suppressions.length === 0) return { parts, across, used: new Set() };
  const isReached = reachedBy(text, suppressions);
  const all = parts.map((part, i) =>
    isReached({ start: part.start, end: parts[i + 1]?.start ?? text.length }) ? { part, items: placed(part.found, part.start) } : { part },
  );
  const ofAll = placed(across, 0);
  const reached = [...all.flatMap(({ items }) => items ?? []), ofAll];
  const findings = suppress(
    text,
    suppressions,
    reached.flatMap((items) => items.findings),
  );
  const gaps = suppress(
    text,
    suppressions,
    reached.flatMap((items) => items.gaps),
  );
  const kept: ReadonlySet<Suppressible> = new Set([...findings.kept, ...gaps.kept]);
  return {
    parts: all.map(({ part, items }) => (items ? { ...part, found: leftOf(part.found, items, kept) } : part)),
    across: leftOf(across, ofAll, kept),
    used: findings.used,
  };
}

/** What was found, one by one where it stands in the chapter. */
interface PlacedFound {
  readonly findings: readonly (Suppressible & { readonly one: Finding })[];
  readonly gaps: readonly (Suppressible & { readonly one: Found['gaps'][number] })[];
}

function placed({ findings, gaps }: Found, start: number): PlacedFound {
  return {
    findings: findings.map((one) => ({ one, rule: one.rule, span: shift(one.span, start) })),
    gaps: gaps.map((one) => ({ one, rule: one.rule, span: shift(one.span, start) })),
  };
}

function leftOf(found: Found, { findings, gaps }: PlacedFound, kept: ReadonlySet<Suppressible>): Found {
  if ([...findings, ...gaps].every((item) => kept.has(item))) return found;
  return {
    findings: findings.filter((item) => kept.has(item)).map(({ one }) => one),
    gaps: gaps.filter((item) => kept.has(item)).map(({ one }) => one),
  };
}

/** A name that no rule bears is reported as such; a rule that is off has nothing to silence; and this rule cannot judge itself. */
function isExpectedToSuppress({ rule }: Suppression, options: AnalyseOptions): boolean {
  if (rule === undefined) return true;
  const named = rules.find(({ id }) => id === rule.id);
  return named !== undefined && named.id !== unusedDirective.id && severityOf(named, options) !== 'off';
}

/**
 * The edits of all preferred fixes, one per finding: what can be mended without asking anybody. Of fixes that collide only the first
 * in source order is made; the others may be offered again afterwards.
 */
export function fixAll({ findings }: Report): readonly Edit[] {
  const made: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ preferred }) => preferred);
    if (fix && !editsCollide(made, fix.edits)) made.push(...fix.edits);
  }
  return made.sort((a, b) => a.span.start - b.span.start);
}
