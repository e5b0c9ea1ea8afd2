import type { Rule } from './rule.ts';
import { defectsOf } from './shared/defects.ts';

/** Markup that a browser moves or drops, because it may not stand where it was written. */
export const misplacedElement: Rule = {
  id: 'misplaced-element',
  severity: 'warning',
  summary: 'An HTML element, a text or an attribute stands where HTML does not allow it.',
  explanation: `Browsers repair such markup without a word, each reader sees something else than the author wrote: a \`<li>\` outside a list
loses its indentation, text directly inside \`<table>\` is moved in front of the table, a cell outside a row gets a row of its own, a stray
comma among attributes becomes an attribute.

What merely looks untidy is left alone: end tags that HTML lets you leave out, a bare \`&\`, indentation, an arrow such as \`-->\`. So are
tags with braces (\`style={{ top: 0 }}\`, \`{% if … %}\`), which follow the rules of MDX or of a template, and what stands in components.`,
  bad: `<table>
  <tr><th>Site</th><th>Team</th></tr>
  <tr><td>North</td><td><ul><li>Ana</li></ul><li>Bo</li></td></tr>
</table>
`,
  good: `<table>
  <tr><th>Site</th><th>Team</th></tr>
  <tr><td>North</td><td><ul><li>Ana</li><li>Bo</li></ul></td></tr>
</table>
`,
  messages: {
    'misplaced-element.list-item': 'This list item stands outside any list.',
    'misplaced-element.text': '“{text}” stands in the table but in no cell: browsers show it in front of the table.',
    'misplaced-element.cell': 'This cell stands outside any row: browsers give it a row of its own.',
    'misplaced-element.attribute': 'A stray character between the attributes is read as an attribute of its own.',
    'misplaced-element.attribute-twice': 'The attribute “{text}” stands twice in this tag: browsers ignore the second.',
    'misplaced-element.tag': 'This tag does not belong here: browsers ignore or move it.',
  },
  check: defectsOf('misplaced-element'),
};
