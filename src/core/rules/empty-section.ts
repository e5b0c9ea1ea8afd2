import type { Block, Chapter } from '../model/index.ts';
import { beginsLikeCaption, captionText, isFigureCaption } from '../language/caption-line.ts';
import { withoutComments } from '../text/comments.ts';
import type { Rule } from './rule.ts';
import { shorten } from './shared/shorten.ts';

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
      .map(({ block }) => ({ span: block.span, message: { id: 'empty-section', data: { heading: shorten(block.text.text) } } }));
  },
};

/** The headings that open a section, each with whether nothing but further captions comes before the next heading of any level. */
function headings(blocks: readonly Block[]): readonly { readonly block: Block; readonly isEmpty: boolean }[] {
  const found: { block: Block; isEmpty: boolean }[] = [];
  blocks.forEach((block, i) => {
    const last = found.at(-1);
    if (block.kind === 'heading' && isCaption(block, blocks[i - 1])) return;
    if (block.kind === 'heading' && !block.quoted && block.text.text !== '') {
      if (last && block.level > last.block.level) last.isEmpty = false;
      found.push({ block, isEmpty: true });
    } else if (last && isContent(block)) last.isEmpty = false;
  });
  return found;
}

function isContent({ kind, text }: Block): boolean {
  if (kind === 'html') return withoutComments(text.text).trim() !== '';
  return kind !== 'thematic-break' && kind !== 'definition';
}

/** A caption has a separator after its first words; directly under a table or a picture it need not. */
function isCaption({ text: { text } }: Block, before: Block | undefined): boolean {
  if (captionText(text) !== undefined || isFigureCaption(text)) return true;
  const belongs = before?.kind === 'table' || /!\[|<img\b/i.test(before?.text.text ?? '');
  return belongs && beginsLikeCaption(text);
}
