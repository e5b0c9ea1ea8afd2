import type { Chapter } from '../model/index.ts';
import { verbs } from './directives.ts';
import type { Draft, Rule } from './rule.ts';

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
