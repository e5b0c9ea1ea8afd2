import { formatMessage, rewriteChapter, type AnalyseOptions } from '../../core/index.ts';
import type { RegenerateResult } from '../../protocol.ts';
import type { Audience } from '../audience.ts';
import type { Analysis } from '../memo.ts';
import { say } from '../sentences.ts';
import { rewriteEdit } from './edit.ts';

/** How far summaries are to be worked out again. */
export interface RegenerateChoice {
  /** Also those that may be right. */
  readonly doubtful: boolean;
  /** One of many chapters: whatever is changed in it is to be looked through first. */
  readonly unseen: boolean;
}

/** Works out the summaries of a chapter that disagree; the totals that are left are told. */
export function regenerateChapter(
  analysis: Analysis,
  settings: AnalyseOptions,
  { doubtful, unseen }: RegenerateChoice,
  { language, previewsEdits }: Audience,
): RegenerateResult {
  const { report, memo, uri, lines } = analysis;
  const { edits } = rewriteChapter(report, 'regenerate-summary', { doubtful: doubtful ? 'yes' : 'no' }, settings, memo);
  const wrong = report.findings.filter(({ rule }) => rule === 'wrong-total');
  const left = wrong.filter(({ span }) => !edits.some((edit) => span.start <= edit.span.start && edit.span.end <= span.end));
  const label = previewsEdits ? say('regenerate', {}, language) : undefined;
  return {
    edit: edits.length > 0 ? rewriteEdit(analysis, edits, label, unseen) : null,
    figures: edits.length,
    left: left.map(({ span, message }) => ({ uri, line: lines.positionAt(span.start).line, text: formatMessage(message, language) })),
  };
}
