import type { Rule } from './rule.ts';
import { defectsOf } from './shared/defects.ts';

/** A blank line inside `<table>` ends the HTML block: what follows is read as Markdown again. */
export const splitTable: Rule = {
  id: 'split-table',
  severity: 'warning',
  summary: 'A blank line cuts an HTML table in two.',
  explanation: `In Markdown an HTML block ends at the first blank line, even within a \`<table>\`. Where the next line is indented by four columns or
more, it becomes a block of code, and readers see the tags themselves. A line that holds nothing but spaces counts as blank.

Tallymark reads such a table whole and checks it as usual; only the blank line is reported, and only where it does harm.`,
  bad: `<table>
  <tr><th>Site</th><th>Visits</th></tr>

    <tr><td>North</td><td>12</td></tr>
</table>
`,
  good: `<table>
  <tr><th>Site</th><th>Visits</th></tr>
    <tr><td>North</td><td>12</td></tr>
</table>
`,
  messages: {
    'split-table': 'This blank line ends the HTML block: the indented lines after it are read as code.',
    'split-table.fix': 'Remove the blank line',
  },
  check: defectsOf('split-table'),
};
