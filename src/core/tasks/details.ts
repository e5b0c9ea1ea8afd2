import type { TaskDetails } from '../model.ts';

/** `#tag`, with a letter in it: `#12` is a number. */
const TAG = /(?<![\p{L}\p{N}/#&])#(?=[\p{N}/_-]*\p{L})([\p{L}\p{N}\p{M}/_-]*[\p{L}\p{N}\p{M}])/gu;

/** `@person`, but no address of a mailbox. */
const PERSON = /(?<![\p{L}\p{N}.@])@(?!due\b)(\p{L}[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}]|\p{L})/gu;

/** `📅 2026-12-01`, `due:2026-12-01`, `@due(2026-12-01)`, `{2026-12-01}`. */
const DUE = /(?:(?:📅|🗓\uFE0F?)[ \u00a0]*|(?<![\p{L}\p{N}])@?due[:(][ \u00a0]*|\{)(\d{4})-(\d{2})-(\d{2})(?!\d)/iu;

const signs: Readonly<Record<string, TaskDetails['priority']>> = {
  '🔺': 'highest',
  '⏫': 'high',
  '🔼': 'medium',
  '🔽': 'low',
  '⏬': 'lowest',
};

/** Reads what a task's text says beside the work, in the ways that are in use for it. */
export function readDetails(text: string): TaskDetails {
  const sign = /[🔺⏫🔼🔽⏬]/u.exec(text)?.[0] ?? '';
  const word = /(?<![\p{L}\p{N}])priorit(?:y|é)[ \u00a0]?:[ \u00a0]*(highest|high|medium|low|lowest)(?!\p{L})/iu
    .exec(text)?.[1]
    ?.toLowerCase();
  return {
    tags: [...text.matchAll(TAG)].map(([, tag = '']) => tag),
    people: [...text.matchAll(PERSON)].map(([, person = '']) => person),
    due: readDue(text),
    priority: signs[sign] ?? Object.values(signs).find((priority) => priority === word),
  };
}

/** The day a task is due; undefined without one, and for days that no calendar has. */
function readDue(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = DUE.exec(text) ?? [];
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days ? `${year}-${month}-${day}` : undefined;
}
