import type { Rule } from './rule.ts';
import { defectsOf } from './shared/defects.ts';

/** A Markdown line directly under `</table>` still belongs to the HTML block and is not read as Markdown. */
export const gluedCaption: Rule = {
  id: 'glued-caption',
  severity: 'warning',
  summary: 'A Markdown line directly under an HTML table is not read as Markdown.',
  explanation: `An HTML block goes on until a blank line. A heading or a caption written directly under \`</table>\` is therefore part of the
block: its \`#####\` or \`**\` are shown as they are, and it is missing from the outline.`,
  bad: `<table>
  <tr><th>Site</th><th>Visits</th></tr>
  <tr><td>North</td><td>12</td></tr>
</table>
##### Table: visits by site
`,
  good: `<table>
  <tr><th>Site</th><th>Visits</th></tr>
  <tr><td>North</td><td>12</td></tr>
</table>

##### Table: visits by site
`,
  messages: {
    'glued-caption': 'This line is part of the HTML block above it: without a blank line between them it is not read as Markdown.',
    'glued-caption.fix': 'Insert a blank line',
  },
  check: defectsOf('glued-caption'),
};
