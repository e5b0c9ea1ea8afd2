import { formatMessage, rewriteChapter, type AnalyseOptions, type Finding, type LanguageTag } from '../../../core/index.ts';
import type { ChapterLine, RegenerateResult } from '../../../protocol.ts';
import { toWorkspaceEdit } from '../../convert.ts';
import type { Analysis } from '../../analysis.ts';

/**
 * Works out the summaries of a chapter that disagree; the totals that are left are told.
 * @param doubtful also those that may be right
 */
export function regenerateChapter(
  analysis: Analysis,
  settings: AnalyseOptions,
  doubtful: boolean,
  language: LanguageTag,
): RegenerateResult {
  const { report, memo, uri, lines } = analysis;
  const { edits } = rewriteChapter(report, 'regenerate-summary', { doubtful: doubtful ? 'yes' : 'no' }, settings, memo);
  const wrong = report.findings.filter(({ rule }) => rule === 'wrong-total');
  const isMended = ({ span }: Finding): boolean => edits.some((edit) => span.start <= edit.span.start && edit.span.end <= span.end);
  const toLine = ({ span, message }: Finding): ChapterLine => {
    return { uri, line: lines.positionAt(span.start).line, text: formatMessage(message, language) };
  };
  return {
    edit: edits.length > 0 ? toWorkspaceEdit(analysis, edits) : null,
    figures: edits.length,
    mended: wrong.filter(isMended).map(toLine),
    left: wrong.filter((finding) => !isMended(finding)).map(toLine),
  };
}
