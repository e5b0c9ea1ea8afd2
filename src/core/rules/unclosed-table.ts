import type { Rule } from './rule.ts';
import { defectsOf } from './shared/defects.ts';

/** A `<table>` without `</table>` swallows whatever comes after it. */
export const unclosedTable: Rule = {
  id: 'unclosed-table',
  severity: 'error',
  summary: 'A table is opened and never closed.',
  explanation: `Without \`</table>\` a browser puts the rest of the chapter into the table or in front of it, and the next table becomes a
table within a cell.

Tallymark takes the table to end before the next heading or pipe table that follows a blank line, and goes on reading there.`,
  bad: `<table>
  <tr><th>Site</th><th>Visits</th></tr>
  <tr><td>North</td><td>12</td></tr>

## Results
`,
  good: `<table>
  <tr><th>Site</th><th>Visits</th></tr>
  <tr><td>North</td><td>12</td></tr>
</table>

## Results

Twelve visits.
`,
  messages: { 'unclosed-table': 'This table is opened here; no </table> closes it.' },
  check: defectsOf('unclosed-table'),
};
