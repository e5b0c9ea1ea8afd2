/**
 * How many items at the front satisfy the test, found by halving.
 * @param test holds for a first part of the items and for none of the others
 */
export function countLeading<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
