import Big from 'big.js';
import { fold, type Cell, type Row, type Table } from '../../../src/core/index.ts';

/**
 * The sums of amounts, by column and by group, that two versions of a table do not share; columns that only one has are passed over, and
 * groupings that cross the column `by`, whose groups got one amount each.
 */
export function changedSums(before: Table, after: Table, by: number | undefined): readonly string[] {
  const quantities = before.columns.filter(({ kind }) => kind === 'quantity').map(({ index }) => index);
  const groups = before.columns
    .filter(({ kind, index }) => index === by || (kind === 'group' && (by === undefined || !cross(before, index, by))))
    .map(({ index }) => index);
  return quantities.flatMap((column) => {
    const other = sameColumn(before, after, column);
    if (other === undefined) return [];
    return [undefined, ...groups].flatMap((group) => {
      const otherGroup = group === undefined ? undefined : sameColumn(before, after, group);
      if (group === column || (group !== undefined && otherGroup === undefined)) return [];
      const [was, is] = [sums(before, column, group), sums(after, other, otherGroup)];
      return was === is ? [] : [`sum of “${before.columns[column]?.name ?? ''}”: ${was} became ${is}`];
    });
  });
}

/** The column of another version with the same header; undefined where there are more or fewer of that name. */
export function sameColumn(table: Table, other: Table, index: number): number | undefined {
  const [mine, theirs] = [table, other].map(({ columns }) => columns.filter(({ name }) => name === table.columns[index]?.name));
  const place = mine?.findIndex((column) => column.index === index) ?? -1;
  return mine?.length === theirs?.length ? theirs?.[place]?.index : undefined;
}

/** Some rows that share a label in the second column have different ones in the first. */
function cross(table: Table, column: number, by: number): boolean {
  const [labels, groups] = [labelled(table, column), labelled(table, by)];
  return groups.some(({ label }, i) => groups.some((other, j) => other.label === label && labels[i]?.label !== labels[j]?.label));
}

/** The rows of data, each with the label that holds for it. */
function labelled(table: Table, group: number | undefined): readonly { readonly row: Row; readonly label: string }[] {
  let label = '';
  const body = table.rows.filter(({ kind }) => kind === 'body');
  const repeats = group !== undefined && body.some((row, i) => i > 0 && labelAt(row, group) !== '' && isAlike(row, body[i - 1], group));
  return body.map((row) => {
    // A total or a heading parts groups.
    if (table.rows[row.index - 1]?.kind !== 'body') label = '';
    label = group === undefined ? '' : goesOn(row.cells[group], row, repeats) ? label : labelAt(row, group);
    return { row, label };
  });
}

function sums(table: Table, column: number, group: number | undefined): string {
  const found = new Map<string, Big>();
  for (const { row, label } of labelled(table, group)) {
    const cell = row.cells[column];
    if (cell?.value.kind !== 'value' || cell.row !== row.index) continue;
    found.set(label, (found.get(label) ?? new Big(0)).plus(cell.value.quantity.amount));
  }
  return [...found]
    .map(([name, sum]) => (name === '' ? sum.toFixed() : `${name} ${sum.toFixed()}`))
    .toSorted()
    .join(', ');
}

function labelAt(row: Row | undefined, column: number): string {
  return fold(row?.cells[column]?.text.text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ \(/g, '(')
    .replace(/`/g, '')
    .trim();
}

function isAlike(row: Row, other: Row | undefined, column: number): boolean {
  return labelAt(row, column) === labelAt(other, column);
}

/** A mark that repeats the label above; nothing at all does where labels are written once. */
function goesOn(cell: Cell | undefined, row: Row, repeats: boolean): boolean {
  if (cell?.row !== row.index) return true;
  return cell.value.kind === 'covered' || (cell.value.kind === 'empty' && cell.value.word === '' && !repeats);
}
