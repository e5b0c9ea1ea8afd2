const duties: (() => void)[] = [];

/**
 * Has something done when this process ends, by whatever way, the latest duty first: what was started in a folder is ended before the
 * folder is removed.
 */
export function atExit(duty: () => void): void {
  if (duties.length === 0) listen();
  duties.push(duty);
}

function listen(): void {
  process.once('exit', () => {
    for (const duty of duties.reverse()) duty();
  });
  // A process that a signal ends runs no exit handlers, unless it exits by itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}
