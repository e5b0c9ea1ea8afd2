import type { Disposable } from 'vscode';

/**
 * Runs something once it has not been asked for a while.
 * @param quiet how long that is, in milliseconds
 */
export function afterRest(quiet: number, run: () => void): { readonly run: () => void } & Pick<Disposable, 'dispose'> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const dispose = (): void => {
    clearTimeout(waiting);
  };
  return {
    run() {
      dispose();
      waiting = setTimeout(run, quiet);
    },
    dispose,
  };
}
