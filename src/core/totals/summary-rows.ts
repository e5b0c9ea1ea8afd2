import { readLabel, type SummaryLabel } from './label.ts';

/** Where a row says that it states aggregates. */
export interface RowLabel {
  readonly label: SummaryLabel;
  /** Index, in the texts given, of the cell that holds the label. */
  readonly at: number;
}

/**
 * The label of a summary row: its first cell with words in it carries a summary word, and there is a figure in it or after it.
 * @param texts of the row's cells, from left to right
 */
export function rowLabel(texts: readonly string[]): RowLabel | undefined {
  const at = texts.findIndex((text) => /[\p{L}Σ∑]/u.test(text));
  const label = at < 0 ? undefined : readLabel(texts[at] ?? '');
  if (!label) return undefined;
  const figured = label.figureAt !== undefined || texts.slice(at + 1).some((text) => /\d/.test(text));
  return figured ? { label, at } : undefined;
}
