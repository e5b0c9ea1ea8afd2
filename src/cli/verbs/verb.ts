import type { InterfaceLanguage } from '../../core/index.ts';
import { ruleSeverities } from '../../project/index.ts';
import { chapterOptions } from '../input/chapters.ts';
import { configOptions } from '../input/config.ts';
import { quotedWord, type Io } from '../io.ts';
import type { Arguments, Option } from '../options.ts';
import type { Page } from '../output/formats/format.ts';
import type { CliMessageId, Paint, ProblemReporter } from '../output/terminal.ts';

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
  /** What its exit statuses mean. */
  readonly exit: Extract<CliMessageId, `help-exit${string}`>;
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

/** How gravely a finding must weigh for exit status 1. */
export const failOnOption: Option = { name: 'fail-on', value: 'SEVERITY', choices: ruleSeverities, help: 'help-fail-on' };

/** The options of every verb that reads chapters. */
export const readingOptions: readonly Option[] = [...configOptions, ...chapterOptions];

/** Standard output of a call, as formats write on it. */
export function pageOf({ io, args, paint, language }: Call): Page {
  return {
    write: (text) => {
      io.stdout.write(text);
    },
    paint,
    language,
    commandFor: (verb) => [io.program, verb, ...args.operands.map(quotedWord)].join(' '),
    width: io.stdout.isTTY ? Math.max(40, io.stdout.columns ?? 80) : undefined,
  };
}

/** The threshold of `--fail-on`. */
export function failOnOf({ args }: Call): (typeof ruleSeverities)[number] {
  return ruleSeverities.find((severity) => severity === args.get('fail-on')) ?? 'warning';
}

/** The formats of verbs that write for people or as JSON. */
export const formatOption: Option = { name: 'format', value: 'FORMAT', choices: ['pretty', 'json'], help: 'help-format' };

/** Whether JSON was asked for. */
export function wantsJson(args: Arguments): boolean {
  return args.get('format') === 'json';
}
