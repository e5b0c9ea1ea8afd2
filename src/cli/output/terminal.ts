import { type InterfaceLanguage, interfaceLanguages, type Message, say as sayOf, type SentenceId } from '../../core/index.ts';
import type { Io, Sink } from '../io.ts';
import type { Arguments } from '../options.ts';

/** Puts a style on a piece of text; leaves it as it is where there are no colours. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;

/** What a piece of text is, rather than how it looks. */
export type Style = 'heading' | 'faint' | 'error' | 'warning' | 'information' | 'hint' | 'good';

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  heading: [1, 22],
  faint: [2, 22],
  error: [31, 39],
  warning: [33, 39],
  information: [36, 39],
  hint: [34, 39],
  good: [32, 39],
};

/** The styles for a stream. */
export function createPaint(colours: boolean): Paint {
  const style = (name: Style): ((text: string) => string) => {
    const [on, off] = codes[name];
    return colours ? (text) => `\u001b[${on}m${text}\u001b[${off}m` : (text) => text;
  };
  return {
    heading: style('heading'),
    faint: style('faint'),
    error: style('error'),
    warning: style('warning'),
    information: style('information'),
    hint: style('hint'),
    good: style('good'),
  };
}

/** Whether to use colours: an option first, then FORCE_COLOR and NO_COLOR, then whether a terminal is there that knows them. */
export function wantsColours(args: Arguments, env: Io['env'], sink: Sink): boolean {
  if (args.has('no-color')) return false;
  if (args.has('color')) return true;
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return sink.isTTY && TERM !== 'dumb';
}

/** On one line, without what would move the cursor or ring the bell: no chapter can play with the reader's terminal. Tabs stay. */
export function printable(text: string): string {
  return printableLines(text.replace(/[\r\n]+/g, ' '));
}

/** The same of a text whose line ends stay. */
export function printableLines(text: string): string {
  return text.replace(/\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** Id of a sentence that only the command line says. */
export type CliMessageId = SentenceId<'cli'>;

/** A sentence of the command line, filled with its data. */
export function say(id: CliMessageId, language: InterfaceLanguage, data: Message['data'] = {}): string {
  return sayOf('cli', { id, data }, language);
}

/** The language of the reader's system, as POSIX settles it: the first of the three variables that is set. */
export function systemLanguage(env: Readonly<Record<string, string | undefined>>): InterfaceLanguage {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return interfaceLanguages.find((tag) => locale.toLowerCase().startsWith(tag)) ?? 'en';
}

/** What could not be done: each is a line on standard error, and one is enough for exit status 2. The rest of the work goes on. */
export interface ProblemReporter {
  readonly count: number;
  /** Says what could not be done with a file, or with the command line itself (`name` undefined). */
  report(name: string | undefined, id: CliMessageId, data?: Message['data']): void;
  /** The same for a sentence of another catalogue. */
  reportText(name: string, text: string): void;
  /** Says why the system did not let a file or folder be read, or be written. */
  reportError(name: string, error: unknown, task?: 'read' | 'write'): void;
  /** Says something of another catalogue that is no trouble: a refusal, or that nothing was to be done. */
  tell(name: string, text: string): void;
  /** Says something that is worth knowing and no trouble. */
  note(name: string, id: CliMessageId): void;
}

/** ProblemReporter that go to a stream. */
export function createProblemReporter(stderr: Sink, language: InterfaceLanguage): ProblemReporter {
  let count = 0;
  const line = (name: string | undefined, text: string): void => {
    stderr.write(`${printable(name === undefined ? `tallymark: ${text}` : `${name}: ${text}`)}\n`);
  };
  return {
    get count() {
      return count;
    },
    report(name, id, data) {
      count += 1;
      line(name, say(id, language, data));
    },
    reportText(name, text) {
      count += 1;
      line(name, text);
    },
    reportError(name, error, task = 'read') {
      count += 1;
      line(name, reasonOf(error, task, language));
    },
    tell(name, text) {
      line(name, text);
    },
    note(name, id) {
      line(name, say(id, language));
    },
  };
}

const reasons: Readonly<Record<string, CliMessageId>> = {
  ENOENT: 'not-there',
  ENOTDIR: 'not-there',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'is-a-folder',
  ELOOP: 'links-in-a-circle',
  EROFS: 'disk-is-read-only',
  ENOSPC: 'disk-is-full',
  EDQUOT: 'disk-is-full',
  NOT_PLAIN: 'not-plain',
  TOO_LARGE: 'too-large',
};

function reasonOf(error: unknown, task: 'read' | 'write', language: InterfaceLanguage): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const id = reasons[code];
  if (id === 'no-permission' && task === 'write') return say('no-permission-to-write', language);
  if (id) return say(id, language);
  return say('system-error', language, { error: error instanceof Error ? error.message : String(error) });
}

/** A line on the terminal that says how far a long work has come. Shows nothing where nobody watches, and nothing in the first second. */
interface Progress {
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
