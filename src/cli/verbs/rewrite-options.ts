import path from 'node:path';
import {
  type AnalyseOptions,
  type InterfaceLanguage,
  type Report,
  type RewriteId,
  type RewriteOption,
  type RewriteOptions,
  type Refusal,
  type Table,
  describeRewrite,
  formatMessage,
  proposeRewrites,
  rewriteIds,
} from '../../core/index.ts';
import { decode } from '../input/disk.ts';
import { type Option, UsageError } from '../options.ts';
import { say } from '../output/terminal.ts';
import type { Call } from './verb.ts';

const known: readonly RewriteOption[] = rewriteIds.flatMap((id) => describeRewrite(id).options);

/** The options of all rewrites, each name once: `tallymark rewrite ID` tells which rewrite takes which. A flag can be denied with `no-`. */
export const rewritingOptions: readonly Option[] = [...new Set(known.map(({ name }) => name))].flatMap((name): readonly Option[] => {
  const what = (language: InterfaceLanguage): string => meaningsOf(name, language);
  return isFlag(name)
    ? [
        { name, help: 'help-rewrite-option', what },
        { name: `no-${name}`, help: 'help-rewrite-denied', data: { option: `--${name}` } },
      ]
    : [{ name, value: valueOf(name), help: 'help-rewrite-option', what }];
});

/** What an option is for, with the rewrites for which it is that: `the column to remove (drop-column)`. */
function meaningsOf(name: string, language: InterfaceLanguage): string {
  const rewrites = new Map<string, RewriteId[]>();
  for (const id of rewriteIds.filter((known) => describeRewrite(known).options.some((option) => option.name === name))) {
    const meaning = formatMessage({ id: `${id}.option.${name}`, data: {} }, language);
    rewrites.set(meaning, [...(rewrites.get(meaning) ?? []), id]);
  }
  return [...rewrites]
    .map(([meaning, ids]) => {
      const choices = known.find(
        (option) => option.name === name && ids.some((id) => describeRewrite(id).options.includes(option)),
      )?.choices;
      const data = { meaning, rewrites: ids.join(', ') };
      return choices ? say('option-meaning-of', language, { ...data, choices: choices.join(', ') }) : say('option-meaning', language, data);
    })
    .join(say('between-clauses', language));
}

/**
 * The options of a call that are a rewrite's own; of a file its text.
 * @returns undefined when a file cannot be read, which has been told
 * @throws UsageError when one is given that another rewrite takes, but not this one
 */
export function rewriteOptionsOf(id: RewriteId, call: Call): RewriteOptions | undefined {
  const { args } = call;
  const { options } = describeRewrite(id);
  const own = options.map(({ name }) => name);
  const given: Record<string, string> = {};
  for (const option of rewritingOptions.filter(({ name }) => args.has(name))) {
    const name = isFlag(option.name) || option.value !== undefined ? option.name : option.name.replace(/^no-/, '');
    if (!own.includes(name)) throw new UsageError('option-of-other-rewrite', { rewrite: id, option: `--${option.name}` });
    given[name] = option.value === undefined ? (name === option.name ? 'yes' : 'no') : (args.get(name) ?? '');
  }
  for (const { name, kind } of options) {
    const file = kind === 'file' ? given[name] : undefined;
    const text = file === undefined ? undefined : readText(call, file);
    if (file !== undefined && text === undefined) return undefined;
    if (text !== undefined) given[name] = text;
  }
  return given;
}

function readText({ io: { disk, cwd }, problems }: Call, name: string): string | undefined {
  try {
    const decoded = decode(disk.read(path.resolve(cwd, name)));
    if (decoded.kind === 'text') return decoded.text;
    problems.report(name, decoded.kind);
  } catch (error) {
    problems.reportError(name, error);
  }
  return undefined;
}

/**
 * The table that is meant where none is named: the only one that holds data, else the only one for which the rewrite is worth offering;
 * else a refusal that lists them by number and caption.
 */
export function chooseTable(report: Report, id: RewriteId, settings: AnalyseOptions): number | Refusal {
  const data = report.chapter.tables.filter(({ layout }) => !layout);
  const [first] = data;
  if (!first) return { kind: 'refusal', message: { id: 'rewrite.no-table', data: {} }, span: { start: 0, end: 0 } };
  if (data.length === 1) return first.index;
  const apt = data.filter(({ index }) => proposeRewrites(report, index, settings).some((proposal) => proposal.id === id));
  const [only] = apt;
  if (only && apt.length === 1) return only.index;
  const tables = (only ? apt : data).map(nameOf).join(', ');
  return { kind: 'refusal', message: { id: 'rewrite.which-table', data: { tables } }, span: (only ?? first).span, misuse: true };
}

/** Number, and caption or headers. */
function nameOf({ index, caption, columns }: Table): string {
  const name = caption?.text ?? columns.map((column) => column.name).join(' · ');
  return name === '' ? String(index) : `${index} (${name})`;
}

function isFlag(name: string): boolean {
  return known.some((option) => option.name === name && option.kind === 'flag');
}

/** What the value is called in the help. */
function valueOf(name: string): string {
  const kind = known.find((option) => option.name === name)?.kind;
  return { row: 'N', column: 'COLUMN', columns: 'COLUMNS', file: 'FILE', choice: 'VALUE', text: 'VALUE', flag: '' }[kind ?? 'text'];
}
