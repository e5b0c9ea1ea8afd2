/**
 * Does something with each of a list, in its order, several at a time.
 * @param most how many at the same time
 * @param isAlone those before it have to end first, and those after it wait for its end
 * @returns what was made of each, in the order of the list
 */
export async function beside<T, R>(
  list: readonly T[],
  most: number,
  isAlone: (one: T) => boolean,
  act: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const made: Promise<R>[] = [];
  const running = new Set<Promise<unknown>>();
  for (const one of list) {
    const room = isAlone(one) ? 0 : most - 1;
    while (running.size > room) await Promise.race(running);
    const acting = act(one);
    const ending = acting.finally(() => running.delete(ending));
    running.add(ending);
    made.push(acting);
    if (isAlone(one)) await ending;
  }
  return Promise.all(made);
}
