import type { Chapter, Directive, Finding, Fix, RuleId, Span } from '../model/index.ts';
import { lineEnd, nextLine } from '../parse/lines.ts';
import { countLeading } from '../text/search.ts';
import type { Draft, Rule } from './rule.ts';

/** One thing that a directive silences: one rule, or all of them. */
export interface Suppression {
  readonly directive: Directive;
  /** The rule as written; undefined for all rules. */
  readonly rule: Directive['rules'][number] | undefined;
}

/** What a directive may silence: something that a rule finds at a place. */
export type Suppressible = Pick<Finding, 'rule' | 'span'>;

/** What the directives leave of what was found. */
interface Suppressed<Found extends Suppressible> {
  readonly kept: readonly Found[];
  /** What silenced at least one of them. */
  readonly used: ReadonlySet<Suppression>;
}

/** The verbs of directives. */
export const verbs: readonly string[] = ['disable', 'disable-file', 'disable-next-line', 'enable'];

/** Rules about the checking itself: a directive has to name them to silence them. */
const aboutChecking: ReadonlySet<RuleId> = new Set(['rule-failed', 'unknown-directive', 'unused-directive']);

/** Everything the directives silence or enable, in their order. */
export function suppressionsOf(directives: readonly Directive[]): readonly Suppression[] {
  return directives
    .filter(({ verb }) => verbs.includes(verb))
    .flatMap((directive): readonly Suppression[] =>
      directive.rules.length === 0 ? [{ directive, rule: undefined }] : directive.rules.map((rule) => ({ directive, rule })),
    );
}

/**
 * Drops what a directive silences, and tells which directives did.
 * @param suppressions in source order
 */
export function suppress<Found extends Suppressible>(
  text: string,
  suppressions: readonly Suppression[],
  findings: readonly Found[],
): Suppressed<Found> {
  const used = new Set<Suppression>();
  const silenced = new Set<Found>();
  const scopeOf = nextLines(text);
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const mine = findings.filter((finding) => finding.rule === rule).sort((a, b) => a.span.start - b.span.start);
    const concerning = suppressions.filter((suppression) => concerns(suppression, rule));
    for (const isSuppressed of [byFile(concerning, used), byStretch(concerning, used), byLine(concerning, used, scopeOf)])
      for (const finding of mine) if (isSuppressed(finding)) silenced.add(finding);
  }
  return { kept: findings.filter((finding) => !silenced.has(finding)), used };
}

/**
 * Tells of a stretch of a text whether some of what stands there may be silenced. Where that is not certain, it may be.
 * @param suppressions in source order
 */
export function reachedBy(text: string, suppressions: readonly Suppression[]): (stretch: Span) => boolean {
  const scopeOf = nextLines(text);
  const nextEnd = endsOfStretches(suppressions);
  const reaches = suppressions.flatMap(({ directive: { verb, span } }, i): readonly Span[] => {
    if (verb === 'disable-file') return [{ start: 0, end: text.length }];
    if (verb === 'disable-next-line') return [scopeOf(span.end)];
    return verb === 'disable' ? [{ start: span.end, end: nextEnd[i] ?? text.length }] : [];
  });
  reaches.sort((a, b) => a.start - b.start);
  /** The furthest end of those up to each. */
  let furthest = 0;
  const ends = reaches.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    const before = countLeading(reaches, (reach) => reach.start <= end);
    return before > 0 && (ends[before - 1] ?? 0) >= start;
  };
}

/** Where, at the latest, a comment ends what each `disable` silences; undefined where none does. */
function endsOfStretches(suppressions: readonly Suppression[]): readonly (number | undefined)[] {
  const ends = new Map<string | undefined, number>();
  const found = suppressions.toReversed().map((suppression) => {
    const { directive, rule } = suppression;
    if (isEnabling(suppression)) ends.set(rule?.id, directive.span.end);
    const known = [ends.get(undefined), ends.get(rule?.id)].filter((end) => end !== undefined);
    return known.length === 0 ? undefined : Math.min(...known);
  });
  return found.reverse();
}

/** Tells whether a finding is silenced, and notes by what. Asked for the findings of one rule, in source order. */
type IsSuppressed = (finding: Suppressible) => boolean;

function byFile(suppressions: readonly Suppression[], used: Set<Suppression>): IsSuppressed {
  const found = suppressions.filter(({ directive }) => directive.verb === 'disable-file');
  const idle = [...found];
  return () => {
    for (const suppression of idle.splice(0)) used.add(suppression);
    return found.length > 0;
  };
}

/** From each `disable` to the next `enable`. */
function byStretch(suppressions: readonly Suppression[], used: Set<Suppression>): IsSuppressed {
  const waiting = suppressions.filter(({ directive: { verb } }) => verb === 'disable' || verb === 'enable').reverse();
  let isOff = false;
  /** Of those that are on, the ones that have silenced nothing yet. */
  const idle: Suppression[] = [];
  return ({ span }) => {
    for (let next = waiting.at(-1); next && next.directive.span.end <= span.start; next = waiting.at(-1)) {
      waiting.pop();
      isOff = !isEnabling(next);
      if (isOff) idle.push(next);
      else idle.length = 0;
    }
    if (isOff) for (const suppression of idle.splice(0)) used.add(suppression);
    return isOff;
  };
}

function byLine(suppressions: readonly Suppression[], used: Set<Suppression>, scopeOf: (offset: number) => Span): IsSuppressed {
  const byScope = new Map<Span, Suppression[]>();
  for (const suppression of suppressions.filter(({ directive }) => directive.verb === 'disable-next-line')) {
    const scope = scopeOf(suppression.directive.span.end);
    const others = byScope.get(scope);
    if (others) others.push(suppression);
    else byScope.set(scope, [suppression]);
  }
  const scopes = [...byScope.keys()];
  return ({ span }) => {
    const scope = scopes[countLeading(scopes, ({ start }) => start <= span.start) - 1];
    if (scope === undefined || span.start >= scope.end) return false;
    for (const suppression of byScope.get(scope)?.splice(0) ?? []) used.add(suppression);
    return true;
  };
}

/** The suppressions that are of no use, and the `enable` comments that end none of use. */
export function unusedSuppressions(
  suppressions: readonly Suppression[],
  isUseful: (suppression: Suppression) => boolean,
): readonly Suppression[] {
  /** The rules that a comment of use has silenced so far; undefined stands for all of them. */
  const off = new Set<string | undefined>();
  return suppressions.filter((suppression) => {
    const { directive, rule } = suppression;
    if (isEnabling(suppression)) return rule === undefined ? off.size === 0 : !off.has(undefined) && !off.has(rule.id);
    const useful = isUseful(suppression);
    if (useful && directive.verb === 'disable') off.add(rule?.id);
    return !useful;
  });
}

function isEnabling({ directive }: Suppression): boolean {
  return directive.verb === 'enable';
}

/** Whether a directive speaks of a rule; one without names speaks of all but those about checking, which it may however enable. */
function concerns(suppression: Suppression, id: RuleId): boolean {
  const { rule } = suppression;
  return rule === undefined ? isEnabling(suppression) || !aboutChecking.has(id) : rule.id === id;
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

/** A `tallymark-` comment names nothing that exists, and so does nothing. Found by `check`, which knows the rules. */
export const unknownDirective: Rule = {
  id: 'unknown-directive',
  severity: 'warning',
  summary: 'A tallymark comment names no known directive or rule.',
  explanation: `\`<!-- tallymark-disable-next-line wrong-total -->\` silences a rule on the next line; \`disable\` and \`enable\` bound a region,
\`disable-file\` covers the chapter. Several rules may be named; without any, all are meant. After two dashes a reason may follow.

A misspelt directive silences nothing. This rule is itself silenced only by a directive that names it.`,
  bad: `# Results

<!-- tallymark-disable-next-line wrong-totals -->

Forty answers came in.
`,
  good: `# Results

Forty answers came in.
`,
  messages: {
    'unknown-directive.verb': '“tallymark-{verb}” is no directive; there are {verbs}.',
    'unknown-directive.rule': 'No rule is called “{rule}”.',
  },
  landmarks: () => [],
  check: () => [],
};

/** The directives with an unknown verb, and the names in the others that no rule bears. */
export function unknownDirectives({ directives }: Chapter, known: ReadonlySet<string>): readonly Draft[] {
  return directives.flatMap(({ verb, span, rules }): readonly Draft[] => {
    if (!verbs.includes(verb))
      return [{ span, message: { id: 'unknown-directive.verb', data: { verb, verbs: verbs.join(', ') } }, data: { verb } }];
    return rules
      .filter(({ id }) => !known.has(id))
      .map((rule) => ({ span: rule.span, message: { id: 'unknown-directive.rule', data: { rule: rule.id } }, data: { rule: rule.id } }));
  });
}

/** A `tallymark-` comment silences nothing. Found by `check`, which alone knows what was silenced. */
export const unusedDirective: Rule = {
  id: 'unused-directive',
  severity: 'warning',
  summary: 'A tallymark comment silences nothing.',
  explanation: `What the comment silenced has been mended, or stands elsewhere now. Left in place, it would silence the next mistake.

A directive that names a rule which the settings turn off is not reported. This rule is itself silenced only by a directive that names it.`,
  bad: `# Results

<!-- tallymark-disable-next-line empty-section -->
## Survey

Forty answers came in.
`,
  good: `# Results

## Survey

Forty answers came in.
`,
  messages: {
    'unused-directive': 'This comment silences nothing.',
    'unused-directive.rule': 'This comment silences nothing of “{rule}”.',
    'unused-directive.enable': 'Nothing is silenced here that this comment could end.',
    'unused-directive.fix': 'Remove the comment',
  },
  landmarks: () => [],
  check: () => [],
};

/** One finding for each comment of no use at all, with the fix to remove it; else one for each name in it that is of none. */
export function unusedDirectives(text: string, unused: readonly Suppression[]): readonly Draft[] {
  const named = new Map<Directive, Directive['rules'][number][]>();
  for (const { directive, rule } of unused) {
    const parts = named.get(directive) ?? [];
    if (rule) parts.push(rule);
    named.set(directive, parts);
  }
  return [...named].flatMap(([directive, parts]): readonly Draft[] => {
    const { verb, span, rules } = directive;
    if (parts.length < rules.length) {
      return parts.map(({ id, span: at }) => ({
        span: at,
        message: { id: 'unused-directive.rule', data: { rule: id } },
        data: { verb, rule: id },
      }));
    }
    const id = verb === 'enable' ? 'unused-directive.enable' : 'unused-directive';
    return [{ span, message: { id, data: {} }, data: { verb }, fixes: [removal(text, directive)] }];
  });
}

function removal(text: string, { span }: Directive): Fix {
  return { title: { id: 'unused-directive.fix', data: {} }, preferred: false, edits: [{ span: wholeLine(text, span), text: '' }] };
}

/** With its line, where the comment stands alone on it. */
function wholeLine(text: string, { start, end }: Span): Span {
  const before = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(Math.max(0, start - 200), start));
  const after = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(end));
  return before && after ? { start: start - (before[1]?.length ?? 0), end: end + after[0].length } : { start, end };
}
