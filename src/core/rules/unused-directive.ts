import type { Directive, Fix } from '../model/index.ts';
import type { Span } from '../text/span.ts';
import type { Silencer } from './directives.ts';
import type { Draft, Rule } from './rule.ts';

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
  check: () => [],
};

/** One finding for each comment of no use at all, with the fix to remove it; else one for each name in it that is of none. */
export function unusedDirectives(text: string, unused: readonly Silencer[]): readonly Draft[] {
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
