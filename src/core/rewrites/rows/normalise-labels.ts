import type { Column, Edit, Refusal, Table } from '../../model/index.ts';
import { labels } from '../../rules/inconsistent-label.ts';
import { alignedEdits, type LabelVariant, labelVariants } from '../../rules/shared/labels.ts';
import { textSpan } from '../../rules/shared/cells.ts';
import { columnReference } from '../options.ts';
import { isRefusal, refuse, type Rewrite } from '../rewrite.ts';

/** Gives all spellings of a label the form that most rows have. */
export const normaliseLabels: Rewrite = {
  id: 'normalise-labels',
  name: 'Write Labels Alike…',
  summary: 'Write labels that differ only in case, accents or spacing the way most rows do.',
  options: [{ name: 'column', kind: 'column', help: 'the column of labels; all of them where it is left out' }],
  messages: {
    'normalise-labels.done': '{labels|One label|{labels} labels} written like the others.',
    'normalise-labels.nothing': 'All labels that mean the same are written the same.',
    'normalise-labels.not-aligned': '“{text}” cannot be made “{form}” without touching the markup inside it.',
    'normalise-labels.title': 'Write the labels of “{column}” alike',
    'normalise-labels.preview': '{labels|one label|{labels} labels}, for instance “{form}”',
  },
  run({ table }, chosen) {
    const only = chosen.column('column');
    const columns = only ? [only] : table.columns;
    const edits = labelEdits(table, columns);
    if (isRefusal(edits)) return edits;
    const labels = columns.flatMap((column) => variantsIn(table, column)).length;
    const id = labels === 0 ? 'normalise-labels.nothing' : 'normalise-labels.done';
    return { kind: 'edits', edits, summary: { id, data: { labels } } };
  },
  suggest({ table }) {
    return table.columns.flatMap((column) => {
      const variants = variantsIn(table, column);
      const [first] = variants;
      if (!first) return [];
      return [
        {
          options: { column: columnReference(table, column) },
          title: { id: 'normalise-labels.title', data: { column: column.name } },
          preview: { id: 'normalise-labels.preview', data: { labels: variants.length, form: first.target } },
        },
      ];
    });
  },
};

/** The edits that write the labels of some columns as most of their rows do. */
export function labelEdits(table: Table, columns: readonly Column[]): readonly Edit[] | Refusal {
  const edits: Edit[] = [];
  for (const { entry, target } of columns.flatMap((column) => variantsIn(table, column))) {
    const { cell } = entry;
    const aligned = alignedEdits(cell.text, target);
    if (!aligned) return refuse(textSpan(cell), 'normalise-labels.not-aligned', { text: cell.text.text, form: target });
    edits.push(...aligned);
  }
  return edits;
}

function variantsIn(table: Table, column: Column): readonly LabelVariant[] {
  return table.layout ? [] : labelVariants(labels(table, column));
}
