import { fold } from '../language/fold.ts';
import { containsPhrase, phrasesOf } from '../language/phrases.ts';

const degrees = phrasesOf(({ degreeWords }) => degreeWords);

/** Tells whether the boxes of a cell, by their labels, are criteria of which a row meets some, and not tasks. */
export type IsCriteria = (labels: readonly string[]) => boolean;

/**
 * Tells the criteria of a table from its tasks. Criteria stand several to a cell: with the labels of other cells (`[X] Cost` in one row,
 * `[ ] Cost` in the next), or with labels that say a degree in two cells at least (`[ ] Higher cost` beside `[ ] Lower cost`).
 * @param cells the labels of the boxes of every cell
 */
export function criteriaOf(cells: readonly (readonly string[])[]): IsCriteria {
  const counts = new Map<string, number>();
  for (const labels of cells) for (const label of new Set(labels.map(fold))) counts.set(label, (counts.get(label) ?? 0) + 1);
  const recurs = (label: string): boolean => (counts.get(fold(label)) ?? 0) > 1;
  const weighs = cells.filter(saysDegrees).length > 1;
  return (labels) => labels.length > 1 && (labels.filter(recurs).length * 2 >= labels.length || (weighs && saysDegrees(labels)));
}

/** Whether several labels stand together, a third of which say a degree. */
function saysDegrees(labels: readonly string[]): boolean {
  return labels.length > 1 && labels.filter((label) => containsPhrase(label, degrees)).length * 3 >= labels.length;
}
