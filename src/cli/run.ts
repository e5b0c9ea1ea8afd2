import { type InterfaceLanguage, interfaceLanguages } from '../core/index.ts';
import { nearestName } from '../project/index.ts';
import type { Io } from './io.ts';
import { type Arguments, type Option, parseOptions, UsageError } from './options.ts';
import { createPaint, createProblemReporter, say, systemLanguage, wantsColours } from './output/terminal.ts';
import { pad, wrap } from './output/pretty/wrap.ts';
import { verbs } from './verbs/index.ts';
import type { Verb } from './verbs/verb.ts';
import { version } from './version.ts';

const width = 100;

/** The help of the whole command line: what it is for, and its commands. */
function overview(verbs: readonly Verb[], program: string, language: InterfaceLanguage): string {
  const rows = verbs.map((verb) => [`${verb.name} ${verb.operands}`.trim(), say(verb.summary, language)] as const);
  const commands = [...rows, ['--help', say('help-help', language)] as const, ['--version', say('help-version', language)] as const];
  return [
    say('overview', language),
    '',
    ...columns(commands),
    '',
    ...wrap(say('overview-paths', language), width),
    say('overview-more', language, { program }),
    '',
  ].join('\n');
}

/** The help of one verb: how it is called, what it does, its options. */
function helpOf(verb: Verb, language: InterfaceLanguage): string {
  const usage = ['tallymark', verb.name, verb.operands, '[options]'].filter(Boolean).join(' ');
  const rows = verb.options.map((option) => [signature(option), describe(option, language)] as const);
  return [
    usage,
    '',
    ...wrap(say(verb.details, language), width),
    '',
    ...columns(rows),
    '',
    ...wrap(say(verb.exit, language), width),
    '',
  ].join('\n');
}

function signature({ name, short, value }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function describe({ help, choices, data, what }: Option, language: InterfaceLanguage): string {
  return say(help, language, { choices: choices?.join(', ') ?? '', what: what?.(language) ?? '', ...data });
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const left = Math.max(...rows.map(([term]) => term.length));
  return rows.flatMap(([term, text]) => wrap(text, width - left - 4).map((line, i) => `  ${pad(i === 0 ? term : '', left)}  ${line}`));
}

/**
 * Runs the command line.
 * @param argv the arguments after the program's name
 * @returns the exit status: 0 clean, 1 findings that weigh enough, 2 something could not be done (told on standard error)
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = systemLanguage(io.env);
  try {
    return await dispatch(argv, io, language);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    createProblemReporter(io.stderr, languageIn(argv) ?? language).report(undefined, error.id, error.data);
    return 2;
  }
}

/** The options of every verb. */
const commonOptions: readonly Option[] = [
  { name: 'lang', value: 'LANG', choices: interfaceLanguages, help: 'help-lang' },
  { name: 'color', help: 'help-color' },
  { name: 'no-color', help: 'help-no-color' },
  { name: 'help', short: 'h', help: 'help-help' },
];

const ownOptions: readonly Option[] = [...commonOptions, { name: 'version', short: 'v', help: 'help-version' }];

async function dispatch(argv: readonly string[], io: Io, language: InterfaceLanguage): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    io.stderr.write(overview(verbs, io.program, language));
    return 2;
  }
  if (name === 'help') return runHelp(rest, io, language);
  if (name.startsWith('-') && name !== '-') return runBare(argv, io, language);
  const bareVerb = verbs.find((verb) => verb.name === name) ?? unknownVerb(name);
  return runVerb({ ...bareVerb, options: [...bareVerb.options, ...commonOptions] }, rest, io);
}

/** `tallymark help`, or `tallymark help check`: the same as with `--help`. */
function runHelp(argv: readonly string[], io: Io, language: InterfaceLanguage): number | Promise<number> {
  const args = parseOptions(argv, commonOptions);
  const [name, superfluous] = args.operands;
  if (superfluous !== undefined) throw new UsageError('superfluous-operand', { operand: superfluous });
  const options = argv.filter((arg) => arg !== name);
  return name === undefined || args.has('help')
    ? runBare(['--help', ...options], io, language)
    : dispatch([name, '--help', ...options], io, language);
}

/** `tallymark --version` and the like. */
function runBare(argv: readonly string[], io: Io, language: InterfaceLanguage): number {
  const args = parseOptions(argv, ownOptions);
  const spoken = askedLanguage(args) ?? language;
  if (args.has('version')) io.stdout.write(`tallymark ${version}\n`);
  else if (args.has('help')) io.stdout.write(overview(verbs, io.program, spoken));
  else throw new UsageError('command-first');
  return 0;
}

async function runVerb(verb: Verb, rest: readonly string[], io: Io): Promise<number> {
  const args = parseOptions(rest, verb.options);
  const system = systemLanguage(io.env);
  if (args.has('help')) {
    io.stdout.write(helpOf(verb, askedLanguage(args) ?? system));
    return 0;
  }
  // As `fix "$UNSET"` says: the whole folder is not meant.
  if (args.operands.includes('')) throw new UsageError('empty-operand');
  const superfluous = args.operands[verb.maxOperands ?? Infinity];
  if (superfluous !== undefined) throw new UsageError('superfluous-operand', { operand: superfluous });
  const language = askedLanguage(args) ?? (verb.writesForPrograms?.(args) ? 'en' : system);
  const problems = createProblemReporter(io.stderr, language);
  const status = await verb.run({ io, args, language, paint: createPaint(wantsColours(args, io.env, io.stdout)), problems });
  return problems.count > 0 ? 2 : status;
}

/** The language that a command line asks for which cannot be taken apart. */
function languageIn(argv: readonly string[]): InterfaceLanguage | undefined {
  return interfaceLanguages.find((tag) => argv.some((arg, i) => arg === `--lang=${tag}` || (arg === '--lang' && argv[i + 1] === tag)));
}

function askedLanguage(args: Arguments): InterfaceLanguage | undefined {
  return interfaceLanguages.find((tag) => tag === args.get('lang'));
}

function unknownVerb(name: string): never {
  const near = nearestName(
    name,
    verbs.map((verb) => verb.name),
  );
  if (near) throw new UsageError('unknown-command-near', { command: name, near });
  // `tallymark thesis/` is what one types first.
  throw new UsageError(/[./\\*]|^-$/.test(name) ? 'path-without-command' : 'unknown-command', { command: name });
}
