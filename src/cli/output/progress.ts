import type { InterfaceLanguage } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { say } from './messages.ts';
import { printable } from './terminal.ts';

/** A line on the terminal that says how far a long work has come. Shows nothing where nobody watches, and nothing in the first second. */
export interface Progress {
  /** `done` of `total` files are finished, and `name` is begun. */
  show(done: number, total: number, name: string): void;
  /** Takes the line away; to be called before anything else is written. */
  clear(): void;
}

const patience = 1000;
const pause = 100;

/** Progress on standard error. */
export function createProgress({ stderr, now }: Pick<Io, 'stderr' | 'now'>, language: InterfaceLanguage): Progress {
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  let next = now() + patience;
  let shown = false;
  return {
    show(done, total, name) {
      if (now() < next) return;
      next = now() + pause;
      shown = true;
      const text = say('progress', language, { done: done + 1, total, name: printable(name) });
      stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns ?? 80) - 1)}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
