import type { Row } from '../model/index.ts';

/**
 * The rows that say something else of the row above them: shares under counts, deviations in brackets under means. They have no label,
 * every labelled row has as many of them (those that come first belong to a row further up). Their figures are in brackets, in per cent, or
 * below one where the others are not.
 */
export function companionRows(rows: readonly Row[]): ReadonlySet<Row> {
  const first = rows.findIndex((row) => !isUnlabelled(row));
  const companions = rows.filter(isUnlabelled);
  const mains = rows.filter((row) => !isUnlabelled(row));
  const each = (companions.length - first) / mains.length;
  const regular = Number.isInteger(each) && each > 0 && mains.length > 1 && mains.every((row, i) => rows[first + i * (each + 1)] === row);
  return new Set(regular && companions.every(isMarked) && !mains.some(isMarked) ? companions : []);
}

function isUnlabelled({ cells }: Row): boolean {
  const texts = cells.map((cell) => cell?.text.text ?? '');
  return texts.some((text) => /\d/.test(text)) && !texts.some((text) => /\p{L}/u.test(text)) && texts[0] === '';
}

/** All its figures are in brackets, in per cent, or at most one with decimals. */
function isMarked({ cells }: Row): boolean {
  const figures = cells
    .slice(1)
    .map((cell) => cell?.text.text ?? '')
    .filter((text) => text !== '');
  return figures.length > 0 && figures.every((text) => /^(?:[([].*[)\]]|.*\d ?%|[01]?[.,]\d+)$/.test(text));
}
