import { indexSections, type Chapter } from '../../core/index.ts';
import { oneLine } from '../markdown.ts';

/** The title in a chapter's metadata, as Pandoc and Quarto read it. */
const METADATA = /^---[ \t]*\r?\n(?:(?!---).*\r?\n)*?title:(.*)\r?\n/;

/** Returns what a chapter calls itself: in its metadata, else in its first heading of the highest rank; empty where it has neither. */
export function titleOf({ blocks, text }: Chapter): string {
  const written = METADATA.exec(text.slice(0, 4000))?.[1]
    ?.trim()
    .replace(/^(["'])(.+)\1$/, '$2');
  const headings = blocks.filter(({ kind, quoted }) => kind === 'heading' && !quoted);
  const highest = headings.reduce((least, { level }) => Math.min(least, level), 7);
  const [first] = headings.filter(({ level }) => level === highest);
  const heading = (first && indexSections(blocks)(first.span.start)?.headings.at(-1)) ?? '';
  return oneLine(written === undefined || written === '' ? heading.replace(/\s*\{[#.-][^{}]*\}\s*$/, '') : written);
}
