import type { Chapter, RuleId } from '../model/index.ts';
import type { Draft, Rule } from './rule.ts';

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
  inPassage: defectsOf('glued-caption'),
};

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
  inPassage: defectsOf('misplaced-element'),
};

/** Pandoc makes something of a table that its author cannot have meant. */
export const misreadTable: Rule = {
  id: 'misread-table',
  severity: 'warning',
  redraws: true,
  summary: 'Pandoc reads a table otherwise than it looks: a text is cut, rows are one, a total falls out.',
  explanation: `Pandoc’s tables are drawings, and it reads them by the columns of the screen, without a word where one is not exact.

- A text that is longer than its column is cut where the dashes of the next one begin. The rest stands in the next column, before what
  belongs there, and a figure is no figure any more.
- Lines of a multi-line table with no blank line between them are one row, with two figures in one cell; so are lines of a grid table
  with no edge between them.
- A multi-line table, or one without a header, needs a line of dashes at its end: without it, it is a handful of paragraphs.
- A rule ends a table: a total below it is a paragraph, or even a heading. Simple and multi-line tables have no footer.
- Lines to sign on, with dashes above and below the words, are a table of one row.
- A table right below a line of text is part of that paragraph, and a caption right below a simple table is a row of it.
- A bar of a grid table beside its corner, or a tab, makes a cell of two. Wide characters count as two columns: a grid that is aligned by
  characters is one cell.

Tallymark reads such a table as it looks where it can, and checks it as usual. The fix draws it anew and changes no text. It is not
offered where the lines do not say what belongs to which column.`,
  bad: `Item     Sum
-------- ---
Apples and pears  12
Plums    5
`,
  good: `Item             Sum
---------------- ---
Apples and pears 12
Plums            5
`,
  messages: {
    'misread-table.cut': 'Pandoc cuts “{text}” after “{part}”: the column ends there.',
    'misread-table.merged': 'Pandoc reads these {lines} lines as one row, with “{text}” in one cell: there is no blank line between them.',
    'misread-table.merged-grid': 'Pandoc reads these {lines} lines as one row, with “{text}” in one cell: there is no edge between them.',
    'misread-table.fallen': 'Pandoc ends the table at the rule above: “{text}” is a paragraph.',
    'misread-table.fallen-heading': 'Pandoc ends the table at the rule above: “{text}” is a heading.',
    'misread-table.unclosed': 'Pandoc makes paragraphs of this table: no line of dashes stands below “{text}”.',
    'misread-table.glued': 'Pandoc makes a row of “{text}”: there is no blank line before this caption.',
    'misread-table.signature': 'Pandoc makes a table of “{text}”, which stands between two lines of dashes.',
    'misread-table.swallowed': 'Pandoc takes this table for a part of the paragraph above: there is no blank line before “{text}”.',
    'misread-table.misaligned': 'Pandoc reads other cells than these bars show: they do not stand below the corners.',
    'misread-table.wide': 'Pandoc reads other cells than these bars show: wide characters count as two columns each.',
    'misread-table.tab': 'Pandoc reads other cells than these bars show: there is a tab in the line.',
    'misread-table.fix': 'Align the table',
  },
  inPassage: defectsOf('misread-table'),
};

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
  inPassage: defectsOf('split-table'),
};

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
  inPassage: defectsOf('unclosed-table'),
};

/** Says that something was not checked: `check` adds it when a rule throws, the reader when markup is nested beyond all measure. */
export const ruleFailed: Rule = {
  id: 'rule-failed',
  severity: 'error',
  summary: 'Something could not be checked.',
  explanation: `A rule that stops with an error is a fault of Tallymark, never of the chapter: it found nothing here, and all others have run as
usual. Please report it with the chapter, or with the smallest part of it that still shows the fault.

Elements nested in each other by the hundred are not read to the bottom; that too is said here.`,
  bad: '',
  good: '',
  messages: {
    'rule-failed': 'The rule “{rule}” stopped with an error of Tallymark’s own ({error}); the other rules have run.',
    'rule-failed.slots': 'The cells of this table span so many rows and columns that nothing in it was checked.',
    'rule-failed.nesting': 'Elements are nested too deeply here: what lies further inside was not checked.',
  },
  inPassage: defectsOf('rule-failed'),
};

/** For a rule whose findings the reader has already made while it read the markup. */
function defectsOf(rule: RuleId): (chapter: Chapter) => readonly Draft[] {
  return (chapter: Chapter): readonly Draft[] =>
    chapter.defects
      .filter((defect) => defect.rule === rule)
      .map(({ span, message, fixes }) => ({ span, message, data: message.data, fixes }));
}
