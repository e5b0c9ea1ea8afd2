import type { InterfaceLanguage, Message } from '../../core/index.ts';
import type { Sink } from '../io.ts';
import { say, type CliMessageId } from './messages.ts';
import { printable } from './terminal.ts';

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
