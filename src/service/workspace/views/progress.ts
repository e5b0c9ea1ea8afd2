import type { ChapterProgress, Progress, TreeNode } from '../../../protocol.ts';
import type { ToldVerdict } from '../../chapter/verdicts.ts';
import { calledIn, namedChapters } from '../chapters.ts';
import type { Digest } from '../digest.ts';
import { say } from '../../sentences.ts';
import { nodeId, type View } from './view.ts';
import { escapeMarkdown } from '../../markdown.ts';
import { startOf } from './rows.ts';

/** The rows of the view of progress: every chapter, led by the whole where there are several. */
export function progressRows(view: View): readonly TreeNode[] {
  const chapters = namedChapters(view.workspace).filter((chapter) => view.filter.admits(chapter, []));
  // Without a single task there is nothing to tell.
  if (!chapters.some(({ digest }) => hasTasks(digest.progress))) return [];
  const rows = chapters.map((chapter): TreeNode => {
    const { digest } = chapter;
    const { label, beside } = calledIn(chapter);
    return {
      ...progressRow(view, nodeId({ uri: digest.uri }), label, digest.progress, beside),
      kind: 'chapter',
      location: startOf(digest),
    };
  });
  if (rows.length < 2) return rows;
  const label = say('all-chapters', {}, view.language);
  return [{ ...progressRow(view, nodeId({}), label, total(chapters.map(({ digest }) => digest.progress))), kind: 'group' }, ...rows];
}

/** What several chapters add up to. */
function total(parts: readonly Progress[]): Progress {
  return parts.reduce((sum, { open, done, gaps }) => ({ open: sum.open + open, done: sum.done + done, gaps: sum.gaps + gaps }), {
    open: 0,
    done: 0,
    gaps: 0,
  });
}

function hasTasks({ open, done }: Progress): boolean {
  return open + done > 0;
}

function progressRow(
  { language }: View,
  id: string,
  label: string,
  { open, done }: Progress,
  beside: readonly string[] = [],
): Omit<TreeNode, 'kind'> {
  const all = open + done;
  const words = all === 0 ? say('no-tasks-yet', {}, language) : say('tasks-done', { done, all }, language);
  return {
    id,
    label,
    description: [all === 0 ? words : `${progressBar({ open, done })} ${done}/${all}`, ...beside].join(' · '),
    tooltip: [label, ...beside, words].map(escapeMarkdown).join('\n\n'),
    spoken: [label, words, ...beside].join(', '),
    children: 'none',
  };
}

/** How a chapter stands, as the status bar tells. */
export function chapterProgress({ progress, tables, numbers }: Digest): ChapterProgress {
  const totals = tables.flatMap(({ summaryCells }) => summaryCells);
  return {
    ...progress,
    verified: count(totals, 'agrees'),
    disagreeing: count(totals, 'disagrees'),
    numbersVerified: count(numbers, 'agrees'),
    numbersDisagreeing: count(numbers, 'disagrees'),
  };
}

function count(judged: readonly { readonly verdict: ToldVerdict }[], wanted: ToldVerdict): number {
  return judged.filter(({ verdict }) => verdict === wanted).length;
}

const BAR = 10;

/** A bar that is full when all is done, and only then; and empty when nothing is. Without tasks there is none. */
export function progressBar({ open, done }: Pick<Progress, 'open' | 'done'>): string {
  const all = open + done;
  if (all === 0) return '';
  const inside = Math.min(BAR - 1, Math.max(1, Math.round((done / all) * BAR)));
  const filled = done === 0 ? 0 : done === all ? BAR : inside;
  return '▰'.repeat(filled) + '▱'.repeat(BAR - filled);
}
