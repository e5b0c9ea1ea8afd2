import type { Block, Chapter } from '../model.ts';
import { captionText, isFigureCaption } from '../locales/caption-line.ts';
import type { Rule } from './rule.ts';

/** A heading under which nothing is written. */
export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'information',
  summary: 'A heading has nothing under it.',
  explanation: `A heading followed at once by another of the same or a higher level, or by the end of the chapter, is a section still to be
written. Comments and rules (\`***\`) are not content, nor is a caption whose table or figure is missing.

A heading whose subsections are written needs no text of its own, and a caption written as a heading is not a section.`,
  bad: `# Results

## Interviews

## Survey

Forty answers came in.
`,
  good: `# Results

## Interviews

Three people were asked.

## Survey

Forty answers came in.
`,
  messages: { 'empty-section': 'Nothing is written under “{heading}”.' },
  check({ blocks }: Chapter) {
    return headings(blocks)
      .filter(({ isEmpty }) => isEmpty)
      .map(({ block }) => ({ span: block.span, message: { id: 'empty-section', data: { heading: block.text.text } } }));
  },
};

/** The headings that open a section, each with whether anything but blanks comes before the next heading of any level. */
function headings(blocks: readonly Block[]): readonly { readonly block: Block; readonly isEmpty: boolean }[] {
  const found: { block: Block; isEmpty: boolean }[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (isSection(block)) {
      if (last && block.level > last.block.level) last.isEmpty = false;
      found.push({ block, isEmpty: true });
    } else if (last && isContent(block)) last.isEmpty = false;
  }
  return found;
}

function isSection(block: Block): boolean {
  return block.kind === 'heading' && !block.quoted && block.text.text !== '' && !isCaption(block);
}

function isContent(block: Block): boolean {
  if (block.kind === 'thematic-break' || block.kind === 'definition') return false;
  if (block.kind === 'html') return block.text.text.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() !== '';
  return block.quoted || !(block.kind === 'heading' && isCaption(block));
}

function isCaption({ text }: Block): boolean {
  return captionText(text.text) !== undefined || isFigureCaption(text.text);
}
