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

/** How long the effect of what was done is waited for, in milliseconds, before it is done again. */
const patience = 8000;

/**
 * Does something until its effect is seen, as an author does whose click was lost: what is drawn anew under the pointer takes none, and
 * hovers and menus close when the window has something else to do.
 * @param what names the effect, for the message when it does not come
 * @param act may fail as long as a later try does not; it is done once more only where the effect has not come
 */
export async function actUntil(what: string, act: () => Promise<unknown>, seen: () => boolean | Promise<boolean>): Promise<void> {
  let failure: unknown;
  await waitFor(what, async () => {
    failure = await act().then(
      () => undefined,
      (error: unknown) => error,
    );
    return waitFor(what, seen, patience).catch(() => false);
  }).catch((error: unknown) => {
    throw failure ?? error;
  });
}
