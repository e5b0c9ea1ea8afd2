import type { Column, Table } from '../model/index.ts';
import type { Draft, Rule } from './rule.ts';
import { alignedEdits, asSeen, type LabelVariant, labelVariants } from './shared/labels.ts';
import { bodyCells, isFilled, textSpan, type BodyCell } from './shared/cells.ts';

/** Labels that name the same thing are written in two ways, so that whoever groups or counts by them gets two groups. */
export const inconsistentLabel: Rule = {
  id: 'inconsistent-label',
  severity: 'information',
  summary: 'A label is written differently from the others in its column that mean the same.',
  explanation: `\`Site north\` and \`site  North\` are one label to a reader and two to every program. In columns of labels that come back,
Tallymark compares the labels without case, accents and spacing; the form used most often is taken for the model, the first one if two
are used equally often. Numbered series (\`Group 1\`, \`group 2\`) are compared by what stands before the number.

Long cells, columns of prose, the values in a table of properties, code, what stands in quotation marks and signs of one or two letters (\`mW\` and \`MW\`) are left alone.`,
  bad: `| Participant | Focus group   | Minutes |
|-------------|---------------|---------|
| Ana         | Group A (day) | 40      |
| Bo          | Group A (day) | 35      |
| Cem         | group A(day)  | 50      |
`,
  good: `| Participant | Focus group   | Minutes |
|-------------|---------------|---------|
| Ana         | Group A (day) | 40      |
| Bo          | Group A (day) | 35      |
| Cem         | Group A (day) | 50      |
`,
  messages: {
    'inconsistent-label': 'Written “{text}” here, “{form}” elsewhere in the column.',
    'inconsistent-label.series': '“{stem}” before the number here, “{form}” in most labels of the series.',
    'inconsistent-label.other': 'Written “{text}” here',
    'inconsistent-label.fix': 'Change to “{form}”',
  },
  inTable: (table) =>
    table.layout
      ? []
      : table.columns.flatMap((column) => labelVariants(labels(table, column)).map((variant) => draft(table, column, variant))),
};

/** Longest label: what is longer is a sentence. */
const longest = 80;

/** Several lines, code, or all of it in quotation marks. */
const NO_LABEL = /[\n`]|^["“„«][^]*["”“»]$/;

/** The cells of a column whose labels are compared; none if the column holds no labels. */
export function labels(table: Table, { index, kind }: Column): readonly BodyCell[] {
  if (kind !== 'group' && kind !== 'text') return [];
  const filled = bodyCells(table, index).filter(({ cell }) => isFilled(cell));
  const short = filled.filter(({ cell: { text } }) => text.text.length <= longest && !NO_LABEL.test(text.text));
  const isProse = short.length * 2 < filled.length;
  const isLabelled = kind === 'group' || recurring(short) > (table.columns.length === PROPERTY_COLUMNS ? filled.length / 2 : 0);
  return isProse || !isLabelled ? [] : short;
}

/** A table of a name and a value in each row has values of all kinds, of which a few are alike by chance. */
const PROPERTY_COLUMNS = 2;

/** How many of the cells have a label that another has too. */
function recurring(cells: readonly BodyCell[]): number {
  const often = new Map<string, number>();
  for (const { cell } of cells) often.set(asSeen(cell.text.text), (often.get(asSeen(cell.text.text)) ?? 0) + 1);
  return [...often.values()].reduce((sum, alike) => sum + (alike > 1 ? alike : 0), 0);
}

function draft(table: Table, { index }: Column, { entry, target, stem, model }: LabelVariant): Draft {
  const { row, cell } = entry;
  const text = cell.text.text;
  const edits = table.editable ? alignedEdits(cell.text, target) : undefined;
  return {
    span: textSpan(cell),
    message: stem ? { id: 'inconsistent-label.series', data: stem } : { id: 'inconsistent-label', data: { text, form: target } },
    data: { table: table.index, row: row.index, column: index, text, form: target },
    related: [{ span: textSpan(model.cell), message: { id: 'inconsistent-label.other', data: { text: model.cell.text.text } } }],
    fixes: edits ? [{ title: { id: 'inconsistent-label.fix', data: { form: target } }, preferred: false, edits }] : [],
  };
}
