import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Done once a round. Its answer is dropped, unless it is a number: what was measured elsewhere, mostly milliseconds of processor time. */
export type Job = () => unknown;

/** One thing done, by us and by others. */
export interface Row {
  readonly job: string;
  /** In which all take turns, behind half as many that warm up. */
  readonly rounds: number;
  readonly ours: Job;
  readonly peers: Readonly<Record<string, Job>>;
  /** The most that we should take, as a share of one peer's time. */
  readonly goal?: readonly [peer: string, share: number];
  /** Which of the times is told, from 0 to 1: the median, unless said otherwise. */
  readonly quantile?: number;
}

/** Measures one thing, and tells it as a line of the table. */
export function measured({ job, rounds, ours, peers, goal, quantile = 0.5 }: Row): string {
  const jobs = { Tallymark: ours, ...peers };
  const times = new Map<string, number[]>(Object.keys(jobs).map((name) => [name, []]));
  const warming = Math.floor(rounds / 2);
  for (let round = 0; round < warming + rounds; round += 1)
    for (const [name, run] of Object.entries(jobs)) {
      const time = processorTime(run);
      if (round >= warming) times.get(name)?.push(time);
    }
  const told = (name: string): number =>
    [...(times.get(name) ?? [])].sort((a, b) => a - b)[Math.min(rounds - 1, Math.floor(rounds * quantile))] ?? Number.NaN;
  const own = told('Tallymark');
  const others = Object.keys(peers).map((name) => `${name} ${shown(told(name))}`);
  const verdict = goal ? `${own <= goal[1] * told(goal[0]) ? 'met' : 'missed'}: at most ${share(goal[1])} × ${goal[0]}` : '–';
  const ratios = Object.keys(peers).map((name) => `${(own / told(name)).toFixed(2)} × ${name}`);
  return `| ${[job, shown(own), others.join(', '), ratios.join(', '), verdict].join(' | ')} |`;
}

/** In milliseconds. */
function processorTime(job: Job): number {
  const start = process.cpuUsage();
  const answer = job();
  if (typeof answer === 'number') return answer;
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The processor time of a whole process, in milliseconds. What it prints is dropped. @throws if it ends with more than 1 */
export function processTime(command: string, args: readonly string[], input = ''): number {
  const script = 'TIMEFORMAT="%U %S"; exec 3>&2; { time "$@" >/dev/null 2>/dev/null; } 2>&3';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', command, ...args], { encoding: 'utf8', input });
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  if (status === null || status > 1) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
  return (user + system) * 1000;
}

/** What a job leaves in memory as long as its answer is held, in megabytes. */
export function memoryOf(job: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const held = [job()];
  collect();
  const after = process.memoryUsage().heapUsed;
  held.pop();
  return (after - before) / 1024 / 1024;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}

function share(part: number): string {
  return part < 1 ? `1/${Math.round(1 / part)}` : String(part);
}
