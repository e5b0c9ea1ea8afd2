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
  const label = at < 0 ? undefined : labelAt(texts, at);
  if (!label) return undefined;
  const figured = label.figureAt !== undefined || texts.slice(at + 1).some((text) => /\p{Nd}/u.test(text));
  return figured ? { label, at } : undefined;
}

/**
 * The summary label in one cell of a row. `Total Phase 1` beside other figures is a label with a number in it; `Total : 14` states a
 * figure whatever stands beside it.
 */
export function labelAt(texts: readonly string[], at: number): SummaryLabel | undefined {
  const text = texts[at] ?? '';
  const label = readLabel(text);
  const others = texts.some((other, i) => i !== at && /\p{Nd}/u.test(other));
  const numbered = label?.figureAt !== undefined && !label.separated && label.strength !== 'plain' && others;
  return label && numbered ? { ...label, text, figureAt: undefined } : label;
}
