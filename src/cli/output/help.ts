import type { InterfaceLanguage } from '../../core/index.ts';
import { say } from './messages.ts';
import type { Option } from '../options.ts';
import { pad, wrap } from './pretty/wrap.ts';
import type { Verb } from '../verbs/verb.ts';

const width = 100;

/** The help of the whole command line: what it is for, and its commands. */
export function overview(verbs: readonly Verb[], language: InterfaceLanguage): string {
  const rows = verbs.map((verb) => [`${verb.name} ${verb.operands}`.trim(), say(verb.summary, language)] as const);
  const commands = [...rows, ['--help', say('help-help', language)] as const, ['--version', say('help-version', language)] as const];
  return [
    say('overview', language),
    '',
    ...columns(commands),
    '',
    ...wrap(say('overview-paths', language), width),
    say('overview-more', language),
    '',
  ].join('\n');
}

/** The help of one verb: how it is called, what it does, its options. */
export function helpOf(verb: Verb, language: InterfaceLanguage): string {
  const usage = ['tallymark', verb.name, verb.operands, '[options]'].filter(Boolean).join(' ');
  const rows = verb.options.map((option) => [signature(option), describe(option, language)] as const);
  return [
    usage,
    '',
    ...wrap(say(verb.details, language), width),
    '',
    ...columns(rows),
    '',
    ...wrap(say('help-exit', language), width),
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
