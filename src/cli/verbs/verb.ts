import type { InterfaceLanguage } from '../../core/index.ts';
import type { Arguments, Option } from '../options.ts';
import type { Io } from '../io.ts';
import type { CliMessageId } from '../output/messages.ts';
import type { Paint } from '../output/terminal.ts';
import type { ProblemReporter } from '../output/problem-reporter.ts';

/** A command: what it is called, what it takes, what it does. To add one, imitate `tasks.ts` and list it in `index.ts`. */
export interface Verb {
  readonly name: string;
  /** What follows the name and the options, as the help shows it; empty when nothing does. */
  readonly operands: string;
  /** How many operands it takes at most; any number where absent. */
  readonly maxOperands?: number;
  readonly options: readonly Option[];
  /** One line for the list of commands. */
  readonly summary: CliMessageId;
  /** What is good to know, for the command's own help. */
  readonly details: CliMessageId;
  /** Whether, with these arguments, a program reads what is written: then it is in English unless asked otherwise. */
  writesForPrograms?(args: Arguments): boolean;
  /** @returns the exit status, unless there were problems */
  run(call: Call): Promise<0 | 1>;
}

/** One run of a verb. */
export interface Call {
  readonly io: Io;
  readonly args: Arguments;
  readonly language: InterfaceLanguage;
  /** For standard output. */
  readonly paint: Paint;
  /** What could not be done. */
  readonly problems: ProblemReporter;
}
