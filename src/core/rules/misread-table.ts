import type { Rule } from './rule.ts';
import { defectsOf } from './shared/defects.ts';

/** Pandoc makes something of a table that its author cannot have meant. */
export const misreadTable: Rule = {
  id: 'misread-table',
  severity: 'warning',
  redraws: true,
  summary: 'Pandoc reads a table otherwise than it looks: a text is cut, rows are one, a total falls out.',
  explanation: `Pandoc’s tables are drawings, and it reads them by the columns of the screen, without a word where one is not exact.

- A text that is longer than its column is cut where the dashes of the next one begin. The rest stands in the next column, before what
  belongs there, and a figure is no figure any more.
- Lines of a multi-line table with no blank line between them are one row, with two figures in one cell.
- A rule ends a table: a total below it is a paragraph, or even a heading. Simple and multi-line tables have no footer.
- A table right below a line of text is part of that paragraph.
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
    'misread-table.fallen': 'Pandoc ends the table at the rule above: “{text}” is a paragraph.',
    'misread-table.fallen-heading': 'Pandoc ends the table at the rule above: “{text}” is a heading.',
    'misread-table.swallowed': 'Pandoc takes this table for a part of the paragraph above: there is no blank line before “{text}”.',
    'misread-table.misaligned': 'Pandoc reads other cells than these bars show: they do not stand below the corners.',
    'misread-table.wide': 'Pandoc reads other cells than these bars show: wide characters count as two columns each.',
    'misread-table.tab': 'Pandoc reads other cells than these bars show: there is a tab in the line.',
    'misread-table.fix': 'Align the table',
  },
  check: defectsOf('misread-table'),
};
