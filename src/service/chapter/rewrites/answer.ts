import type { Position } from 'vscode-languageserver-types';
import { formatMessage, rewriteIds } from '../../../core/index.ts';
import type { AnalyseOptions, LanguageTag, RewriteId, Table } from '../../../core/index.ts';
import type { RewriteOffer, RewriteOffers, RewriteParams, RewriteResult } from '../../../protocol.ts';
import type { Audience } from '../../audience.ts';
import { toRange } from '../../convert.ts';
import type { Analysis } from '../../analysis.ts';
import { tableName } from '../../table-name.ts';
import { rewriteEdit } from './edit.ts';
import { givenText } from './given-text.ts';
import type { Offer } from './offer.ts';
import { offersFor, tableAt } from './offers.ts';
import { questionsOf } from './questions.ts';
import { runRewrite, whyNothing } from './run.ts';

/** The rewrites of the table nearest to a position, each tried, so that the author sees what it comes to before choosing. */
export function rewriteOffers(
  analysis: Analysis,
  position: Position,
  wanted: string | undefined,
  settings: AnalyseOptions,
  language: LanguageTag,
): RewriteOffers {
  const id = rewriteIds.find((known) => known === wanted);
  const table = nearestTable(analysis, position);
  if (!table) return { title: null, offers: [] };
  const offers = offersFor(analysis, table, settings, language, id);
  const listed = id && offers.length === 0 ? [plainOffer(id, table, language)] : offers;
  return {
    title: tableName(table.caption?.text, table.index, language),
    offers: listed.map((offer) => tried(analysis, offer, table, settings, language)),
  };
}

/** Does what the author has chosen. */
export function answerRewrite(analysis: Analysis, params: RewriteParams, settings: AnalyseOptions, audience: Audience): RewriteResult {
  const { language, previewsEdits } = audience;
  const id = rewriteIds.find((known) => known === params.id);
  const nothing = { edit: null, text: null, place: null };
  if (!id) return { ...nothing, message: formatMessage({ id: 'rewrite.unknown', data: { rewrite: params.id } }, language) };
  const outcome = runRewrite(analysis, { id, table: params.table, options: params.options }, settings);
  if (outcome.kind === 'text') return { ...nothing, text: givenText(id, outcome.text), message: '' };
  if (outcome.kind === 'refusal') {
    const place = { uri: analysis.uri, range: toRange(analysis.lines, outcome.span) };
    return { ...nothing, message: formatMessage(outcome.message, language), place };
  }
  const message = formatMessage(outcome.summary, language);
  const edit = outcome.edits.length === 0 ? null : rewriteEdit(analysis, outcome.edits, previewsEdits ? message : undefined);
  return { ...nothing, edit, message };
}

/** The table at the position, else the next one below it, else the last one above. */
function nearestTable({ lines, report }: Analysis, position: Position): Table | undefined {
  const at = lines.offsetAt(position);
  const data = report.chapter.tables.filter(({ layout }) => !layout);
  return tableAt(data, { start: at, end: at }) ?? data.find(({ span }) => span.start >= at) ?? data.at(-1);
}

/** A rewrite for which there is no special reason, but the author wants it. */
function plainOffer(id: RewriteId, { index }: Table, language: LanguageTag): Offer {
  return { id, table: index, options: {}, title: formatMessage({ id: `${id}.summary`, data: {} }, language), preview: '' };
}

/** What has to be asked first cannot be tried. */
function tried(analysis: Analysis, offer: Offer, table: Table, settings: AnalyseOptions, language: LanguageTag): RewriteOffer {
  const { id, options, title, preview } = offer;
  const questions = questionsOf(id, options, table, language);
  const why = questions.length === 0 ? whyNothing(runRewrite(analysis, offer, settings)) : undefined;
  const detail = why ? formatMessage(why, language) : preview;
  return { id, table: table.index, options, title, detail, refused: why !== undefined, questions };
}
