import { readChapter } from '../chapter/chapter.ts';
import { createMemo, type Memo } from '../chapter/memo.ts';
import type { AnalyseOptions, Chapter, Finding, Gap, Report, Severity, Table } from '../model/index.ts';
import { fitEdits } from '../parse/tables/fit.ts';
import { countLeading } from '../text/search.ts';
import { type Edit, editsCollide, shift } from '../text/span.ts';
import {
  unusedSuppressions,
  suppress,
  type Suppressible,
  type Suppression,
  suppressionsOf,
  unknownDirective,
  unknownDirectives,
  unusedDirective,
  unusedDirectives,
} from './directives.ts';
import { rules } from './index.ts';
import { ruleFailed } from './markup.ts';
import type { Draft, Known, Rule } from './rule.ts';

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
export function check(chapter: Chapter, options: AnalyseOptions, memo: Known = createMemo()): Pick<Report, 'findings' | 'gaps'> {
  const tablesAt = tablesByPlace(chapter.tables);
  const found = rules.map((rule) => ({ rule, drafts: draftsOf({ chapter, options, memo, tablesAt }, rule) }));
  const findings = found.flatMap(({ rule, drafts }) => ('failure' in drafts ? drafts.failure : finish(rule, drafts.made, options)));
  const unknown = finish(unknownDirective, unknownDirectives(chapter, known), options);
  const suppressions = suppressionsOf(chapter.directives);
  const { kept, used } = suppress(chapter.text, suppressions, [...findings, ...unknown]);
  const idle = unusedSuppressions(suppressions, (suppression) => used.has(suppression) || !isExpectedToSuppress(suppression, options));
  const unused = finish(unusedDirective, unusedDirectives(chapter.text, idle), options);
  const gaps = found.flatMap(({ rule, drafts }) => ('failure' in drafts ? [] : gapsOf(rule, drafts.made, options)));
  return {
    findings: [...kept, ...suppress(chapter.text, suppressions, unused).kept].sort(inSourceOrder),
    gaps: suppress(chapter.text, suppressions, gaps)
      .kept.map(({ gap }) => gap)
      .sort(inSourceOrder),
  };
}

type Drafts = { readonly made: readonly Draft[] } | { readonly failure: readonly Finding[] };

/** What the rules run over. */
interface Run {
  readonly chapter: Chapter;
  readonly options: AnalyseOptions;
  readonly memo: Known;
  readonly tablesAt: TablesAt;
}

function draftsOf(run: Run, rule: Rule): Drafts {
  const { chapter, options } = run;
  if (severityOf(rule, options) === 'off' && !rule.gaps) return { made: [] };
  try {
    const made = [...(rule.check?.(chapter, options, run.memo) ?? []), ...inTables(run, rule)];
    return { made: rule.redraws ? made : made.map((draft) => withFittedFixes(run, draft)) };
  } catch (error) {
    const data = { rule: rule.id, error: error instanceof Error ? error.name : typeof error };
    return { failure: finish(ruleFailed, [{ span: { start: 0, end: 0 }, message: { id: 'rule-failed', data }, data }], options) };
  }
}

/** What the rule finds in the tables, one by one. */
function inTables({ chapter, options, memo }: Run, { id, inTable, depends }: Rule): readonly Draft[] {
  if (!inTable) return [];
  return chapter.tables.flatMap((table) =>
    memo.places.inTable(table, depends ? `${id} ${depends(table, chapter, options)}` : id, {
      find: () => [...inTable(table, chapter, options)],
      moved: moveDrafts,
    }),
  );
}

function moveDrafts(drafts: readonly Draft[], by: number): readonly Draft[] {
  return drafts.map((draft) => ({
    ...draft,
    span: shift(draft.span, by),
    related: draft.related?.map((place) => ({ ...place, span: shift(place.span, by) })) ?? [],
    fixes: draft.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })) })) ?? [],
  }));
}

/** A fix that would put a table out of shape is none. */
function withFittedFixes({ chapter: { text }, tablesAt }: Run, draft: Draft): Draft {
  if (!draft.fixes?.length) return draft;
  const fixes = draft.fixes.flatMap((fix) => {
    const edits = fitEdits(text, tablesAt(fix.edits), fix.edits);
    return edits ? [{ ...fix, edits }] : [];
  });
  return { ...draft, fixes };
}

/** The tables that some edits may touch, those within others and what surrounds them included. */
type TablesAt = (edits: readonly Edit[]) => readonly Table[];

/** Finds tables by their place. @param tables in source order */
function tablesByPlace(tables: readonly Table[]): TablesAt {
  const outermost: { readonly from: number; end: number }[] = [];
  for (const [from, { span }] of tables.entries()) {
    const last = outermost.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else outermost.push({ from, end: span.end });
  }
  return (edits) => {
    const [from, to] = [Math.min(...edits.map(({ span }) => span.start)), Math.max(...edits.map(({ span }) => span.end))];
    // An edit behind the last cell of a table belongs to it.
    const first = Math.max(0, countLeading(outermost, ({ end }) => end < from) - 1);
    return tables.slice(
      outermost[first]?.from,
      countLeading(tables, ({ span }) => span.start <= to),
    );
  };
}

/** The drafts as findings; none if the rule is off. */
function finish(rule: Rule, drafts: readonly Draft[], options: AnalyseOptions): readonly Finding[] {
  const usual = severityOf(rule, options);
  if (usual === 'off') return [];
  return drafts.map(({ span, message, atMost, data = {}, related = [], fixes = [] }) => {
    return { rule: rule.id, severity: weaker(usual, atMost), span, message, data, related, fixes };
  });
}

function gapsOf(rule: Rule, drafts: readonly Draft[], options: AnalyseOptions): readonly (Suppressible & { readonly gap: Gap })[] {
  const { gaps: kind } = rule;
  const usual = severityOf(rule, options);
  return drafts.flatMap(({ span, atMost, gap }) => {
    if (!kind || !gap) return [];
    const severity = usual === 'off' ? usual : weaker(usual, atMost);
    return [{ rule: rule.id, span, gap: { kind, ...gap, span, severity } }];
  });
}

const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function weaker(usual: Severity, most: Severity = usual): Severity {
  return severities.indexOf(usual) < severities.indexOf(most) ? usual : most;
}

function severityOf(rule: Rule, { severities }: AnalyseOptions): Severity | 'off' {
  return severities?.[rule.id] ?? rule.severity;
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
