/**
 * Asks again and again until the answer is neither undefined nor false.
 * @param what names what is awaited, for the message when it does not come
 * @param limit in milliseconds; generous, because several suites may share two cores
 */
export async function waitFor<T>(what: string, ask: () => T | Promise<T>, limit = 45_000): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`${what}: waited ${limit / 1000} s in vain`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
