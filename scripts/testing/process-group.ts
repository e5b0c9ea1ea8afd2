import { spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from './at-exit.ts';

/**
 * Takes charge of a program that was started `detached`, thus as the head of a process group: it ends with this process at the latest,
 * and so does everything that it started.
 * @param patience milliseconds that it has for ending by itself what it started in groups of their own
 * @returns a function that ends the group now
 */
export function inCharge(child: ChildProcess, patience: number): () => Promise<void> {
  const kill = (): void => {
    endGroup(child, 'SIGKILL');
  };
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      endGroup(child, 'SIGTERM');
      await Promise.race([once(child, 'exit'), sleep(patience, undefined, { ref: false })]);
    }
    // An extension host in an endless loop outlives its server.
    kill();
  };
  atExit({ now: kill, gently: stop });
  return stop;
}

function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
