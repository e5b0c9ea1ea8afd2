import type { AnalyseOptions, Finding, Gap, Severity } from '../model/index.ts';
import { shift, shiftEdit } from '../text/span.ts';
import type { Suppressible } from './directives.ts';
import type { Draft, Rule } from './rule.ts';

/** What a rule has found, by the severities that hold. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly gaps: readonly FoundGap[];
}

/** A gap, as directives see it. */
export interface FoundGap extends Suppressible {
  readonly gap: Gap;
}

/** The drafts as findings, none if the rule is off, and as gaps. */
export function finish(rule: Rule, drafts: readonly Draft[], options: AnalyseOptions): Found {
  const usual = severityOf(rule, options);
  const findings =
    usual === 'off'
      ? []
      : drafts.map(({ span, message, atMost, data = {}, related = [], fixes = [] }): Finding => {
          return { rule: rule.id, severity: weaker(usual, atMost), span, message, data, related, fixes };
        });
  return { findings, gaps: gapsOf(rule, drafts, usual) };
}

function gapsOf({ id, gaps: kind }: Rule, drafts: readonly Draft[], usual: Severity | 'off'): readonly FoundGap[] {
  if (!kind) return [];
  return drafts.flatMap(({ span, atMost, gap }) => {
    const severity = usual === 'off' ? usual : weaker(usual, atMost);
    return gap ? [{ rule: id, span, gap: { kind, ...gap, span, severity } }] : [];
  });
}

const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function weaker(usual: Severity, most: Severity = usual): Severity {
  return severities.indexOf(usual) < severities.indexOf(most) ? usual : most;
}

/** How much a rule matters by some options. */
export function severityOf(rule: Rule, { severities }: AnalyseOptions): Severity | 'off' {
  return severities?.[rule.id] ?? rule.severity;
}

/** All that was found, in source order; what stands in one place in the order of the rules. */
export function joinFound(all: readonly Found[]): Found {
  const [only, ...others] = all;
  if (only && others.length === 0 && only.findings.length + only.gaps.length === 1) return only;
  if (!only) return NOTHING;
  return {
    findings: all.flatMap(({ findings }) => findings).sort(inSourceOrder),
    gaps: all.flatMap(({ gaps }) => gaps).sort(inSourceOrder),
  };
}

/** The same for all places where nothing was found. */
const NOTHING: Found = { findings: [], gaps: [] };

/** Compares by place; for one place, see `joinFound`. */
export function inSourceOrder(a: Suppressible, b: Suppressible): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** A gap in a text that begins so much later. */
export function moveGap({ rule, span, gap }: FoundGap, by: number): FoundGap {
  return { rule, span: shift(span, by), gap: { ...gap, span: shift(gap.span, by) } };
}

/** A draft or a finding in a text that begins so much later. */
export function moveDraft<T extends Pick<Draft, 'span' | 'related' | 'fixes'>>(draft: T, by: number): T {
  const { span, related, fixes } = draft;
  return {
    ...draft,
    span: shift(span, by),
    ...(related ? { related: related.map((place) => ({ ...place, span: shift(place.span, by) })) } : {}),
    ...(fixes ? { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, by)) })) } : {}),
  };
}
