import type { Directive, Finding, RuleId } from '../model/index.ts';
import { lineEnd, nextLine } from '../parse/lines.ts';
import { countLeading } from '../text/search.ts';
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

/**
 * Drops what a directive silences, and tells which directives did.
 * @param silencers in source order
 */
export function silence<Found extends Silenceable>(
  text: string,
  silencers: readonly Silencer[],
  findings: readonly Found[],
): Silenced<Found> {
  const used = new Set<Silencer>();
  const silenced = new Set<Found>();
  const scopeOf = nextLines(text);
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const mine = findings.filter((finding) => finding.rule === rule).sort((a, b) => a.span.start - b.span.start);
    const concerning = silencers.filter((silencer) => concerns(silencer, rule));
    for (const isSilenced of [ofFile(concerning, used), stretchwise(concerning, used), linewise(concerning, used, scopeOf)])
      for (const finding of mine) if (isSilenced(finding)) silenced.add(finding);
  }
  return { kept: findings.filter((finding) => !silenced.has(finding)), used };
}

/** Tells whether a finding is silenced, and notes by what. Asked for the findings of one rule, in source order. */
type IsSilenced = (finding: Silenceable) => boolean;

function ofFile(silencers: readonly Silencer[], used: Set<Silencer>): IsSilenced {
  const found = silencers.filter(({ directive }) => directive.verb === 'disable-file');
  const idle = [...found];
  return () => {
    for (const silencer of idle.splice(0)) used.add(silencer);
    return found.length > 0;
  };
}

/** From each `disable` to the next `enable`. */
function stretchwise(silencers: readonly Silencer[], used: Set<Silencer>): IsSilenced {
  const waiting = silencers.filter(({ directive: { verb } }) => verb === 'disable' || verb === 'enable').reverse();
  let isOff = false;
  /** Of those that are on, the ones that have silenced nothing yet. */
  const idle: Silencer[] = [];
  return ({ span }) => {
    for (let next = waiting.at(-1); next && next.directive.span.end <= span.start; next = waiting.at(-1)) {
      waiting.pop();
      isOff = !isEnabling(next);
      if (isOff) idle.push(next);
      else idle.length = 0;
    }
    if (isOff) for (const silencer of idle.splice(0)) used.add(silencer);
    return isOff;
  };
}

function linewise(silencers: readonly Silencer[], used: Set<Silencer>, scopeOf: (offset: number) => Span): IsSilenced {
  const byScope = new Map<Span, Silencer[]>();
  for (const silencer of silencers.filter(({ directive }) => directive.verb === 'disable-next-line')) {
    const scope = scopeOf(silencer.directive.span.end);
    const others = byScope.get(scope);
    if (others) others.push(silencer);
    else byScope.set(scope, [silencer]);
  }
  const scopes = [...byScope.keys()];
  return ({ span }) => {
    const scope = scopes[countLeading(scopes, ({ start }) => start <= span.start) - 1];
    if (scope === undefined || span.start >= scope.end) return false;
    for (const silencer of byScope.get(scope)?.splice(0) ?? []) used.add(silencer);
    return true;
  };
}

/** The silencers that are of no use, and the `enable` comments that end none of use. */
export function idleSilencers(silencers: readonly Silencer[], isUseful: (silencer: Silencer) => boolean): readonly Silencer[] {
  /** The rules that a comment of use has silenced so far; undefined stands for all of them. */
  const off = new Set<string | undefined>();
  return silencers.filter((silencer) => {
    const { directive, rule } = silencer;
    if (isEnabling(silencer)) return rule === undefined ? off.size === 0 : !off.has(undefined) && !off.has(rule.id);
    const useful = isUseful(silencer);
    if (useful && directive.verb === 'disable') off.add(rule?.id);
    return !useful;
  });
}

function isEnabling({ directive }: Silencer): boolean {
  return directive.verb === 'enable';
}

/** Whether a directive speaks of a rule; one without names speaks of all but those about checking, which it may however enable. */
function concerns(silencer: Silencer, id: RuleId): boolean {
  const { rule } = silencer;
  return rule === undefined ? isEnabling(silencer) || !aboutChecking.has(id) : rule.id === id;
}

/** Gives the line after the one on which a place stands; the same object for all places of a line. To be asked for ascending places. */
function nextLines(text: string): (offset: number) => Span {
  let last: Span | undefined;
  let from = 0;
  return (offset) => {
    if (last && from <= offset && offset < last.start) return last;
    from = offset;
    const start = nextLine(text, lineEnd(text, offset));
    const hasNext = lineEnd(text, offset) < text.length;
    const end = lineEnd(text, start);
    last = hasNext ? { start, end: end < text.length ? nextLine(text, end) : Infinity } : { start: text.length, end: text.length };
    return last;
  };
}
