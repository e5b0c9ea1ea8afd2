import type { AnalyseOptions, Chapter, Finding, Severity } from '../model/index.ts';
import { idleSilencers, silence, type Silencer, silencersOf } from './directives.ts';
import { rules } from './index.ts';
import { ruleFailed } from './rule-failed.ts';
import type { Draft, Rule } from './rule.ts';
import { unknownDirective, unknownDirectives } from './unknown-directive.ts';
import { unusedDirective, unusedDirectives } from './unused-directive.ts';

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/**
 * What the rules find in the chapter, in source order, less what its directives silence. Never throws: a rule that does becomes the
 * finding `rule-failed`, and the others go on.
 */
export function check(chapter: Chapter, options: AnalyseOptions): readonly Finding[] {
  const found = rules.flatMap((rule) => findingsOf(rule, chapter, options));
  const unknown = finish(unknownDirective, unknownDirectives(chapter, known), options);
  const silencers = silencersOf(chapter.directives);
  const { kept, used } = silence(chapter.text, silencers, [...found, ...unknown]);
  const idle = idleSilencers(silencers, (silencer) => used.has(silencer) || !isExpectedToSilence(silencer, options));
  const unused = finish(unusedDirective, unusedDirectives(chapter.text, idle), options);
  return [...kept, ...silence(chapter.text, silencers, unused).kept].sort(inSourceOrder);
}

function findingsOf(rule: Rule, chapter: Chapter, options: AnalyseOptions): readonly Finding[] {
  if (severityOf(rule, options) === 'off') return [];
  try {
    return finish(rule, [...rule.check(chapter, options)], options);
  } catch (error) {
    const data = { rule: rule.id, error: error instanceof Error ? error.name : typeof error };
    return finish(ruleFailed, [{ span: { start: 0, end: 0 }, message: { id: 'rule-failed', data }, data }], options);
  }
}

/** The drafts as findings; none if the rule is off. */
function finish(rule: Rule, drafts: readonly Draft[], options: AnalyseOptions): readonly Finding[] {
  const usual = severityOf(rule, options);
  if (usual === 'off') return [];
  return drafts.map(({ span, message, atMost, data = {}, related = [], fixes = [] }) => {
    const severity = atMost === undefined ? usual : weaker(usual, atMost);
    return { rule: rule.id, severity, span, message, data, related, fixes };
  });
}

const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function weaker(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) < severities.indexOf(b) ? a : b;
}

function severityOf(rule: Rule, { severities }: AnalyseOptions): Severity | 'off' {
  return severities?.[rule.id] ?? rule.severity;
}

/** A name that no rule bears is reported as such; a rule that is off has nothing to silence; and this rule cannot judge itself. */
function isExpectedToSilence({ rule }: Silencer, options: AnalyseOptions): boolean {
  if (rule === undefined) return true;
  const named = rules.find(({ id }) => id === rule.id);
  return named !== undefined && named.id !== unusedDirective.id && severityOf(named, options) !== 'off';
}

function inSourceOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
