import {
  applyEdits,
  type ChapterRewrite,
  checkRewriteOptions,
  describeRewrite,
  formatMessage,
  rewriteChapter,
  type RewriteDescription,
  type RewriteId,
  rewriteIds,
  type RewriteOptions,
  rewrite as rewriteTable,
} from '../../core/index.ts';
import { nearestName } from '../../project/index.ts';
import { createBaselines } from '../input/baselines.ts';
import { type CheckedChapter, readChapters } from '../input/chapters.ts';
import { UsageError } from '../options.ts';
import { unifiedDiff } from '../output/diff.ts';
import type { Page } from '../output/formats/format.ts';
import { writeDiff } from '../output/pretty/fixes.ts';
import { pad, wrap } from '../output/pretty/wrap.ts';
import { printable, say } from '../output/terminal.ts';
import { save } from '../save.ts';
import { chooseTable, rewriteOptionsOf, rewritingOptions } from './rewrite-options.ts';
import { type Call, pageOf, readingOptions, type Verb } from './verb.ts';

/** Rewrites a table, or every table, of chapters; without an id it lists the rewrites, without a path it tells about one. */
export const rewrite: Verb = {
  name: 'rewrite',
  operands: '[id] [paths…]',
  summary: 'rewrite-summary',
  details: 'rewrite-details',
  exit: 'help-exit-refused',
  options: [
    { name: 'table', value: 'N', help: 'help-table' },
    { name: 'all', help: 'help-all' },
    { name: 'write', help: 'help-write' },
    { name: 'diff', help: 'help-rewrite-diff' },
    ...rewritingOptions,
    ...readingOptions,
  ],
  async run(call) {
    const [name, ...paths] = call.args.operands;
    if (name === undefined) {
      writeRewrites(rewriteIds.map(describeRewrite), pageOf(call));
      return 0;
    }
    const id = rewriteNamed(name);
    if (paths.length === 0) {
      writeRewrite(describeRewrite(id), pageOf(call));
      return 0;
    }
    const options = rewriteOptionsOf(id, call);
    if (!options) return 1;
    checkTargets(call);
    const misuse = checkRewriteOptions(id, options);
    if (misuse) {
      call.problems.reportText('tallymark', formatMessage(misuse, call.language));
      return 1;
    }
    const chapters = { ...call, args: { ...call.args, operands: paths } };
    let refused = false;
    for await (const chapter of readChapters(chapters, createBaselines(chapters), true)) {
      const done = rewriteIn(call, chapter, id, options);
      refused ||= done.refusals.length > 0;
      tellRefusals(call, chapter, done);
      handOut(call, chapter, done);
    }
    return refused ? 1 : 0;
  },
};

/** With all tables asked for, it is the table's own affair that it has no such column; of one table it is a mistake in the call. */
function tellRefusals({ args, problems, language }: Call, { name, lines }: CheckedChapter, { refusals, isConfirmable }: Done): void {
  for (const { message, span, misuse } of refusals) {
    const { line, character } = lines.positionAt(span.start);
    const refusal = formatMessage(message, language);
    const [place, text] = [`${name}:${line + 1}:${character + 1}`, isConfirmable ? say('confirm-loss', language, { refusal }) : refusal];
    if (misuse && !args.has('all')) problems.reportText(place, text);
    else problems.tell(place, text);
  }
}

/**
 * The rewrite with the name.
 * @throws UsageError when there is none
 */
function rewriteNamed(name: string): RewriteId {
  const id = rewriteIds.find((known) => known === name);
  if (id) return id;
  const near = nearestName(name, rewriteIds);
  throw near ? new UsageError('unknown-rewrite-near', { rewrite: name, near }) : new UsageError('unknown-rewrite', { rewrite: name });
}

function checkTargets({ args }: Call): void {
  for (const [one, other] of [
    ['table', 'all'],
    ['write', 'diff'],
  ] as const)
    if (args.has(one) && args.has(other)) throw new UsageError('options-exclude-each-other', { one: `--${one}`, other: `--${other}` });
  const table = args.get('table');
  if (table !== undefined && !/^\d+$/.test(table)) throw new UsageError('bad-table', { table });
}

/** What is done in one chapter, and what is said of it. */
interface Done extends ChapterRewrite {
  readonly summary: string;
  /** Whether what was refused is done once the author confirms it. */
  readonly isConfirmable?: boolean;
}

function rewriteIn({ args, language }: Call, { report, options: settings }: CheckedChapter, id: RewriteId, options: RewriteOptions): Done {
  if (args.has('all')) {
    const done = rewriteChapter(report, { id, options }, settings);
    return { ...done, summary: say('tables-rewritten', language, { tables: done.tables }) };
  }
  const nothing = { edits: [], tables: 0, texts: [], refusals: [], summary: '' };
  const given = args.get('table');
  const table = given === undefined ? chooseTable(report, id, settings) : Number(given);
  if (typeof table !== 'number') return { ...nothing, refusals: [table] };
  const outcome = rewriteTable(report, { table, id, options }, settings);
  const takesConfirmation = describeRewrite(id).options.some(({ name }) => name === 'confirm');
  const isDone = (confirmed: RewriteOptions): boolean =>
    takesConfirmation && rewriteTable(report, { table, id, options: confirmed }, settings).kind !== 'refusal';
  if (outcome.kind === 'refusal') return { ...nothing, refusals: [outcome], isConfirmable: isDone({ ...options, confirm: 'yes' }) };
  if (outcome.kind === 'text') return { ...nothing, texts: [outcome.text] };
  return { ...nothing, edits: outcome.edits, tables: 1, summary: formatMessage(outcome.summary, language) };
}

/** Writes the chapter, or shows the difference, or writes the text that was made of a table. */
function handOut(call: Call, chapter: CheckedChapter, { edits, texts, refusals, summary }: Done): void {
  const page = pageOf(call);
  for (const text of texts) page.write(text);
  if (texts.length > 0) return;
  const write = call.args.has('write');
  const toStandardOutput = write && chapter.path === undefined;
  if (!write) writeDiff(unifiedDiff(chapter.name, chapter.text, edits), page);
  const saved = write && (edits.length > 0 || toStandardOutput) && save(call, chapter, applyEdits(chapter.text, edits));
  if (saved && !toStandardOutput) page.write(`${printable(`${chapter.name}: ${summary}`)}\n`);
  else if (edits.length === 0 && refusals.length === 0) call.problems.tell(chapter.name, summary);
}

const width = 100;

/** Writes the list of rewrites, one a line. */
function writeRewrites(rewrites: readonly RewriteDescription[], page: Page): void {
  writeRows(
    rewrites.map(({ id }) => [id, formatMessage({ id: `${id}.summary`, data: {} }, page.language)]),
    page,
  );
}

/** Writes what a rewrite does and which options it takes. */
function writeRewrite({ id, options }: RewriteDescription, page: Page): void {
  const sentence = (message: string): string => formatMessage({ id: message, data: {} }, page.language);
  page.write(`${page.paint.heading(id)}\n\n${wrap(sentence(`${id}.summary`), width).join('\n')}\n`);
  if (options.length === 0) return;
  page.write('\n');
  writeRows(
    options.map(({ name, kind, choices, required }) => {
      const value = kind === 'flag' ? `, --no-${name}` : ` ${kind.toUpperCase()}`;
      const further = [...(choices ? [choices.join(', ')] : []), ...(required ? [say('option-required', page.language)] : [])];
      return [`--${name}${value}`, [sentence(`${id}.option.${name}`), ...further.map((text) => `(${text})`)].join(' ')];
    }),
    page,
  );
}

function writeRows(rows: readonly (readonly [string, string])[], { write, paint }: Page): void {
  const left = Math.max(...rows.map(([term]) => term.length));
  for (const [term, text] of rows) {
    const lines = wrap(text, width - left - 2);
    for (const [i, line] of lines.entries()) write(`${i === 0 ? paint.heading(pad(term, left)) : ' '.repeat(left)}  ${line}\n`);
  }
}
