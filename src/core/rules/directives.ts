import type { Directive, Finding, RuleId } from '../model/index.ts';
import type { Span } from '../text/span.ts';

/** One thing that a directive silences: one rule, or all of them. */
export interface Silencer {
  readonly directive: Directive;
  /** The rule as written; undefined for all rules. */
  readonly rule: Directive['rules'][number] | undefined;
}

/** What a directive may silence: something that a rule finds at a place. */
export type Silenceable = Pick<Finding, 'rule' | 'span'>;

/** What the directives leave of what was found. */
export interface Silenced<Found extends Silenceable> {
  readonly kept: readonly Found[];
  /** What silenced at least one of them. */
  readonly used: ReadonlySet<Silencer>;
}

/** The verbs of directives. */
export const verbs: readonly string[] = ['disable', 'disable-file', 'disable-next-line', 'enable'];

/** Rules about the checking itself: a directive has to name them to silence them. */
const aboutChecking: ReadonlySet<RuleId> = new Set(['rule-failed', 'unknown-directive', 'unused-directive']);

/** Everything the directives silence or enable, in their order. */
export function silencersOf(directives: readonly Directive[]): readonly Silencer[] {
  return directives
    .filter(({ verb }) => verbs.includes(verb))
    .flatMap((directive): readonly Silencer[] =>
      directive.rules.length === 0 ? [{ directive, rule: undefined }] : directive.rules.map((rule) => ({ directive, rule })),
    );
}

/** Drops what a directive silences, and tells which directives did. */
export function silence<Found extends Silenceable>(
  text: string,
  silencers: readonly Silencer[],
  findings: readonly Found[],
): Silenced<Found> {
  const enabling = silencers.filter(isEnabling);
  const disabling = silencers.filter((silencer) => !isEnabling(silencer)).map((by) => ({ by, scope: scopeOf(text, by) }));
  const used = new Set<Silencer>();
  const kept = findings.filter((finding) => {
    const silencing = disabling.filter(
      ({ by, scope }) => concerns(by, finding.rule) && isIn(scope, finding) && !isEnabled(by, finding, enabling),
    );
    for (const { by } of silencing) used.add(by);
    return silencing.length === 0;
  });
  return { kept, used };
}

/** The silencers that are of no use, and the `enable` comments that end none of use. */
export function idleSilencers(silencers: readonly Silencer[], isUseful: (silencer: Silencer) => boolean): readonly Silencer[] {
  const useful = silencers.filter((silencer) => !isEnabling(silencer) && isUseful(silencer));
  return silencers.filter((silencer) =>
    isEnabling(silencer) ? !useful.some((disable) => ends(silencer, disable)) : !useful.includes(silencer),
  );
}

function isEnabling({ directive }: Silencer): boolean {
  return directive.verb === 'enable';
}

function concerns({ rule }: Silencer, id: RuleId): boolean {
  return rule === undefined ? !aboutChecking.has(id) : rule.id === id;
}

/** Where findings begin that the directive may silence; for `disable` up to the end of the chapter. */
function scopeOf(text: string, { directive: { verb, span } }: Silencer): Span {
  if (verb === 'disable-file') return { start: 0, end: Infinity };
  return verb === 'disable' ? { start: span.end, end: Infinity } : lineAfter(text, span.end);
}

function lineAfter(text: string, offset: number): Span {
  const lineEnd = /\r\n|\r|\n/g;
  lineEnd.lastIndex = offset;
  if (!lineEnd.test(text)) return { start: text.length, end: text.length };
  const start = lineEnd.lastIndex;
  return { start, end: lineEnd.test(text) ? lineEnd.lastIndex : Infinity };
}

function isIn(scope: Span, { span }: Silenceable): boolean {
  return scope.start <= span.start && span.start < scope.end;
}

/** Whether an `enable` between the `disable` and the finding concerns the finding's rule. */
function isEnabled({ directive: { verb, span } }: Silencer, finding: Silenceable, enabling: readonly Silencer[]): boolean {
  if (verb !== 'disable') return false;
  return enabling.some((enable) => {
    const at = enable.directive.span;
    return at.start >= span.end && at.end <= finding.span.start && (enable.rule === undefined || enable.rule.id === finding.rule);
  });
}

function ends(enable: Silencer, { directive, rule }: Silencer): boolean {
  const isBefore = directive.verb === 'disable' && directive.span.end <= enable.directive.span.start;
  return isBefore && (rule === undefined || enable.rule === undefined || rule.id === enable.rule.id);
}
