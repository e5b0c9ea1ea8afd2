import type { Block, Chapter } from '../model/index.ts';
import { captionText, isFigureCaption } from '../language/caption-line.ts';
import { withoutComments } from '../text/comments.ts';
import { overlaps } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { shorten } from './shared/shorten.ts';

/** A caption announces a table that is not there. */
export const missingTable: Rule = {
  id: 'missing-table',
  severity: 'information',
  gaps: 'missing-table',
  summary: 'A caption has no table near it.',
  explanation: `A line such as \`Table 3: visits by site\` belongs directly above or below its table. Where neither is one, the table is still to
come, or was lost.

A picture, a chart, a block of code or a link in the table's place will do; a short line (a source, a unit) may stand between. Sentences
that begin with “Table 3 shows”, and lists of tables, are left alone.`,
  bad: `# Results

Table 3: visits by site

Most visits were made in the north.

# Discussion

The north leads.
`,
  good: `# Results

Table 3: visits by site

| Site  | Visits |
|-------|--------|
| North | 12     |
| South | 7      |

# Discussion

The north leads.
`,
  messages: { 'missing-table': '“{caption}” stands here; no table is directly above or below it.' },
  *check(chapter) {
    const blocks = chapter.blocks.filter((block) => !isUnseen(block));
    for (const [i, block] of blocks.entries()) {
      const caption = captionOf(block);
      if (caption !== undefined && !hasTable(chapter, block) && !isNear(blocks, i)) {
        const data = { caption: shorten(caption) };
        yield { span: block.span, message: { id: 'missing-table', data }, data, gap: { text: data.caption, place: undefined } };
      }
    }
  },
};

/** List items that look like captions make up a list of tables. */
function captionOf({ kind, listItem, quoted, text }: Block): string | undefined {
  const mayCaption = (kind === 'heading' || kind === 'paragraph') && !listItem && !quoted;
  const first = text.text.split('\n', 1)[0] ?? '';
  return mayCaption && !/(?:\.{3}|…|\t)\s*\d+$/.test(first) ? captionText(first) : undefined;
}

function hasTable({ tables }: Chapter, { span }: Block): boolean {
  return tables.some(({ caption }) => caption !== undefined && overlaps(caption.span, span));
}

/** Whether a table or what stands for one is the next block on either side, or the next but a short line; or another caption is. */
function isNear(blocks: readonly Block[], at: number): boolean {
  return [-1, 1].some((step) => {
    const next = blocks[at + step];
    if (next === undefined) return false;
    if (standsForTable(next) || isListOfTables(blocks[at], next)) return true;
    const second = blocks[at + 2 * step];
    return isShortLine(next) && second !== undefined && standsForTable(second);
  });
}

function standsForTable({ kind, text: { text } }: Block): boolean {
  if (kind === 'table' || kind === 'code') return true;
  if (kind === 'html') return /<(?:table|img|picture|svg|object|iframe|embed|canvas)\b/i.test(text);
  return kind === 'paragraph' && /!\[|<img\b|^(?:\[[^\]]*\]\([^)]*\)$|\\begin|\{\{|\{%|\+[-=]|-{3,} )/.test(text);
}

function isListOfTables(block: Block | undefined, next: Block): boolean {
  return block?.kind === 'paragraph' && next.kind === 'paragraph' && captionText(next.text.text) !== undefined;
}

function isShortLine({ kind, text: { text } }: Block): boolean {
  return kind === 'paragraph' && text.length <= 120 && captionText(text) === undefined && !isFigureCaption(text);
}

function isUnseen({ kind, text }: Block): boolean {
  return kind === 'definition' || (kind === 'html' && /^(?:<\/?a\b[^>]*>|\s)*$/.test(withoutComments(text.text)));
}
