import {
  applyEdits,
  checkRewriteOptions,
  describeRewrite,
  formatMessage,
  rewrite as rewriteTable,
  rewriteChapter,
  rewriteIds,
  type ChapterRewrite,
  type RewriteId,
  type RewriteOptions,
} from '../../core/index.ts';
import { nearestName } from '../../project/index.ts';
import { createBaselines } from '../input/baselines.ts';
import { readChapters, type CheckedChapter } from '../input/chapters.ts';
import { unifiedDiff } from '../output/diff.ts';
import { say } from '../output/messages.ts';
import { writeDiff } from '../output/pretty/fixes.ts';
import { writeRewrite, writeRewrites } from '../output/pretty/rewrites.ts';
import { chooseTable, rewriteOptionsOf, rewritingOptions } from './rewrite-options.ts';
import { printable } from '../output/terminal.ts';
import { save } from '../save.ts';
import { UsageError } from '../usage-error.ts';
import { pageOf, readingOptions } from './common.ts';
import type { Call, Verb } from './verb.ts';

/** Rewrites a table, or every table, of chapters; without an id it lists the rewrites, without a path it tells about one. */
export const rewrite: Verb = {
  name: 'rewrite',
  operands: '[id] [paths…]',
  summary: 'rewrite-summary',
  details: 'rewrite-details',
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
    for await (const chapter of readChapters(chapters, createBaselines(chapters))) {
      const done = rewriteIn(call, chapter, id, options);
      refused ||= done.refusals.length > 0;
      tellRefusals(call, chapter, done);
      handOut(call, chapter, done);
    }
    return refused ? 1 : 0;
  },
};

/** With all tables asked for, it is the table's own affair that it has no such column; of one table it is a mistake in the call. */
function tellRefusals({ args, problems, language }: Call, { name, lines }: CheckedChapter, { refusals }: ChapterRewrite): void {
  for (const { message, span, misuse } of refusals) {
    const { line, character } = lines.positionAt(span.start);
    const [place, text] = [`${name}:${line + 1}:${character + 1}`, formatMessage(message, language)];
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
  if (outcome.kind === 'refusal') return { ...nothing, refusals: [outcome] };
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
