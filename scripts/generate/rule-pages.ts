import { describeRule, ruleIds, type RuleDescription } from '../../src/core/index.ts';

const notice = '<!-- Written by `npm run generate` from src/core/rules. -->';

const rules: readonly RuleDescription[] = ruleIds.map((id) => describeRule(id));

/** The page of every rule. */
export function rulePages(): readonly (readonly [string, string])[] {
  return rules.map((rule) => [`docs/rules/${rule.id}.md`, page(rule)]);
}

/** The list of all rules. */
export function ruleIndex(): string {
  const rows = rules.map(
    ({ id, severity, fixable, summary }) => `| [${id}](rules/${id}.md) | ${severity} | ${fixable ? 'yes' : ''} | ${summary} |`,
  );
  return `${notice}

# Rules

| rule | severity | fix | what it finds |
| --- | --- | --- | --- |
${rows.join('\n')}

The severity of every rule can be set in the editor (\`tallymark.rules.<rule>\`) and in the project file:

\`\`\`json
{ "rules": { "empty-cell": "off", "wrong-total": "error" } }
\`\`\`

Comments silence a rule in one place. A reason may follow the rule's name, after two hyphens.

\`\`\`markdown
<!-- tallymark-disable-next-line wrong-total -- the fifteenth participant withdrew -->
<!-- tallymark-disable empty-cell -->
<!-- tallymark-enable empty-cell -->
<!-- tallymark-disable-file open-task -->
\`\`\`
`;
}

function page({ id, severity, fixable, summary, explanation, bad, good }: RuleDescription): string {
  return `${notice}

# ${id}

${summary}

Severity: ${severity}.${fixable ? ' Findings may offer a fix.' : ''}

${explanation.trim()}
${example('Found', bad)}${example('Not found', good)}
## Silence it

\`\`\`markdown
<!-- tallymark-disable-next-line ${id} -->
\`\`\`

[All rules](../rules.md)
`;
}

function example(title: string, source: string): string {
  if (source === '') return '';
  // Longer than any run of backticks in the example.
  const fence = '`'.repeat(Math.max(3, ...(source.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `\n## ${title}\n\n${fence}markdown\n${source.replace(/\n*$/, '\n')}${fence}\n`;
}
