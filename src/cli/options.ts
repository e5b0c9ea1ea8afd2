import { parseArgs } from 'node:util';
import type { InterfaceLanguage } from '../core/index.ts';
import { nearestName } from '../project/index.ts';
import type { CliMessageId } from './output/terminal.ts';

/** The command line asks for something that does not exist. Caught by `run`, which says it in one line and ends with 2. */
export class UsageError extends Error {
  readonly id: CliMessageId;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(id: CliMessageId, data: Readonly<Record<string, string | number>> = {}) {
    super(id);
    this.id = id;
    this.data = data;
  }
}

/** One option of a verb. */
export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** What its value is called in the help; a switch has none. */
  readonly value?: string;
  /** The values it takes, where they are few. */
  readonly choices?: readonly string[];
  /** May be given several times; otherwise the last one counts. */
  readonly repeatable?: true;
  readonly help: CliMessageId;
  /** What the help's hole `{what}` is filled with, in the reader's language. */
  readonly what?: (language: InterfaceLanguage) => string;
  /** What the help's holes are filled with, beside the choices. */
  readonly data?: Readonly<Record<string, string>>;
}

/** A command line taken apart. */
export interface Arguments {
  /** What is not an option: paths, a rule. */
  readonly operands: readonly string[];
  has(name: string): boolean;
  /** The value given last. */
  get(name: string): string | undefined;
  all(name: string): readonly string[];
}

/**
 * Takes a verb's arguments apart.
 * @throws UsageError when an option is unknown, or its value missing, superfluous or not among its choices
 */
export function parseOptions(args: readonly string[], options: readonly Option[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(options.map(({ name, short, value }) => [name, config(short, value)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name) ?? unknownOption(token.rawName, options);
    const value = checkValue(option, token.rawName, token.value, token.inlineValue === true);
    given.set(option.name, [...(option.repeatable ? (given.get(option.name) ?? []) : []), value]);
  }
  return {
    operands,
    has: (name) => given.has(name),
    get: (name) => given.get(name)?.at(-1),
    all: (name) => given.get(name) ?? [],
  };
}

function config(short: string | undefined, value: string | undefined): { type: 'string' | 'boolean'; short?: string } {
  return { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
}

function checkValue(option: Option, rawName: string, value: string | undefined, inline: boolean): string {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError('option-takes-no-value', { option: rawName, value });
    return '';
  }
  // `--format --lang fr`: the parser takes what follows, whatever it is. No option begins with a figure.
  if (value === undefined || (!inline && /^-[^\d]/.test(value))) {
    throw new UsageError('option-needs-value', { option: rawName, value: option.value });
  }
  if (option.choices && !option.choices.includes(value)) throw badChoice(rawName, value, option.choices);
  return value;
}

function badChoice(option: string, value: string, choices: readonly string[]): UsageError {
  const data = { option, value, choices: choices.join(', ') };
  const near = nearestName(value, choices);
  return near ? new UsageError('bad-choice-near', { ...data, near }) : new UsageError('bad-choice', data);
}

function unknownOption(rawName: string, options: readonly Option[]): never {
  const near = rawName.startsWith('--')
    ? nearestName(
        rawName.slice(2),
        options.map(({ name }) => name),
      )
    : undefined;
  throw near
    ? new UsageError('unknown-option-near', { option: rawName, near: `--${near}` })
    : new UsageError('unknown-option', { option: rawName });
}
