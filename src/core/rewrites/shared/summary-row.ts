import type { Chapter, FunctionId } from '../../model/index.ts';
import type { Figure } from './figure.ts';
import { labelled, summaryLabel } from './summary-label.ts';

/**
 * The texts of a summary row, by column: its label in the first cell, or before the figure that stands there; a figure that the label
 * does not explain has its own.
 * @param label of the row as a whole
 * @param main the function that the label stands for
 */
export function summaryTexts(
  chapter: Chapter,
  width: number,
  figures: readonly Figure[],
  { label, main }: { readonly label: string; readonly main: FunctionId },
): readonly string[] {
  const texts = Array.from({ length: width }, () => '');
  for (const { column, function: id, text } of figures) {
    texts[column.index] = isSaid(main, id, column.kind) ? text : labelled(summaryLabel(chapter, id), text, chapter);
  }
  const [first] = texts;
  const own = figures.find(({ column }) => column.index === 0);
  if (first === '') texts[0] = label;
  else if (own && first === own.text) texts[0] = labelled(label, own.text, chapter);
  return texts;
}

/** `Total` counts the rows where there is nothing to add up. */
function isSaid(main: FunctionId, id: FunctionId, kind: Figure['column']['kind']): boolean {
  return main === id || (main === 'sum' && id === 'count' && kind !== 'quantity');
}
