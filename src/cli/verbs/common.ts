import { configOptions } from '../input/config.ts';
import { chapterOptions } from '../input/chapters.ts';
import type { Arguments, Option } from '../options.ts';
import { ruleSeverities } from '../../project/index.ts';
import type { Page } from '../output/formats/format.ts';
import type { Call } from './verb.ts';

/** How gravely a finding must weigh for exit status 1. */
export const failOnOption: Option = { name: 'fail-on', value: 'SEVERITY', choices: ruleSeverities, help: 'help-fail-on' };

/** The options of every verb that reads chapters. */
export const readingOptions: readonly Option[] = [...configOptions, ...chapterOptions];

/** Standard output of a call, as formats write on it. */
export function pageOf({ io, paint, language }: Call): Page {
  return {
    write: (text) => {
      io.stdout.write(text);
    },
    paint,
    language,
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
