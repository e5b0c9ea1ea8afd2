import type { Position } from 'vscode-languageserver-types';
import {
  type Column,
  columnReference,
  describeRewrite,
  formatMessage,
  type LanguageTag,
  proposeRewrites,
  type RewriteId,
  rewriteIds,
  type RewriteOption,
  type RewriteOptions,
  type RewriteWay,
  type Row,
  type Span,
  type Table,
  type Task,
  taskIntent,
} from '../../core/index.ts';
import type { RewriteOffer, RewriteOffers, RewriteQuestion, RewriteWayOffer } from '../../protocol.ts';
import type { Analysis } from '../analysis.ts';
import { say, tableName } from '../sentences.ts';
import { runRewrite, whyNothing, type RewriteChoice } from './rewrites.ts';

/** A rewrite as a menu shows it. */
export interface Offer extends RewriteChoice {
  readonly title: string;
  /** What it would come to: `267 min in 5 rows`; empty if there is nothing to say. */
  readonly preview: string;
  readonly way: RewriteWay | undefined;
}

/** The rewrites of the table nearest to a position, each tried, so that the author sees what it comes to before choosing. */
export function rewriteOffers(analysis: Analysis, position: Position, wanted: string | undefined, language: LanguageTag): RewriteOffers {
  const id = rewriteIds.find((known) => known === wanted);
  const table = nearestTable(analysis, position);
  if (!table) return { title: null, offers: [] };
  const offers = offersFor(analysis, table, language, id);
  const plain = (id === undefined ? rewriteIds : [id])
    .filter((one) => hasChoices(one) || !offers.some((offer) => offer.id === one))
    .map((one) => plainOffer(analysis, one, table, position, language))
    .filter((offer) => id !== undefined || mayWork(analysis, offer, table));
  const rows = table.rows.filter(({ kind }) => kind === 'body').length;
  return {
    title: say('rewrite-title', { table: tableName(table.caption?.text, table.index, language), rows }, language),
    offers: gathered(
      [...offers, ...plain].sort((a, b) => groupOf(a.id) - groupOf(b.id)),
      (offer) => tried(analysis, offer, table, language),
      language,
    ),
  };
}

/** The ways of one rewrite stand behind its first, under one heading. */
function gathered(offers: readonly Offer[], tryOut: (offer: Offer) => RewriteWayOffer, language: LanguageTag): readonly RewriteOffer[] {
  return offers.flatMap((offer, i): readonly RewriteOffer[] => {
    const { id, way } = offer;
    if (!way) return [{ ...tryOut(offer), ways: [] }];
    if (offers.findIndex((other) => other.id === id && other.way) !== i) return [];
    const ways = offers.flatMap((other) =>
      other.id === id && other.way ? [{ ...tryOut(other), title: formatMessage(other.way.name, language) }] : [],
    );
    const [first] = ways;
    const isRefused = ways.every(({ refused }) => refused);
    return first ? [{ ...first, title: formatMessage(way.heading, language), refused: isRefused, ways }] : [];
  });
}

/** What rewrites change, in the order in which they are listed, and which do; all others change how the table is written. */
const groups: readonly (readonly [
  name: 'group-totals' | 'group-groups' | 'group-rows' | 'group-columns' | 'group-format',
  ids: readonly RewriteId[],
])[] = [
  ['group-totals', ['regenerate-summary', 'add-summary-row', 'add-subtotals', 'add-total-column']],
  ['group-groups', ['merge-durations', 'split-merged', 'group-rows', 'normalise-labels']],
  ['group-rows', ['sort-rows', 'number-rows', 'insert-row', 'move-row']],
  ['group-columns', ['insert-column', 'drop-column']],
  ['group-format', []],
];

function groupOf(id: RewriteId): number {
  const found = groups.findIndex(([, ids]) => ids.includes(id));
  return found < 0 ? groups.length - 1 : found;
}

/**
 * The rewrites worth offering at a place: what the task there asks for, then all of the table there. None is proved yet; see
 * `runRewrite`.
 */
export function offersAt(analysis: Analysis, span: Span, language: LanguageTag): readonly Offer[] {
  const table = tableAt(analysis.report.chapter.tables, span);
  return [...offersOfTask(analysis, span, language), ...(table ? offersFor(analysis, table, language) : [])];
}

/** All rewrites worth offering for a table, or those of one kind. */
function offersFor({ report, settings, memo }: Analysis, { index }: Table, language: LanguageTag, only?: RewriteId): readonly Offer[] {
  const proposals = proposeRewrites(report, index, settings, memo).filter(({ id }) => only === undefined || id === only);
  return proposals.map(({ id, options, title, preview, way }) => ({
    id,
    table: index,
    options,
    title: formatMessage(title, language),
    preview: preview ? formatMessage(preview, language) : '',
    way,
  }));
}

/** Of the rewrite that the task asks for only the way that comes first: the task says what is wanted, not how. */
function offersOfTask(analysis: Analysis, span: Span, language: LanguageTag): readonly Offer[] {
  const { chapter } = analysis.report;
  const task = chapter.tasks.find((candidate) => isOnLine(analysis, candidate, span));
  const asked = task && taskIntent(task, chapter);
  const table = asked && chapter.tables[asked.table];
  const [first] = table ? offersFor(analysis, table, language, asked.id) : [];
  if (!task || !first) return [];
  return [{ ...first, title: say('rewrite-for-task', { title: first.title }, language), task: task.span.start }];
}

/** On the task's own first line, its marker included. */
function isOnLine({ lines }: Analysis, task: Task, { start }: Span): boolean {
  return lines.positionAt(task.span.start).line === lines.positionAt(start).line;
}

/** The table at the position, else the next one below it, else the last one above. */
function nearestTable({ lines, report }: Analysis, position: Position): Table | undefined {
  const at = lines.offsetAt(position);
  const data = report.chapter.tables.filter(({ layout }) => !layout);
  return tableAt(data, { start: at, end: at }) ?? data.find(({ span }) => span.start >= at) ?? data.at(-1);
}

/** The innermost table that the span lies in. */
function tableAt(tables: readonly Table[], { start, end }: Span): Table | undefined {
  return tables.findLast((table) => !table.layout && table.span.start <= start && end <= table.span.end);
}

/** What nobody has asked for is listed only where it does something, as far as can be told before its questions are answered. */
function mayWork(analysis: Analysis, offer: Offer, table: Table): boolean {
  if (!table.editable) return false;
  const asks = describeRewrite(offer.id).options.some(({ name, required }) => required && offer.options[name] === undefined);
  return asks || !whyNothing(runRewrite(analysis, offer));
}

/** What it comes to depends on a choice that is to be made: not all of them are offered by themselves. */
function hasChoices(id: RewriteId): boolean {
  return describeRewrite(id).options.some(({ kind, required }) => kind === 'choice' && required);
}

/** A rewrite for which there is no special reason, but the author may want it. */
function plainOffer({ lines }: Analysis, id: RewriteId, table: Table, position: Position, language: LanguageTag): Offer {
  const options = placeOptions(id, table, lines.offsetAt(position));
  return {
    id,
    table: table.index,
    options,
    title: formatMessage({ id: `${id}.name`, data: {} }, language),
    preview: formatMessage({ id: `${id}.summary`, data: {} }, language),
    way: undefined,
  };
}

/** What is put after a column goes after the one that the caret is in. */
function placeOptions(id: RewriteId, table: Table, at: number): RewriteOptions {
  const takesColumn = describeRewrite(id).options.some(({ name, kind }) => name === 'after' && kind === 'column');
  const cells = takesColumn ? table.rows.flatMap((row) => row.cells) : [];
  const cell = cells.find((candidate) => candidate && candidate.span.start <= at && at <= candidate.span.end);
  const column = cell && table.columns[cell.column];
  return column ? { after: columnReference(table, column) } : {};
}

/** What has to be asked first cannot be tried. */
function tried(analysis: Analysis, offer: Offer, table: Table, language: LanguageTag): RewriteWayOffer {
  const { id, options, title, preview, way } = offer;
  const questions = questionsOf(id, options, table, language);
  const why = questions.length === 0 ? whyNothing(runRewrite(analysis, offer)) : undefined;
  const detail = why ? formatMessage(why, language) : preview;
  const group = say(groups[groupOf(id)]?.[0] ?? 'group-format', {}, language);
  return { id, table: table.index, options, title, group, detail, refused: why !== undefined, questions, sample: way?.sample ?? '' };
}

/** What a rewrite has to be told before it can be done: its required options that are not chosen yet. */
function questionsOf(id: RewriteId, chosen: RewriteOptions, table: Table, language: LanguageTag): readonly RewriteQuestion[] {
  const missing = describeRewrite(id).options.filter(({ name, required }) => required && chosen[name] === undefined);
  const after = table.columns.find((column) => columnReference(table, column) === chosen['after']);
  return missing.map((option): RewriteQuestion => {
    const choices = choicesOf(id, option, table, language);
    const fromFile = option.kind === 'file' ? { fromFile: true } : {};
    const question = formatMessage({ id: `${id}.option.${option.name}`, data: {} }, language);
    const prompt = after ? say('question-after', { question, column: labelOf(after) }, language) : question;
    return { option: option.name, prompt, ...(choices ? { choices } : {}), ...fromFile };
  });
}

function choicesOf(id: RewriteId, { kind, choices }: RewriteOption, table: Table, language: LanguageTag): RewriteQuestion['choices'] {
  const { columns, rows } = table;
  if (kind === 'choice') return (choices ?? []).map((value) => ({ value, label: value }));
  if (kind === 'column') return columns.map((column) => ({ value: columnReference(table, column), label: labelOf(column) }));
  if (kind === 'columns') {
    const turns = describeRewrite(id).options.some(({ name }) => name === 'descending') ? (['no', 'yes'] as const) : [];
    return columns.flatMap((column) =>
      turns.map((descending) => ({
        value: columnReference(table, column),
        label: say(descending === 'yes' ? 'order-descending' : 'order-ascending', { column: labelOf(column) }, language),
        also: { descending },
      })),
    );
  }
  if (kind === 'row') return rows.filter((row) => row.kind === 'body').map((row) => ({ value: String(row.index), label: nameOf(row) }));
  return undefined;
}

function labelOf({ name, index }: Column): string {
  return name || String(index + 1);
}

/** The row's cells in one line, as far as they tell it from the others. */
function nameOf({ cells }: Row): string {
  const texts = [...new Set(cells)].map((cell) => cell?.text.text.split('\n')[0]?.trim() ?? '');
  return texts
    .filter((text) => text !== '')
    .slice(0, 4)
    .join(' · ');
}
