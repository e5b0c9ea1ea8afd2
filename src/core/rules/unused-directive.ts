import type { Directive, Fix } from '../model.ts';
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

/** The findings for what silences nothing; the fix is there where nothing of the comment is of use. */
export function unusedDirectives(text: string, unused: readonly Silencer[]): readonly Draft[] {
  return unused.map(({ directive, rule }) => {
    const isWhole = unused.filter((other) => other.directive === directive).length >= directive.rules.length;
    const data = { verb: directive.verb, rule: rule?.id ?? '' };
    return {
      span: rule?.span ?? directive.span,
      message: { id: messageId(directive, rule), data },
      data,
      fixes: isWhole ? [removal(text, directive)] : [],
    };
  });
}

function messageId({ verb }: Directive, rule: Silencer['rule']): string {
  if (verb === 'enable') return 'unused-directive.enable';
  return rule ? 'unused-directive.rule' : 'unused-directive';
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
