/** What is to be done when this process ends. */
export interface Duty {
  /** Must be done at the spot. */
  readonly now: () => void;
  /** May take its time, and is done first when a signal asks the process to end. */
  readonly gently?: () => Promise<void>;
}

const duties: Duty[] = [];

/**
 * Has something done when this process ends, by whatever way but force, the latest duty first: what was started in a folder is ended
 * before the folder is removed.
 */
export function atExit(duty: Duty): void {
  if (duties.length === 0) listen();
  duties.push(duty);
}

function listen(): void {
  process.once('exit', () => {
    for (const { now } of duties.reverse()) now();
  });
  // A process that a signal ends runs no exit handlers, unless it exits by itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void Promise.allSettled(duties.map(async ({ gently }) => gently?.())).then(() => process.exit(130));
    });
  }
}
