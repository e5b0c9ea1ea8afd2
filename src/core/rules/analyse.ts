import { readChapter } from '../chapter/chapter.ts';
import { createMemo, type Memo } from '../chapter/memo.ts';
import type { AnalyseOptions, Chapter, Finding, Report } from '../model/index.ts';
import { type Edit, editsCollide } from '../text/span.ts';
import {
  unusedSuppressions,
  suppress,
  type Suppression,
  suppressionsOf,
  unknownDirective,
  unknownDirectives,
  unusedDirective,
  unusedDirectives,
} from './directives.ts';
import { fittedTo } from './fitted.ts';
import { finish, type Found, severityOf } from './found.ts';
import { partsOf, runInPassages } from './in-passages.ts';
import { rules } from './index.ts';
import { ruleFailed } from './markup.ts';
import type { PlacedPassage, Rule } from './rule.ts';

/**
 * Reads a chapter and checks it. Never throws: any string gives a report, and a rule that fails becomes the finding `rule-failed`.
 * @param text the chapter's source, exactly as it is on disk or in the editor
 * @param memo what earlier analyses of the chapter left behind, to spare the parts that have not changed; one for each chapter
 */
export function analyse(text: string, options: AnalyseOptions = {}, memo: Memo = createMemo()): Report {
  const chapter = readChapter(text, options, memo);
  return { chapter, ...check(chapter, options, memo) };
}

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/**
 * Runs the rules over the chapter. Findings and gaps are in source order, less what the chapter's directives silence. Gaps are found even
 * by rules that are off. Never throws: a rule that does becomes the finding `rule-failed`, and the others go on.
 */
export function check(chapter: Chapter, options: AnalyseOptions, memo: Memo = createMemo()): Pick<Report, 'findings' | 'gaps'> {
  const parts = partsOf(chapter, memo);
  const passages = parts.map(({ start, part }): PlacedPassage => ({ start, passage: part.chapter }));
  const inPassages = runInPassages(parts, options, memo);
  const found = rules.flatMap((rule) => foundBy(rule, { chapter, options, passages, inPassages }));
  const findings = found.flatMap((one) => one.findings);
  const unknown = finish(unknownDirective, unknownDirectives(chapter, known), options).findings;
  const suppressions = suppressionsOf(chapter.directives);
  const { kept, used } = suppress(chapter.text, suppressions, [...findings, ...unknown]);
  const idle = unusedSuppressions(suppressions, (suppression) => used.has(suppression) || !isExpectedToSuppress(suppression, options));
  const unused = finish(unusedDirective, unusedDirectives(chapter.text, idle), options).findings;
  const gaps = suppress(
    chapter.text,
    suppressions,
    found.flatMap((one) => one.gaps),
  ).kept.map(({ gap }) => gap);
  return {
    findings: [...kept, ...suppress(chapter.text, suppressions, unused).kept].sort(inSourceOrder),
    gaps: gaps.sort(inSourceOrder),
  };
}

/** What the rules run over. */
interface Run {
  readonly chapter: Chapter;
  readonly options: AnalyseOptions;
  readonly passages: readonly PlacedPassage[];
  readonly inPassages: (rule: Rule) => readonly Found[];
}

/** What a rule finds: in the chapter as a whole, then part by part. */
function foundBy(rule: Rule, { chapter, options, passages, inPassages }: Run): readonly Found[] {
  if (severityOf(rule, options) === 'off' && !rule.gaps) return [];
  try {
    const drafts = [...(rule.check?.(chapter, options, passages) ?? [])];
    return [finish(rule, rule.redraws ? drafts : fittedTo(chapter, drafts), options), ...inPassages(rule)];
  } catch (error) {
    const data = { rule: rule.id, error: error instanceof Error ? error.name : typeof error };
    return [finish(ruleFailed, [{ span: { start: 0, end: 0 }, message: { id: 'rule-failed', data }, data }], options)];
  }
}

/** A name that no rule bears is reported as such; a rule that is off has nothing to silence; and this rule cannot judge itself. */
function isExpectedToSuppress({ rule }: Suppression, options: AnalyseOptions): boolean {
  if (rule === undefined) return true;
  const named = rules.find(({ id }) => id === rule.id);
  return named !== undefined && named.id !== unusedDirective.id && severityOf(named, options) !== 'off';
}

function inSourceOrder(a: Pick<Finding, 'span'>, b: Pick<Finding, 'span'>): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
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
