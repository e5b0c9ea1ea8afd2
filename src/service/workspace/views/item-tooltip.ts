import type { NamedChapter } from '../chapters.ts';
import type { DigestItem } from '../digest.ts';
import { say } from '../../sentences.ts';
import { dueWords } from './dates.ts';
import { kindOf } from './kinds.ts';
import { escapeMarkdown } from './markdown.ts';
import type { View } from './view.ts';

/** All that is known of an item, in Markdown: its text, where it stands, and what its text says beside the work. */
export function itemTooltip({ workspace, language }: View, { digest, path }: NamedChapter, item: DigestItem): string {
  const { text, context, section, details } = item;
  const kind = kindOf(item);
  const headings = digest.sections[section]?.headings ?? [];
  const place = [path, ...headings].join(' › ');
  const told = [
    ...(details?.people ?? []).map((person) => `@${person}`),
    ...(details?.tags ?? []).map((tag) => `#${tag}`),
    dueWords(item, workspace.today, 'long', language),
    details?.priority ? say(`priority-${details.priority}`, {}, language) : '',
  ].filter((words) => words !== '');
  const paragraphs = [
    text === '' ? '' : `**${escapeMarkdown(text)}**`,
    kind === 'task' ? '' : escapeMarkdown(say(`kind-${kind}`, {}, language)),
    context === headings.at(-1) ? '' : escapeMarkdown(context),
    escapeMarkdown(told.join(' · ')),
    escapeMarkdown(place),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}
